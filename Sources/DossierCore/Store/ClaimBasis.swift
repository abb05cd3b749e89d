/// What a case is reckoned by, beside its own entries.
public struct ClaimBasis: Sendable, Equatable {
  /// The rules.
  public let rules: ClaimRules
  /// What the law asks about who is owed.
  public let creditor: ClaimCreditor
  /// The rate tables that the rules name.
  public let rates: RateTables
}

/// The bases of many cases: each creditor, each terms file and each rate table is read once, also where cases have terms
/// of their own written in them.
public struct ClaimBasisCache {
  private let store: Store
  private var creditors: [Slug: Organisation] = [:]
  /// Terms with all that they extend.
  private var chains: [Slug: [Terms]] = [:]
  private var named: [Slug: ClaimRules] = [:]
  /// The last terms of each name that a case had written in it, and what they come to: many cases have the same.
  private var written: [String: (terms: Terms, rules: ClaimRules)] = [:]
  private var rates: [Set<Slug>: RateTables] = [:]

  /// Begins with nothing read.
  public init(_ store: Store) { self.store = store }

  /// What a case is reckoned by, as `Store.basis(of:)` gives it.
  ///
  /// - Throws: `LoadError` if the creditor, terms or rates cannot be read.
  public mutating func basis(of case: Case) throws(LoadError) -> ClaimBasis {
    let creditor = try creditor(`case`.creditor)
    let rules = try rules(of: store.termsReference(of: `case`, creditor))
    return ClaimBasis(
      rules: `case`.imputation.map { rules.imputing(by: $0) } ?? rules, creditor: ClaimCreditor(creditor),
      rates: try tables(named: rules.tables))
  }

  /// The terms by which a case is reckoned: its own, else its creditor's, else the store's default.
  mutating func reference(of case: Case) throws(LoadError) -> TermsReference? {
    store.termsReference(of: `case`, try creditor(`case`.creditor))
  }

  /// Takes a creditor whose file is not in the store yet.
  mutating func note(_ creditor: Organisation, as slug: Slug) { creditors[slug] = creditor }

  private mutating func creditor(_ slug: Slug) throws(LoadError) -> Organisation {
    if let known = creditors[slug] { return known }
    let creditor = try store.creditor(slug).value.organisation
    creditors[slug] = creditor
    return creditor
  }

  private mutating func rules(of reference: TermsReference?) throws(LoadError) -> ClaimRules {
    switch reference {
    case nil: return .none
    case .named(let slug)?:
      if let known = named[slug] { return known }
      let rules = ClaimRules(resolving: try chain(of: slug))
      named[slug] = rules
      return rules
    case .written(let terms)?:
      if let known = written[terms.name ?? ""], known.terms == terms { return known.rules }
      let rules = ClaimRules(
        resolving: [terms] + (try terms.extends.map { (slug) throws(LoadError) in try chain(of: slug) } ?? []))
      written[terms.name ?? ""] = (terms, rules)
      return rules
    }
  }

  private mutating func chain(of slug: Slug) throws(LoadError) -> [Terms] {
    if let known = chains[slug] { return known }
    let chain = try store.chain(of: store.terms(slug).value, named: slug)
    chains[slug] = chain
    return chain
  }

  private mutating func tables(named names: Set<Slug>) throws(LoadError) -> RateTables {
    if let known = rates[names] { return known }
    let tables = try store.rateTables(named: names)
    rates[names] = tables
    return tables
  }
}

extension Store {
  /// What a case is reckoned by.
  ///
  /// The rules are its own terms, else its creditor's, else the store's default; the case's own imputation over theirs.
  /// The creditor's imputation is not read here: `case new` writes it into the case, so that it never changes a balance.
  ///
  /// - Throws: `LoadError` if the creditor, terms or rates cannot be read.
  public func basis(of case: Case) throws(LoadError) -> ClaimBasis {
    var cache = ClaimBasisCache(self)
    return try cache.basis(of: `case`)
  }
}

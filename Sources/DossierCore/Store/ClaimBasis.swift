/// What a case is reckoned by, beside its own entries.
public struct ClaimBasis: Sendable, Equatable {
  /// The rules.
  public let rules: ClaimRules
  /// What the law asks about who is owed.
  public let creditor: ClaimCreditor
  /// The rate tables that the rules name.
  public let rates: RateTables
}

/// The bases of many cases: each creditor, each terms file and each rate table is read once.
public struct ClaimBasisCache {
  private let store: Store
  private var creditors: [Slug: Organisation] = [:]
  private var named: [Slug: (rules: ClaimRules, rates: RateTables)] = [:]

  /// Begins with nothing read.
  public init(_ store: Store) { self.store = store }

  /// What a case is reckoned by, as `Store.basis(of:)` gives it.
  ///
  /// - Throws: `LoadError` if the creditor, terms or rates cannot be read.
  public mutating func basis(of case: Case) throws(LoadError) -> ClaimBasis {
    let creditor: Organisation
    if let known = creditors[`case`.creditor] {
      creditor = known
    } else {
      creditor = try store.creditor(`case`.creditor).value.organisation
      creditors[`case`.creditor] = creditor
    }
    let reference = store.termsReference(of: `case`, creditor)
    let (rules, rates): (ClaimRules, RateTables)
    if case .named(let slug)? = reference, let known = named[slug] {
      (rules, rates) = known
    } else {
      rules = try store.rules(of: reference)
      rates = try store.rateTables(named: rules.tables)
      if case .named(let slug)? = reference { named[slug] = (rules, rates) }
    }
    return ClaimBasis(
      rules: `case`.imputation.map { rules.imputing(by: $0) } ?? rules, creditor: ClaimCreditor(creditor), rates: rates)
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

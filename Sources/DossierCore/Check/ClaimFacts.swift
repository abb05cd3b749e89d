/// What a first pass gathers about the rules of claims, for the checks of cases.
struct ClaimFacts: Sendable {
  /// What a creditor's file says of its claims.
  struct Creditor: Sendable {
    /// The terms that it names.
    let terms: Slug?
    /// What the law asks about it.
    let claims: ClaimCreditor
  }

  /// The terms with all that they extend, by their names; those that cannot be read are left out.
  private let chains: [Slug: [Terms]]
  private let rules: [Slug: ClaimRules]
  private let creditors: [Slug: Creditor]
  /// The debtors who are persons.
  private let persons: Set<Slug>
  /// The terms that the store names for all others.
  private let usualTerms: Slug?
  /// Every rate table that can be read.
  private let rates: RateTables

  /// Nothing is known.
  static let none = ClaimFacts(chains: [:], creditors: [:], persons: [], usualTerms: nil, rates: .none)

  /// Gathers what was read.
  init(
    chains: [Slug: [Terms]], creditors: [Slug: Creditor], persons: Set<Slug>, usualTerms: Slug?, rates: RateTables
  ) {
    self.chains = chains
    rules = chains.mapValues { ClaimRules(resolving: $0) }
    self.creditors = creditors
    self.persons = persons
    self.usualTerms = usualTerms
    self.rates = rates
  }

  /// The rules of a case, as far as they are known.
  func rules(of file: Case) -> ClaimRules? {
    guard file.terms != nil || creditors[file.creditor] != nil else { return nil }
    switch file.termsReference(creditor: creditors[file.creditor]?.terms, usual: usualTerms) {
    case nil: return ClaimRules.none
    case .named(let name)?: return rules[name]
    case .written(let terms)?:
      guard let parent = terms.extends else { return ClaimRules(resolving: [terms]) }
      return chains[parent].map { ClaimRules(resolving: [terms] + $0) }
    }
  }

  /// The rules of terms, as far as they come with the program; nil if none do.
  func law(of name: Slug) -> ClaimRules? {
    guard Terms.isBuiltIn(name) else { return nil }
    return rules[name]
  }

  /// What a case is reckoned by; nil if its creditor or terms cannot be read, which is told elsewhere.
  func basis(of file: Case) -> ClaimBasis? {
    guard let rules = rules(of: file), let creditor = creditors[file.creditor] else { return nil }
    return ClaimBasis(
      rules: file.imputation.map { rules.imputing(by: $0) } ?? rules, creditor: creditor.claims, rates: rates)
  }

  /// The capacity in which a debtor acted: what the case says, else by whether it is a person.
  func capacity(of file: Case) -> Capacity {
    file.capacity ?? (persons.contains(file.debtor) ? .consumer : .business)
  }
}

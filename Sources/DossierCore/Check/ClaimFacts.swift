/// What a first pass gathers about the rules of claims, for the checks of cases.
struct ClaimFacts: Sendable {
  /// The rules that terms give with all that they extend, by their names; terms that cannot be read are left out.
  let rules: [Slug: ClaimRules]
  /// The terms that creditors name.
  let creditorTerms: [Slug: Slug]
  /// The debtors who are persons.
  let persons: Set<Slug>
  /// The terms that the store names for all others.
  let usualTerms: Slug?

  /// Nothing is known.
  static let none = ClaimFacts(rules: [:], creditorTerms: [:], persons: [], usualTerms: nil)

  /// The rules of a case, as far as they are known.
  func rules(of file: Case) -> ClaimRules? {
    switch file.terms {
    case .named(let name)?: rules[name]
    case .written(let terms)?:
      // What it extends is resolved already: its caps and capacity are all that is asked here.
      terms.extends.flatMap { rules[$0] } ?? ClaimRules(resolving: [terms])
    case nil: (creditorTerms[file.creditor] ?? usualTerms).flatMap { rules[$0] }
    }
  }

  /// The capacity in which a debtor acted: what the case says, else by whether it is a person.
  func capacity(of file: Case) -> Capacity {
    file.capacity ?? (persons.contains(file.debtor) ? .consumer : .business)
  }
}

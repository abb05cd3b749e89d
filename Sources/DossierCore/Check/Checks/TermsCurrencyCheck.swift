/// Terms whose amounts are in several currencies.
enum TermsCurrencyCheck: Check {
  static let kind = FindingKind(
    "terms-currency", .error, "amounts of terms are in another currency than the terms",
    """
    Amounts of several currencies are never reckoned together: such terms serve no case. 'currency' is the one of the \
    amounts in its file, the store's if it is absent; what is extended has its own.
    """)

  static let kinds = [kind]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    let rules = terms.rules
    let amounts: [(TermsSources.Rule, [Money])] = [
      (.damages, rules.damages?.charge.amounts ?? []), (.recoveryFee, rules.recoveryFee?.amounts ?? []),
      (.reminder, rules.reminderFees), (.tolerance, [rules.tolerance].compactMap(\.self)),
      (.damagesCap, rules.caps?.damages?.amounts ?? []), (.reminderCap, [rules.caps?.reminderFee].compactMap(\.self)),
    ]
    let other = amounts.lazy.compactMap { rule, amounts in
      amounts.first { $0.currency != terms.chain.currency }.map { (rule, $0) }
    }.first
    guard let (rule, amount) = other else { return [] }
    let source = terms.chain.origin(of: rule).map { $0 == terms.chain.name ? "" : " of '\($0)'" } ?? ""
    return [
      terms.finding(
        kind, at: rule,
        "'\(rule.rawValue)'\(source) has \(amount) \(amount.currency), the terms are in \(terms.chain.currency)",
        hint: "write 'currency: \(amount.currency)' and all amounts in it, or state the rule anew")
    ]
  }
}

/// Damages clauses against the most that the law allows.
enum TermsDamagesCheck: Check {
  static let above = FindingKind(
    "terms-damages-above-law", .error, "a damages clause gives more than the law allows for some balance",
    """
    Such a clause is void for that balance: it gives nothing at all. The finding names the least balance for which that \
    is so. Lower the clause, or write 'limited-to-law: true', by which the most that the law allows is claimed.
    """)

  static let kinds = [above]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    guard !terms.rules.limitedToLaw, let clause = terms.rules.damages, let cap = terms.rules.caps?.damages,
      let excess = excess(of: clause, over: cap, in: terms.chain.currency)
    else { return [] }
    let balance =
      excess.invoices == 1
      ? "a balance of \(excess.balance)"
      : "a notice of \(excess.invoices) equal invoices and a balance of \(excess.balance)"
    return [
      terms.finding(
        above, at: .damages,
        "for \(balance) the clause gives \(excess.given), the law allows \(excess.allowed)"
          + terms.lawNote(of: .damagesCap),
        hint: "lower the clause, or write 'limited-to-law: true' to claim what the law allows")
    ]
  }

  /// How many invoices one notice is taken to name at most.
  private static let mostInvoices = 24

  /// The least balance for which a clause gives too much; a clause of each invoice may do so with several of them only.
  static func excess(of clause: DamagesRule, over cap: Charge, in currency: Currency) -> ChargeExcess? {
    let most = clause.per == .invoice ? mostInvoices : 1
    return (1...most).lazy.compactMap { clause.charge.excess(over: cap, in: currency, invoices: $0) }.first
  }
}

internal import DossierCore

extension Statement {
  /// What is owed in a few rows that add up to the balance: what was given up and refunded only where there is any.
  func rows(in language: Language) -> [[String]] {
    let words = Words(language: language)
    let amount = AmountFormat(language: language)
    var rows = [
      [words[.principal], amount.text(totals.principal)], [words[.interest], amount.text(totals.interest)],
      [words[.damages], amount.text(totals.damages)], [words[.costs], amount.text(totals.costs)],
    ]
    if !waived.isZero { rows.append([words[.waiver], "-\(amount.text(waived))"]) }
    rows.append([words[.payments], amount.text(totals.payments)])
    if !settled.isZero { rows.append([words[.settlement], "-\(amount.text(settled))"]) }
    if !totals.refunds.isZero { rows.append([words[.refund], amount.text(totals.refunds)]) }
    rows.append([words[.balance], amount.text(totals.balance)])
    return rows
  }
}

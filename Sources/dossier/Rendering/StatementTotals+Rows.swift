internal import DossierCore

extension StatementTotals {
  /// What is owed in a few rows that add up to the balance: waivers and refunds only where there are any.
  func rows(in language: Language) -> [[String]] {
    let words = Words(language: language)
    let amount = AmountFormat(language: language)
    var rows = [
      [words[.principal], amount.text(principal)], [words[.interest], amount.text(interest)],
      [words[.damages], amount.text(damages)], [words[.costs], amount.text(costs)],
    ]
    if !waived.isZero { rows.append([words[.waiver], "-\(amount.text(waived))"]) }
    rows.append([words[.payments], amount.text(payments)])
    if !refunds.isZero { rows.append([words[.refund], amount.text(refunds)]) }
    rows.append([words[.balance], amount.text(balance)])
    return rows
  }
}

internal import DossierCore

/// One of the sums that make a balance, as short tables show it: without a sign, as in the table of a statement.
struct StatementSum: Sendable {
  let title: String
  let amount: Money
  /// Whether it is shown even if there is nothing of it.
  let isUsual: Bool
}

extension Statement {
  /// Principal, interest, damages, costs and refunds, which raise the balance; waivers, payments and settlements, which
  /// lower it; and the balance, in the order of the statement's table.
  func sums(_ words: Words) -> [StatementSum] {
    [
      StatementSum(title: words[.principal], amount: totals.principal, isUsual: true),
      StatementSum(title: words[.interest], amount: totals.interest, isUsual: true),
      StatementSum(title: words[.damages], amount: totals.damages, isUsual: true),
      StatementSum(title: words[.costs], amount: totals.costs, isUsual: true),
      StatementSum(title: words[.waivers], amount: waived, isUsual: false),
      StatementSum(title: words[.payments], amount: totals.payments, isUsual: true),
      StatementSum(title: words[.settlements], amount: settled, isUsual: false),
      StatementSum(title: words[.refunds], amount: totals.refunds, isUsual: false),
      StatementSum(title: words[.balance], amount: totals.balance, isUsual: true),
    ]
  }

  /// The sums, one a row; what was given up and refunded only where there is any.
  func rows(in language: Language) -> [[String]] {
    let amounts = AmountFormat(language: language)
    return sums(Words(language: language)).filter { $0.isUsual || !$0.amount.isZero }.map {
      [$0.title, amounts.text($0.amount)]
    }
  }
}

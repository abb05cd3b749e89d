internal import DossierCore

/// What a debtor owes in all his open cases.
struct DebtorStatement: Sendable, Equatable {
  let debtor: Slug
  let asOf: CalendarDate
  let statements: [CaseStatement]
  let totals: [CurrencyTotal]

  /// One row a case and the totals by currency; before them each statement where more than its balance is asked for.
  func text(_ options: StatementOptions, in language: Language, width: Int?, palette: Palette) -> String {
    let format = StatementFormat(language: language)
    let words = format.words
    var table = Table(columns: [
      .text(words[.caseWord]), .text(words[.creditor], mayBeCut: true), .number(words[.principal]),
      .number(words[.interest]), .number(words[.damages]), .number(words[.costs]), .number(words[.payments]),
      .number(words[.balance]),
    ])
    table.rows = statements.map { statement in
      let totals = statement.statement.totals
      return [statement.file.number.text, statement.creditor.name]
        + [totals.principal, totals.interest, totals.damages, totals.costs, totals.payments, totals.balance]
        .map { format.amounts.text($0) }
    }
    let whole =
      options == StatementOptions()
      ? "" : statements.map { $0.text(options, in: language, width: width, palette: palette) + "\n" }.joined()
    let sums = totals.map { total in
      palette.bold("\(words[.total]) \(total.balance.currency) (\(total.cases)): \(format.amounts.text(total.balance))")
        + "\n"
    }
    return whole + table.text(width: width, palette: palette) + sums.joined()
  }

  /// `dossier.debtor-statement/1`.
  func json(_ options: StatementOptions) -> JSONValue {
    [
      "schema": "dossier.debtor-statement/1",
      "debtor": .text(debtor),
      "as-of": .text(asOf),
      "cases": .array(statements.map { $0.json(options) }),
      "totals": .array(
        totals.map {
          [
            "currency": .text($0.balance.currency), "cases": .integer($0.cases), "claimed": .text($0.claimed),
            "payments": .text($0.payments), "balance": .text($0.balance),
          ]
        }),
    ]
  }
}

internal import DossierCore

/// What a debtor owes in all his open cases.
struct DebtorStatement: Sendable, Equatable {
  let debtor: Slug
  let asOf: CalendarDate
  let statements: [CaseStatement]
  let totals: CurrencyTotals

  /// One row a case and the totals by currency; before them each statement where more than its balance is asked for.
  func text(_ options: StatementOptions, in language: Language, width: Int?, palette: Palette) -> String {
    let format = StatementFormat(language: language)
    let whole =
      options == StatementOptions()
      ? "" : statements.map { $0.text(options, in: language, width: width, palette: palette) + "\n" }.joined()
    let sums = totals.lines(in: language).map { palette.bold($0) + "\n" }
    return whole + table(format).text(width: width, palette: palette) + sums.joined()
  }

  /// One row a case; what was given up and refunded only where there is any, so that each row makes its balance.
  private func table(_ format: StatementFormat) -> Table {
    let words = format.words
    let sums = statements.map { $0.statement.sums(words) }
    let shown = (sums.first ?? []).indices.filter { place in
      sums.contains { $0[place].isUsual || !$0[place].amount.isZero }
    }
    let titles = shown.compactMap { place in sums.first?[place].title }
    var table = Table(
      columns: [.text(words[.caseWord]), .text(words[.creditor], mayBeCut: true)]
        + titles.enumerated().map { place, title in
          // All but the balance, the last first.
          .number(title, yields: place == titles.count - 1 ? nil : titles.count - place)
        })
    table.rows = zip(statements, sums).map { statement, sums in
      [statement.file.number.text, statement.creditor.name] + shown.map { format.amounts.text(sums[$0].amount) }
    }
    return table
  }

  /// `dossier.debtor-statement/1`.
  func json(_ options: StatementOptions) -> JSONValue {
    .object(
      [
        JSONValue.Member(key: "schema", value: "dossier.debtor-statement/1"),
        JSONValue.Member(key: "debtor", value: .text(debtor)),
        JSONValue.Member(key: "as-of", value: .text(asOf)),
        JSONValue.Member(key: "cases", value: .array(statements.map { $0.json(options) })),
      ] + totals.members)
  }
}

internal import DossierCore

extension InterestCalculation {
  /// The periods and their sum; below them each row of a table with where it was published and how it is known.
  func text(in language: Language, palette: Palette) -> String {
    let words = Words(language: language)
    let amounts = AmountFormat(language: language)
    let dates = DateFormat(language: language)
    var table = Table(columns: [
      .text(words[.from]), .text(words[.to]), .number(words[.days]), .number(words[.rate]), .number(words[.base]),
      .text(words[.source]),
    ])
    table.rows = periods.map { period in
      [
        dates.text(period.from), dates.text(period.to), String(period.days), amounts.percent(period.rate),
        amounts.text(period.base), period.source.name,
      ]
    }
    let sum = "\(words[.interest]): \(amounts.text(interest)) (\(words.days(days)))"
    return table.text(palette: palette) + palette.bold(sum) + "\n" + periods.sourceText
  }
}

extension [InterestPeriod] {
  /// Each row of a table that decided a rate, with where it was published and how it is known, one a line.
  var sourceText: String { tableRows.map { "\($0.table) \($0.row.from): \($0.row.known)\n" }.joined() }
}

extension RateRow {
  /// How it is known, if it was not read at its source, and where it was published.
  var known: String { [status.doubt, source].compactMap(\.self).joined(separator: "; ").printable }
}

extension RateSource {
  /// The table's row and what comes on top, without where it was published.
  var name: String {
    switch self {
    case .contract: "contract"
    case .table(let table, let row, let margin):
      margin == .zero ? "\(table) \(row.from)" : "\(table) \(row.from) + \(margin)"
    }
  }
}

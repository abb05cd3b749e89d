internal import DossierCore

extension InterestCalculation {
  /// The periods and their sum.
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
        amounts.text(period.base), period.source.text,
      ]
    }
    let sum = "\(words[.interest]): \(amounts.text(interest)) (\(days) \(words[.days]))"
    return table.text(palette: palette) + palette.bold(sum) + "\n"
  }
}

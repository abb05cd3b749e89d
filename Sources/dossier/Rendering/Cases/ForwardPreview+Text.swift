internal import DossierCore

extension ForwardPreview {
  /// What is handed over, to whom, and the checklist; without a last line end.
  func text(_ statement: Statement, in language: Language, palette: Palette) -> String {
    var table = Table(columns: [.text(""), .number("")])
    table.rows = statement.rows(in: language)
    let lines = checklist.map { check in
      missing.contains(check) ? lack(check, language, palette) : "[x] \(check.words.text(in: language))"
    }
    return head(palette) + "\n" + table.text(palette: palette) + lines.joined(separator: "\n")
  }

  /// The same as one line of many: the balance, and what is missing.
  func line(_ statement: Statement, in language: Language, palette: Palette) -> String {
    let balance = AmountFormat(language: language).text(statement.totals.balance)
    return ([head(palette), balance] + missing.map { lack($0, language, palette) }).joined(separator: "  ")
  }

  private func head(_ palette: Palette) -> String { palette.bold("\(number) → \(agencyName)") }

  private func lack(_ check: ForwardCheck, _ language: Language, _ palette: Palette) -> String {
    palette.red("[ ]") + " \(check.words.text(in: language))"
  }
}

/// Cases that are handed over, as they are shown: a few whole, of many a line each and what they come to.
struct ForwardSheet {
  private static let casesShownWhole = 9

  private let language: Language
  private let palette: Palette
  private let isShort: Bool
  /// What they come to; nil of a currency whose sum is beyond all money, and is not told.
  private var balances: [Currency: Money?] = [:]
  private var count = 0

  init(of count: Int, in language: Language, palette: Palette) {
    self.language = language
    self.palette = palette
    isShort = count > Self.casesShownWhole
  }

  /// Shows one; what is not ready is not counted.
  mutating func show(_ preview: ForwardPreview, _ statement: Statement) -> String {
    if preview.missing.isEmpty {
      let balance = statement.totals.balance
      let before = balances[balance.currency] ?? Money.zero(balance.currency)
      balances.updateValue(before.flatMap { try? $0.adding(balance) }, forKey: balance.currency)
      count += 1
    }
    return isShort
      ? preview.line(statement, in: language, palette: palette)
      : preview.text(statement, in: language, palette: palette)
  }

  /// How many there are and what they come to; nil of a few.
  var total: String? {
    guard isShort, count > 0 else { return nil }
    let amounts = AmountFormat(language: language)
    let sums = balances.values.compactMap(\.self).sorted { $0.currency.code < $1.currency.code }.map(amounts.text)
    return palette.bold(([count.counted("case")] + sums).joined(separator: ", "))
  }
}

internal import DossierCore

extension ForwardPreview {
  /// What is handed over, to whom, and the checklist; without a last line end.
  func text(_ statement: Statement, in language: Language, palette: Palette) -> String {
    let words = Words(language: language)
    let amount = AmountFormat(language: language)
    let totals = statement.totals
    var table = Table(columns: [.text(""), .number("")])
    table.rows = [
      [words[.principal], amount.text(totals.principal)], [words[.interest], amount.text(totals.interest)],
      [words[.damages], amount.text(totals.damages)], [words[.costs], amount.text(totals.costs)],
      [words[.payments], amount.text(totals.payments)], [words[.balance], amount.text(totals.balance)],
    ]
    let lines = checklist.map { check in
      (missing.contains(check) ? palette.red("[ ]") : "[x]") + " \(check.words.text(in: language))"
    }
    return palette.bold("\(number) → \(agencyName)") + "\n" + table.text(palette: palette)
      + lines.joined(separator: "\n")
  }
}

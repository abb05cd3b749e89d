internal import DossierCore

extension ForwardPreview {
  /// What is handed over, to whom, and the checklist; without a last line end.
  func text(_ statement: Statement, in language: Language, palette: Palette) -> String {
    var table = Table(columns: [.text(""), .number("")])
    table.rows = statement.rows(in: language)
    let lines = checklist.map { check in
      (missing.contains(check) ? palette.red("[ ]") : "[x]") + " \(check.words.text(in: language))"
    }
    return palette.bold("\(number) → \(agencyName)") + "\n" + table.text(palette: palette)
      + lines.joined(separator: "\n")
  }
}

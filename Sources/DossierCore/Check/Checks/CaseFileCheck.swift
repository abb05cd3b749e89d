/// Where a case's file lies and what it is called.
enum CaseFileCheck: Check {
  static let name = FindingKind(
    "case-file-name", .note, "a case's file is not named after its number",
    "A file is named after the first number of its case and never moves; a case that got a new number keeps its file. "
      + "Commands find the case by its number all the same, a little slower.")
  static let month = FindingKind(
    "case-file-month", .warning, "a case's file is not in the folder of the month in which it was opened",
    "Cases lie in cases/YYYY-MM by the month of 'opened', in the offset in which it was written.")

  static let kinds = [name, month]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    let path = StoreLayout.newCase(value.number, opened: value.opened.date)
    guard path != file.path else { return [] }
    var findings: [Finding] = []
    if FileSystem.name(of: path) != FileSystem.name(of: file.path) {
      findings.append(
        file.finding(
          name, at: .root.key("number"), "the file is not called '\(FileSystem.name(of: path))' after this number"))
    }
    if let folder = FileSystem.parent(of: path), folder != FileSystem.parent(of: file.path) {
      findings.append(
        file.finding(
          month, at: .root.key("opened"), "the case was opened on \(value.opened.date), the file is not in \(folder)"))
    }
    return findings
  }
}

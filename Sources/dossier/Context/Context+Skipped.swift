internal import DossierCore

extension Context {
  /// Names what had to be left out, and says how the command ends: partly done if anything was.
  mutating func report(skipped: [ErrorReport]) -> ExitStatus {
    for report in skipped { console.printError(report.text(palette: palette(for: .error))) }
    return skipped.isEmpty ? .done : .partlyDone
  }
}

extension ErrorReport {
  /// The report with the case that it is about.
  func about(_ number: CaseNumber) -> ErrorReport {
    var report = self
    report.message = message.map { "case \(number): \($0)" }
    return report
  }
}

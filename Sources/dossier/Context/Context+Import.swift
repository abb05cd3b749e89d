internal import DossierCore

extension Context {
  /// Asks a person at the terminal which parties of a bundle are some that are here; without one nothing is asked.
  mutating func askForParties(of bundle: OpenedBundle, _ wishes: inout ImportWishes) throws {
    guard world.terminals.standardInput, world.terminals.standardError else { return }
    let desk = try readingDesk()
    for (party, candidates) in try desk.doubtfulParties(of: bundle, wishes) {
      console.printError("'\(party.name)' of the bundle may be a \(party.kind.rawValue) that is here:")
      for (place, slug) in candidates.enumerated() { console.printError("  \(place + 1)  \(slug)") }
      console.printError("Which one? [1-\(candidates.count), or nothing for a new one]")
      let answer = console.readLine().flatMap { Int($0) } ?? 0
      wishes.parties[party.id.text] =
        candidates.indices.contains(answer - 1) ? candidates[answer - 1] : .some(nil)
    }
  }

  /// Says what an import did, and how it ended.
  mutating func tell(_ report: ImportReport, _ format: ResultFormat) -> ExitStatus {
    let sheet = ImportSheet(report)
    switch format {
    case .text: console.write(sheet.text(width: tableWidth))
    case .json: console.print(report.json.indented)
    }
    for warning in sheet.warnings { warn(warning.message, hint: warning.hint) }
    if report.isRefused {
      let error = CommandError(
        message: "nothing of the bundle was taken: \(report.conflicts.counted("case")) in conflict with what is here",
        hint: "--resolve CASE=ours|theirs decides, --partial takes the other cases", status: .conflict)
      console.printError(error.report.text(width: errorWidth, palette: palette(for: .error)))
      return .conflict
    }
    note(sheet.summary(isDryRun: isDryRun))
    return report.isPartlyDone ? .partlyDone : .done
  }
}

internal import DossierCore

extension Context {
  /// Asks a person at the terminal which parties of a bundle are some that are here; without one nothing is asked.
  mutating func askForParties(of bundle: OpenedBundle, _ wishes: inout ImportWishes) throws {
    guard world.terminals.standardInput, world.terminals.standardError else { return }
    let desk = try readingDesk()
    for (party, candidates) in try desk.doubtfulParties(of: bundle, wishes) {
      console.printError("\(party.words) of the bundle may be a \(party.kind.rawValue) that is here:".printable)
      for (place, candidate) in candidates.enumerated() {
        console.printError("  \(place + 1)  \(candidate.slug)  \(candidate.words)".printable)
      }
      wishes.parties[party.id.text] = askFor(candidates)
    }
  }

  /// One of them by its place, or nil for a new one; anything else is asked again.
  private mutating func askFor(_ candidates: [PartyIdentity]) -> Slug? {
    while true {
      console.printError("Which one? [1-\(candidates.count), or nothing for a new one]")
      guard let line = console.readLine(), !line.isEmpty else { return nil }
      if let answer = Int(line), candidates.indices.contains(answer - 1) { return candidates[answer - 1].slug }
    }
  }

  /// Says what an import did, and how it ended.
  mutating func tell(_ report: ImportReport, _ format: ResultFormat) -> ExitStatus {
    let sheet = ImportSheet(report, AmountFormat(language: language))
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
    note(sheet.summary)
    return report.isPartlyDone ? .partlyDone : .done
  }
}

extension PartyIdentity {
  /// By what a person tells it from others: name, e-mail addresses, place.
  fileprivate var words: String {
    (["'\(name)'"] + emails.sorted() + [town].compactMap(\.self)).joined(separator: ", ")
  }
}

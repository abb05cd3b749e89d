internal import ArgumentParser
internal import DossierCore

struct Forward: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "forward",
    abstract: "Hand cases over to an agency",
    discussion: """
      Shows the balance that is handed over and a checklist of what the agency asks for. What is missing is listed \
      whole, and refuses. To an agency that exchanges bundles the custody goes along: from then on it decides, and \
      this store records what is its own: credit notes, payments to the creditor, disputes, messages.
      """)

  @OptionGroup var cases: CasesArgument
  @Option(
    help: ArgumentHelp("The agency; else the case's, else the store's.", valueName: "agency"),
    completion: .stored(.agency)) var to: String?
  @Flag(help: "Do it without asking.") var yes = false
  @Flag(help: "Do those that are ready, and name the others.") var partial = false
  @Flag(help: "Take the cases back from an agency that does not answer.") var takeBack = false
  @Option(help: ArgumentHelp("Why, with --take-back.", valueName: "text")) var reason: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if takeBack { return try runTakeBack(&context) }
    let skipped = try context.writing(write) { desk, context in
      let files = try context.files(cases, desk)
      var ready: [Loaded<Case>] = []
      var skipped: [any Error] = []
      for file in files {
        do {
          let preview = try desk.forwardPreview(of: file, to: to)
          let statement = try desk.statementHandedOver(of: file, to: preview)
          context.note(
            preview.text(statement, in: context.language, palette: context.palette(for: .error)))
          if !preview.missing.isEmpty {
            throw Refusal.notReady(number: preview.number, missing: preview.missing)
          }
          ready.append(file)
        } catch {
          skipped.append(error)
        }
      }
      if let last = skipped.last, !partial || files.count == 1 {
        _ = context.report(skipped: skipped.dropLast().map { ErrorReport($0) })
        throw last
      }
      if !yes, !ready.isEmpty, !write.dryRun {
        try context.confirm("Forward \(ready.count == 1 ? "this case" : "these cases")?")
      }
      for file in ready {
        let forwarded = try desk.forward(file, to: to)
        guard !context.isDryRun, let holder = try desk.holder(of: forwarded.value).party else { continue }
        context.note(
          "case \(file.value.number) is handled by '\(holder)' from now on; "
            + "this version does not yet write the bundle that takes it there")
      }
      return skipped
    }
    return context.report(skipped: (skipped ?? []).map { ErrorReport($0) })
  }

  private func runTakeBack(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      for file in try context.files(cases, desk) { _ = try desk.takeBack(file, because: reason) }
    }
    return .done
  }
}

internal import ArgumentParser
internal import DossierCore

struct Forward: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "forward",
    abstract: "Hand cases over to an agency",
    discussion: """
      Shows the balance that is handed over and a checklist of what the agency asks for. What is missing is listed \
      whole, and refuses. To an agency that exchanges bundles the custody goes along: from then on it decides, and \
      this store records what is its own: credit notes, payments to the creditor, disputes, messages. The bundle that \
      takes the cases there is written in the same step, and its path is printed.
      """)

  @OptionGroup var cases: CasesArgument
  @Option(
    help: ArgumentHelp("The agency; else the case's, else the store's.", valueName: "agency"),
    completion: .stored(.agency)) var to: String?
  @Flag(help: "Do it without asking.") var yes = false
  @Flag(help: "Do those that are ready, and name the others.") var partial = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the bundle to this file (.tar.zst or .zip), not to the outbox.", valueName: "file"),
    completion: .file()) var output: String?
  @Flag(help: "Take the cases back from an agency that does not answer.") var takeBack = false
  @Option(help: ArgumentHelp("Why, with --take-back.", valueName: "text")) var reason: String?
  @OptionGroup var seal: SealWritingOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if takeBack { return try runTakeBack(&context) }
    let file = try output.map { try context.bundlePath($0, mayBeEncrypted: true) }
    var bundles: [PlannedBundle] = []
    let skipped = try context.writing(write) { desk, context in
      let files = try context.files(cases, desk)
      let (ready, skipped) = preview(files, desk, &context)
      if let last = skipped.last, !partial || files.count == 1 {
        _ = context.report(skipped: skipped.dropLast().map { ErrorReport($0) })
        throw last
      }
      if !yes, !ready.isEmpty, !write.dryRun {
        try context.confirm("Forward \(ready.count == 1 ? "this case" : "these cases")?")
      }
      bundles = try forward(ready, to: file, &desk, &context)
      return skipped
    }
    context.tell(bundles)
    if !write.dryRun { context.printPaths(of: bundles, named: output) }
    return context.report(skipped: (skipped ?? []).map { ErrorReport($0) })
  }

  /// Shows each case that is to be handed over; those that are ready, and why the others are not.
  private func preview(
    _ files: [Loaded<Case>], _ desk: Desk, _ context: inout Context
  ) -> (ready: [Loaded<Case>], skipped: [any Error]) {
    var ready: [Loaded<Case>] = []
    var skipped: [any Error] = []
    for file in files {
      do {
        let preview = try desk.forwardPreview(of: file, to: to)
        let statement = try desk.statementHandedOver(of: file, to: preview)
        context.note(preview.text(statement, in: context.language, palette: context.palette(for: .error)))
        if !preview.missing.isEmpty { throw Refusal.notReady(number: preview.number, missing: preview.missing) }
        ready.append(file)
      } catch {
        skipped.append(error)
      }
    }
    return (ready, skipped)
  }

  /// Hands cases over, and plans a bundle for each agency that exchanges them.
  private func forward(
    _ files: [Loaded<Case>], to output: String?, _ desk: inout Desk, _ context: inout Context
  ) throws -> [PlannedBundle] {
    var taken: [Slug: [Loaded<Case>]] = [:]
    for file in files {
      let forwarded = try desk.forward(file, to: to)
      if let holder = try desk.holder(of: forwarded.value).party { taken[holder, default: []].append(forwarded) }
    }
    if output != nil, taken.count != 1 {
      throw CommandError(
        message: taken.isEmpty
          ? "no bundle is written: the agency does not exchange them" : "these cases go to \(taken.count) agencies",
        hint: taken.isEmpty ? "leave out --output" : "name one with --to, or leave out --output", status: .usage)
    }
    var bundles: [PlannedBundle] = []
    for (slug, files) in taken.sorted(by: { $0.key < $1.key }) {
      let peer = try desk.store.peer(slug)
      guard peer.address != nil else {
        let lack = Refusal.noAddress(peer: peer)
        context.warn(
          "no bundle is written: \(lack)", hint: lack.report.hint.map { "\($0), then 'dossier send \(slug)'" })
        continue
      }
      bundles += try desk.sendForwarded(
        files, to: peer, output: output, sealing: seal.wishes(context, output: output))
    }
    return bundles
  }

  private func runTakeBack(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      for file in try context.files(cases, desk) { _ = try desk.takeBack(file, because: reason) }
    }
    return .done
  }
}

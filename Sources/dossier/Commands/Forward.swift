internal import ArgumentParser
internal import DossierCore

struct Forward: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "forward",
    abstract: "Hand cases over to an agency",
    discussion: """
      Shows the balance that is handed over and a checklist of what the agency asks for; of ten cases and more a line \
      each, and what they come to. What is missing is listed whole, and refuses. To an agency that exchanges bundles the custody goes along: from then on it decides, and \
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
      let paths = try context.paths(cases, desk)
      let count = paths.named.count + paths.found.count
      if !partial { try context.requireRoom(for: count, in: output) }
      let forwarded = try forward(paths.named + paths.found, &desk, &context)
      if let error = forwarded.unreadable.first(where: { paths.named.contains($0.path) }) { throw error.error }
      context.noteUnreadable(forwarded.unreadable)
      if let last = forwarded.skipped.last, !partial || count == 1 {
        _ = context.report(skipped: forwarded.skipped.dropLast().map { ErrorReport($0) })
        throw last
      }
      bundles = try planBundles(of: forwarded, to: file, &desk, &context)
      // Whoever says yes is not refused afterwards.
      if !yes, forwarded.count > 0, !write.dryRun {
        try context.confirm("Forward \(forwarded.count == 1 ? "this case" : "these cases")?")
      }
      return forwarded.skipped
    }
    context.tell(bundles)
    if !write.dryRun { context.printPaths(of: bundles, named: output) }
    return context.report(skipped: (skipped ?? []).map { ErrorReport($0) })
  }

  /// Hands cases over and shows each, also those that are not ready.
  private func forward(
    _ paths: [String], _ desk: inout Desk, _ context: inout Context
  ) throws -> ForwardedCases {
    var sheet = ForwardSheet(of: paths.count, in: context.language, palette: context.palette(for: .error))
    let forwarded = try desk.forward(paths, to: to) { context.note(sheet.show($0, $1)) }
    if let total = sheet.total { context.note(total) }
    return forwarded
  }

  /// Plans the bundles for each agency that exchanges them.
  private func planBundles(
    of cases: ForwardedCases, to output: String?, _ desk: inout Desk, _ context: inout Context
  ) throws -> [PlannedBundle] {
    let takers = cases.takers
    if output != nil, takers.count != 1 {
      throw CommandError(
        message: takers.isEmpty
          ? "no bundle is written: the agency does not exchange them" : "these cases go to \(takers.count) agencies",
        hint: takers.isEmpty ? "leave out --output" : "name one with --to, or leave out --output", status: .usage)
    }
    var bundles: [PlannedBundle] = []
    for slug in takers {
      let peer = try desk.store.peer(slug)
      guard peer.address != nil else {
        let lack = Refusal.noAddress(peer: peer)
        context.warn(
          "no bundle is written: \(lack)", hint: lack.report.hint.map { "\($0), then 'dossier send \(slug)'" })
        continue
      }
      bundles += try desk.sendForwarded(cases, to: peer, output: output, sealing: seal.wishes(context, output: output))
    }
    try context.requireOne(bundles, in: output)
    return bundles
  }

  private func runTakeBack(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      let files = try context.files(cases, desk)
      for file in files { _ = try desk.takeBack(file, because: reason) }
      if !yes, !files.isEmpty, !write.dryRun { try context.confirm(question(of: files.map(\.value))) }
    }
    return .done
  }

  /// What is asked before cases are taken back: `Take 2 cases back from 'bureau'?`.
  private func question(of cases: [Case]) -> String {
    let what = cases.count == 1 ? "case \(cases[0].number)" : cases.count.counted("case")
    let holders = Set(cases.compactMap { $0.handovers.last { $0.ended == nil }?.to }).sorted()
    return "Take \(what) back from \(holders.map { "'\($0)'" }.joined(separator: ", "))?"
  }
}

internal import ArgumentParser
internal import DossierCore

struct Send: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send what a peer has not acknowledged, as one bundle",
    discussion: """
      A bundle holds, for each case with something that the peer has not, all that may leave this store: no internal \
      entry, no comment, no local field, nothing of another creditor. What it acknowledged, or sent itself, is not sent \
      back. The bundle is written to the outbox, or to a file with --output, and its path is printed; bringing it to the \
      peer is up to you. Without anything to send none is written.
      """)

  @Argument(help: ArgumentHelp("The agency or creditor.", valueName: "peer"), completion: .stored(.agency))
  var peer: String?
  @Flag(help: "To all peers.") var all = false
  @Option(help: ArgumentHelp("Only of the cases that a query finds.", valueName: "query")) var query: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the bundle to this file (.tar.zst or .zip), not to the outbox.", valueName: "file"),
    completion: .file()) var output: String?
  @Option(
    help: ArgumentHelp(
      "Number on after this one: the last that the peer has had, as its import says where records here were lost.",
      valueName: "number"))
  var after: Int?
  @OptionGroup var seal: SealWritingOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if all, peer != nil { throw ValidationError("name a peer, or say --all") }
    if !all, peer == nil { throw ValidationError("name a peer, or say --all for all of them") }
    if all, after != nil { throw ValidationError("--after is of one peer: name it") }
    if let after, after < 1 { throw ValidationError("bundles are numbered from 1: --after is one of those") }
    if all, output != nil { throw ValidationError("--output is one file: name the peer whose bundle it is") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let file = try output.map { try context.bundlePath($0, mayBeEncrypted: true) }
    let wishes = seal.wishes(context, output: file)
    // A key that is of no use is told where nothing waits, too.
    if let key = wishes.signingKey { try BundleSignature.requireKey(key) }
    var bundles: [PlannedBundle] = []
    var isComplete = true
    _ = try context.writing(write) { desk, context in
      let (peers, unknown) = try peer.map { ([try desk.peer($0)], []) } ?? desk.store.peers()
      let recipients = peers.filter { $0.organisation.exchange == .bundles }
      let paths = try paths(desk, &context)
      let (sent, unreadable) = try desk.send(
        to: recipients, cases: paths, output: file, sealing: wishes, after: after)
      context.noteUnreadable(unknown + unreadable)
      for item in sent {
        if let problem = item.problem {
          guard all else { throw problem }
          context.warn(about: problem)
        }
        for error in item.leftOut { context.warn(about: error) }
        let isWhole = item.problem == nil && item.leftOut.isEmpty
        isComplete = isComplete && isWhole
        if item.bundles.isEmpty, isWhole, unreadable.isEmpty {
          context.note("nothing \(query == nil ? "" : "of these cases ")waits for '\(item.peer.slug)'")
        }
        try context.requireOne(item.bundles, in: output)
        bundles += item.bundles
      }
    }
    context.tell(bundles)
    if !write.dryRun { context.printPaths(of: bundles, named: output) }
    return isComplete ? .done : .partlyDone
  }

  private func paths(_ desk: Desk, _ context: inout Context) throws -> [String] {
    guard let query else { return try desk.store.casePaths() }
    let asked = try context.statedQuery(query, desk)
    let (paths, gaps) = try context.finding(desk) { try $0.paths(matching: asked) }
    context.warn(about: gaps)
    if !gaps.isEmpty { context.isPartOfCases = true }
    return paths
  }
}

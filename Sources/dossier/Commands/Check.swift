internal import ArgumentParser
internal import DossierCore

struct Check: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a store, or a part of it, and report everything that is wrong",
    discussion: """
      All findings are reported, sorted by file and line, each with an id. Exit status 0 when there are no errors, 1 \
      when there are. With --since or --staged only files that changed are looked at, and those that refer to them: \
      cases that name a changed party or changed terms, that share a number, an id or an invoice with a changed case, or \
      name it as related. Changed settings, rates or own checks concern everything. In a hook the index that git names \
      counts (GIT_INDEX_FILE). For editors: with '-' as the path and --stdin-name, the standard input is checked in the \
      place of that file, with the other files of the store as they are, and only its own findings are reported. For \
      servers: --format github prints annotations of a GitHub workflow, sarif a log in SARIF 2.1.0, junit a JUnit report. \
      In these three paths begin at the top of the repository that holds the store or, without one, at the current \
      directory if the store lies below it; in text and json they begin at the store. In every form but text the line \
      that counts the findings goes to the error stream.

      Rules of the store's own are documents in checks/: dossier-rule(5) describes them.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; the whole store if left out.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @Flag(help: "Warnings fail too.") var strict = false
  @Flag(help: "Hash attachments and compare them with what was recorded.") var attachments = false
  @Option(help: ArgumentHelp("Only findings of this id.", valueName: "id")) var only: [String] = []
  @Option(help: ArgumentHelp("No findings of this id.", valueName: "id")) var skip: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only what changed since a commit of git, and what refers to it; the facts are the whole store's.",
      valueName: "rev"))
  var since: String?
  @Flag(
    name: .customLong("staged"),
    help: "Only what is staged for the next commit, as it is staged, and what refers to it.")
  var isStaged = false
  @Flag(help: "List the ids of all findings; as JSON with an example of each.") var list = false
  @Option(help: ArgumentHelp("Say what a finding means, with an example.", valueName: "id")) var explain: String?
  @Option(
    help: ArgumentHelp(
      "The file of the store that the standard input stands for; the path is then '-'.",
      valueName: "path"),
    completion: .file())
  var stdinName: String?
  @OptionGroup var result: CheckFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if list || explain != nil {
      try context.tell(of: explain, asJSON: result.format == .json)
      return .done
    }
    let target = try context.checkTarget(paths, stdinName: stdinName)
    let store = try? Store(root: target.root)
    context.zone = store?.settings.value.timezone
    // The store's own rules are read for their ids alone, where these are asked for or told.
    let isAskedForKinds = !(only + skip).isEmpty || [.sarif, .junit].contains(result.format)
    let kinds = try isAskedForKinds ? store.map { try StoreCheck.kinds(in: $0) } ?? StoreCheck.kinds : []
    for id in only + skip { _ = try context.findingKind(id, among: kinds) }
    let report = try report(target, &context)
    try write(report, of: target.root, kinds, &context)
    guard report.fails(isStrict: strict) else { return .done }
    if isStaged { context.note("hint: what is staged was judged: once a file is mended, 'git add' it") }
    return .findings
  }

  private func write(
    _ report: CheckReport, of root: String, _ kinds: [FindingKind], _ context: inout Context
  ) throws {
    let counted = report.cases.counted("case")
    if result.format == .text { return context.write(report, counting: counted) }
    lazy var folder = context.repositoryFolder(ofStoreAt: root)
    switch result.format {
    case .text: break
    case .json: context.console.print(report.json.indented)
    case .github: context.console.write(report.gitHub(in: folder))
    case .sarif: context.console.print(report.sarif(in: folder, version: Version.number, kinds: kinds).indented)
    case .junit:
      let sought = kinds.filter { kind in
        (only.isEmpty || only.contains(kind.id)) && !skip.contains(kind.id)
          && (attachments || !StoreCheck.isOfContents(kind))
      }
      context.console.write(report.jUnit(in: folder, isStrict: strict, kinds: sought))
    }
    context.note(report.summary(of: counted))
  }

  private func report(_ target: CheckTarget, _ context: inout Context) throws -> CheckReport {
    let (now, world) = (context.now, context.world)
    func report(_ changes: ChangedFiles?, _ overlay: StoreOverlay?) throws -> CheckReport {
      try StoreCheck.report(
        root: target.root,
        CheckOptions(
          now: now, paths: target.paths, hashesAttachments: attachments, only: Set(only), skip: Set(skip),
          changes: changes, overlay: overlay, knowsZone: { world.mayHave(zone: $0) }))
    }
    if let since { return try report(context.repository(of: target.root).changedFiles(since: since), nil) }
    guard isStaged else { return try report(nil, target.unsaved.map { .text($0) }) }
    guard let staged = try context.repository(of: target.root).stagedVersion() else {
      context.note("nothing of the store is staged")
      return CheckReport(findings: [], cases: 0, files: 0)
    }
    return try report(staged.changes, staged.version.overlay)
  }

  func validate() throws {
    if since != nil, isStaged { throw ValidationError("--since and --staged exclude each other") }
    if list || explain != nil, ![.text, .json].contains(result.format) {
      throw ValidationError("\(list ? "--list" : "--explain") is given as text or json alone")
    }
    if stdinName != nil, since != nil || isStaged {
      throw ValidationError("--stdin-name excludes --since and --staged")
    }
  }
}

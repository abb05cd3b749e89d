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
      counts (GIT_INDEX_FILE).
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
  @Flag(help: "List the ids of all findings.") var list = false
  @Option(help: ArgumentHelp("Say what a finding means.", valueName: "id")) var explain: String?
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if list {
      context.console.write(FindingKind.table.text(width: context.tableWidth, palette: context.palette()))
      return .done
    }
    if let explain {
      context.console.write(try kind(explain).text(palette: context.palette()))
      return .done
    }
    for id in only + skip { _ = try kind(id) }
    let root = try Store.find(from: context.storeDirectory)
    try? context.adoptZone(ofStoreAt: root)
    let report = try report(root, context)
    switch result.format {
    case .text: context.write(report, counting: "\(report.cases) \(report.cases == 1 ? "case" : "cases")")
    case .json: context.console.print(report.json.indented)
    }
    return report.fails(isStrict: strict) ? .findings : .done
  }

  private func report(_ root: String, _ context: Context) throws -> CheckReport {
    let paths = try context.storePaths(paths, root)
    func report(_ changes: ChangedFiles?, _ overlay: StoreOverlay?) throws -> CheckReport {
      try StoreCheck.report(
        root: root,
        CheckOptions(
          now: context.now, paths: paths, hashesAttachments: attachments, only: Set(only), skip: Set(skip),
          changes: changes, overlay: overlay))
    }
    if let since { return try report(context.repository(of: root).changedFiles(since: since), nil) }
    guard isStaged else { return try report(nil, nil) }
    let staged = try context.repository(of: root).stagedVersion()
    return try report(staged.changes, staged.version.overlay)
  }

  func validate() throws {
    if since != nil, isStaged { throw ValidationError("--since and --staged exclude each other") }
  }

  private func kind(_ id: String) throws -> FindingKind {
    if let kind = StoreCheck.kind(id) { return kind }
    throw CommandError(
      message: "there is no finding '\(id)'",
      hint: Suggestion.hint(for: id, among: StoreCheck.kinds.map(\.id)) ?? "'dossier check --list' lists them",
      status: .usage)
  }
}

extension Context {
  /// Findings, and a last line on the error stream that counts them and what was checked.
  mutating func write(_ report: CheckReport, counting what: String) {
    for finding in report.findings { console.print(finding.text(palette: palette())) }
    let summary = report.summary(of: what)
    if report.findings.isEmpty { console.print(summary) } else { note(summary) }
  }

  /// Takes over the zone of a store whose settings can be read, for what the present is.
  fileprivate mutating func adoptZone(ofStoreAt root: String) throws {
    zone = try Store(root: root).settings.value.timezone
  }
}

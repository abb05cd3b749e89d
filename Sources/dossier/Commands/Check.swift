internal import ArgumentParser
internal import DossierCore

struct Check: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a store, or a part of it, and report everything that is wrong",
    discussion: """
      All findings are reported, sorted by file and line, each with an id. Exit status 0 when there are no errors, 1 \
      when there are.

      Rules of the store's own are documents in checks/: dossier-rule(5) describes them.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; the whole store if left out.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @Flag(help: "Warnings fail too.") var strict = false
  @Flag(help: "Hash attachments and compare them with what was recorded.") var attachments = false
  @Option(help: ArgumentHelp("Only findings of this id.", valueName: "id")) var only: [String] = []
  @Option(help: ArgumentHelp("No findings of this id.", valueName: "id")) var skip: [String] = []
  @Flag(help: "List the ids of all findings.") var list = false
  @Option(help: ArgumentHelp("Say what a finding means.", valueName: "id")) var explain: String?
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if list {
      context.console.write(
        FindingKind.table(of: try kinds(context)).text(width: context.tableWidth, palette: context.palette()))
      return .done
    }
    if let explain {
      context.console.write(try kind(explain, context).text(palette: context.palette()))
      return .done
    }
    let root = try Store.find(from: context.storeDirectory)
    for id in only + skip { _ = try kind(id, context) }
    try? context.adoptZone(ofStoreAt: root)
    let report = try StoreCheck.report(
      root: root,
      CheckOptions(
        now: context.now, paths: try context.storePaths(paths, root), hashesAttachments: attachments,
        only: Set(only), skip: Set(skip)))
    switch result.format {
    case .text: context.write(report, counting: "\(report.cases) \(report.cases == 1 ? "case" : "cases")")
    case .json: context.console.print(report.json.indented)
    }
    return report.fails(isStrict: strict) ? .findings : .done
  }

  private func kind(_ id: String, _ context: Context) throws -> FindingKind {
    if let kind = StoreCheck.kind(id) { return kind }
    let kinds = try kinds(context)
    if let kind = kinds.first(where: { $0.id == id }) { return kind }
    throw CommandError(
      message: "there is no finding '\(id)'",
      hint: Suggestion.hint(for: id, among: kinds.map(\.id)) ?? "'dossier check --list' lists them",
      status: .usage)
  }

  /// The kinds of findings, with the rules of the store if there is one that can be opened.
  private func kinds(_ context: Context) throws -> [FindingKind] {
    guard let root = try? Store.find(from: context.storeDirectory), let store = try? Store(root: root) else {
      return StoreCheck.kinds
    }
    return try StoreCheck.kinds(in: store)
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

internal import ArgumentParser
internal import DossierCore

struct Export: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a copy of cases for a bailiff or a law firm, or one case for its debtor",
    discussion: """
      Writes the cases that a query finds, or all, as a bundle that is a copy: it has no recipient and moves no custody. \
      Giving a case to somebody is 'dossier forward'. As in all bundles there is nothing internal in it. \
      With --for-debtor it is a ZIP of one case for the eyes of its debtor: who is owed, for what, how to pay, and the \
      invoices.
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Which cases, as a query; with --for-debtor the one case. All if absent.", valueName: "query"))
  var query: [String] = []
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write (.tar.zst or .zip; for a debtor .zip).", valueName: "file"),
    completion: .file()) var output: String
  @Flag(help: "One case, for the debtor's eyes.") var forDebtor = false
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if forDebtor { try Self.requireZIP(output) }
    let path = try context.bundlePath(output)
    let words = try QueryWords.text(of: query, options: context.optionNames)
    if forDebtor { return try exportForDebtor(words, to: path, &context) }
    var isComplete = true
    var bundles: [PlannedBundle] = []
    _ = try context.writing(write) { desk, context in
      let asked = words.isEmpty ? Query.everything : try context.statedQuery(words, desk)
      let (paths, gaps) = try context.finding(desk) { try $0.paths(matching: asked) }
      context.warn(about: gaps)
      guard !paths.isEmpty else {
        throw CommandError(message: "no case is found", hint: "'dossier search' tries queries")
      }
      let (bundle, leftOut, unreadable) = try desk.copy(cases: paths, output: path)
      context.noteUnreadable(unreadable)
      for error in leftOut { context.warn(about: error) }
      isComplete = gaps.isEmpty && leftOut.isEmpty
      bundles = [bundle]
    }
    context.tell(bundles)
    if !write.dryRun { context.printPaths(of: bundles, named: output) }
    return isComplete ? .done : .partlyDone
  }
}

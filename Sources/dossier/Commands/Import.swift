internal import ArgumentParser
internal import DossierCore

struct Import: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a bundle of another organisation",
    discussion: """
      The bundle is verified first; one that is unsound or comes from nobody known changes nothing. Of each case it is \
      told what became of it: new, updated (and by what), unchanged, conflict, or rejected with a numbered reason. \
      Everything is taken or nothing, unless --partial is given. A bundle may come twice, and an older one after a newer \
      one: what is here stays. A bundle of cases is answered by an acknowledgement in the outbox, which is signed and \
      encrypted as the file of its recipient here demands; else with --sign and --encrypt.

      Requests of this store that the bundle answers are told with what was asked and what was answered. Where both copies \
      of a case have the same entries of money and come to different balances, a warning says both, and by which terms and \
      rates.

      With --dry-run it is told what each case is about (reference, debtor, balance as the sender reckons it) \
      and what would become of it, so that one can decide what to decline; and which parties would be added, with the ids \
      by which --party takes them for others.

      A signature is held against the keys in the file of the sender; one that is by none of them is refused (exit 6). \
      What is encrypted with age is told by its content, whatever its name.

      A party of the bundle that may be one that is here, by its e-mail address or its name and address, is asked for at a \
      terminal, else added and named; --party decides it beforehand.
      """)

  @Argument(help: "The bundle.", completion: .file()) var file: String
  @Flag(help: "Take what can be taken, and name the rest.") var partial = false
  @Option(
    help: ArgumentHelp(
      "Whose word holds where a case, by number, id or reference, contradicts what is here.",
      valueName: "case=ours|theirs"))
  var resolve: [String] = []
  @Option(
    help: ArgumentHelp(
      "Do not take a case, by number, id or reference, and tell its sender why.", valueName: "case=why"))
  var decline: [String] = []
  @Option(
    help: ArgumentHelp("Which party here one of the bundle is, by its id there, or 'new'.", valueName: "id=name|new"))
  var party: [String] = []
  @Flag(help: "Take a bundle that is for another organisation.") var force = false
  @Flag(help: "Take a bundle from somebody whom nobody here knows, and add him.") var untrusted = false
  @OptionGroup var own: IdentityOptions
  @OptionGroup(title: "The acknowledgement") var seal: SealWritingOptions
  @OptionGroup var result: ResultFormatOptions
  @Flag(help: "Tell what would become of each case, and change nothing.") var dryRun = false
  @OptionGroup var lock: LockOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let wishes = try wishes()
    return try context.answering(result.format, "dossier.import/1", not: "applied") { try take(wishes, &$0) }
  }

  private func take(_ wanted: ImportWishes, _ context: inout Context) throws -> ExitStatus {
    var wishes = wanted
    let path = try context.archivePath(file)
    wishes.fileName = FileSystem.name(of: path)
    wishes.seal = seal.wishes(context)
    wishes.isDryRun = dryRun
    let root = try Store.find(from: context.storeDirectory)
    if !dryRun { try context.requireExchange(of: Store(root: root)) }
    let names = TemporaryName(processID: FileSystem.processID()) { context.random.next() }
    // What is only looked at changes nothing in the store, not even in passing.
    let workspace =
      dryRun
      ? try ImportWorkspace(in: context.temporaryDirectory, name: names)
      : try ImportWorkspace(inStore: root, name: names)
    let archive = try IncomingArchive(
      path, in: workspace.path, name: names, identity: own.file(context), keepsPayload: !dryRun)
    let bundle = try OpenedBundle(archive)
    try context.askForParties(of: bundle, &wishes)
    let report: ImportReport
    if dryRun {
      context.isDryRun = true
      var desk = try context.readingDesk()
      report = try desk.importing(bundle, wishes, workspace: workspace.path)
      try desk.plan.rehearse(in: root)
    } else {
      report = try context.writing(lock) { desk, _ in
        try archive.staging.whileSyncing { try desk.importing(bundle, wishes, workspace: workspace.path) }
      }
    }
    return context.tell(report, result.format)
  }
}

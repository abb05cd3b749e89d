internal import ArgumentParser
internal import DossierCore

struct Init: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a store and the owner's own party file",
    discussion: """
      The files hold personal data: the directory is made readable to its owner alone, unless it is to be shared.
      """)

  @Argument(help: ArgumentHelp("Where; the current directory if left out.", valueName: "dir"), completion: .directory)
  var directory: String?
  @Option(help: "Whether the organisation is owed money or collects for others.") var role: StoreRole = .creditor
  @Option(help: ArgumentHelp("The organisation's name.", valueName: "text")) var name: String
  @Option(help: ArgumentHelp("Its country (ISO 3166-1).", valueName: "code"), transform: Country.init(argument:))
  var country: Country = .belgium
  @Option(
    help: ArgumentHelp("The currency of its cases (ISO 4217).", valueName: "code"),
    transform: Currency.init(argument:))
  var currency: Currency = .euro
  @Option(
    help: ArgumentHelp("The language of output and letters: en, nl, fr, de.", valueName: "language"),
    transform: Language.init(argument:))
  var language: Language?
  @Option(help: ArgumentHelp("The time zone, such as Europe/Brussels; else the country's.", valueName: "zone"))
  var timezone: String?
  @Option(help: "How cases are numbered: ogm in Belgium, sequential elsewhere, unless given.")
  var numbering: NumberScheme?
  @Flag(help: "Also make a git repository, unless it lies in one, with a merge driver and hooks that check commits.")
  var git = false
  @Flag(help: "Leave the directory's permissions as they are.") var shared = false
  @Flag(help: "Put the JSON Schemas for editors into the store.") var schemas = false
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if let timezone, !context.world.has(zone: timezone) {
      throw CommandError(
        message: "there is no time zone '\(timezone)'", hint: "give a name of IANA such as Europe/Brussels",
        status: .usage)
    }
    // As git does, it goes to the directory of -C first.
    let start = context.world.absolutePath(global.directory ?? ".")
    let root = directory.map { context.world.absolutePath($0.hasPrefix("/") ? $0 : "\(start)/\($0)") } ?? start
    let wishes = StoreWishes(
      role: role, name: name, country: country, currency: currency, language: language ?? country.usualLanguage,
      timezone: timezone ?? country.usualZone, scheme: numbering, withSchemas: schemas)
    let texts =
      schemas ? DocumentType.allCases.map { (name: "\($0.rawValue).json", text: JSONSchema.text(for: $0)) } : []
    let made = try StorePlan.files(for: wishes, schemas: texts, using: &context.random)
    if write.dryRun {
      try context.showDiff(of: made.plan)
      return .done
    }
    do throws(StoreError) {
      try StoreMaker.prepare(root, isShared: shared)
    } catch {
      guard case .isStore(let directory, let store) = error, directory == store,
        let hint = hintOfStore(context.commands(in: root))
      else {
        throw error
      }
      throw CommandError(message: "\(error)", hint: hint, status: .refused)
    }
    let writer = try StoreWriter(root: root, timeoutMilliseconds: max(0, write.lockTimeout) * 1000)
    var random = context.random
    try writer.commit(made.plan.changes) { random.next() }
    _ = consume writer
    if git { try setUpGit(root, &context) }
    context.console.print(made.owner.text)
    return .done
  }

  /// The way to what was asked for beside a store, where there is one already.
  private func hintOfStore(_ commands: StoreCommands) -> String? {
    let ways =
      (schemas ? ["'\(commands.dossier) schema --write' puts the schemas into it"] : [])
      + (git ? ["'\(commands.git) init' and '\(commands.dossier) doctor --fix' set up git for it"] : [])
    return ways.isEmpty ? nil : ways.joined(separator: "; ")
  }

  private func setUpGit(_ root: String, _ context: inout Context) throws {
    do throws(GitError) {
      let repository: GitRepository
      do throws(GitError) {
        repository = try context.repository(of: root)
      } catch {
        guard case .noRepository = error else { throw error }
        try GitRepository.make(in: root)
        repository = try context.repository(of: root)
      }
      _ = try GitSetup(of: repository).install(in: repository)
      try context.warn(ofForeign: GitSetup(of: repository), in: root)
    } catch {
      throw CommandError(message: "the store is made, but: \(error)", hint: error.hint)
    }
  }
}

internal import ArgumentParser
internal import DossierCore

struct TermsAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add terms",
    discussion: """
      Prints the name by which cases and commands call the terms. What is left out is inherited from --extends, else it \
      is not claimed.
      """)

  @Argument(help: ArgumentHelp("The name.", valueName: "name")) var name: String
  @Option(name: .customLong("name"), help: ArgumentHelp("Another name for people.", valueName: "text"))
  var nameForPeople: String?
  @Option(help: ArgumentHelp("For which debtors: consumer, business or public.", valueName: "capacity"))
  var capacity: String?
  @Option(
    help: ArgumentHelp("The pack or terms whose rules hold where these are silent.", valueName: "terms"),
    completion: .stored(.terms))
  var extends: String?
  @Option(
    help: ArgumentHelp("The general conditions themselves; copied in, may be repeated.", valueName: "file"),
    completion: .file())
  var file: [String] = []
  @OptionGroup(title: "Interest") var interest: InterestOptions
  @OptionGroup(title: "Damages clause") var damages: DamagesOptions
  @OptionGroup(title: "Costs, notices and payments") var claim: ClaimOptions
  @Option(
    help: ArgumentHelp("The currency of the amounts (ISO 4217).", valueName: "code"),
    transform: Currency.init(argument:))
  var currency: Currency?
  @OptionGroup(title: "What the law does not allow") var caps: CapsOptions
  @Option(
    help: ArgumentHelp(
      "Where a rule comes from: 'RULE; LAW; ARTICLE; IN-FORCE; SOURCE; STATUS'; may be repeated.", valueName: "source"))
  var source: [String] = []
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let fields =
      Assignment.all([
        "name": nameForPeople, "capacity": capacity, "extends": extends, "currency": currency?.code,
      ]) + interest.assignments + damages.assignments + claim.assignments + caps.assignments
      + Assignment.all(["source": source])
    let slug = try context.writing(write) { desk, context in
      var draft = desk.termsDraft(currency: currency)
      try draft.assign(fields)
      return try desk.addTerms(
        draft, name: name, files: file.map { GivenFile(source: context.world.absolutePath($0)) })
    }
    if let slug { context.console.print(slug.text) }
    return .done
  }
}

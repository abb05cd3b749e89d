internal import ArgumentParser
internal import DossierCore

struct AgencyAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an agency",
    discussion: "Prints the name by which cases and commands call it, made from its own name.")

  @OptionGroup var organisation: OrganisationOptions
  @Option(help: ArgumentHelp("Its registration, printed on letters.", valueName: "text")) var registration: String?
  @Option(
    help: ArgumentHelp(
      """
      What it wants to find in a case: invoice-file, terms-file, reminder, contract, debtor-email, debtor-address, \
      debtor-phone or vat.
      """, valueName: "thing"))
  var requires: [String] = []
  @OptionGroup var party: PartyOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let name = try organisation.givenName()
    let fields =
      [Assignment(key: "name", text: name)] + party.assignments + organisation.assignments
      + Assignment.all(["registration": registration]) + Assignment.all(["requires": requires])
    return try context.addParty(.agency, fields, naming: name, write)
  }
}

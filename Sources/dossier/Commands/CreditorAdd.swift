internal import ArgumentParser
internal import DossierCore

struct CreditorAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a creditor",
    discussion: "Prints the name by which cases and commands call it, made from its own name.")

  @OptionGroup var organisation: OrganisationOptions
  @OptionGroup var party: PartyOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let name = try organisation.givenName()
    let fields = [Assignment(key: "name", text: name)] + party.assignments + organisation.assignments
    return try context.addParty(.creditor, fields, naming: name, write)
  }
}

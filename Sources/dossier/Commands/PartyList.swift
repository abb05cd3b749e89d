internal import ArgumentParser
internal import DossierCore

/// `creditor list`, `agency list`, `debtor list`.
struct PartyList<Value: PartyDocument>: DossierCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: "List the \(Value.kind.folder) of the store")
  }

  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    let (parties, status) = context.gather(try store.parties(Value.kind)) { slug in
      [(slug: slug, party: try store.party(Value.self, slug).value)]
    }
    let listing = Listing(parties: parties, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return status
  }
}

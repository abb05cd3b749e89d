internal import ArgumentParser
internal import DossierCore

struct ContactList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who can be spoken to, in a case or in the store",
    discussion: """
      In a case: the debtor and who acts for him, co-debtors, the creditor, and the agency once the case is forwarded. \
      Without a case: every party of the store.
      """)

  @Argument(
    help: ArgumentHelp("A number, an id or the beginning of one, a reference, or a path.", valueName: "case"),
    completion: .stored(.case))
  var name: String?
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    var status = ExitStatus.done
    var contacts: [ContactEntry] = []
    if let name {
      contacts = try desk.contacts(of: try context.file(named: name, desk).value)
    } else {
      for kind in PartyKind.allCases {
        let gathered = context.gather(try desk.store.parties(kind)) { slug in try desk.contacts(of: kind, slug) }
        contacts += gathered.results
        if gathered.status != .done { status = gathered.status }
      }
    }
    let listing = Listing(contacts: contacts, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return status
  }
}

internal import ArgumentParser
internal import DossierCore

struct RatesList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tables of statutory rates",
    discussion: "In a store its own tables are among them, and its own rows go over those of the program.")

  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.storeIfAny()
    let (tables, status) = context.gather(try RateTables.names(in: store)) { name in
      [(name: name, table: try RateTables.table(name, in: store))]
    }
    let listing = Listing(rateTables: tables, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return status
  }
}

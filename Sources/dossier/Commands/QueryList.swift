internal import ArgumentParser
internal import DossierCore

struct QueryList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the saved queries, with what is wrong with them")

  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let listing = Listing(savedQueries: context.queryContext(desk))
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return .done
  }
}

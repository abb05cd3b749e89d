internal import ArgumentParser
internal import DossierCore

struct HoldList: DossierCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the holds of a case")

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let file = try context.file(`case`, desk)
    let listing = Listing(holds: file.value, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return .done
  }
}

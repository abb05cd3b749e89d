internal import ArgumentParser
internal import DossierCore

struct QueryExplain: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say in words what a query asks, and what each part compares",
    discussion: "Saved queries and days such as 'today-30' are written out, amounts with their currency.")

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The query.", valueName: "query"))
  var query: [String]
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let sheet = QuerySheet(try context.query(query, desk), country: desk.store.settings.value.country)
    switch result.format {
    case .text: context.console.write(sheet.text)
    case .json: context.console.print(sheet.json.indented)
    }
    return .done
  }
}

internal import ArgumentParser
internal import DossierCore

struct RatesShow: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the rates of a table, how each is known, and where it was published",
    discussion: """
      Where the law treats older contracts differently, a rate names the contracts that it is for. 'verified' was read \
      where it was published, 'derived' follows from other rates by the law's formula, 'remembered' is from memory, \
      'disputed' is what sources differ about.
      """)

  @Argument(help: ArgumentHelp("Its name.", valueName: "table"), completion: .rateTables) var name: String
  @Option(
    help: ArgumentHelp("Only the rate of this day.", valueName: "date"), transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?
  @Option(
    help: ArgumentHelp("Only rates for contracts made on this day.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var contractDate: CalendarDate?
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.storeIfAny()
    let slug = Slug(called: name)
    let sheet = try RateSheet(RateTables.table(slug, in: store), named: slug, on: asOf, contract: contractDate)
    switch result.format {
    case .text:
      context.console.write(sheet.text(in: context.language, width: context.tableWidth, palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    return .done
  }
}

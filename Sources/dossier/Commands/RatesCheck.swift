internal import ArgumentParser
internal import DossierCore

struct RatesCheck: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say which tables have ended, and which rates were not read where they were published",
    discussion: """
      Exit status 1 when a table that is named has no rate for the day. Without names all tables are looked at, and one \
      that has ended is a warning.
      """)

  @Argument(help: ArgumentHelp("Tables; all if left out.", valueName: "table"), completion: .rateTables)
  var names: [String] = []
  @Option(
    help: ArgumentHelp("The day; today if left out.", valueName: "date"), transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.storeOfRates()
    let day = asOf ?? context.today
    let isAskedFor = !names.isEmpty
    let review = { (name: Slug) in RateReview(try RateTables.table(name, in: store), named: name, on: day) }
    let (reviews, status) =
      isAskedFor
      ? (try names.map { try review(Slug(called: $0)) }, ExitStatus.done)
      : context.gather(try RateTables.names(in: store)) { [try review($0)] }
    let report = RateReport(day: day, reviews: reviews, isAskedFor: isAskedFor)
    switch result.format {
    case .text:
      context.console.write(report.text(in: context.language, palette: context.palette()))
      if report.isClean { context.console.print(report.summary) } else { context.note(report.summary) }
    case .json: context.console.print(report.json.indented)
    }
    return isAskedFor && reviews.contains { $0.hasNoRate } ? .findings : status
  }
}

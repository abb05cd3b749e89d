internal import ArgumentParser
internal import DossierCore

/// Of which cases, and as of which day, what is agreed is listed.
struct AgreementOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A number, an id or the beginning of one, a reference, or a path; all open cases if left out.",
      valueName: "case"), completion: .stored(.case))
  var `case`: String?
  @Option(help: ArgumentHelp("The cases that a query finds, instead.", valueName: "query")) var query: String?
  @Option(
    help: ArgumentHelp("How things stand on this day; today if left out.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?

  func validate() throws {
    if `case` != nil, query != nil { throw ValidationError("name a case or give a query, not both") }
  }
}

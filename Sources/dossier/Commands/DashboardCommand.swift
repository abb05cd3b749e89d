internal import ArgumentParser
internal import DossierCore

struct DashboardCommand: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Show the store at a glance",
    discussion: """
      Open cases by state, by how long they have been due, what came and went in twelve months, who owes most, and \
      what is due. A case counts once, by the first of these states that applies: settled, forwarded, disputed, held, \
      promised, on a plan, to work on. The amounts of a currency are those of 'case list --totals'. Months, recovery \
      rate and days to the first payment look at closed cases too.
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Which cases; those of a status if it names one.", valueName: "query"))
  var query: [String] = []
  @Option(
    help: ArgumentHelp("The day, which counts; today if left out.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?
  @Option(
    help: ArgumentHelp(
      """
      Write a page for a browser or paper to this file instead, '-' for the output. It needs no other file; where there \
      was none, it is for you alone.
      """,
      valueName: "file"), completion: .file(extensions: ["html"]))
  var html: String?
  @Flag(help: "Draw with # and letters without accents, as where the locale has no UTF-8.") var ascii = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if html != nil, result.format != .text { throw ValidationError("--html is a form of its own: leave out --format") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let day = asOf ?? context.today
    let query = try context.query(query, desk, asOf: day)
    let currency = desk.store.settings.value.currency
    let (tally, gaps) = try context.finding(desk, asOf: day) { catalog in
      var tally = DashboardTally(asOf: day, in: currency, takingClosed: query == query.openUnlessNamed)
      let gaps = try catalog.visit(query) { line, figures in
        tally.add(figures, PartyNames(creditor: line.creditor, debtor: line.debtor))
      }
      return (tally, gaps)
    }
    context.warn(about: gaps)
    let dashboard = try tally.dashboard()
    let format = DashboardFormat(
      dashboard, in: context.language, storeCurrency: currency)
    if let html {
      try context.deliver(format.page(query: query.text), to: html)
    } else if result.format == .json {
      context.console.print(dashboard.json(query: query.text, currency).indented)
    } else {
      let ink: TerminalInk = ascii || !context.world.writesUnicode ? .ascii : .unicode
      context.console.write(
        format.text(query: query.text, width: context.tableWidth, ink: ink, palette: context.palette()))
    }
    return gaps.isEmpty ? .done : .partlyDone
  }
}

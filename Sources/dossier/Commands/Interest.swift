internal import ArgumentParser
internal import DossierCore

struct Interest: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "interest",
    abstract: "Reckon the interest on an amount between two days",
    usage: """
      dossier interest <amount> --from <date> --rate <percent> [<options>]
      dossier interest <amount> --from <date> --table <table> [<options>]
      """,
    discussion: """
      No store is needed; in a store its own rates go over those of the program. The first day is the due date and does \
      not count; the last day counts. A day without a rate in the table is an error.
      """)

  @Argument(help: "What bears interest, such as 1250.00.") var amount: AmountArgument
  @Option(
    help: ArgumentHelp("The due date; the day after it is the first that counts.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var from: CalendarDate
  @Option(
    help: ArgumentHelp("The last day that counts; today if left out.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var to: CalendarDate?
  @Option(help: ArgumentHelp("Percent a year.", valueName: "percent"), transform: Rate.init(argument:))
  var rate: Rate?
  @Option(
    help: ArgumentHelp("A table of statutory rates instead, such as be-commercial.", valueName: "table"),
    completion: .rateTables)
  var table: String?
  @Option(
    help: ArgumentHelp("Percent on top of the table's rate.", valueName: "percent"), transform: Rate.init(argument:))
  var margin: Rate?
  @Option(
    help: ArgumentHelp(
      "The day of the contract, where the table has other rates for older ones; the due date if left out.",
      valueName: "date"),
    transform: CalendarDate.init(argument:))
  var contractDate: CalendarDate?
  @Flag(
    inversion: .prefixedNo,
    help: "Whether the table's rate of the first day that counts holds for all; as the law has it if left out.")
  var fixedAtStart: Bool?
  @Option(help: ArgumentHelp("How days become parts of a year.", valueName: "rule")) var dayCount: DayCount = .actual365
  @Option(help: ArgumentHelp("When interest joins what bears it.", valueName: "when")) var compounding: Compounding =
    .none
  @Option(help: ArgumentHelp("The currency.", valueName: "code"), transform: Currency.init(argument:))
  var currency: Currency = .euro
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if rate == nil, table == nil { throw ValidationError("give a rate with --rate, or a table with --table") }
    if rate != nil, table != nil { throw ValidationError("give --rate or --table, not both") }
    if table == nil, margin != nil || contractDate != nil || fixedAtStart != nil {
      throw ValidationError("--margin, --contract-date and --fixed-at-start belong to --table")
    }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let last = to ?? context.today
    var basis = InterestBasis.rate(rate ?? .zero)
    var rates = RateTables.none
    var isFixed = false
    if let table {
      let name = Slug(called: table)
      let found = try RateTables.table(name, in: context.storeIfAny())
      basis = .table(name, margin: margin ?? .zero)
      rates = RateTables([name: found])
      isFixed = fixedAtStart ?? found.fixedAtStart ?? false
    }
    guard from <= last else {
      throw CommandError(
        message: "the last day \(last) is before the due date \(from)", hint: "--from is the due date, --to the last day",
        status: .usage)
    }
    let calculation = try InterestCalculation(
      on: try amount.money(in: currency), from: from, to: last,
      rule: InterestRule(basis: basis, dayCount: dayCount, compounding: compounding, fixedAtStart: isFixed),
      rates: rates, contract: contractDate)
    switch result.format {
    case .text: context.console.write(calculation.text(in: context.language, palette: context.palette()))
    case .json: context.console.print(calculation.json.indented)
    }
    sayWhatWasAssumed(of: calculation, isFixed: isFixed, &context)
    return .done
  }

  private func sayWhatWasAssumed(of calculation: InterestCalculation, isFixed: Bool, _ context: inout Context) {
    if isFixed, fixedAtStart == nil {
      context.note("the rate of the first day holds for the life of the debt: --no-fixed-at-start takes each day's")
    }
    if contractDate == nil, calculation.periods.tableRows.contains(where: { $0.row.contracts(in: .english) != nil }) {
      context.note("the contract is taken to be of the due date: --contract-date names another day")
    }
  }
}

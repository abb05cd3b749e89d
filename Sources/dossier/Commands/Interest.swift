internal import ArgumentParser
internal import DossierCore

struct Interest: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "interest",
    abstract: "Reckon the interest on an amount between two days",
    discussion: "No store is needed. The first day is the due date and does not count; the last day counts.")

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
  var rate: Rate
  @Option(help: ArgumentHelp("How days become parts of a year.", valueName: "rule")) var dayCount: DayCount = .actual365
  @Option(help: ArgumentHelp("When interest joins what bears it.", valueName: "when")) var compounding: Compounding =
    .none
  @Option(help: ArgumentHelp("The currency.", valueName: "code"), transform: Currency.init(argument:))
  var currency: Currency = .euro
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let calculation = try InterestCalculation(
      on: try amount.money(in: currency), from: from, to: to ?? context.today,
      rule: InterestRule(basis: .rate(rate), dayCount: dayCount, compounding: compounding))
    switch result.format {
    case .text: context.console.write(calculation.text(in: context.language, palette: context.palette()))
    case .json: context.console.print(calculation.json.indented)
    }
    return .done
  }
}

internal import ArgumentParser
internal import DossierCore

struct PlanAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Agree on instalments for all that is owed today",
    usage: """
      dossier plan add <case> --start <date> --count <number> [<options>]
      dossier plan add <case> --start <date> --amount <amount> [<options>]
      """,
    discussion: "The last instalment takes the odd cents, or what is left. Interest that is still to come is not in it."
  )

  @OptionGroup var `case`: CaseArgument
  @Option(
    help: ArgumentHelp("The day on which the first is due.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var start: CalendarDate
  @Option(help: ArgumentHelp("So many, equal but for the last.", valueName: "number")) var count: Int?
  @Option(help: ArgumentHelp("So much each.", valueName: "amount")) var amount: AmountArgument?
  @Option(help: ArgumentHelp("The time between two.", valueName: "interval"))
  var every: InstallmentScheme.Interval = .month
  @Option(help: ArgumentHelp("After how many missed instalments it is broken; 1 if left out.", valueName: "number"))
  var brokenAfter: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if (count == nil) == (amount == nil) { throw ValidationError("give either --count or --amount") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let id = try context.writing(write) { desk, context in
      let file = try context.file(`case`, desk)
      let size: InstallmentScheme.Size =
        try amount.map { .amount(try $0.money(in: file.value.currency)) } ?? .count(count ?? 1)
      let added = try desk.addPlan(
        InstallmentScheme(size, every: every), start: start, brokenAfter: brokenAfter, on: file)
      try context.noteUnsent(.plans, added.file, desk)
      return added.id
    }
    if let id { context.console.print(id.text) }
    return .done
  }
}

internal import ArgumentParser
internal import DossierCore

struct PlanAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Agree on instalments for all that is owed today",
    usage: """
      dossier plan add <case> (--count <number> | --amount <amount>) [--every <interval>] [<options>]
      dossier plan add --debtor <debtor> (--count <number> | --amount <amount>) [<options>]
      """,
    discussion: """
      Prints the id of the plan. The last instalment takes the odd cents, or what is left. Interest that is still to \
      come is not in it. A month after the 31st is the last day of a shorter month, and the 31st again where there is one.

      With --debtor the sum of all that he owes in the open cases handled here is cut, and the instalments fill the \
      cases one after the other, the one opened first before the others; each case gets a plan with its share.
      """)

  @Argument(
    help: ArgumentHelp("A number, an id or the beginning of one, a reference, or a path.", valueName: "case"),
    completion: .stored(.case))
  var `case`: String?
  @Option(
    help: ArgumentHelp("All open cases of this debtor that are handled here.", valueName: "debtor"),
    completion: .stored(.debtor))
  var debtor: String?
  @Option(
    help: ArgumentHelp("The day on which the first is due; one interval from today if left out.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var start: CalendarDate?
  @Option(help: ArgumentHelp("So many, equal but for the last.", valueName: "number")) var count: Int?
  @Option(help: ArgumentHelp("So much each.", valueName: "amount")) var amount: AmountArgument?
  @Option(help: ArgumentHelp("The time between two.", valueName: "interval"))
  var every: InstallmentScheme.Interval = .month
  @Option(help: ArgumentHelp("After how many missed instalments it is broken; 1 if left out.", valueName: "number"))
  var brokenAfter: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if `case` == nil, debtor == nil { throw ValidationError("name a case, or a debtor with --debtor") }
    if `case` != nil, debtor != nil { throw ValidationError("name a case or a debtor, not both") }
    if (count == nil) == (amount == nil) { throw ValidationError("give either --count or --amount") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let ids = try context.writing(write) { desk, context in
      let added = try plans(&desk, context)
      if debtor != nil, !context.isDryRun { for plan in added { context.note(share(plan.id, plan.file.value)) } }
      return added.map(\.id)
    }
    for id in ids ?? [] { context.console.print(id.text) }
    return .done
  }

  private func plans(_ desk: inout Desk, _ context: Context) throws -> [(id: Identifier, file: Loaded<Case>)] {
    if let debtor {
      let slug = try desk.store.slug(.debtor, debtor)
      let owed = try desk.owed(by: slug)
      return try desk.addPlans(try scheme(in: owed.currency), start: start, brokenAfter: brokenAfter, on: owed)
    }
    let file = try context.file(named: `case` ?? "", desk)
    return [
      try desk.addPlan(try scheme(in: file.value.currency), start: start, brokenAfter: brokenAfter, on: file)
    ]
  }

  /// Which case got which part of the scheme.
  private func share(_ id: Identifier, _ file: Case) -> String {
    let parts = file.plans.first { $0.id == id }?.installments ?? []
    return "case \(file.number): \(parts.count.counted("instalment"))"
  }

  private func scheme(in currency: Currency) throws -> InstallmentScheme {
    InstallmentScheme(try amount.map { .amount(try $0.money(in: currency)) } ?? .count(count ?? 1), every: every)
  }
}

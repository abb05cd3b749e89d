internal import ArgumentParser
internal import DossierCore

struct StatementCommand: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Say what is owed, and why",
    usage: """
      dossier statement <case> [<options>]
      dossier statement --debtor <debtor> [<options>]
      """,
    discussion: """
      Everything that counts up to and including the day is reckoned anew from the entries; nothing is stored. With \
      --explain every amount can be reckoned again by hand.
      """)

  @Argument(
    help: ArgumentHelp("A number, an id or the beginning of one, a reference, or a path.", valueName: "case"),
    completion: .stored(.case))
  var `case`: String?
  @Option(
    help: ArgumentHelp("All open cases of this debtor instead of one case.", valueName: "debtor"),
    completion: .stored(.debtor))
  var debtor: String?
  @Option(
    help: ArgumentHelp("The day, which counts; today if left out.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?
  @Flag(help: "Also say how every amount came about: periods, rates, rules, splits, holds, rounding.")
  var explain = false
  @Flag(help: "Also say what each further day adds.") var perDay = false
  @Flag(help: "For the debtor's eyes: who is owed, for what, and how to pay; nothing internal.") var forDebtor = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if `case` == nil, debtor == nil { throw ValidationError("name a case, or a debtor with --debtor") }
    if `case` != nil, debtor != nil { throw ValidationError("name a case or a debtor, not both") }
    if explain, forDebtor { throw ValidationError("--explain shows what is internal: leave out --for-debtor") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let day = asOf ?? context.today
    let options = StatementOptions(isExplained: explain, showsPerDay: perDay, isForDebtor: forDebtor)
    guard let `case` else { return try runForDebtor(desk, day, options, &context) }
    let statement = try desk.caseStatement(of: try context.file(named: `case`, desk), asOf: day)
    if forDebtor, statement.payTo == nil { try context.warnWithoutAccount(statement.file, desk) }
    switch result.format {
    case .text:
      context.console.write(
        statement.text(options, in: context.language, width: context.tableWidth, palette: context.palette()))
    case .json: context.console.print(statement.json(options).indented)
    }
    return .done
  }

  private func runForDebtor(
    _ desk: Desk, _ day: CalendarDate, _ options: StatementOptions, _ context: inout Context
  ) throws -> ExitStatus {
    let slug = try desk.store.slug(.debtor, debtor ?? "")
    let scan = try desk.openCases(of: slug)
    var skipped = scan.errors.map { ErrorReport($0.error) }
    var statements: [CaseStatement] = []
    for file in scan.values {
      do throws(ActionError) {
        statements.append(try desk.caseStatement(of: file, asOf: day))
      } catch {
        skipped.append(error.report.about(file.value.number))
      }
    }
    let all = DebtorStatement(
      debtor: slug, asOf: day, statements: statements,
      totals: try CurrencyTotals(
        of: statements.map { CurrencyTotals.Item($0.file, $0.statement.totals) }, in: desk.store.settings.value.currency
      ))
    switch result.format {
    case .text:
      context.console.write(
        all.text(options, in: context.language, width: context.tableWidth, palette: context.palette()))
    case .json: context.console.print(all.json(options).indented)
    }
    return context.report(skipped: skipped)
  }
}

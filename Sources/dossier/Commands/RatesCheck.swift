internal import ArgumentParser
internal import DossierCore

struct RatesCheck: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say which tables have ended, and which rates were not read where they were published",
    discussion: """
      'dossier check' finds the same in a store's own tables, and 'dossier check --explain ID' says what each finding \
      means. A table that has ended is a warning: the exit status is 1 only with --strict.
      """)

  @Argument(help: ArgumentHelp("Tables; all if left out.", valueName: "table"), completion: .rateTables)
  var names: [String] = []
  @Option(
    help: ArgumentHelp("The day; today if left out.", valueName: "date"), transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?
  @Flag(help: "Warnings fail too.") var strict = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.storeIfAny()
    let day = asOf ?? context.today
    let names = names.isEmpty ? try RateTables.names(in: store) : names.map { Slug(called: $0) }
    var (findings, status): ([Finding], ExitStatus) = ([], .done)
    if self.names.isEmpty {
      (findings, status) = context.gather(names) { try StoreCheck.findings(ofRates: [$0], in: store, on: day) }
    } else {
      findings = try StoreCheck.findings(ofRates: names, in: store, on: day)
    }
    let report = CheckReport(findings: findings, cases: 0, files: names.count)
    let counted = names.count.counted("table")
    switch result.format {
    case .text: context.write(report, counting: counted)
    case .json:
      context.console.print(report.json.indented)
      context.note(report.summary(of: counted))
    }
    return report.fails(isStrict: strict) ? .findings : status
  }
}

internal import ArgumentParser
internal import DossierCore

struct TermsCheck: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check terms against the law that they extend and the rates that they name",
    discussion: """
      Clauses and rates above what the law allows, what it forbids, amounts in several currencies, tables without a rate \
      for today. 'dossier check' finds the same, and 'dossier check --explain ID' says what each finding means. Exit \
      status 0 when there are no errors, 1 when there are.
      """)

  @Argument(
    help: ArgumentHelp("Their names; all of the store if left out.", valueName: "terms"), completion: .stored(.terms))
  var names: [String] =
    []
  @Flag(help: "Warnings fail too.") var strict = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    let today = context.today
    let names = names.isEmpty ? try store.termsNames() : names.map { Slug(called: $0) }
    var (findings, status): ([Finding], ExitStatus) = ([], .done)
    if self.names.isEmpty {
      (findings, status) = context.gather(names) { name in
        try StoreCheck.findings(ofTerms: [name], in: store, today: today)
      }
    } else {
      findings = try StoreCheck.findings(ofTerms: names, in: store, today: today)
    }
    let report = CheckReport(findings: findings, cases: 0, files: names.count)
    let counted = "\(names.count) terms"
    switch result.format {
    case .text: context.write(report, counting: counted)
    case .json:
      context.console.print(report.json.indented)
      context.note(report.summary(of: counted))
    }
    return report.fails(isStrict: strict) ? .findings : status
  }
}

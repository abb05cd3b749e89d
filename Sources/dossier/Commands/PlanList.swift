internal import ArgumentParser
internal import DossierCore

struct PlanList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List plans and whether they are kept",
    discussion: """
      Payments since the agreement fill the instalments in the order of their due dates. A plan that is broken stays so.
      """)

  @OptionGroup var cases: AgreementOptions
  @Flag(help: "List the instalments, one a row.") var installments = false
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.list(.plans, cases, list) { installments ? $1.installments($0) : $1.plans($0) }
  }
}

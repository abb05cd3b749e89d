internal import ArgumentParser
internal import DossierCore

struct CaseShow: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case: parties, who handles it, what is owed, what is pending")

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let overview = try desk.overview(of: try context.file(`case`, desk))
    for problem in overview.problems { context.warn(about: problem) }
    switch result.format {
    case .text:
      context.console.write(
        overview.text(in: context.language, width: context.tableWidth, palette: context.palette()))
    case .json: context.console.print(overview.json.indented)
    }
    for item in overview.contradictions { context.warn(ofContradictions: [item.dispatch], with: item.peer) }
    return overview.problems.isEmpty ? .done : .partlyDone
  }
}

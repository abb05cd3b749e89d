internal import ArgumentParser
internal import DossierCore

struct TermsSet: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change terms by which no forwarded case is reckoned",
    discussion: AssignmentsArgument.discussion("rate=10.5", list: "reminder", "damages-tier+='150.00; 20.00'"))

  @Argument(help: ArgumentHelp("Their name.", valueName: "terms"), completion: .stored(.terms)) var name: String
  @OptionGroup var fields: AssignmentsArgument
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let assignments = try fields.assignments()
    _ = try context.writing(write) { desk, _ in try desk.changeTerms(Slug(called: name), assignments) }
    return .done
  }
}

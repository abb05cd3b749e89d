internal import ArgumentParser
internal import DossierCore

struct CaseReturn: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Give cases back to the organisation that sent them",
    discussion: "The case is closed here as returned, and held by its sender again once the next bundle reaches it.")

  @OptionGroup var cases: CasesArgument
  @Option(help: ArgumentHelp("Why.", valueName: "text")) var reason: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      for file in try context.files(cases, desk) {
        _ = try desk.giveBack(file, because: reason)
      }
    }
    return .done
  }
}

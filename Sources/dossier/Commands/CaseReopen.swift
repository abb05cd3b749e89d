internal import ArgumentParser
internal import DossierCore

struct CaseReopen: DossierCommand {
  static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Open closed cases again")

  @OptionGroup var cases: CasesArgument
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      for file in try context.files(cases, desk) { _ = try desk.reopen(file) }
    }
    return .done
  }
}

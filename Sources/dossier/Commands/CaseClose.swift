internal import ArgumentParser
internal import DossierCore

struct CaseClose: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close cases",
    discussion: """
      Closed cases stay where they are, readable and searchable. All that are named and found are closed, or none is; \
      a case of which --query cannot tell whether it is meant is named, stays as it is, and makes the exit status 3.
      """)

  @OptionGroup var cases: CasesArgument
  @Option(help: ArgumentHelp("Why.", valueName: "reason")) var reason: ClosingReason
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      for file in try context.files(cases, desk) { _ = try desk.close(file, reason: reason) }
    }
    return .done
  }
}

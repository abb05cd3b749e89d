internal import ArgumentParser
internal import DossierCore

struct RequestDecline: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Say no to a request",
    discussion: """
      Nothing changes but that it is answered.
      """)

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var request: RequestArgument
  @Option(name: .shortAndLong, help: ArgumentHelp("Why.", valueName: "text")) var message: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.answer(`case`, request, write) { desk, file in
      _ = try desk.declineRequest(request.id, of: file, text: message)
    }
  }
}

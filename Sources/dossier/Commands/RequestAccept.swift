internal import ArgumentParser
internal import DossierCore

struct RequestAccept: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Say yes to a request, and do what it asks",
    discussion: """
      The entries that it asks for are added as they stand in it, and its fields are set; a case that is asked back is \
      given back and closed as withdrawn. What cannot be done any more refuses: then decline, and say why.
      """)

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var request: RequestArgument
  @Option(name: .shortAndLong, help: ArgumentHelp("What is to be said with it.", valueName: "text")) var message:
    String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.answer(`case`, request, write) { desk, file in
      _ = try desk.acceptRequest(request.id, of: file, text: message)
    }
  }
}

internal import ArgumentParser
internal import DossierCore

struct RequestAnswer: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer a question, or send the copy that is asked for",
    discussion: "A request that changes something asks for 'accept' or 'decline'.")

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var request: RequestArgument
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The answer; '-' reads it from the standard input.", valueName: "text"))
  var message: String
  @OptionGroup var attachment: AttachOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let text = message == "-" ? try context.standardInputText() : message
    return try context.answer(`case`, request, write) { desk, context, file in
      var file = file
      if let path = attachment.attach {
        let given = GivenFile(source: context.world.absolutePath(path))
        file = try desk.attach(given, kind: nil, visibility: nil, to: file).file
      }
      _ = try desk.answerRequest(request.id, of: file, text: text)
    }
  }
}

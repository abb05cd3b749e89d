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
    return try context.answer(`case`, request, write, with: attachment.attach) { desk, file in
      _ = try desk.answerRequest(request.id, of: file, text: text)
    }
  }
}

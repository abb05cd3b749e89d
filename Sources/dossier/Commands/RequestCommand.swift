internal import ArgumentParser

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Ask the other organisation, and answer what it asks",
    subcommands: [RequestAdd.self, RequestList.self, RequestAccept.self, RequestDecline.self, RequestAnswer.self])
}

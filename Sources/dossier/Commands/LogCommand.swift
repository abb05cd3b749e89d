internal import ArgumentParser

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show what happened in a case, and add to it",
    subcommands: [LogAdd.self, LogShow.self], defaultSubcommand: LogShow.self)
}

internal import ArgumentParser

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Open cases, look at them and change them", subcommands: [CaseNew.self])
}

internal import ArgumentParser

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Explain queries, and keep those that are asked again",
    subcommands: [QueryExplain.self, QuerySave.self, QueryList.self, QueryRemove.self])
}

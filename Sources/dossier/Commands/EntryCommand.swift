internal import ArgumentParser

struct EntryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: "Look at, change and remove any entry of a case",
    subcommands: [EntryRemove.self, EntrySet.self, EntryShow.self])
}

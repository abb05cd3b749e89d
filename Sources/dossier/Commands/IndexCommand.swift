internal import ArgumentParser

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Look after the index that lists and searches are answered from",
    discussion: """
      The index is derived from the files and kept up to date by the commands that use it: nothing is lost with it but \
      time.
      """,
    subcommands: [IndexStatusCommand.self, IndexRebuild.self, IndexDrop.self])
}

internal import ArgumentParser
internal import DossierCore

struct QueryRemove: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a saved query that no other one uses")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"), completion: .stored(.query)) var name: String
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, _ in try desk.removeQuery(name) }
    return .done
  }
}

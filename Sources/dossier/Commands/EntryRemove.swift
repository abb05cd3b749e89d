internal import ArgumentParser
internal import DossierCore

struct EntryRemove: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an entry",
    discussion: """
      An entry that another organisation has is voided instead: it counts as never made, for every date, and lists \
      show it struck out. The file of an attachment goes with its entry, unless that was sent.
      """)

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var entry: EntryArgument
  @Option(help: ArgumentHelp("Why, for an entry that is voided.", valueName: "text")) var reason: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.changeEntry(entry, of: `case`, write) { desk, place, file in
      try desk.remove(place, of: file, because: reason).0
    }
  }
}

internal import ArgumentParser
internal import DossierCore

struct EntrySet: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of an entry",
    discussion: """
      'due=2023-05-25' sets a field and 'due=' removes it; a list takes 'files+=' and 'files-=' too. An entry that \
      another organisation has is voided, and one with the changes stands in its place.
      """)

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var entry: EntryArgument
  @OptionGroup var fields: AssignmentsArgument
  @Option(help: ArgumentHelp("Why, for an entry that is voided.", valueName: "text")) var reason: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let assignments = try fields.assignments()
    return try context.changeEntry(entry, of: `case`, write) { desk, place, file in
      try desk.change(place, of: file, assignments, because: reason).0
    }
  }
}

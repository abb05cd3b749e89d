internal import ArgumentParser
internal import DossierCore

/// The entry that a command is about.
struct EntryArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The id of an entry, or its beginning: four characters or more.", valueName: "id"))
  var id: String
}

extension Context {
  /// Changes or voids the entry that somebody names, and says which of the two it was.
  mutating func changeEntry(
    _ entry: EntryArgument, of name: CaseArgument, _ write: WriteOptions,
    _ change: (inout Desk, EntryPlace, Loaded<Case>) throws -> EntryChange
  ) throws -> ExitStatus {
    let replacement = try writing(write) { desk, context -> Identifier? in
      let file = try context.file(name, desk)
      let place = try file.entry(entry.id)
      switch try change(&desk, place, file) {
      case .done:
        return nil
      case .voided(let replacement):
        let instead = replacement.map { ", and '\($0)' stands in its place" } ?? ""
        context.note("entry '\(place.id)' was sent before: it is voided\(instead)")
        return replacement
      }
    }
    if let replacement, let id = replacement { console.print(id.text) }
    return .done
  }
}

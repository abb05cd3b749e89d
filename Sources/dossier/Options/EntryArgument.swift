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
    _ change: (inout Desk, EntryPlace, Loaded<Case>) throws -> (EntryChange, Loaded<Case>)
  ) throws -> ExitStatus {
    let replacement = try writing(write) { desk, context -> Identifier? in
      let file = try context.file(name, desk)
      let place = try file.entry(entry.id)
      let (outcome, changed) = try change(&desk, place, file)
      switch outcome {
      case .done:
        if !file.value.isInternal(place) { try context.noteUnsent(place.list, changed, desk) }
        return nil
      case .voided(let replacement):
        let instead = replacement.map { ", and '\($0)' stands in its place" } ?? ""
        context.note("entry '\(place.id)' was sent before: it is voided\(instead)")
        try context.noteUnsent(place.list, changed, desk)
        return replacement
      }
    }
    if let replacement, let id = replacement { console.print(id.text) }
    return .done
  }
}

extension Case {
  /// Whether an entry never leaves this store.
  fileprivate func isInternal(_ place: EntryPlace) -> Bool {
    switch place.list {
    case .log: log[place.index].visibility == .internal
    case .attachments: attachments[place.index].visibility == .internal
    case .invoices, .credits, .costs, .payments, .refunds, .waivers, .holds, .promises, .plans, .settlements, .requests:
      false
    }
  }
}

internal import ArgumentParser
internal import DossierCore

/// The file that goes with an entry.
struct AttachOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Copy this file in and name it in the entry.", valueName: "file"), completion: .file())
  var attach: String?
}

extension Context {
  /// Adds an entry to the case that somebody names, its file first, and says its id.
  mutating func addEntry(
    _ list: EntryList, to name: CaseArgument, _ write: WriteOptions, attaching path: String? = nil,
    as kind: AttachmentKind? = nil, fields: KeyValuePairs<String, String?>,
    adding: (inout Desk, Draft, Loaded<Case>) throws -> (id: Identifier, file: Loaded<Case>)
  ) throws -> ExitStatus {
    let id = try writing(write) { desk, context in
      var file = try context.file(name, desk)
      var entry = try desk.draft(list, for: file)
      for (key, text) in fields { try entry.set(key, text) }
      if entry.text("date") == nil, entry.schema.field("date") != nil {
        try entry.set("date", context.today.description)
      }
      if let path {
        let given = GivenFile(source: context.world.absolutePath(path))
        let attached = try desk.attach(given, kind: kind, visibility: nil, to: file)
        file = attached.file
        try entry.set("file", attached.name)
      }
      try desk.requireInvoice(of: entry, in: file)
      let added: (id: Identifier, file: Loaded<Case>)
      do {
        added = try adding(&desk, entry, file)
      } catch ActionError.refused(let refusal) {
        // Who asks for the entry instead gives its file along.
        throw ActionError.refused(path.map { refusal.proposing(["--attach", $0]) } ?? refusal)
      }
      let isRequest = list != .requests && added.file.value.requests.contains { $0.id == added.id }
      if isRequest, !context.isDryRun {
        context.note("case \(added.file.value.number) is handled by others, who are asked to add the \(list.singular)")
      }
      return added.id
    }
    if let id { console.print(id.text) }
    return .done
  }

  /// Adds an entry as it is.
  mutating func addEntry(
    _ list: EntryList, to name: CaseArgument, _ write: WriteOptions, attaching path: String? = nil,
    as kind: AttachmentKind? = nil, fields: KeyValuePairs<String, String?>
  ) throws -> ExitStatus {
    try addEntry(list, to: name, write, attaching: path, as: kind, fields: fields) { desk, entry, file in
      try desk.add(entry, to: list, of: file)
    }
  }
}

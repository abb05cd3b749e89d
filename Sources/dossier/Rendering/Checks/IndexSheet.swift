internal import DossierCore

/// What there is to say of an index.
struct IndexSheet: Equatable {
  /// What it holds; nil if there is none, or none that can be read.
  var status: IndexStatus?
  /// What it says otherwise than the files; nil if that was not asked.
  var differences: [IndexDifference]?

  /// How it is, in a word for programs.
  private var state: String {
    guard let status else { return differences == nil ? "missing" : "damaged" }
    if !status.isCurrent { return "outdated" }
    return status.isFresh ? "fresh" : "behind"
  }

  private var stateWords: String {
    switch state {
    case "missing": "there is none; the next list or search makes it"
    case "damaged": "damaged"
    case "outdated": "made in another form or under other settings; the next list or search makes it anew"
    case "fresh": "up to date"
    default: "behind the files; the next list or search brings it up to date"
    }
  }

  /// For people: one line a fact, then what differs.
  func text(palette: Palette) -> String {
    var table = Table(columns: [.text(""), .text("")])
    table.rows = [["file", IndexStatus.path], ["state", stateWords]]
    if let status {
      table.rows += [
        ["size", "\((status.bytes + 1023) / 1024) KiB"], ["schema", status.schema ?? ""], ["cases", "\(status.cases)"],
        ["parties", "\(status.parties)"], ["entries", "\(status.entries)"], ["new files", "\(status.new)"],
        ["changed files", "\(status.changed)"], ["files gone", "\(status.gone)"], ["dead rows", "\(status.dead)"],
      ]
      for (place, path) in status.unreadable.enumerated() { table.rows.append([place == 0 ? "unreadable" : "", path]) }
    }
    if differences?.isEmpty == true { table.rows.append(["verified", "all that it holds is as the files say"]) }
    let lines = (differences ?? []).map { "\($0.path): \($0.message)".printable + "\n" }
    return table.text(palette: palette) + lines.joined()
  }

  /// For programs: `dossier.index/1`.
  var json: JSONValue {
    var members = [
      JSONValue.Member(key: "schema", value: "dossier.index/1"),
      JSONValue.Member(key: "path", value: .string(IndexStatus.path)),
      JSONValue.Member(key: "state", value: .string(state)),
    ]
    func put(_ key: String, _ value: JSONValue) { members.append(JSONValue.Member(key: key, value: value)) }
    if let status {
      put("bytes", .integer(status.bytes))
      put("form", .text(status.schema))
      put("cases", .integer(status.cases))
      put("parties", .integer(status.parties))
      put("entries", .integer(status.entries))
      put("new", .integer(status.new))
      put("changed", .integer(status.changed))
      put("gone", .integer(status.gone))
      put("dead", .integer(status.dead))
      put("unreadable", .array(status.unreadable.map { .string($0) }))
    }
    if let differences {
      put("differences", .array(differences.map { ["path": .string($0.path), "message": .string($0.message)] }))
    }
    return .object(members)
  }
}

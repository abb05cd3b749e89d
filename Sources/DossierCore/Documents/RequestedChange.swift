/// One thing that the acceptance of a request does.
public struct RequestedChange: Sendable, Equatable {
  /// The list or the field; of a party's data with `party.` before it.
  public let key: String
  /// The entry or the value, in the form that `set` takes.
  public let line: String

  /// What the payload of a request adds and sets, in the order of the document.
  static func all(of request: YAMLValue) -> [RequestedChange] {
    guard let payload = request["payload"] else { return [] }
    let path = YAMLPath.root.key("requests").index(0).key("payload")
    var changes: [RequestedChange] = []
    for list in EntryList.allCases {
      for entry in payload["add"]?[list.rawValue]?.entries ?? [] {
        guard let schema = Case.schema.field(list.rawValue)?.kind.innerRecord else { continue }
        let line = RecordLine(schema: schema, preset: ["id": "", "recorded": "", "by": "", "org": ""]).text(of: entry)
        changes.append(RequestedChange(key: list.rawValue, line: line))
      }
    }
    for (place, set, prefix) in [
      (path.key("set"), payload["set"], ""), (path.key("party").key("set"), payload["party"]?["set"], "party."),
    ] {
      guard case .record(let schema)? = Case.schema.kind(at: place), case .map(let pairs)? = set else { continue }
      for pair in pairs {
        let line = schema.field(pair.key)?.line(of: pair.value) ?? ""
        changes.append(RequestedChange(key: prefix + pair.key, line: line))
      }
    }
    return changes
  }
}

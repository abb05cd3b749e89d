/// A request as lists show it.
public struct ListedRequest: Sendable {
  /// The case.
  public let number: CaseNumber
  /// The request.
  public let request: Request
  /// What an acceptance does, in the order of the document.
  public let changes: [Change]
  /// Whether it waits for an answer that is given here.
  public let waitsHere: Bool

  /// One thing that an acceptance does.
  public struct Change: Sendable, Equatable {
    /// The list or the field; of a party's data with `party.` before it.
    public let key: String
    /// The entry or the value, in the form that `set` takes.
    public let line: String
  }
}

extension Desk {
  /// The requests of a case, in the order of the file.
  ///
  /// - Throws: `ActionError.load` if an organisation that has the case cannot be read.
  public func requests(of file: Loaded<Case>) throws(ActionError) -> [ListedRequest] {
    var listed: [ListedRequest] = []
    for (index, request) in file.value.requests.enumerated() {
      var waitsHere = false
      do throws(ActionError) {
        try requireAnswerable(request, in: file)
        waitsHere = true
      } catch {
        guard case .refused = error else { throw error }
      }
      listed.append(
        ListedRequest(
          number: file.value.number, request: request, changes: file.requestValues[index].requestedChanges,
          waitsHere: waitsHere))
    }
    return listed
  }
}

extension YAMLValue {
  /// What a request's payload adds and sets.
  fileprivate var requestedChanges: [ListedRequest.Change] {
    guard let payload = self["payload"] else { return [] }
    let path = YAMLPath.root.key("requests").index(0).key("payload")
    var changes: [ListedRequest.Change] = []
    for list in EntryList.allCases {
      for entry in payload["add"]?[list.rawValue]?.entries ?? [] {
        guard let schema = Case.schema.field(list.rawValue)?.kind.innerRecord else { continue }
        let line = RecordLine(schema: schema, preset: ["id": "", "recorded": "", "by": "", "org": ""]).text(of: entry)
        changes.append(ListedRequest.Change(key: list.rawValue, line: line))
      }
    }
    for (place, set, prefix) in [
      (path.key("set"), payload["set"], ""), (path.key("party").key("set"), payload["party"]?["set"], "party."),
    ] {
      guard case .record(let schema)? = Case.schema.kind(at: place), case .map(let pairs)? = set else { continue }
      for pair in pairs {
        let line = schema.field(pair.key)?.line(of: pair.value) ?? ""
        changes.append(ListedRequest.Change(key: prefix + pair.key, line: line))
      }
    }
    return changes
  }
}

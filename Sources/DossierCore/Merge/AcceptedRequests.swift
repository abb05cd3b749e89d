/// What the accepted requests of a case ask for, all together; the same for every copy of the case.
struct AcceptedRequests {
  /// The entries that are added, as they stand in the requests.
  private(set) var entries: [(list: EntryList, entry: YAMLValue)] = []
  /// The values of fields that all stores share, sorted by key: of those set more than once the one that was accepted
  /// last, and of one moment that of the greater request id.
  let fields: [(key: String, value: YAMLValue)]

  /// Reads requests as a document has them; a request that was made void after all, and was accepted, holds.
  init(_ requests: [YAMLValue]) {
    let accepted = requests.filter { $0["answer"]?["as"]?.scalarText == Answer.Verdict.accepted.rawValue }
    for request in accepted {
      for list in EntryList.allCases {
        for entry in request["payload"]?["add"]?[list.rawValue]?.entries ?? [] { entries.append((list, entry)) }
      }
    }
    var values: [String: YAMLValue] = [:]
    for request in accepted.sorted(by: Self.isAnsweredBefore) {
      guard case .map(let pairs)? = request["payload"]?["set"] else { continue }
      for pair in pairs where Case.schema.field(pair.key)?.scope == .identity { values[pair.key] = pair.value }
    }
    fields = values.sorted { $0.key.isBytewiseBefore($1.key) }.map { ($0.key, $0.value) }
  }

  private static func isAnsweredBefore(_ request: YAMLValue, _ other: YAMLValue) -> Bool {
    func place(_ request: YAMLValue) -> (Int64, String) {
      ((request["answer"]?["at"]?.scalarText).flatMap { Timestamp($0) }?.seconds ?? .min, request.id)
    }
    return place(request) < place(other)
  }
}

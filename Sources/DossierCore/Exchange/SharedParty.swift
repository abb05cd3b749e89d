/// What of a party may be told to others.
enum SharedParty {
  /// The document of an organisation; the sender's own names its store.
  static func organisation(_ kind: PartyKind, _ value: YAMLValue, store: Identifier?) -> [UInt8] {
    guard case .map(let entries) = value else { return [] }
    let told = kind.toldKeys
    var kept = entries.filter { told.contains($0.key) }
    if let store { kept.append(YAMLEntry("store", .text(store.text))) }
    return bytes(kept, kind)
  }

  /// The document of a debtor: all but its ids in other stores.
  static func debtor(_ value: YAMLValue) -> [UInt8] {
    guard case .map(let entries) = value else { return [] }
    let told = PartyKind.debtor.toldKeys
    return bytes(entries.filter { told.contains($0.key) }, .debtor)
  }

  private static func bytes(_ entries: [YAMLEntry], _ kind: PartyKind) -> [UInt8] {
    let schema = schemas[kind] ?? kind.schema
    return YAMLWriter.bytes(schema.canonical(.map(entries)))
  }

  private static let schemas = Dictionary(PartyKind.allCases.map { ($0, $0.schema) }) { first, _ in first }
}

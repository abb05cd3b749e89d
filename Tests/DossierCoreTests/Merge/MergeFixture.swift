import DossierCore
import Testing

/// One case in two stores: ours is `b4c9d2e8`, and `h7k2q9xw`, whose party is called `peer` here, says what it has of it.
enum MergeFixture {
  /// What each copy of a case begins with.
  static let head = CaseText.head + "opened: 2023-04-25T20:45:12+02:00\n"
  /// The lines of a copy that was handed over to the peer, and of one that came from it.
  static let given = "handovers: [{id: h2k8v5qa, to: peer, at: 2023-04-25T20:45:12+02:00}]\n"
  static let got = "received: [{from: peer, handover: h2k8v5qa, at: 2023-04-25T20:45:12+02:00}]\n"

  static func document(_ text: String) throws -> YAMLDocument { try YAMLDocument(Array(text.utf8)) }

  static func value(_ text: String) throws -> YAMLValue { try document(text).value }

  /// What the peer says of the case.
  static func bundled(
    _ text: String, from sender: String = "peer", _ kind: BundleKind = .update, sequence: Int = 1,
    at time: String = "2023-05-26T10:00:00+02:00", handover: String = "h2k8v5qa", handed: Timestamp? = nil,
    ended: HandoverOutcome? = nil, because reason: String? = nil
  ) throws -> BundledCase {
    let at = try #require(Timestamp(time))
    return BundledCase(
      document: try value(text), sender: try #require(Slug(sender)), kind: kind, sequence: sequence, at: at,
      handover: try #require(Identifier(handover)), handed: handed,
      ended: ended.map { HandoverEnd(at: at, outcome: $0, reason: reason) }, revision: 1)
  }

  /// The two stores, which hold the sender to its rights.
  static func stores(isFromCreditor: Bool = false) -> MergeStores {
    MergeStores(own: Identifier("b4c9d2e8"), sender: Identifier("h7k2q9xw"), isFromCreditor: isFromCreditor)
  }

  /// Our copy after a merge; nil if it changes nothing of it.
  static func changed(_ text: String, by outcome: CaseMerge.Outcome) throws -> YAMLDocument? {
    guard case .updated(let edits, _) = outcome else { return nil }
    return try document(text).applying(edits) { Case.schema.keys(at: $0) }
  }
}

extension CaseMerge.Outcome {
  /// What contradicts ours, in words; nil of another outcome.
  var contradictions: [String]? {
    if case .conflict(let conflicts) = self { conflicts.map(\.description) } else { nil }
  }
}

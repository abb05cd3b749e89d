import DossierCore
import Testing

/// One organisation of a random history: its copy of a case, what it remembers, and what it does.
struct ExchangingParty {
  let slug: Slug
  /// Whether a bundle is held against what its sender may say.
  var holdsToRights = true
  var document: YAMLDocument?
  var memory = CaseMemory()
  private var sequences: [Slug: Int] = [:]
  private var revisions: [String: (number: Int, head: YAMLValue)] = [:]

  init(_ name: String, _ document: YAMLDocument? = nil) throws {
    slug = try #require(Slug(name))
    self.document = document
  }

  var value: YAMLValue { document?.value ?? .map([]) }

  func list(_ key: String) -> [YAMLValue] {
    if case .list(let values)? = value[key] { values } else { [] }
  }

  /// What others may see of the case.
  var shared: YAMLValue { BundledCase.document(of: value, CaseNames(parties: [:], files: [:])) }

  func part(_ scope: Scope) -> YAMLValue {
    guard case .map(let pairs) = shared else { return shared }
    return YAMLValue.map(pairs.filter { Case.schema.field($0.key)?.scope == scope }).unordered
  }

  var isHolder: Bool {
    document != nil && list("handovers").allSatisfy { $0["ended"] != nil }
      && (list("received").isEmpty || list("received").contains { $0["ended"] == nil })
  }

  /// Whether the head is the taker's to say: the case was given on after it came, and was not taken back from here.
  var hasHeadOfTaker: Bool {
    guard let given = list("handovers").last(where: { $0["ended"] == nil })?["at"]?.scalarText else { return false }
    guard let got = list("received").last else { return true }
    return got["ended"] == nil && (got["at"]?.scalarText ?? "") < given
  }

  mutating func edit(_ edits: [YAMLEdit]) throws {
    document = try document?.applying(edits) { Case.schema.keys(at: $0) }
  }

  /// The hand-overs with another organisation, as pairs of id and end.
  private func handovers(with peer: Slug) -> [(id: Identifier, ended: HandoverEnd?)] {
    let given = list("handovers").filter { $0["to"]?.scalarText == peer.text }.map { ($0["id"], $0["ended"]) }
    let got = list("received").filter { $0["from"]?.scalarText == peer.text }.map { ($0["handover"], $0["ended"]) }
    return (given + got).compactMap { id, ended in
      guard let id = id?.scalarText.flatMap({ Identifier($0) }) else { return nil }
      let outcome = ended?["as"]?.scalarText.flatMap { HandoverOutcome(rawValue: $0) }
      let at = ended?["at"]?.scalarText.flatMap { Timestamp($0) }
      guard let outcome, let at else { return (id, nil) }
      return (id, HandoverEnd(at: at, outcome: outcome, reason: nil))
    }
  }

  /// A bundle for another organisation; nil if the case was never exchanged with it.
  mutating func bundle(for peer: Slug, _ kind: BundleKind, at: Timestamp) -> BundledCase? {
    guard let handover = handovers(with: peer).last else { return nil }
    let head = part(.head)
    let key = "\(peer)/\(handover.id)"
    let last = revisions[key]
    let number = last.map { $0.head == head ? $0.number : $0.number + 1 } ?? 1
    revisions[key] = (number, head)
    sequences[peer, default: 0] += 1
    return BundledCase(
      document: shared, sender: slug, kind: kind, sequence: sequences[peer] ?? 0, at: at, handover: handover.id,
      ended: handover.ended, revision: number)
  }

  /// The id of a party's store, by what the party is called.
  static func store(of slug: Slug) -> String { "\(slug.text.prefix(1))q000000" }

  /// Takes a bundle, and says what became of it.
  mutating func take(_ bundled: BundledCase) throws -> CaseMerge.Outcome {
    let stores = MergeStores(
      own: Identifier(Self.store(of: slug)), sender: Identifier(Self.store(of: bundled.sender)),
      isFromCreditor: bundled.sender.text == ExchangeHistory.names[0])
    let merge = CaseMerge(
      ours: document?.value, theirs: bundled, memory: memory, stores: holdsToRights ? stores : MergeStores())
    switch merge.outcome {
    case .new(let value): document = try YAMLDocument(YAMLWriter.bytes(value))
    case .updated(let edits, _): try edit(edits)
    case .unchanged: break
    case .conflict, .rejected: return merge.outcome
    }
    memory.note(bundled)
    return merge.outcome
  }
}

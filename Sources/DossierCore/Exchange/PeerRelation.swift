/// How a case is shared with a peer: by the last hand-over to it, else by the last one from it.
public struct PeerRelation: Sendable, Equatable {
  /// The hand-over.
  public let handover: Identifier
  /// Whether it goes from this store to the peer.
  let isDownward: Bool
  /// When this store handed the case over; nil if it goes the other way.
  public let handed: Timestamp?
  /// When, how and why it ended, if it has.
  public let ended: HandoverEnd?
  /// Whether the peer said that it took it.
  let isAccepted: Bool

  /// Whether the peer heard of the hand-over: by a bundle, or, where the record of that is lost, by its own word.
  func isTold(by knowledge: PeerKnowledge) -> Bool {
    if knowledge.offered.contains(handover) { return true }
    return ended?.outcome == .takenBack && (isAccepted || knowledge.handovers.contains(handover))
  }
}

extension Case {
  /// How the case is shared with a peer; nil if it was neither handed over to it nor received from it.
  ///
  /// Of hand-overs to it that have ended the last one counts of which it was told.
  func relation(with peer: Slug, preferring offered: Set<Identifier> = []) -> PeerRelation? {
    let given = handovers.filter { $0.to == peer }
    let open = given.last { $0.ended == nil }
    if let handover = open ?? given.last(where: { offered.contains($0.id) }) ?? given.last {
      return PeerRelation(
        handover: handover.id, isDownward: true, handed: handover.at, ended: handover.ended,
        isAccepted: handover.accepted != nil)
    }
    let got = received.filter { $0.from == peer }
    return (got.last { $0.ended == nil } ?? got.last).map {
      PeerRelation(handover: $0.handover, isDownward: false, handed: nil, ended: $0.ended, isAccepted: true)
    }
  }

  /// The organisations with which the case is shared, sorted.
  var partners: [Slug] { Set(handovers.map(\.to) + received.map(\.from)).sorted() }

  /// The reference that this store's organisation gave the case.
  public func reference(of owners: [Slug]) -> String? { references.first { owners.contains($0.of) }?.value }
}

extension Entry {
  /// Whether organisations that handle the case may see the entry.
  var isPublic: Bool {
    if let entry = self as? LogEntry { return entry.visibility == .public }
    if let file = self as? Attachment { return file.visibility == .public }
    return true
  }
}

/// The fields of a case that its holder writes, as one value that is sent as a whole.
enum CaseHead {
  /// The SHA-256 of what the head of a case says, whatever the style in which it is written.
  public static func hash(of document: YAMLValue) -> String {
    var entries: [YAMLEntry] = []
    for field in Case.schema.fields where field.scope == .head {
      if let form = field.kind.form(of: document[field.key], standard: field.standard) {
        entries.append(YAMLEntry(field.key, field.kind.sorted(form)))
      }
    }
    return ContentHash(ofText: YAMLWriter.flow(.map(entries))).hex
  }
}

extension FieldKind {
  /// A value with the keys of its mappings in declared order.
  fileprivate func sorted(_ value: YAMLValue) -> YAMLValue {
    guard let schema else { return value }
    return schema.canonical(value)
  }
}

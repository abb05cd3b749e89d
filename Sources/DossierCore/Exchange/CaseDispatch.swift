/// What of one case waits for a peer, and why.
///
/// What the peer has acknowledged, and what it sent itself, never waits; so nothing is sent back and forth.
public struct CaseDispatch: Sendable, Equatable {
  /// The case.
  public let id: Identifier
  /// Its number.
  public let number: CaseNumber
  /// How it is shared with the peer.
  public let relation: PeerRelation
  /// Whether the peer does not know of the hand-over yet.
  public let isHandover: Bool
  /// How many public entries the peer has not, by list.
  public let entries: [EntryList: Int]
  /// How many entries that it has were made void, answered or released.
  public let additions: Int
  /// How many files of entries that it has it said it misses.
  public let files: Int
  /// The entries, and what was added to entries, that it has otherwise, though it was told what is here.
  public let contradicted: [ContradictedEntry]
  /// Whether the head says something else than the one that it has.
  public let hasHead: Bool
  /// Whether our own reference is other than the one that it has.
  public let hasReference: Bool
  /// Whether it does not know that the hand-over ended.
  public let hasEnd: Bool

  /// Looks at a case; nil if nothing of it is for the peer.
  ///
  /// A hand-over to a peer that has ended, and of whose end it knows or of which it never heard, is over: what happens
  /// later is not its business. One that came from it is not: what was received after a case was given back is told.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - peer: For whom.
  ///   - knowledge: What it has of the case.
  ///   - owners: This store's own organisations.
  ///   - head: The SHA-256 of the case's head.
  public init?(
    _ file: Case, for peer: Slug, knowing knowledge: PeerKnowledge, owners: [Slug], head: @autoclosure () -> String
  ) {
    guard let relation = file.relation(with: peer) else { return nil }
    // Who declined a case says so itself, and has nothing of it.
    if relation.isDownward, relation.ended?.outcome == .declined { return nil }
    let (isOpen, knowsEnd) = (relation.ended == nil, knowledge.ended.contains(relation.handover))
    if relation.isDownward, !isOpen, knowsEnd || !knowledge.offered.contains(relation.handover) { return nil }
    var entries: [EntryList: Int] = [:]
    var additions = 0
    var contradicted: [ContradictedEntry] = []
    for list in EntryList.allCases {
      for entry in file.entries(of: list) where entry.isPublic {
        contradicted += knowledge.contradictions.entries(about: entry, in: list, voids: knowledge.voids)
        guard knowledge.entries.contains(entry.id) else {
          entries[list, default: 0] += 1
          continue
        }
        additions += EntryAddition.all(of: entry).count { !knowledge.additions.contains($0) }
      }
    }
    id = file.id
    number = file.number
    self.relation = relation
    isHandover = relation.isDownward && isOpen && !knowledge.handovers.contains(relation.handover)
    self.entries = entries
    self.additions = additions
    self.contradicted = contradicted
    files = file.attachments.count { entry in
      entry.isPublic && !entry.isVoid && knowledge.entries.contains(entry.id)
        && entry.sha256.map(knowledge.missingFiles.contains) ?? false
    }
    hasHead = !relation.isDownward && isOpen && knowledge.heads[relation.handover] != head()
    hasReference = isOpen && file.reference(of: owners).map { $0 != knowledge.reference } ?? false
    hasEnd = !isOpen && !knowsEnd
  }

  /// Whether there is anything to send.
  public var isWaiting: Bool {
    isHandover || !entries.isEmpty || additions > 0 || files > 0 || hasHead || hasReference || hasEnd
  }
}

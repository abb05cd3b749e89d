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
  /// The entries that it has, or had, otherwise, with the SHA-256 of their forms here.
  public let forms: [KeptEntry]
  /// The entries, and what was added to entries, that it has otherwise, though it was told what is here.
  public let contradicted: [ContradictedEntry]
  /// The number of its last bundle with the case, if that contradicts what is here and nobody decided; else nil.
  public let undecided: Int?
  /// Whether the head says something else than the one that it has.
  public let hasHead: Bool
  /// Whether our own reference is other than the one that it has.
  public let hasReference: Bool
  /// Whether it does not know that the hand-over ended.
  public let hasEnd: Bool

  /// What of the case the peer may be told.
  let share: CaseShare

  /// Looks at a case; nil if nothing of it is for the peer.
  ///
  /// A hand-over to a peer that has ended, and of whose end it knows or of which it never heard, is over: what happens
  /// later is not its business, but for the answers to what it asked. One that came from it is not: what was received after
  /// a case was given back is told.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - link: Between whom.
  ///   - knowledge: What the peer has of the case.
  ///   - told: What it has of it once all that was sent has arrived.
  ///   - head: The SHA-256 of the case's head.
  ///   - document: The case as its document says it.
  public init?(
    _ file: Case, over link: PeerLink, knowing knowledge: PeerKnowledge, told: PeerKnowledge,
    head: @autoclosure () -> String, document: @autoclosure () -> YAMLValue
  ) {
    guard let share = CaseShare(file, over: link, knowing: knowledge, told: told) else { return nil }
    let relation = share.relation
    var entries: [EntryList: Int] = [:]
    var additions = 0
    var contradicted: [ContradictedEntry] = []
    var forms: [KeptEntry] = []
    let (disputed, kept) = (knowledge.disputed, knowledge.reworded)
    for list in EntryList.allCases {
      for entry in file.entries(of: list) where share.holds(entry) && (!share.isOver || share.isAnswered(entry)) {
        contradicted += knowledge.contradictions.entries(about: entry, in: list, voids: knowledge.voids)
        let form = disputed.contains(entry.id) ? document().form(of: entry.id, in: list) : nil
        if let form { forms.append(KeptEntry(id: entry.id, refused: form)) }
        // Of what it keeps otherwise, or another's word was taken, it was told nothing but the form that was sent.
        let told = kept.contains(entry.id) ? knowledge.forms[entry.id] : nil
        guard knowledge.entries.contains(entry.id), told == nil || told == form else {
          entries[list, default: 0] += 1
          continue
        }
        additions += share.additions(to: entry).count { !knowledge.additions.contains($0) }
      }
    }
    contradicted += knowledge.contradictions.absent(from: file, voids: knowledge.voids)
    if share.isOver, entries.isEmpty, additions == 0 { return nil }
    let isOpen = relation.ended == nil
    id = file.id
    number = file.number
    self.share = share
    self.relation = relation
    isHandover = relation.isDownward && isOpen && !knowledge.handovers.contains(relation.handover)
    self.entries = entries
    self.additions = additions
    self.contradicted = share.isOver ? [] : contradicted
    undecided = share.isOver ? nil : knowledge.undecided
    self.forms = forms
    files =
      share.isOver
      ? 0
      : file.attachments.count { entry in
        entry.isPublic && !entry.isVoid && knowledge.entries.contains(entry.id)
          && entry.sha256.map(knowledge.missingFiles.contains) ?? false
      }
    hasHead = !relation.isDownward && isOpen && knowledge.heads[relation.handover] != head()
    hasReference = isOpen && file.reference(of: link.owners).map { $0 != knowledge.reference } ?? false
    hasEnd = !isOpen && !knowledge.ended.contains(relation.handover)
  }

  /// Whether there is anything to send.
  public var isWaiting: Bool {
    isHandover || !entries.isEmpty || additions > 0 || files > 0 || hasHead || hasReference || hasEnd
  }

  /// Whether the two sides differ in what can be decided.
  public var isContradicted: Bool { !contradicted.isEmpty || undecided != nil }
}

extension YAMLValue {
  /// The SHA-256 of what a case says of an entry, whatever the style in which it is written; nil if it has none of the id.
  func form(of id: Identifier, in list: EntryList) -> String? {
    guard let entry = self[list.rawValue]?.entries.first(where: { $0.id == id.text }) else { return nil }
    return ContentHash(ofText: EntryConflict.word(list, entry)).hex
  }
}

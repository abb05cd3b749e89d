/// What a bundle says of one case.
public struct BundledCase: Sendable, Equatable {
  /// Identity, head, own items and public entries; a store that takes it has put its own names of parties and files in
  /// the place of ids.
  public let document: YAMLValue
  /// Who sent it, as this store calls it.
  public let sender: Slug
  /// What the bundle is for.
  public let kind: BundleKind
  /// The bundle's number among those of the sender.
  public let sequence: Int
  /// When it was sent.
  public let at: Timestamp
  /// The hand-over under which the case is exchanged.
  public let handover: Identifier
  /// When the sender handed it over; nil if it did not, or does not say.
  public let handed: Timestamp?
  /// How that hand-over ended on the sender's side; nil if it has not.
  public let ended: HandoverEnd?
  /// The revision of the head, from 1.
  public let revision: Int
  /// The SHA-256 by which the bundle is known; nil where it does not matter.
  public let bundle: String?

  /// Makes it.
  public init(
    document: YAMLValue, sender: Slug, kind: BundleKind, sequence: Int, at: Timestamp, handover: Identifier,
    handed: Timestamp? = nil, ended: HandoverEnd?, revision: Int, bundle: String? = nil
  ) {
    self.document = document
    self.sender = sender
    self.kind = kind
    self.sequence = sequence
    self.at = at
    self.handover = handover
    self.handed = handed
    self.ended = ended
    self.revision = revision
    self.bundle = bundle
  }

  /// What of a store's case may leave it: without internal entries, what names them, and local
  /// fields; parties and files named by ids.
  public static func document(of value: YAMLValue, _ names: CaseNames) -> YAMLValue {
    guard case .map(let pairs) = names.outward(value.withoutInternalNames) else { return value }
    // A number that only this store gave, because the case's own was taken here, stays here.
    let reception = value["received"]?.entries.last { $0["number"] != nil }
    let came = reception?["number"] ?? value["imported"]?["number"]
    let from = reception?["from"]?.scalarText.map { YAMLValue.text(names.outward(organisation: $0)) }
    return .map(
      pairs.compactMap { pair in
        if let came, pair.key == "number" { return YAMLEntry(pair.key, came) }
        if let came, pair.key == "references" {
          let others = pair.value.entries.filter {
            $0["value"] != came || from != nil && $0["of"] != from
          }
          return others.isEmpty ? nil : YAMLEntry(pair.key, .list(others))
        }
        let scope = Case.schema.field(pair.key)?.scope
        if pair.key != "dossier", scope == nil || scope == .local { return nil }
        guard case .list(let entries) = pair.value, scope == .entry else { return pair }
        let visible = entries.filter { $0["visibility"]?.scalarText != Visibility.internal.rawValue }
        return visible.isEmpty ? nil : YAMLEntry(pair.key, .list(visible))
      })
  }
}

/// What a store remembers of the bundles in which a case came.
public struct CaseMemory: Sendable, Equatable {
  private var revisions: [Key: Int] = [:]
  private var sequences: [Slug: Int] = [:]
  /// Acknowledgements too, which say nothing of the case but its sender's reference.
  private var words: [Slug: Int] = [:]
  /// The hand-overs of which a sender said that they ended, in bundles that were not taken too.
  private var ended: Set<Key> = []
  /// What of entries was refused for good.
  private var kept: Set<KeptEntry> = []

  private struct Key: Hashable {
    let sender: Slug
    let handover: Identifier
  }

  /// Nothing came yet.
  public init() {}

  /// What the records of received bundles say of some cases; what was not taken is not remembered.
  static func memories(
    of records: [(sender: Slug, record: ExchangeRecord)], for ids: Set<Identifier>
  ) -> [Identifier: CaseMemory] {
    var memories: [Identifier: CaseMemory] = [:]
    for (sender, record) in records {
      for value in record.cases where ids.contains(value.id) {
        memories[value.id, default: CaseMemory()].note(value, record, from: sender)
      }
    }
    return memories
  }

  private mutating func note(_ value: ExchangedCase, _ record: ExchangeRecord, from sender: Slug) {
    if record.kind == .acknowledgement {
      words[sender] = max(record.sequence, words[sender] ?? 0)
      return
    }
    kept.formUnion(value.kept)
    if value.ended != nil, let handover = value.handover { ended.insert(Key(sender: sender, handover: handover)) }
    if value.outcome != .rejected && value.outcome != .conflict {
      note(sender, record.sequence, value.handover, value.revision)
    }
  }

  /// Remembers a bundle that was taken.
  public mutating func note(_ bundled: BundledCase) {
    note(bundled.sender, bundled.sequence, bundled.handover, bundled.revision)
  }

  /// Keeps ours for good where somebody decided so: only another word is judged anew.
  public mutating func keepOurs(_ entries: some Sequence<KeptEntry>) { kept.formUnion(entries) }

  /// Forgets what was refused, so that it contradicts again.
  public mutating func forgetKept() { kept = [] }

  /// Whether what a bundle says of an entry was refused for good.
  func keeps(_ entry: KeptEntry) -> Bool { kept.contains(entry) }

  private mutating func note(_ sender: Slug, _ sequence: Int, _ handover: Identifier?, _ revision: Int?) {
    sequences[sender] = max(sequence, sequences[sender] ?? 0)
    words[sender] = max(sequence, words[sender] ?? 0)
    guard let handover, let revision else { return }
    let key = Key(sender: sender, handover: handover)
    revisions[key] = max(revision, revisions[key] ?? 0)
  }

  /// Whether a head is newer than every one that its sender sent under its hand-over.
  func isNewHead(_ bundled: BundledCase) -> Bool {
    bundled.revision > (revisions[Key(sender: bundled.sender, handover: bundled.handover)] ?? 0)
  }

  /// Whether a head of a sender was taken under a hand-over.
  func hasHead(of sender: Slug, under handover: Identifier) -> Bool {
    revisions[Key(sender: sender, handover: handover)] != nil
  }

  /// Whether the sender has said that the hand-over of a bundle ended.
  func hasEnded(_ bundled: BundledCase) -> Bool {
    ended.contains(Key(sender: bundled.sender, handover: bundled.handover))
  }

  /// Whether a later bundle of the sender has held the case, or this one.
  func hasLater(than bundled: BundledCase) -> Bool { bundled.sequence <= (sequences[bundled.sender] ?? 0) }

  /// Whether a later bundle or acknowledgement of a sender has spoken of the case, or this one.
  func hasLaterWord(of sender: Slug, than sequence: Int) -> Bool { sequence <= (words[sender] ?? 0) }
}

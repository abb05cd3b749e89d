/// What a peer has of one case, as far as it has acknowledged it or sent it itself.
public struct PeerKnowledge: Sendable, Equatable {
  /// The entries.
  public internal(set) var entries: Set<Identifier> = []
  /// What was added to entries later.
  public internal(set) var additions: Set<EntryAddition> = []
  /// The hand-overs of which it knows.
  public internal(set) var handovers: Set<Identifier> = []
  /// The hand-overs that were in any bundle for it, whether or not it answered.
  public internal(set) var offered: Set<Identifier> = []
  /// The hand-overs of whose end it knows.
  public internal(set) var ended: Set<Identifier> = []
  /// The hand-overs whose end was not taken, for it knew nothing of them.
  var refusedEnds: Set<Identifier> = []
  /// Our own reference of the case; nil if it has none.
  public internal(set) var reference: String?
  /// The SHA-256 of the files that it sent itself.
  var ownFiles: Set<String> = []
  /// The SHA-256 of the files that it has taken from us.
  var takenFiles: Set<String> = []
  /// What both sides have in different ways, though each was told what the other has.
  var contradictions = CaseContradictions()
  /// The number of its last bundle with the case, if that contradicts what is here and nobody decided.
  var undecided: Int?
  /// The entries of which it is known that they are void there.
  var voids: Set<Identifier> = []
  /// The SHA-256 of the forms in which it was told entries that it had otherwise.
  private(set) var forms: [Identifier: String] = [:]
  /// Entries that it has in another form than ours, which was kept.
  private var refused: [Identifier: RefusedWords] = [:]
  /// The SHA-256 of the files that it said it misses.
  var missingFiles: Set<String> = []
  /// The head that it has under each hand-over.
  var heads: [Identifier: String] = [:]
  /// The entries of which another peer's word was taken here, and when: what was told before was another form.
  private var outdated: [Identifier: Timestamp] = [:]

  /// What it said of an entry and was refused, and since when it says so.
  private struct RefusedWords: Equatable {
    let words: Set<KeptEntry>
    let since: Timestamp
    /// The number of the bundle that said so first.
    let sequence: Int
  }

  /// Nothing is known there.
  public init() {}

  /// Nothing is known there, nor will be by what was told of some entries before a time.
  init(outdated: [Identifier: Timestamp]) { self.outdated = outdated }

  /// The entries of which it matters in what form it is told them: those that it has, or had, otherwise, or was told
  /// otherwise.
  var disputed: Set<Identifier> { reworded.union(refused.keys).union(forms.keys) }

  /// The entries of which what counts is the form that it was told: another one is no news to it.
  var reworded: Set<Identifier> { contradicted.union(outdated.keys) }

  /// The entries that it keeps in another form than ours, though it was told ours.
  var contradicted: Set<Identifier> {
    Set(contradictions.standing.filter { $0.key.added == nil && $0.value.isThere }.map(\.key.id))
  }

  /// The SHA-256 of the files that it has.
  public var files: Set<String> { ownFiles.union(takenFiles) }

  /// Takes note that it does not have files.
  mutating func forget(files: [String]) {
    ownFiles.subtract(files)
    takenFiles.subtract(files)
    missingFiles.formUnion(files)
  }

  /// Takes note that it has taken files.
  mutating func take(files: [String]) {
    takenFiles.formUnion(files)
    missingFiles.subtract(files)
  }

  /// Whether all that a bundle held of the case is known there.
  func holds(_ item: ExchangedCase) -> Bool {
    let changes = item.changed.flatMap { EntryAddition.all(in: $0) }
    return entries.isSuperset(of: item.entries) && additions.isSuperset(of: changes)
      && files.isSuperset(of: item.attachments) && (item.reference == nil || item.reference == reference)
      && (item.handover.map { handovers.contains($0) && (item.ended == nil || ended.contains($0)) } ?? true)
  }

  /// Takes note of what a bundle of its said that was refused for ours: it has another form, and ours only by a later
  /// bundle than the first in which it said so.
  mutating func refuse(_ item: ExchangedCase, at time: Timestamp, in sequence: Int) {
    guard item.isTaken, !item.kept.isEmpty || !refused.isEmpty else { return }
    let words = Dictionary(grouping: item.kept, by: \.id).mapValues { Set($0) }
    let same = Set(item.entries)
    for id in same { refused[id] = nil }
    for (id, words) in words where !same.contains(id) {
      entries.remove(id)
      if refused[id]?.words == words { continue }
      refused[id] = RefusedWords(words: words, since: time, sequence: sequence)
    }
  }

  /// Takes over what a bundle said of the case, apart from files and heads.
  ///
  /// - Parameters:
  ///   - item: What it said.
  ///   - time: When it was sent; nil of one that came.
  ///   - said: When it was held against what is here; nil of one that was sent.
  ///   - kept: The entries of which the peer answered that it keeps its own: it was told ours, whatever clocks say.
  ///   - sequence: The number of that answer.
  ///   - number: Its own number where it was sent and not answered yet.
  mutating func take(
    _ item: ExchangedCase, at time: Timestamp? = nil, said: Timestamp? = nil, refusing kept: Set<Identifier> = [],
    in sequence: Int = 0, past number: Int? = nil
  ) {
    entries.formUnion(
      item.entries.filter { id in
        if let last = outdated[id], let told = time ?? said, told.seconds <= last.seconds {
          // Of one second the clock does not say what came first; what was sent since the taking says its form.
          guard time?.seconds == last.seconds, item.kept.contains(where: { $0.id == id && $0.added == nil }) else {
            return false
          }
        }
        if let last = contradictions.doubtful[id], time != nil { return number.map { $0 > last } ?? false }
        guard let time, let refusal = refused[id] else { return true }
        return refusal.since.seconds < time.seconds || kept.contains(id) && refusal.sequence < sequence
      })
    for change in item.changed { additions.formUnion(EntryAddition.all(in: change)) }
    if time != nil {
      for told in item.kept { forms[told.id] = told.refused }
    }
    guard let handover = item.handover else { return }
    handovers.insert(handover)
    if item.ended != nil { ended.insert(handover) }
  }
}

/// What can be added once to an entry that was sent.
public struct EntryAddition: Sendable, Hashable {
  /// What is added.
  public typealias Kind = EntryAdditionKind

  /// The entry.
  public let id: Identifier
  /// What was added.
  public let kind: Kind

  /// What a record says of an entry.
  static func all(in change: ExchangedChange) -> [EntryAddition] {
    let said: [(Bool, Kind)] = [(change.void, .void), (change.answer, .answer), (change.released, .released)]
    return said.filter(\.0).map { EntryAddition(id: change.id, kind: $0.1) }
  }

  /// Whether it says the same in two copies of the entry.
  func isSame(in entry: any Entry, _ other: any Entry) -> Bool {
    switch kind {
    case .void: entry.record.void == other.record.void
    case .answer: (entry as? Request)?.answer == (other as? Request)?.answer
    case .released: (entry as? Hold)?.released == (other as? Hold)?.released
    }
  }

  /// What an entry of a case has.
  static func all(of entry: any Entry) -> [EntryAddition] {
    var kinds: [Kind] = entry.isVoid ? [.void] : []
    if let request = entry as? Request, request.answer != nil { kinds.append(.answer) }
    if let hold = entry as? Hold, hold.released != nil { kinds.append(.released) }
    return kinds.map { EntryAddition(id: entry.id, kind: $0) }
  }
}

extension ExchangedChange {
  /// What a record says of an entry to which something was added.
  init(_ id: Identifier, _ kinds: some Collection<EntryAddition.Kind>) {
    self.init(
      id: id, void: kinds.contains(.void), answer: kinds.contains(.answer), released: kinds.contains(.released))
  }
}

/// What one bundle held, as the store that sent or received it wrote it down; never edited.
public struct ExchangeRecord: Sendable, Equatable {
  /// The bundle: the SHA-256 of its tag manifest, 64 hexadecimal digits in small letters.
  public let bundle: String
  /// What the bundle was for.
  public let kind: BundleKind
  /// Its number among the sender's bundles to this recipient, from 1.
  public let sequence: Int
  /// When it was sent or received.
  public let at: Timestamp
  /// When it was imported once more, and more of it was taken; nil if it was not.
  public let again: Timestamp?
  /// The last number that had been sent to its sender when it was taken, then or once more; nil of what was
  /// sent, and of answers.
  public let after: Int?
  /// The bundle that an acknowledgement answers; nil for other kinds.
  public let acknowledges: AcknowledgedBundle?
  /// The oldest number of its sender that still mattered when it was sent; nil where that was not said, and of
  /// what was sent while the records of all lower numbers were there.
  public let since: Int?
  /// The highest number of its recipient's own bundles that its sender had; nil where that was not said.
  public let received: Int?
  /// What it said of each case.
  public let cases: [ExchangedCase]
}

/// What bundles are for.
public enum BundleKind: String, Sendable, CaseIterable {
  /// Cases are handed over.
  case forward
  /// What happened since.
  case update
  /// What became of a bundle.
  case acknowledgement
  /// A copy, without custody.
  case transfer
}

/// What a bundle said of one case.
public struct ExchangedCase: Sendable, Equatable {
  /// The case.
  public let id: Identifier
  /// The hand-over under which it was exchanged.
  public let handover: Identifier?
  /// How that hand-over ended, if it had.
  public let ended: HandoverOutcome?
  /// The revision of the head, from 1.
  public let revision: Int?
  /// The SHA-256 of the head.
  public let head: String?
  /// The entries that were in it.
  public let entries: [Identifier]
  /// The sender's own reference of the case.
  public let reference: String?
  /// Which entries were void, answered or released in it.
  public let changed: [ExchangedChange]
  /// The SHA-256 of each file that was in it.
  public let attachments: [String]
  /// The SHA-256 of each file that it named and that was not at its recipient's.
  public let missing: [String]
  /// What the recipient made of it.
  public let outcome: ExchangeOutcome?
  /// Why the recipient did not take it.
  public let reason: String?
  /// What it said of entries and was not taken, because a person kept what is here; of an acknowledgement, what the
  /// recipient kept; of one that was sent, the entries that its recipient has otherwise, in the form that it was told.
  public let kept: [KeptEntry]
  /// The entries of which its word was taken instead of what was here, because a person decided so.
  public let adopted: [Identifier]

  /// Whether its recipient took it.
  var isTaken: Bool {
    switch outcome {
    case .new, .updated, .unchanged: true
    case .conflict, .rejected, nil: false
    }
  }
}

/// A word of another organisation about an entry that a person refused: ours stays.
public struct KeptEntry: Sendable, Hashable {
  /// The entry.
  public let id: Identifier
  /// The SHA-256 of what was refused, of the entry or of what was added to it, and of what stands here in its place.
  public let refused: String
  /// What was added to the entry, if that was refused; nil for the entry itself.
  public let added: EntryAdditionKind?

  /// Makes it.
  public init(id: Identifier, refused: String, added: EntryAdditionKind? = nil) {
    self.id = id
    self.refused = refused
    self.added = added
  }

  /// What of the entry it is about, whatever was said.
  var subject: EntrySubject { EntrySubject(id: id, added: added) }
}

/// What can be added once to an entry that was sent.
public enum EntryAdditionKind: String, Sendable, CaseIterable {
  /// That it is void.
  case void
  /// The answer to a request.
  case answer
  /// The release of a hold.
  case released
}

/// What two organisations may have in different ways: an entry as it was written, or what was added to it later.
struct EntrySubject: Sendable, Hashable {
  let id: Identifier
  /// What was added; nil for the entry itself.
  let added: EntryAdditionKind?
}

/// What was added to an entry after it was written; each of them can be once.
public struct ExchangedChange: Sendable, Equatable {
  /// The entry.
  public let id: Identifier
  /// That it was made void.
  public let void: Bool
  /// That a request was answered.
  public let answer: Bool
  /// That a hold was released.
  public let released: Bool
}

/// What a recipient made of a case.
public enum ExchangeOutcome: String, Sendable, CaseIterable {
  /// It was unknown there.
  case new
  /// Something was added.
  case updated
  /// Nothing was new.
  case unchanged
  /// It contradicts what is there.
  case conflict
  /// It was not taken.
  case rejected
}

/// What an import did.
public struct ImportReport: Sendable, Equatable {
  /// What the bundle was for.
  public let kind: BundleKind
  /// From whom it came; nil for a copy from somebody who is not known here.
  public internal(set) var sender: Slug?
  /// Its number; nil for a copy.
  public let sequence: Int?
  /// How it is known.
  public let identity: ContentHash
  /// What is known of its signature.
  public internal(set) var signature = SignatureStatus.none
  /// Whether it came encrypted.
  public internal(set) var isEncrypted = false
  /// Whether nothing was taken, because a case contradicts what is here.
  public var isRefused = false
  /// Whether nothing was written because it was only looked at what would be.
  public var isDryRun = false
  /// Whether it was imported before.
  public var isAgain = false
  /// What became of each case, in the order of their paths.
  public var cases: [ImportedCase] = []
  /// What became of the parties that are not known by their ids.
  public var parties: [ImportedParty] = []
  /// The acknowledgement that waits in the outbox: its path in the store.
  public var acknowledgement: String?
  /// Who could not be told what became of it, where it was only looked at.
  public internal(set) var unanswered: UnansweredPeer?
  /// What is to be said beside the outcomes.
  public var warnings: [String] = []

  /// Whether at least one case of the bundle was taken, or what it says of one.
  public var hasTaken: Bool {
    cases.contains { item in
      switch item.outcome {
      case .conflict, .rejected: false
      case .new, .updated, .unchanged, .acknowledged: true
      }
    }
  }

  /// Whether something of the bundle was not taken that nobody here declined.
  public var isPartlyDone: Bool {
    cases.contains { item in
      switch item.outcome {
      case .conflict: true
      case .rejected(let reason, _): reason != .declined
      case .new, .updated, .unchanged, .acknowledged: false
      }
    }
  }
}

/// What became of a case of a bundle.
public struct ImportedCase: Sendable, Equatable {
  /// Its id.
  public let id: Identifier
  /// Its number here; that of the bundle if it is not here.
  public let number: CaseNumber
  /// What became of it.
  public let outcome: ImportOutcome
  /// Its number in the bundle, where that is another case's here; nil if it is its number here.
  public var numberThere: CaseNumber?
  /// How many files came with it that were not here.
  public var files = 0
  /// The files that it names and that are missing here; of an acknowledgement, there.
  public var missing: [MissingFile] = []
  /// What the sender calls it; nil if that is not said.
  public var reference: String?
  /// Who owes, by name; nil where the bundle does not hold that party.
  public var debtor: String?
  /// What is owed as the sender reckons it; nil if that is not said.
  public var balance: Money?
  /// Whose word was taken where it contradicted what was here; nil if it did not.
  public var winner: ConflictWinner?
  /// What was decided by that word.
  public var resolved: [EntryConflict] = []
  /// What contradicts ours still, and was decided before: ours stays.
  public var kept: [EntryConflict] = []
}

/// A file of an attachment that is not where it should be.
public struct MissingFile: Sendable, Equatable {
  /// Its name beside the case here; nil if no attachment has its content.
  public let name: String?
  /// Its SHA-256.
  public let hash: String

  /// Makes it.
  public init(name: String?, hash: String) {
    self.name = name
    self.hash = hash
  }
}

/// What became of a case of a bundle.
public enum ImportOutcome: Sendable, Equatable {
  /// It was unknown here.
  case new
  /// Something was added.
  case updated(CaseMergeSummary)
  /// Nothing was new.
  case unchanged
  /// These entries, or keys of them, are other here than there.
  case conflict([EntryConflict])
  /// It was not taken; the reason, and more of it in words.
  case rejected(CaseRejection, String?)
  /// The other side took it, as it says in an acknowledgement; what it made of it.
  case acknowledged(ExchangeOutcome, String?)

  /// The word for it in records.
  public var word: ExchangeOutcome {
    switch self {
    case .new: .new
    case .updated: .updated
    case .unchanged: .unchanged
    case .conflict: .conflict
    case .rejected: .rejected
    case .acknowledged(let outcome, _): outcome
    }
  }
}

/// What became of a party of a bundle that was not known here by its id.
public struct ImportedParty: Sendable, Equatable {
  /// What became of it.
  public enum Outcome: Sendable, Equatable {
    /// It was added.
    case added
    /// It is one that was here, told by a number or by a person.
    case matched
    /// It was added although these may be the same.
    case doubtful([Slug])
  }

  /// Creditor, agency or debtor.
  public let kind: PartyKind
  /// Its id in the bundle.
  public let id: Identifier
  /// Its name for people.
  public let name: String
  /// Its slug here.
  public let slug: Slug
  /// What became of it.
  public let outcome: Outcome
}

/// A peer to whom no acknowledgement can be written as things are.
public struct UnansweredPeer: Sendable, Equatable {
  /// The peer.
  public let peer: Peer
  /// What the acknowledgement would break of what its file here asks of bundles.
  public let breach: PolicyBreach
}

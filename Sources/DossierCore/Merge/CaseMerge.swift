/// What a store makes of a case that came in a bundle: one pure function of its own copy, of what the bundle says and of
/// what it remembers, by which every field has a single writer.
///
/// The order in which bundles come, and how often, makes no difference; no clock decides.
public struct CaseMerge: Sendable, Equatable {
  /// What became of the case.
  public enum Outcome: Sendable, Equatable {
    /// It was unknown here: this is the store's copy of it.
    case new(YAMLValue)
    /// The store's copy says more after these edits.
    case updated([YAMLEdit], CaseMergeSummary)
    /// The store's copy says all of it.
    case unchanged
    /// These entries, or keys of them, are other here than there; nothing is taken.
    case conflict([EntryConflict])
    /// The case is not taken.
    case rejected(CaseRejection)
  }

  /// What became of the case.
  public let outcome: Outcome
  /// What contradicts ours and was refused before: ours stays, and nothing is in the way.
  public let kept: [EntryConflict]

  /// Joins what a bundle says of a case, in this store's words, with the store's own copy of it; nil if there is none.
  ///
  /// - Parameters:
  ///   - ours: The store's own copy.
  ///   - theirs: What the bundle says.
  ///   - memory: What came before, and what was refused of it.
  ///   - stores: Who takes it from whom.
  ///   - hash: Makes the SHA-256 by which what was refused is remembered.
  public init(
    ours: YAMLValue?, theirs: BundledCase, memory: CaseMemory, stores: MergeStores = MergeStores(),
    hash: @escaping (String) -> String = { $0 }
  ) {
    guard let ours else {
      kept = []
      let isOpen = theirs.kind == .forward && theirs.ended == nil
      if isOpen, memory.hasEnded(theirs) {
        outcome = .rejected(.endedHandover)
      } else {
        outcome = isOpen ? .new(Self.opened(theirs)) : .rejected(.unknownHandover)
      }
      return
    }
    guard ours.id == theirs.document.id else {
      (kept, outcome) = ([], .rejected(.otherCase))
      return
    }
    var run = CaseMergeRun(ours: ours, theirs: theirs, memory: memory, stores: stores, hash: hash)
    if let reason = run.takeCustody() {
      kept = []
      outcome = .rejected(reason)
      return
    }
    run.joinEntries()
    run.takeReferences()
    run.applyRequests()
    kept = run.kept
    if !run.conflicts.isEmpty {
      outcome = .conflict(run.conflicts)
    } else {
      outcome = run.edits.isEmpty ? .unchanged : .updated(run.edits, run.summary)
    }
  }

  /// The copy of a case that comes for the first time.
  private static func opened(_ theirs: BundledCase) -> YAMLValue {
    let shared = BundledCase.document(of: theirs.document, CaseNames(parties: [:], files: [:]))
    guard case .map(let pairs) = shared else { return shared }
    let all = pairs + [YAMLEntry("received", .list([theirs.reception]))]
    return .map(Case.schema.ordered(all))
  }
}

/// How much a case says more after a merge.
public struct CaseMergeSummary: Sendable, Equatable {
  /// How many entries were added, by their lists.
  public internal(set) var added: [EntryList: Int] = [:]
  /// How many entries were made void, answered or released.
  public internal(set) var changed = 0
  /// The requests among them that were answered, in the order of the file.
  public internal(set) var answered: [AnsweredRequest] = []
  /// Whether the holder's fields were taken.
  public internal(set) var hasHead = false
  /// Whether a hand-over began.
  public internal(set) var hasHandover = false
  /// Whether a hand-over ended.
  public internal(set) var hasEnd = false
  /// Whether a reference was taken.
  public internal(set) var hasReference = false
}

/// Why a case in a bundle is not taken.
public enum CaseRejection: Int, Error, Sendable, CaseIterable {
  /// It is exchanged under a hand-over of which nothing is known here.
  case unknownHandover = 1
  /// The hand-over is one with another organisation.
  case otherParty = 2
  /// It is handed over by somebody who does not hold it: it is held here, or was got from another.
  case notTheirs = 3
  /// It has the place of another case.
  case otherCase = 4
  /// Somebody here declined it.
  case declined = 5
  /// It is a copy of a case that is here.
  case knownCopy = 6
  /// It names a party that is not in the bundle and not known here.
  case unknownParty = 7
  /// A file is not the one that the case says.
  case otherFile = 8
  /// Its hand-over has ended, as a later bundle said that came before.
  case endedHandover = 9
}

extension CaseRejection: CustomStringConvertible {
  /// The reason as a sentence: lower case, no full stop.
  public var description: String {
    switch self {
    case .unknownHandover: "it comes under a hand-over that is unknown here"
    case .otherParty: "its hand-over is one with another organisation"
    case .notTheirs: "it is held here, and not the sender's to hand over"
    case .otherCase: "it is another case than the one here"
    case .declined: "it was declined"
    case .knownCopy: "it is here already, and a copy changes nothing"
    case .unknownParty: "it names a party that is not in the bundle and not known here"
    case .otherFile: "a file is not the one that the case says"
    case .endedHandover: "its hand-over has ended, as a later bundle said"
    }
  }
}

extension BundledCase {
  /// What the store that takes the case writes down of it.
  var reception: YAMLValue {
    .map(
      [
        YAMLEntry("from", .text(sender.text)), YAMLEntry("handover", .text(handover.text)),
        YAMLEntry("at", .literal(at.description)),
      ] + (bundle.map { [YAMLEntry("bundle", .text($0))] } ?? []))
  }
}

/// What of one case two organisations have in different ways by their last words.
///
/// It is derived of numbers alone: what the peer said in the order of its own, and of each answer and each bundle, which of
/// our numbers it knew of.
public struct CaseContradictions: Sendable, Equatable {
  /// Where one can be ended by taking the other side's word.
  struct Ways: Sendable, Equatable {
    /// The last bundle of the peer says what was refused here.
    let isHere: Bool
    /// The peer answered that it keeps its own, and may take ours.
    let isThere: Bool
  }

  /// What differs though both were told, and where that can be ended.
  private(set) var standing: [EntrySubject: Ways] = [:]
  /// The entries of which a word of the peer was taken here that may not be its last, with our last number by then: what
  /// is here goes to it again, with a higher one.
  private(set) var doubtful: [Identifier: Int] = [:]
  /// The entries of which the last bundle of the peer says what was refused here.
  private(set) var refused: Set<Identifier> = []

  /// Nothing differs.
  init() {}

  /// Whether there is nothing to tell and nothing to send.
  var isEmpty: Bool { standing.isEmpty && doubtful.isEmpty }

  /// Goes through what the peer said of the case and was taken, in the order of its numbers.
  init(_ words: [PeerWord]) {
    var reading = WordsReading(words)
    for word in words { reading.take(word) }
    for subject in reading.kept {
      standing[subject] = Ways(isHere: reading.refused.contains(subject), isThere: true)
    }
    // What was added there and refused here is told at once: there is nothing here of which the peer could be told.
    for subject in reading.refused where subject.added != nil && !reading.kept.contains(subject) {
      standing[subject] = Ways(isHere: true, isThere: false)
    }
    doubtful = reading.doubtful
    refused = Set(reading.refused.filter { $0.added == nil }.map(\.id))
  }
}

/// What a peer said of one case in a bundle that was taken, or in an answer.
enum PeerWord {
  /// Its number, and our last one when its bundle was held against what is here.
  case said(ExchangedCase, number: Int, after: Int)
  /// What it said of a bundle of ours, the number of that, and what was in it, if that is written down.
  case answered(ExchangedCase, bundle: Int, sent: ExchangedCase?)
}

/// The words of a peer about one case, read one after the other.
private struct WordsReading {
  /// What the peer keeps otherwise, as it answered.
  var kept: Set<EntrySubject> = []
  /// What its last bundle said and was refused here.
  var refused: Set<EntrySubject> = []
  var doubtful: [Identifier: Int] = [:]
  /// The entries that matter.
  private var ids: Set<Identifier> = []
  /// Where its word was last taken instead of ours: the number of its bundle, and our last one by then.
  private var adopted: [Identifier: (number: Int, after: Int)] = [:]
  /// Our last number when both were found to have the same: what was sent up to it may be another form than what is here.
  private var agreed: [Identifier: Int] = [:]

  init(_ words: [PeerWord]) {
    for word in words {
      switch word {
      case .said(let item, let number, let after):
        ids.formUnion(item.kept.map(\.id) + item.adopted)
        for id in item.adopted where adopted[id].map({ $0.after <= after }) ?? true { adopted[id] = (number, after) }
      case .answered(let item, _, _): ids.formUnion(item.kept.map(\.id))
      }
    }
  }

  mutating func take(_ word: PeerWord) {
    switch word {
    case .said(let item, let number, let after): takeBundle(item, number, after)
    case .answered(let item, let bundle, let sent): takeAnswer(item, bundle, sent)
    }
  }

  private mutating func takeBundle(_ item: ExchangedCase, _ number: Int, _ after: Int) {
    refused = Set(item.kept.map(\.subject))
    kept.subtract(Self.additions(of: item))
    let differing = Set(refused.filter { $0.added == nil }.map(\.id))
    for id in ids.intersection(item.entries).subtracting(differing) {
      guard !isOutdated(id, number, after) else { continue }
      kept.remove(EntrySubject(id: id, added: nil))
      agreed[id] = after
    }
    for id in differing where !isOutdated(id, number, after) { agreed[id] = nil }
  }

  /// Whether another, earlier word was taken here after this one was held against what was here then.
  private mutating func isOutdated(_ id: Identifier, _ number: Int, _ after: Int) -> Bool {
    guard let adopted = adopted[id], adopted.number <= number else { return false }
    doubtful[id] = after < adopted.after ? adopted.after : nil
    return after < adopted.after
  }

  private mutating func takeAnswer(_ item: ExchangedCase, _ bundle: Int, _ sent: ExchangedCase?) {
    let subjects = Set(item.kept.map(\.subject))
    // One of a bundle from before both had the same was about another form than the one that is here.
    kept.formUnion(subjects.filter { $0.added != nil || bundle > agreed[$0.id] ?? 0 })
    guard let sent else { return }
    kept.subtract(Self.additions(of: sent).subtracting(subjects))
    let differing = Set(subjects.filter { $0.added == nil }.map(\.id))
    for id in ids.intersection(sent.entries) {
      let isLater = bundle > agreed[id] ?? 0
      if isLater, !differing.contains(id) { kept.remove(EntrySubject(id: id, added: nil)) }
      guard let adopted = adopted[id] else { continue }
      if bundle > adopted.after {
        doubtful[id] = nil
      } else if agreed[id] != nil, !differing.contains(id) {
        // It took what was here before its own word was taken.
        doubtful[id] = adopted.after
      }
    }
  }

  private static func additions(of item: ExchangedCase) -> Set<EntrySubject> {
    Set(item.changed.flatMap { EntryAddition.all(in: $0) }.map { EntrySubject(id: $0.id, added: $0.kind) })
  }
}

/// An entry, or what was added to one, that two organisations have in different ways.
public struct ContradictedEntry: Sendable, Equatable {
  /// Where taking the other side's word ends it.
  public enum WayOut: Sendable, CaseIterable {
    /// On either side.
    case either
    /// Here alone.
    case here
    /// At the peer alone.
    case there
    /// By taking the entry, which is not here, or by its being made void there.
    case absent
  }

  /// Its name: `invoices[w8f3k2m9]`, `payments[m2k8v5qa].void`; `entry[m2k8v5qa]` of one that is not here, of which
  /// only the bundle tells the list.
  public let name: String
  /// Where it can be ended.
  public let wayOut: WayOut
}

extension CaseContradictions {
  /// The entries that the peer has and that were refused here, so that they are not here; void ones count nowhere.
  func absent(from file: Case, voids: Set<Identifier>) -> [ContradictedEntry] {
    let missing = refused.subtracting(voids)
    guard !missing.isEmpty else { return [] }
    let here = EntryList.allCases.flatMap { file.entries(of: $0).map(\.id) }
    return missing.subtracting(here).sorted().map { ContradictedEntry(name: "entry[\($0)]", wayOut: .absent) }
  }

  /// What of an entry is to be told: not what is there no more, and not what counts nowhere.
  func entries(about entry: any Entry, in list: EntryList, voids: Set<Identifier>) -> [ContradictedEntry] {
    let name = "\(list.rawValue)[\(entry.id)]"
    let own = Set(EntryAddition.all(of: entry).map(\.kind))
    let kinds: [EntryAdditionKind?] = [nil] + EntryAdditionKind.allCases
    return kinds.compactMap { kind -> ContradictedEntry? in
      guard let ways = standing[EntrySubject(id: entry.id, added: kind)] else { return nil }
      let way: ContradictedEntry.WayOut = ways.isHere ? ways.isThere ? .either : .here : .there
      switch kind {
      case nil where entry.isVoid && voids.contains(entry.id): return nil
      case nil, .answer: break
      case let kind?: guard own.contains(kind) == ways.isThere else { return nil }
      }
      return ContradictedEntry(name: name + (kind.map { ".\($0)" } ?? ""), wayOut: way)
    }
  }
}

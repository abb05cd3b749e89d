/// The records of bundles that were exchanged with a peer, and what their numbers tell.
public struct PeerRecords: Sendable, Equatable {
  /// The bundles that were sent to it, by their numbers.
  public let sent: [ExchangeRecord]
  /// The bundles that came from it, by their numbers.
  public let received: [ExchangeRecord]
  /// The entries of which the word of another peer took the place of what was here, and when.
  let taken: TakenWords.Times
  private let acknowledged: Set<AcknowledgedBundle>
  /// The highest number of bundles to the peer that is used, as far as something else than records tells.
  private var used: Int

  /// Takes them in any order.
  ///
  /// - Parameters:
  ///   - sent: The bundles that were sent to the peer.
  ///   - received: The bundles that came from it.
  ///   - used: The highest number of a bundle to it that something else tells, such as a file in the outbox.
  public init(sent: [ExchangeRecord] = [], received: [ExchangeRecord] = [], used: Int = 0) {
    self.init(sent: sent, received: received, used: used, taken: [:])
  }

  init(sent: [ExchangeRecord], received: [ExchangeRecord], used: Int = 0, taken: TakenWords.Times) {
    (self.used, self.taken) = (used, taken)
    self.sent = sent.sorted { $0.sequence < $1.sequence }
    self.received = received.sorted { $0.sequence < $1.sequence }
    acknowledged = Set(received.compactMap(\.acknowledges))
  }

  /// The number of the next bundle to the peer: above those that are written down, and above all of which the records are
  /// lost: those that it acknowledged or says that it received, and those that lie in the outbox.
  public var nextSequence: Int {
    let (last, most) = (lastSent, highestLost)
    let told = acknowledged.lazy.map(\.sequence).filter { $0 <= most }.max() ?? 0
    let heard = received.lazy.compactMap(\.received).filter { $0 <= most }.max() ?? 0
    return max(last, told, heard, used <= most ? used : 0) + 1
  }

  /// The number of the last bundle that is written down; 0 if none is.
  public var lastSent: Int { sent.last?.sequence ?? 0 }

  /// The highest number of which a record can be lost: whoever names a higher one is mistaken, and must not use up the
  /// numbers there are.
  public var highestLost: Int { lastSent + 100_000 }

  /// Gives no number up to this one, which is used though nothing of it is written down.
  mutating func use(upTo number: Int) { used = max(used, number) }

  /// The numbers above the last one that is written down that are not given any more; nil if there are none.
  var unwritten: ClosedRange<Int>? {
    let next = nextSequence
    return next - 1 > lastSent ? (lastSent + 1)...(next - 1) : nil
  }

  /// The highest number that was given and is not written down; 0 if every one is.
  var lastLost: Int {
    var number = nextSequence - 1
    guard number == lastSent else { return number }
    for record in sent.reversed() {
      guard record.sequence == number else { break }
      number -= 1
    }
    return number
  }

  /// The lowest number that was given and is not written down, and for which no bundle stands that was acknowledged; nil if
  /// there is none.
  public var oldestLost: Int? {
    var number = sent.lazy.filter(isAcknowledged).compactMap(\.since).max() ?? 1
    for record in sent where record.sequence >= number {
      guard record.sequence == number else { break }
      number += 1
    }
    return number < nextSequence ? number : nil
  }

  /// The oldest number that still matters to the peer, as it is told with an acknowledgement.
  ///
  /// What it has of each case is derived only where something was not answered.
  public var since: Int {
    waiting(beside: []) { _ in false }.isEmpty ? nextSequence : PeerHistory(self).since(holding: [])
  }

  /// The bundles that were sent and matter still once one with these cases arrives, but for acknowledgements.
  ///
  /// - Parameters:
  ///   - cases: What a bundle to come holds.
  ///   - isThere: Whether the peer has what was said of a case.
  /// - Returns: The bundles.
  func waiting(beside cases: Set<Identifier>, _ isThere: (ExchangedCase) -> Bool) -> [ExchangeRecord] {
    var answeredLater = cases
    var waiting: [ExchangeRecord] = []
    for record in sent.reversed() where record.kind != .acknowledgement {
      if isAcknowledged(record) {
        answeredLater.formUnion(record.cases.map(\.id))
      } else if !record.cases.allSatisfy({ answeredLater.contains($0.id) || isThere($0) }) {
        waiting.append(record)
      }
    }
    return waiting.reversed()
  }

  /// What of each case the peer has otherwise than here, by its last words.
  var contradictions: [Identifier: CaseContradictions] {
    let told = received.flatMap(\.cases).filter { !$0.kept.isEmpty || !$0.adopted.isEmpty }
    let ids = Set(told.map(\.id))
    guard !ids.isEmpty else { return [:] }
    var bundles: [AcknowledgedBundle: [Identifier: ExchangedCase]] = [:]
    for record in sent where record.kind != .acknowledgement {
      for item in record.cases where ids.contains(item.id) {
        bundles[AcknowledgedBundle(sequence: record.sequence, bundle: record.bundle), default: [:]][item.id] = item
      }
    }
    var words: [Identifier: [PeerWord]] = [:]
    for record in received {
      for item in record.cases where item.isTaken && ids.contains(item.id) {
        let word: PeerWord =
          record.acknowledges.map { .answered(item, bundle: $0.sequence, sent: bundles[$0]?[item.id]) }
          ?? .said(item, number: record.sequence, after: record.after ?? 0)
        words[item.id, default: []].append(word)
      }
    }
    return words.mapValues { CaseContradictions($0) }.filter { !$0.value.isEmpty || !$0.value.refused.isEmpty }
  }

  private func isAcknowledged(_ record: ExchangeRecord) -> Bool {
    acknowledged.contains(AcknowledgedBundle(sequence: record.sequence, bundle: record.bundle))
  }

  /// The last bundle that the peer acknowledged.
  public var lastAcknowledged: ExchangeRecord? {
    sent.last(where: isAcknowledged)
  }

  /// The numbers of bundles of the peer that did not come, though later ones did, in runs: a peer may leave out as many
  /// as it likes.
  ///
  /// What later ones stand for, as they say, is not missing.
  public var missing: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    // What a bundle says that it stands for need not come any more.
    var last = (received.compactMap(\.since).max() ?? 1) - 1
    for record in received {
      if record.sequence - 1 > last { runs.append((last + 1)...(record.sequence - 1)) }
      last = max(last, record.sequence)
    }
    return runs
  }
}

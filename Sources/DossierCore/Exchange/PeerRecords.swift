/// The records of bundles that were exchanged with a peer, and what their numbers tell.
public struct PeerRecords: Sendable, Equatable {
  /// The bundles that were sent to it, by their numbers.
  public let sent: [ExchangeRecord]
  /// The bundles that came from it, by their numbers.
  public let received: [ExchangeRecord]
  private let acknowledged: Set<AcknowledgedBundle>

  /// Takes them in any order.
  public init(sent: [ExchangeRecord] = [], received: [ExchangeRecord] = []) {
    self.sent = sent.sorted { $0.sequence < $1.sequence }
    self.received = received.sorted { $0.sequence < $1.sequence }
    acknowledged = Set(received.compactMap(\.acknowledges))
  }

  /// The number of the next bundle to the peer: above those that are written down, and those that it acknowledged, of
  /// which the records may be lost.
  public var nextSequence: Int {
    let last = sent.last?.sequence ?? 0
    let answered = acknowledged.lazy.map(\.sequence).filter { $0 <= last + Self.mostLost }.max() ?? 0
    return max(last, answered) + 1
  }

  /// A peer that acknowledges a number that is higher by more is mistaken, and must not use up the numbers there are.
  private static let mostLost = 100_000

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
    return words.mapValues { CaseContradictions($0) }.filter { !$0.value.isEmpty }
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

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

  /// The entries of each case that the peer keeps otherwise than they were sent to it, by its last word of the case.
  ///
  /// Its last acknowledgement of a case says which it keeps, whenever it came. A bundle that says the same as what is here
  /// ends that: one that it made later, or its last one of the case, imported once more to take what it says.
  var contradictions: [Identifier: Set<Identifier>] {
    let answers = received.filter { $0.acknowledges != nil }
    let keeping = Set(answers.flatMap(\.cases).filter { !$0.kept.isEmpty }.map(\.id))
    guard !keeping.isEmpty else { return [:] }
    var words: [Identifier: (answer: ExchangeRecord, kept: Set<Identifier>)] = [:]
    for answer in answers {
      for item in answer.cases where item.isTaken && keeping.contains(item.id) {
        words[item.id] = (answer, Set(item.kept.map(\.id)))
      }
    }
    // From the last one on.
    var isLast = keeping
    for record in received.reversed() where record.acknowledges == nil {
      for item in record.cases where item.isTaken {
        guard let answer = words[item.id]?.answer else { continue }
        let isAnew = isLast.remove(item.id) != nil && record.again.map { $0.seconds >= answer.at.seconds } ?? false
        if record.sequence > answer.sequence || isAnew {
          words[item.id]?.kept.subtract(Set(item.entries).subtracting(item.kept.map(\.id)))
        }
      }
    }
    return words.mapValues(\.kept).filter { !$0.value.isEmpty }
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

/// The records of bundles that were exchanged with a peer, and what their numbers tell.
public struct PeerRecords: Sendable, Equatable {
  /// The bundles that were sent to it, by their numbers.
  public let sent: [ExchangeRecord]
  /// The bundles that came from it, by their numbers.
  public let received: [ExchangeRecord]
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
    self.used = used
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

/// What was exchanged with a peer: the records of bundles both ways, and what it has of each case by them.
///
/// All of it is derived of the records; nothing else is kept.
public struct PeerHistory: Sendable, Equatable {
  /// The records.
  public let records: PeerRecords
  /// What it has of each case.
  private let known: [Identifier: PeerKnowledge]
  /// What it has of each case if every bundle arrived that it has not answered.
  private let told: [Identifier: PeerKnowledge]
  private let lastHeads: [HeadKey: SentHead]
  private let lastLost: Int
  /// What the peer declined, under its hand-over.
  private let declined: Set<HeadKey>
  /// What the peer gave back, under its hand-over.
  private let returned: Set<HeadKey>

  private struct HeadKey: Hashable {
    let id: Identifier
    let handover: Identifier
  }

  private struct SentHead: Equatable {
    let revision: Int
    let head: String
    let sequence: Int
  }

  /// Makes it of the records, in any order.
  public init(sent: [ExchangeRecord] = [], received: [ExchangeRecord] = []) {
    self.init(PeerRecords(sent: sent, received: received))
  }

  /// What was answered, by bundle and case.
  private typealias Answers = [AcknowledgedBundle: [Identifier: Answer]]

  /// What an acknowledgement said of a case, and its number.
  private struct Answer {
    let item: ExchangedCase
    let sequence: Int
  }

  /// Makes it of the records.
  public init(_ records: PeerRecords) {
    self.records = records
    let answers = Self.answers(in: records.received)
    var known = Self.knowledge(saidIn: records.received, beside: records.taken)
    let differing = records.contradictions
    for (id, contradictions) in differing {
      known[id, default: PeerKnowledge()].contradictions = contradictions
      // What the peer said after the word that was taken here may be another one.
      known[id]?.entries.subtract(contradictions.doubtful.keys)
    }
    var told = known
    for record in records.sent {
      if record.kind == .acknowledgement {
        Self.takeReferences(of: record, &known)
        Self.takeReferences(of: record, &told)
      } else {
        let answer = answers[AcknowledgedBundle(sequence: record.sequence, bundle: record.bundle)]
        Self.take(record, answer, isTold: false, &known)
        Self.take(record, answer, isTold: true, &told)
      }
    }
    // What was refused with its end is over, unless an earlier bundle of it was taken after all: it must hear of the end.
    for id in told.keys {
      let ends = (known[id]?.refusedEnds ?? []).subtracting(known[id]?.handovers ?? [])
      known[id]?.ended.formUnion(ends)
      told[id]?.ended.formUnion(ends)
    }
    for id in differing.keys {
      guard let knowledge = known[id] else { continue }
      let voids = knowledge.additions.filter {
        $0.kind == .void && knowledge.contradictions.standing[EntrySubject(id: $0.id, added: .void)] == nil
      }
      known[id]?.voids = Set(voids.map(\.id))
      told[id]?.voids = Set(voids.map(\.id))
    }
    self.known = known
    self.told = told
    lastHeads = Self.lastHeads(in: records.sent)
    lastLost = records.lastLost
    declined = Self.declined(in: answers)
    returned = Self.returned(in: records.received)
  }

  /// Of two answers to one bundle the later one holds.
  private static func answers(in received: [ExchangeRecord]) -> Answers {
    var answers: Answers = [:]
    for record in received {
      guard let answered = record.acknowledges else { continue }
      var answer = answers[answered] ?? [:]
      for item in record.cases { answer[item.id] = Answer(item: item, sequence: record.sequence) }
      answers[answered] = answer
    }
    return answers
  }

  /// What the peer has by its own bundles.
  private static func knowledge(
    saidIn received: [ExchangeRecord], beside taken: TakenWords.Times
  ) -> [Identifier: PeerKnowledge] {
    var known = taken.mapValues { PeerKnowledge(outdated: $0) }
    for record in received where record.acknowledges == nil {
      for item in record.cases {
        known[item.id, default: PeerKnowledge()].take(item, said: record.again ?? record.at)
        known[item.id]?.refuse(item, at: record.at, in: record.sequence)
        known[item.id]?.ownFiles.formUnion(item.attachments + item.missing)
        if let handover = item.handover { known[item.id]?.heads[handover] = item.head }
        known[item.id]?.undecided = item.outcome == .conflict ? record.sequence : nil
      }
    }
    return known
  }

  /// Takes what an acknowledgement said: one that is lost is made again when its bundle comes again, as it does until it
  /// is answered.
  private static func takeReferences(of sent: ExchangeRecord, _ known: inout [Identifier: PeerKnowledge]) {
    for item in sent.cases where item.reference != nil {
      known[item.id, default: PeerKnowledge()].reference = item.reference
    }
  }

  /// Takes what a bundle brought by its answer; while there is none, nothing, or all of it where it is told what will be.
  private static func take(
    _ sent: ExchangeRecord, _ answers: [Identifier: Answer]?, isTold: Bool,
    _ known: inout [Identifier: PeerKnowledge]
  ) {
    for item in sent.cases {
      if let handover = item.handover { known[item.id, default: PeerKnowledge()].offered.insert(handover) }
      let answer = answers?[item.id]
      let outcome = answers == nil && isTold ? .new : answer?.item.outcome
      take(item, outcome, answer, of: sent, &known)
    }
  }

  private static func lastHeads(in sent: [ExchangeRecord]) -> [HeadKey: SentHead] {
    var heads: [HeadKey: SentHead] = [:]
    for record in sent where record.kind != .acknowledgement {
      for item in record.cases {
        guard let handover = item.handover, let revision = item.revision, let head = item.head else { continue }
        heads[HeadKey(id: item.id, handover: handover)] = SentHead(
          revision: revision, head: head, sequence: record.sequence)
      }
    }
    return heads
  }

  private static func returned(in received: [ExchangeRecord]) -> Set<HeadKey> {
    let items = received.filter { $0.acknowledges == nil }.flatMap(\.cases)
    return Set(
      items.compactMap { item in
        guard item.isTaken, item.ended == .returned else { return nil }
        return item.handover.map { HeadKey(id: item.id, handover: $0) }
      })
  }

  private static func declined(in answers: Answers) -> Set<HeadKey> {
    Set(
      answers.values.flatMap(\.values).map(\.item).compactMap { item in
        guard item.outcome == .rejected, item.ended == .declined else { return nil }
        return item.handover.map { HeadKey(id: item.id, handover: $0) }
      })
  }

  private static func take(
    _ item: ExchangedCase, _ outcome: ExchangeOutcome?, _ answer: Answer?, of sent: ExchangeRecord,
    _ known: inout [Identifier: PeerKnowledge]
  ) {
    // What the peer does not have after all goes along the next time.
    if let missing = answer?.item.missing, !missing.isEmpty {
      known[item.id, default: PeerKnowledge()].forget(files: missing)
    }
    switch outcome {
    case .new, .updated, .unchanged:
      let kept = Set((answer?.item.kept ?? []).filter { $0.added == nil }.map(\.id))
      known[item.id, default: PeerKnowledge()].take(
        item, at: sent.at, refusing: kept, in: answer?.sequence ?? 0,
        past: answer == nil ? sent.sequence : nil)
      known[item.id]?.take(files: item.attachments)
      known[item.id]?.reference = item.reference
      if let handover = item.handover, let head = item.head { known[item.id]?.heads[handover] = head }
    case .rejected:
      // Perhaps for want of a file that was left out: it goes along the next time.
      known[item.id]?.takenFiles = []
      // Of what was ended and never taken there is no more to say.
      if item.ended != nil, let handover = item.handover { known[item.id]?.refusedEnds.insert(handover) }
    case .conflict, nil: break
    }
  }

  /// What the peer has of a case.
  public func knowledge(of id: Identifier) -> PeerKnowledge { known[id] ?? PeerKnowledge() }

  /// What the peer has of a case once all that was sent has arrived.
  public func told(of id: Identifier) -> PeerKnowledge { told[id] ?? PeerKnowledge() }

  /// The revision of a head: that of the last one that was sent under the hand-over, or the next if it says something else.
  ///
  /// If the record of a later bundle is lost, nobody knows which revision that had; no revision is above the number of the
  /// bundle in which it was sent, so that the number of the next one is above all of them.
  public func revision(of head: String, case id: Identifier, handover: Identifier) -> Int {
    let last = lastHeads[HeadKey(id: id, handover: handover)]
    if lastLost > last?.sequence ?? 0 { return records.nextSequence }
    guard let last else { return 1 }
    return last.head == head ? last.revision : last.revision + 1
  }

  /// The bundles that were sent and of which something is not acknowledged; acknowledgements are never waited for.
  ///
  /// A bundle that was lost, or whose acknowledgement was, is waited for no more once a later one with the same cases is
  /// answered, which held all of it, or once the peer is known to have what was in it.
  public var unacknowledged: [ExchangeRecord] { records.waiting(beside: []) { isThere($0, heads: false) } }

  /// The oldest number that still matters once a bundle with these cases arrives, which may be that bundle's own.
  ///
  /// What was in lower ones is in it, or known to be there, with the heads, which only those of a taker are of use for.
  /// An acknowledgement is left out: it is made anew when its bundle comes again.
  public func since(holding cases: Set<Identifier>) -> Int {
    records.waiting(beside: cases) { isThere($0, heads: true) }.first?.sequence ?? records.nextSequence
  }

  /// Whether the peer has what was said of a case, or wants nothing of it.
  private func isThere(_ item: ExchangedCase, heads: Bool) -> Bool {
    guard let handover = item.handover else { return knowledge(of: item.id).holds(item) }
    let key = HeadKey(id: item.id, handover: handover)
    // Whoever gave a case back waits no more for what was sent while he had it.
    if declined.contains(key) || item.ended == nil && returned.contains(key) { return true }
    let knowledge = knowledge(of: item.id)
    return knowledge.holds(item) && (!heads || item.head == nil || item.head == knowledge.heads[handover])
  }
}

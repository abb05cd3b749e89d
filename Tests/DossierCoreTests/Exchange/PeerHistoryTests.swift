import DossierCore
import Testing

@Suite struct PeerHistoryTests {
  static let id = "t3kq7x9m2pd4"

  static func hash(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  /// A record of a bundle with these lines; its hash follows from its number and where it was.
  static func record(
    _ sequence: Int, _ kind: BundleKind, _ lines: [String], of sender: Int = 0,
    answering answered: Int? = nil, since: Int? = nil, received: Int? = nil, hour: Int = 21, again: Int? = nil,
    after: Int? = nil
  ) throws -> ExchangeRecord {
    let text = """
      dossier: 1
      bundle: \(hash(sender * 1000 + sequence))
      kind: \(kind.rawValue)
      sequence: \(sequence)
      at: 2023-04-25T\(hour):00:00+02:00
      \(again.map { "again: 2023-04-25T\($0):00:00+02:00" } ?? "")
      \(after.map { "after: \($0)" } ?? "")
      \(answered.map { "acknowledges: {sequence: \($0), bundle: \(hash($0))}" } ?? "")
      \(since.map { "since: \($0)" } ?? "")
      \(received.map { "received: \($0)" } ?? "")
      cases:
      \(lines.map { "  - {id: \(id), handover: aaaa2222, \($0)}" }.joined(separator: "\n"))

      """
    return try ExchangeRecord.decode(YAMLTree(Array(text.utf8)), path: "r.yaml", currency: .euro)
  }

  static func record(_ sequence: Int, _ lines: [String], of sender: Int = 0) throws -> ExchangeRecord {
    try record(sequence, .update, lines, of: sender)
  }

  static func acknowledgement(_ sequence: Int, of answered: Int, _ outcome: String) throws -> ExchangeRecord {
    try record(sequence, .acknowledgement, ["outcome: \(outcome)"], of: 1, answering: answered)
  }

  private var id: Identifier { get throws { try #require(Identifier(Self.id)) } }

  @Test func `What was sent is known there once it is acknowledged`() throws {
    let sent = try Self.record(
      1, .forward, ["revision: 1, head: \(Self.hash(7)), entries: [bbbb2222], attachments: [\(Self.hash(8))]"])
    let waiting = PeerHistory(sent: [sent])
    #expect(try waiting.knowledge(of: id).entries == [] && waiting.knowledge(of: id).handovers == [])
    #expect(try waiting.told(of: id).entries.map(\.text) == ["bbbb2222"])
    #expect(waiting.unacknowledged == [sent] && waiting.records.lastAcknowledged == nil)
    let answered = PeerHistory(sent: [sent], received: [try Self.acknowledgement(1, of: 1, "new")])
    let knowledge = try answered.knowledge(of: id)
    #expect(knowledge.entries.map(\.text) == ["bbbb2222"])
    #expect(knowledge.handovers.map(\.text) == ["aaaa2222"])
    #expect(knowledge.files == [Self.hash(8)])
    #expect(answered.unacknowledged == [] && answered.records.lastAcknowledged == sent)
  }

  @Test(arguments: ["conflict", "rejected"]) func `What was not taken is not known there`(_ outcome: String) throws {
    let sent = try Self.record(1, .forward, ["entries: [bbbb2222]"])
    let history = PeerHistory(sent: [sent], received: [try Self.acknowledgement(1, of: 1, outcome)])
    #expect(try history.knowledge(of: id).entries == [] && history.knowledge(of: id).handovers == [])
    #expect(try history.told(of: id).entries == [] && history.told(of: id).handovers == [])
    #expect(history.unacknowledged == [])
  }

  @Test func `The later of two answers to a bundle holds`() throws {
    let sent = try Self.record(1, .forward, ["entries: [bbbb2222]"])
    let answers = [try Self.acknowledgement(3, of: 1, "unchanged"), try Self.acknowledgement(2, of: 1, "rejected")]
    #expect(try PeerHistory(sent: [sent], received: answers).knowledge(of: id).entries.count == 1)
  }

  @Test func `An answer to another bundle of the same number counts for nothing`() throws {
    let sent = try Self.record(1, .forward, ["entries: [bbbb2222]"], of: 5)
    let history = PeerHistory(sent: [sent], received: [try Self.acknowledgement(1, of: 1, "new")])
    #expect(try history.knowledge(of: id).entries == [])
    #expect(history.unacknowledged == [sent])
  }

  @Test func `What came from the peer is known there`() throws {
    let came = try Self.record(
      4, ["ended: returned, entries: [cccc2222], changed: [{id: cccc2222, void: true}]"], of: 1)
    let history = PeerHistory(received: [came])
    let knowledge = try history.knowledge(of: id)
    #expect(knowledge.entries.map(\.text) == ["cccc2222"])
    #expect(knowledge.additions.map(\.kind) == [.void])
    #expect(knowledge.ended.map(\.text) == ["aaaa2222"])
    #expect(history.records.missing == [1...3])
    let far = try Self.record(999_999_999, ["ended: returned"], of: 1)
    #expect(PeerHistory(received: [far, came]).records.missing == [1...3, 5...999_999_998])
  }

  @Test func `A file that was taken goes along again after a bundle without it was rejected`() throws {
    let sent = [
      try Self.record(1, .forward, ["entries: [bbbb2222], attachments: [\(Self.hash(8))]"]),
      try Self.record(2, ["entries: [bbbb2222, cccc2222]"]),
    ]
    let answers = [try Self.acknowledgement(1, of: 1, "new"), try Self.acknowledgement(2, of: 2, "rejected")]
    let knowledge = try PeerHistory(sent: sent, received: answers).knowledge(of: id)
    #expect(knowledge.files == [] && knowledge.entries.map(\.text) == ["bbbb2222"])
  }

  @Test func `A revision goes up when the head says something else than it did last`() throws {
    let handover = try #require(Identifier("aaaa2222"))
    let sent = [
      try Self.record(1, .forward, ["revision: 1, head: \(Self.hash(7))"]),
      try Self.record(2, ["revision: 2, head: \(Self.hash(8))"]),
    ]
    let history = PeerHistory(sent: sent.reversed())
    #expect(try history.revision(of: Self.hash(8), case: id, handover: handover) == 2)
    #expect(try history.revision(of: Self.hash(7), case: id, handover: handover) == 3)
    #expect(try PeerHistory().revision(of: Self.hash(7), case: id, handover: handover) == 1)
    #expect(history.records.nextSequence == 3)
  }

  @Test func `A revision is above those of bundles of which the records are lost`() throws {
    let handover = try #require(Identifier("aaaa2222"))
    let sent = try (1...3).map { try Self.record($0, .update, ["revision: 1, head: \(Self.hash(7))"]) }
    func revision(_ records: PeerRecords, _ head: Int = 7) throws -> Int {
      try PeerHistory(records).revision(of: Self.hash(head), case: id, handover: handover)
    }
    // Each bundle raised it by one at most, from one on: none had more than its number.
    #expect(try revision(PeerRecords(sent: sent, used: 9)) == 10)
    #expect(try revision(PeerRecords(sent: sent, used: 9), 8) == 10)
    #expect(try revision(PeerRecords(used: 9)) == 10)
    #expect(try revision(PeerRecords(sent: [sent[0], sent[2]])) == 1)
    #expect(try revision(PeerRecords(sent: [sent[0], Self.record(3, ["entries: [bbbb2222]"])])) == 4)
    // What was written down after the loss counts up again.
    let after = try Self.record(10, ["revision: 10, head: \(Self.hash(8))"])
    #expect(try revision(PeerRecords(sent: sent + [after]), 8) == 10)
    #expect(try revision(PeerRecords(sent: sent + [after])) == 11)
  }

  @Test func `An end that was refused is over, unless the hand-over was taken after all`() throws {
    let sent = [
      try Self.record(1, .forward, ["entries: [bbbb2222]"]),
      try Self.record(2, ["ended: taken-back, entries: [bbbb2222]"]),
    ]
    let refused = try Self.acknowledgement(1, of: 2, "rejected")
    let late = try Self.acknowledgement(2, of: 1, "new")
    #expect(try PeerHistory(sent: sent, received: [refused]).knowledge(of: id).ended.map(\.text) == ["aaaa2222"])
    let history = PeerHistory(sent: sent, received: [refused, late])
    #expect(try history.knowledge(of: id).ended == [] && history.told(of: id).ended == [])
  }

  @Test func `The oldest number that matters is the same whether or not one asks what the peer has`() throws {
    let sent = try (1...3).map { try Self.record($0, .update, ["entries: [bbbb2222]"]) }
    let answer = try Self.acknowledgement(1, of: 3, "new")
    let came = try Self.record(2, ["entries: [bbbb2222]"], of: 1)
    let all: [(sent: [ExchangeRecord], received: [ExchangeRecord], since: Int)] = [
      ([], [], 1), (sent, [], 1), (sent, [answer], 4), (sent, [came], 4), (Array(sent.dropFirst()), [], 2),
    ]
    for item in all {
      let records = PeerRecords(sent: item.sent, received: item.received)
      #expect(records.since == item.since)
      #expect(PeerHistory(records).since(holding: []) == item.since)
    }
  }

  @Test func `The lowest number that is lost is told until a bundle stands for it that was acknowledged`() throws {
    let sent = [try Self.record(1, ["entries: [bbbb2222]"]), try Self.record(4, ["entries: [bbbb2222]"])]
    let later = sent + [try Self.record(5, .update, ["entries: [bbbb2222]"], since: 4)]
    #expect(PeerRecords().oldestLost == nil && PeerRecords(sent: [sent[0]]).oldestLost == nil)
    #expect(PeerRecords(used: 3).oldestLost == 1 && PeerRecords(sent: sent).oldestLost == 2)
    #expect(PeerRecords(sent: later).oldestLost == 2)
    #expect(try PeerRecords(sent: later, received: [Self.acknowledgement(1, of: 5, "new")]).oldestLost == nil)
    #expect(try PeerRecords(sent: later, received: [Self.acknowledgement(1, of: 5, "new")], used: 7).oldestLost == 6)
  }

  @Test func `An acknowledgement takes a number and is not waited for`() throws {
    let answer = try Self.record(1, .acknowledgement, ["outcome: new"], answering: 9)
    let history = PeerHistory(sent: [answer])
    #expect(history.unacknowledged == [] && history.records.nextSequence == 2)
  }

  @Test func `Numbers that the peer acknowledged are not given again, unless they are out of all reason`() throws {
    let sent = [try Self.record(1, ["entries: [bbbb2222]"])]
    let answers = try [4, 3].map { try Self.acknowledgement($0, of: $0, "updated") }
    #expect(PeerRecords(sent: sent, received: answers).nextSequence == 5)
    #expect(PeerRecords(received: answers).nextSequence == 5)
    let mistaken = answers + [try Self.acknowledgement(5, of: 999_999_999, "updated")]
    #expect(PeerRecords(sent: sent, received: mistaken).nextSequence == 5)
    #expect(PeerRecords(sent: [try Self.record(7, ["entries: [bbbb2222]"])], received: answers).nextSequence == 8)
  }

  @Test func `A number that the peer received, or that lies in the outbox, is not given again`() throws {
    let sent = [try Self.record(1, ["entries: [bbbb2222]"])]
    let heard = try [(1, 6), (2, 4), (3, 999_999_999)].map { (number, received) in
      try Self.record(number, .update, ["entries: [cccc2222]"], of: 1, received: received)
    }
    #expect(PeerRecords(sent: sent, received: heard).nextSequence == 7)
    #expect(PeerRecords(sent: sent, received: heard, used: 3).nextSequence == 7)
    #expect(PeerRecords(sent: sent, received: heard, used: 9).nextSequence == 10)
    #expect(PeerRecords(sent: sent, used: 999_999_999).nextSequence == 2)
    // What lower ones held is known to be there, or waits.
    #expect(PeerRecords(sent: sent, used: 9).since == 1 && PeerRecords(used: 9).since == 10)
  }

  @Test func `A lost bundle is waited for no more once a later one with its cases is answered`() throws {
    let sent = try (1...3).map { try Self.record($0, .update, ["entries: [bbbb2222]"]) }
    let other = sent + [try Self.record(4, .update, ["entries: [bbbb2222]"])]
    let answers = [try Self.acknowledgement(1, of: 3, "updated")]
    #expect(PeerHistory(sent: sent).unacknowledged == sent)
    #expect(PeerHistory(sent: other, received: answers).unacknowledged == [])
    let more = sent + [try Self.record(4, .update, ["entries: [bbbb2222, cccc2222]"])]
    #expect(PeerHistory(sent: more, received: answers).unacknowledged == [more[3]])
  }

  @Test func `A bundle is waited for no more once the peer tells what was in it`() throws {
    let sent = try Self.record(1, .update, ["entries: [bbbb2222], changed: [{id: bbbb2222, void: true}]"])
    let half = try Self.record(1, ["entries: [bbbb2222]"], of: 1)
    let whole = try Self.record(2, ["entries: [bbbb2222], changed: [{id: bbbb2222, void: true}]"], of: 1)
    #expect(PeerHistory(sent: [sent], received: [half]).unacknowledged == [sent])
    #expect(PeerHistory(sent: [sent], received: [half, whole]).unacknowledged == [])
  }

  @Test func `A bundle names the oldest one that it does not stand for`() throws {
    let other = try #require(Identifier("v3kq7x9m2pd4"))
    let sent = try (1...3).map { try Self.record($0, .update, ["entries: [bbbb2222], head: \(Self.hash($0))"]) }
    let history = PeerHistory(sent: sent)
    #expect(try history.since(holding: [id]) == 4 && history.since(holding: [other]) == 1)
    let answered = PeerHistory(sent: sent, received: [try Self.acknowledgement(1, of: 3, "updated")])
    #expect(answered.since(holding: []) == 4)
    // The last one may have been lost with a head that nothing tells of.
    let half = PeerHistory(sent: sent, received: [try Self.acknowledgement(1, of: 2, "updated")])
    #expect(half.unacknowledged == [] && half.since(holding: []) == 3 && PeerHistory().since(holding: []) == 1)
    let answer = try Self.record(1, .acknowledgement, ["outcome: new"], answering: 9)
    #expect(PeerHistory(sent: [answer]).since(holding: []) == 2)
  }

  @Test func `What later bundles stand for is not missing, whatever order they came in`() throws {
    let received = [
      try Self.record(4, .update, ["entries: [bbbb2222]"], of: 1, since: 3),
      try Self.record(7, .update, ["entries: [bbbb2222]"], of: 1),
      try Self.record(9, .acknowledgement, ["outcome: new"], of: 1, answering: 1, since: 6),
    ]
    #expect(PeerHistory(received: received).records.missing == [6...6, 8...8])
    #expect(PeerHistory(received: Array(received.dropLast().reversed())).records.missing == [3...3, 5...6])
    // What a bundle says of numbers after its own says nothing.
    let bold = try Self.record(2, .update, ["entries: [bbbb2222]"], of: 1, since: 9)
    #expect(PeerHistory(received: [bold, received[1]]).records.missing == [3...6])
  }

  @Test func `A lost bundle about a case that the peer declined is waited for no more`() throws {
    let sent = [try Self.record(1, .forward, ["entries: [bbbb2222]"]), try Self.record(2, ["entries: [bbbb2222]"])]
    func answer(_ more: String) throws -> ExchangeRecord {
      try Self.record(1, .acknowledgement, ["outcome: rejected\(more)"], of: 1, answering: 1)
    }
    let declined = PeerHistory(sent: sent, received: [try answer(", ended: declined")])
    #expect(declined.unacknowledged == [] && declined.since(holding: []) == 3)
    #expect(PeerHistory(sent: sent, received: [try answer("")]).unacknowledged == [sent[1]])
  }

  @Test func `A lost bundle about a case that the peer gave back is waited for no more`() throws {
    let sent = [
      try Self.record(1, .forward, ["entries: [bbbb2222]"]), try Self.record(2, ["entries: [cccc2222]"]),
      try Self.record(3, ["ended: returned, entries: [dddd2222]"]),
    ]
    func end(_ more: String) throws -> PeerHistory {
      PeerHistory(
        sent: sent,
        received: [
          try Self.record(1, .acknowledgement, ["outcome: new"], of: 1, answering: 1),
          try Self.record(2, ["entries: [bbbb2222], outcome: updated\(more)"], of: 1),
        ])
    }
    // What was said after it is waited for.
    #expect(try end(", ended: returned").unacknowledged == [sent[2]])
    #expect(try end("").unacknowledged == [sent[1], sent[2]])
  }
}

import DossierCore
import Testing

@Suite struct CaseDispatchTests {
  static let peer = "klaar-incasso"

  private func dispatch(
    _ file: Case, _ history: PeerHistory = PeerHistory(), to peer: String = Self.peer, head: String = "h"
  ) throws -> CaseDispatch? {
    let link = PeerLink(
      peer: try #require(Slug(peer)), other: Identifier("aq000000"), own: try #require(Identifier("cq000000")),
      owners: [try #require(Slug("klaardocs"))])
    return CaseDispatch(
      file, over: link, knowing: history.knowledge(of: file.id), told: history.told(of: file.id), head: head,
      document: .map([]))
  }

  private func file(_ more: String) throws -> Case {
    try DeskFixture(DeskFixture.text + more).file().value
  }

  @Test func `A case that is shared with nobody waits for nobody`() throws {
    #expect(try dispatch(file("")) == nil)
    #expect(try dispatch(file(DeskFixture.handover), to: "other") == nil)
  }

  @Test func `A hand-over waits with all that is public`() throws {
    let dispatch = try #require(
      try dispatch(
        file(
          DeskFixture.handover
            + "log:\n  - {id: bbbb3333, at: 2023-04-21T09:00:00Z, kind: message, visibility: internal}\n"
            + "  - {id: bbbb4444, at: 2023-04-21T09:00:00Z, kind: message}\n")))
    #expect(dispatch.isHandover && dispatch.isWaiting && !dispatch.hasHead)
    #expect(dispatch.entries == [.invoices: 2, .log: 1])
  }

  @Test func `Nothing waits after all was acknowledged, and what is added then does`() throws {
    let history = PeerHistory(
      sent: [try PeerHistoryTests.record(1, .forward, ["entries: [w8f3k2m9, w8f3k5xa]"])],
      received: [try PeerHistoryTests.acknowledgement(1, of: 1, "new")])
    #expect(try dispatch(file(DeskFixture.handover), history)?.isWaiting == false)
    let voided = try file(
      DeskFixture.handover
        + "payments: [{id: p8f3k2m9, date: 2023-04-22, amount: 5.00, received-by: creditor}]\n")
    #expect(try dispatch(voided, history)?.entries == [.payments: 1])
  }

  @Test func `A void, a release and an answer wait until they are acknowledged`() throws {
    let text = DeskFixture.text.replacing(
      "amount: 1250.00}", with: "amount: 1250.00, void: {at: 2023-04-22T09:00:00Z}}")
    let file = try DeskFixture(text + DeskFixture.handover).file().value
    let first = try PeerHistoryTests.record(1, .forward, ["entries: [w8f3k2m9, w8f3k5xa]"])
    let second = try PeerHistoryTests.record(
      2, ["entries: [w8f3k2m9, w8f3k5xa], changed: [{id: w8f3k2m9, void: true}]"])
    let answer = try PeerHistoryTests.acknowledgement(1, of: 1, "new")
    let before = PeerHistory(sent: [first, second], received: [answer])
    #expect(try dispatch(file, before)?.additions == 1)
    let after = PeerHistory(
      sent: [first, second], received: [answer, try PeerHistoryTests.acknowledgement(2, of: 2, "updated")])
    #expect(try dispatch(file, after)?.isWaiting == false)
  }

  @Test func `A hand-over that ended before anything was sent is nobody's business`() throws {
    let ended = DeskFixture.handover.replacing(
      "+02:00}", with: "+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: taken-back}}")
    #expect(try dispatch(file(ended)) == nil)
    let sent = try PeerHistoryTests.record(1, .forward, ["entries: [w8f3k2m9]"])
    let dispatch = try #require(try dispatch(file(ended), PeerHistory(sent: [sent])))
    #expect(dispatch.hasEnd && !dispatch.isHandover)
    let told = try PeerHistoryTests.record(2, ["ended: taken-back"])
    let refused = PeerHistory(
      sent: [sent, told], received: [try PeerHistoryTests.acknowledgement(1, of: 2, "rejected")])
    #expect(try self.dispatch(file(ended), refused) == nil)
  }

  @Test func `The end of a hand-over that the peer speaks of is told, though the record of that bundle is lost`() throws
  {
    let ended = DeskFixture.handover.replacing(
      "+02:00}", with: "+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: taken-back}}")
    let said = try PeerHistoryTests.record(1, ["entries: [w8f3k2m9]"], of: 1)
    #expect(try dispatch(file(ended), PeerHistory(received: [said]))?.hasEnd == true)
    let accepted = ended.replacing("+02:00, ended", with: "+02:00, accepted: {at: 2023-04-21T10:00:00+02:00}, ended")
    #expect(try dispatch(file(accepted))?.hasEnd == true)
    // What it ended itself it knows.
    #expect(try dispatch(file(accepted.replacing("taken-back", with: "returned"))) == nil)
  }

  @Test func `The end of a hand-over waits until it is known, and then nothing does`() throws {
    let ended = DeskFixture.handover.replacing(
      "+02:00}", with: "+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: taken-back}}")
    let file = try file(ended)
    let first = try PeerHistoryTests.record(1, .forward, ["entries: [w8f3k2m9]"])
    let answer = try PeerHistoryTests.acknowledgement(1, of: 1, "new")
    #expect(try dispatch(file, PeerHistory(sent: [first], received: [answer]))?.hasEnd == true)
    let second = try PeerHistoryTests.record(2, ["ended: taken-back"])
    let told = PeerHistory(
      sent: [first, second], received: [answer, try PeerHistoryTests.acknowledgement(2, of: 2, "updated")])
    // What happens from then on is no business of an agency that has the case no more.
    #expect(try dispatch(file, told) == nil)
  }

  @Test func `Of what an agency asked the answer waits after its hand-over has ended, and nothing else`() throws {
    let ended = DeskFixture.handover.replacing(
      "+02:00}", with: "+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: taken-back}}")
    let asked =
      "{id: r8f3k2m9, at: 2023-04-23T09:00:00Z, side: agency, kind: amendment, org: aq000000, "
      + "recorded: 2023-04-23T09:00:00Z, payload: {add: {payments: [{id: p8f3k2m9, date: 2023-04-22, amount: 5.00, "
      + "received-by: agency, org: aq000000}]}}"
    let answer = ", answer: {at: 2023-04-24T09:00:00Z, as: accepted}"
    let payment = "payments:\n  - {id: p8f3k2m9, date: 2023-04-22, amount: 5.00, received-by: agency, org: aq000000}\n"
    let later = "log:\n  - {id: bbbb4444, at: 2023-04-24T09:00:00Z, kind: message, org: cq000000}\n"
    let sent = try PeerHistoryTests.record(1, .forward, ["entries: [w8f3k2m9, w8f3k5xa]"])
    let told = try PeerHistoryTests.record(2, ["ended: taken-back, entries: [w8f3k2m9, w8f3k5xa]"])
    let history = PeerHistory(
      sent: [sent, told],
      received: [
        try PeerHistoryTests.acknowledgement(1, of: 2, "updated"),
        try PeerHistoryTests.record(2, ["ended: taken-back, entries: [w8f3k2m9, w8f3k5xa, r8f3k2m9]"], of: 1),
      ])
    #expect(try dispatch(file(ended + "requests:\n  - \(asked)}\n" + later), history) == nil)
    let answered = ended + "requests:\n  - \(asked)\(answer)}\n"
    let waiting = try #require(try dispatch(file(payment + answered + later), history))
    #expect(waiting.entries == [.payments: 1] && waiting.additions == 1 && !waiting.hasEnd)
    // What a debtor asked through the agency is between the debtor and whoever has the case.
    let debtors = answered.replacing("side: agency", with: "side: debtor")
    #expect(try dispatch(file(payment + debtors + later), history) == nil)
  }

  @Test func `The end of a hand-over that is told late says what was recorded here by then`() throws {
    let ended = DeskFixture.handover.replacing(
      "+02:00}", with: "+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: taken-back}}")
    func entry(_ id: String, _ hour: Int, _ org: String) -> String {
      "  - {id: \(id), at: 2023-04-22T09:00:00Z, kind: message, org: \(org), recorded: 2023-04-22T0\(hour):00:00+02:00}\n"
    }
    let log =
      "log:\n" + entry("bbbb3333", 9, "cq000000") + entry("bbbb4444", 8, "bq000000")
      + entry("bbbb5555", 9, "aq000000").replacing("T09:00:00+02:00}", with: "T09:00:01+02:00}")
    let sent = try PeerHistoryTests.record(1, .forward, ["entries: [w8f3k2m9, w8f3k5xa]"])
    let history = PeerHistory(sent: [sent], received: [try PeerHistoryTests.acknowledgement(1, of: 1, "new")])
    let waiting = try #require(try dispatch(file(ended + log), history))
    #expect(waiting.hasEnd && waiting.entries == [.log: 1] && waiting.additions == 0)
  }

  @Test func `To the organisation that it came from the head waits, and whatever is added after it was given back`()
    throws
  {
    let received = "received:\n  - {from: klaar-incasso, handover: aaaa2222, at: 2023-04-21T09:00:00+02:00}\n"
    let came = try PeerHistoryTests.record(
      1, .forward, ["revision: 1, head: \(PeerHistoryTests.hash(7)), entries: [w8f3k2m9, w8f3k5xa]"], of: 1)
    let history = PeerHistory(received: [came])
    let open = try file(received)
    #expect(try dispatch(open, history, head: PeerHistoryTests.hash(7))?.isWaiting == false)
    #expect(try dispatch(open, history, head: PeerHistoryTests.hash(8))?.hasHead == true)
    let ended = try file(
      received.replacing("+02:00}", with: "+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: returned}}")
        + "payments: [{id: p8f3k2m9, date: 2023-04-22, amount: 5.00, received-by: agency}]\n")
    let sent = try PeerHistoryTests.record(1, ["ended: returned, entries: [w8f3k2m9, w8f3k5xa]"])
    let told = PeerHistory(sent: [sent], received: [came, try PeerHistoryTests.acknowledgement(2, of: 1, "updated")])
    #expect(try dispatch(ended, told, head: PeerHistoryTests.hash(8))?.entries == [.payments: 1])
    #expect(try dispatch(ended, told, head: PeerHistoryTests.hash(8))?.hasHead == false)
  }

  @Test func `Our own reference waits, and again when it changes`() throws {
    let references = "references: [{of: klaardocs, value: K-1}, {of: klaar-incasso, value: KLAA/1}]\n"
    let file = try file(DeskFixture.handover + references)
    let answer = try PeerHistoryTests.acknowledgement(1, of: 1, "new")
    for (sent, waits) in [("K-1", false), ("K-0", true)] {
      let record = try PeerHistoryTests.record(
        1, .forward, ["reference: \(sent), entries: [w8f3k2m9, w8f3k5xa]"])
      #expect(try dispatch(file, PeerHistory(sent: [record], received: [answer]))?.hasReference == waits)
    }
  }

  /// Entries come into being here and there, are sent, lost and acknowledged at random.
  ///
  /// What waits is what no acknowledged bundle and none of theirs held. A failure names its seed.
  @Test(arguments: 0..<40) func `What waits is what neither was acknowledged nor came from the peer`(_ seed: UInt64)
    throws
  {
    var numbers = SeededNumbers(seed: seed)
    var ours: Set<String> = ["w8f3k2m9", "w8f3k5xa"]
    var theirs: Set<String> = []
    var (sent, received) = ([ExchangeRecord](), [ExchangeRecord]())
    var known: Set<String> = []
    func file() throws -> Case {
      let lines = (ours.union(theirs)).subtracting(["w8f3k2m9", "w8f3k5xa"]).sorted().map {
        "  - {id: \($0), at: 2023-04-21T09:00:00Z, kind: message}\n"
      }
      return try self.file(DeskFixture.handover + (lines.isEmpty ? "" : "log:\n" + lines.joined()))
    }
    for _ in 0..<30 {
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: ours.insert(Identifier(length: 8, using: &numbers).text)
      case 1:
        theirs.insert(Identifier(length: 8, using: &numbers).text)
        known.formUnion(theirs)
        received.append(
          try PeerHistoryTests.record(
            received.count + 1, ["entries: [\(theirs.sorted().joined(separator: ", "))]"], of: 1))
      case 2:
        let entries = ours.union(theirs).sorted().joined(separator: ", ")
        sent.append(try PeerHistoryTests.record(sent.count + 1, .forward, ["entries: [\(entries)]"]))
      default:
        guard let record = sent.randomElement(using: &numbers) else { continue }
        let isTaken = Int.random(in: 0..<3, using: &numbers) > 0
        // Once it was taken it stays so: a bundle that comes again is told as unchanged.
        let wasTaken = Set(record.cases[0].entries.map(\.text)).isSubset(of: known)
        received.append(
          try PeerHistoryTests.acknowledgement(
            received.count + 1, of: record.sequence, isTaken || wasTaken ? "updated" : "conflict"))
        if isTaken { known.formUnion(record.cases[0].entries.map(\.text)) }
      }
      let history = PeerHistory(sent: sent.shuffled(using: &numbers), received: received.shuffled(using: &numbers))
      let waiting = try #require(try dispatch(file(), history)).entries.values.reduce(0, +)
      #expect(waiting == ours.union(theirs).subtracting(known).count, "seed \(seed)")
    }
    let all = ours.union(theirs).sorted().joined(separator: ", ")
    sent.append(try PeerHistoryTests.record(sent.count + 1, .forward, ["entries: [\(all)]"]))
    received.append(try PeerHistoryTests.acknowledgement(received.count + 1, of: sent.count, "updated"))
    #expect(try dispatch(file(), PeerHistory(sent: sent, received: received))?.isWaiting == false, "seed \(seed)")
  }
}

import DossierCore
import Foundation
import Testing

@Suite struct CaseMergeTests {
  private static let ours =
    MergeFixture.head + """
      handovers: [{id: h2k8v5qa, to: klaar-incasso, at: 2023-04-25T20:45:12+02:00}]
      invoices:
        - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250, file: factuur.pdf}
      log:
        - {id: i4n8r2tb, at: 2023-04-25T21:19:00+02:00, text: Ours, visibility: internal}

      """

  private static let theirs =
    MergeFixture.head.replacing("status: open", with: "status: closed") + """
      closed: {at: 2023-05-25T20:45:12+02:00, reason: paid}
      invoices:
        - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00, file: factuur.pdf}
      payments:
        - {id: m2k8v5qa, date: 2023-05-25, amount: 1250.00, received-by: agency}

      """

  private static func value(_ text: String) throws -> YAMLValue { try MergeFixture.value(text) }

  private static func bundled(
    _ text: String, handover: String = "h2k8v5qa", ended: HandoverOutcome? = nil, kind: BundleKind = .update
  ) throws -> BundledCase {
    try MergeFixture.bundled(text, from: "klaar-incasso", kind, handover: handover, ended: ended)
  }

  private static func merge(_ bundled: BundledCase, memory: CaseMemory = CaseMemory()) throws -> CaseMerge.Outcome {
    CaseMerge(ours: try value(ours), theirs: bundled, memory: memory).outcome
  }

  @Test func `Of two voids of one entry the earlier counts, and nothing contradicts`() throws {
    func said(_ text: String, _ at: String) -> String {
      text.replacingOccurrences(of: "amount: 1250, ", with: "amount: 1250, void: {at: \(at)}, ")
        .replacingOccurrences(of: "amount: 1250.00, file", with: "amount: 1250.00, void: {at: \(at)}, file")
    }
    let early = "2023-05-01T10:00:00+02:00"
    // The last one is later, though its text comes first.
    let pairs = ["2023-05-02T10:00:00+02:00", "2023-05-01T09:00:00+00:00"].flatMap { [(early, $0), ($0, early)] }
    for (mine, other) in pairs {
      let outcome = CaseMerge(
        ours: try Self.value(said(Self.ours, mine)), theirs: try Self.bundled(said(Self.theirs, other)),
        memory: CaseMemory()
      ).outcome
      guard case .updated(_, let summary) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(summary.changed == (other == early ? 1 : 0), "\(mine), \(other)")
    }
  }

  /// The text of our copy after a merge.
  private static func text(_ outcome: CaseMerge.Outcome) throws -> String {
    String(decoding: try #require(try MergeFixture.changed(ours, by: outcome)).bytes, as: UTF8.self)
  }

  @Test func `The holder's head and entries are taken into our text, and everything else stays`() throws {
    let text = try Self.text(Self.merge(Self.bundled(Self.theirs)))
    let expected = Self.ours.replacing("status: open", with: "status: closed")
      .replacing(
        "invoices:\n", with: "closed:\n  at: 2023-05-25T20:45:12+02:00\n  reason: paid\ninvoices:\n"
      )
      .replacing(
        "log:\n",
        with: """
          payments:
            - id: m2k8v5qa
              date: 2023-05-25
              amount: 1250.00
              received-by: agency
          log:

          """)
    #expect(text == expected)
  }

  @Test func `The same bundle again says nothing new`() throws {
    let bundled = try Self.bundled(Self.theirs)
    let document = try Self.value(Self.text(Self.merge(bundled)))
    var memory = CaseMemory()
    memory.note(bundled)
    let again = CaseMerge(ours: document, theirs: bundled, memory: memory)
    #expect(again.outcome == .unchanged)
  }

  @Test func `The sender's own reference is taken from its newest bundle, one of a third where there is none`() throws {
    let bundled = try Self.bundled(
      Self.theirs + "references: [{of: klaar-incasso, value: NEW-1}, {of: deurwaarder, value: D-1}]\n")
    var memory = CaseMemory()
    for (ours, isLate, expected) in [
      ("", false, "[{of: klaar-incasso, value: NEW-1}, {of: deurwaarder, value: D-1}]"),
      (
        "{of: klaar-incasso, value: OLD-1}", false, "[{of: klaar-incasso, value: NEW-1}, {of: deurwaarder, value: D-1}]"
      ),
      ("{of: klaar-incasso, value: OLD-1}", true, "[{of: klaar-incasso, value: OLD-1}, {of: deurwaarder, value: D-1}]"),
      ("{of: deurwaarder, value: D-0}", true, "[{of: deurwaarder, value: D-0}]"),
    ] {
      if isLate { memory.note(bundled) }
      let text = Self.ours + "references: [\(ours)]\n"
      let merge = CaseMerge(ours: try Self.value(text), theirs: bundled, memory: memory)
      let value = try #require(try MergeFixture.changed(text, by: merge.outcome)).value
      #expect(YAMLWriter.flow(value["references"] ?? .list([])) == expected)
    }
  }

  @Test func `A returned case is open and held here again`() throws {
    let text = try Self.text(Self.merge(Self.bundled(Self.theirs, ended: .returned)))
    let value = try Self.value(text)
    #expect(value["status"] == .text("open"))
    #expect(value["closed"] == nil)
    #expect(text.contains("as: returned"))
  }

  @Test func `An entry with other content is a conflict that names it, and nothing is taken`() throws {
    let changed = Self.theirs.replacing("amount: 1250.00, file", with: "amount: 1260.00, file")
    #expect(try Self.merge(Self.bundled(changed)).contradictions == ["invoices[w8f3k2m9]"])
    guard case .conflict(let conflicts) = try Self.merge(Self.bundled(changed)) else { return }
    #expect(
      conflicts.flatMap(\.differences).map { [$0.key, $0.ours, $0.theirs] } == [["amount", "1250", "1260.00"]])
    let moved = Self.theirs.replacing("m2k8v5qa", with: "i4n8r2tb")
    #expect(try Self.merge(Self.bundled(moved)).contradictions == ["payments[i4n8r2tb] (in log here)"])
  }

  @Test func `Of two releases of one hold the earlier counts on both sides, and of two answers none`() throws {
    func hold(_ text: String, _ day: String) -> String {
      text + "holds:\n  - {id: o2k8v5qa, from: 2023-05-01, reason: dispute, released: {on: \(day)}}\n"
    }
    func outcome(_ ours: String, _ theirs: String) throws -> CaseMerge.Outcome {
      CaseMerge(
        ours: try Self.value(ours), theirs: try Self.bundled(theirs), memory: CaseMemory()
      ).outcome
    }
    let path = YAMLPath.root.key("holds").index(0).key("released")
    for (mine, other, isTaken) in [("2023-06-02", "2023-06-01", true), ("2023-06-01", "2023-06-02", false)] {
      guard case .updated(let edits, _) = try outcome(hold(Self.ours, mine), hold(Self.theirs, other)) else {
        Issue.record("\(mine), \(other)")
        continue
      }
      #expect(edits.contains { $0.path == path } == isTaken)
    }
    func request(_ text: String, _ verdict: String) -> String {
      text + """
        requests:
          - {id: r2k8v5qa, at: 2023-05-01T10:00:00+02:00, kind: pause, answer: {at: 2023-05-02T10:00:00+02:00, as: \(verdict)}}

        """
    }
    #expect(
      try outcome(request(Self.ours, "accepted"), request(Self.theirs, "declined")).contradictions
        == ["requests[r2k8v5qa].answer"])
  }

  @Test func `Of two answers of successive holders to a debtor what was accepted holds, else the earlier`() throws {
    func request(_ text: String, _ verdict: String, _ day: Int) -> String {
      text + """
        requests:
          - id: r2k8v5qa
            at: 2023-05-01T10:00:00+02:00
            side: debtor
            kind: pause
            answer: {at: 2023-05-0\(day)T10:00:00+02:00, as: \(verdict)}

        """
    }
    let answers = [("accepted", 2), ("accepted", 3), ("declined", 1), ("declined", 4)]
    let path = YAMLPath.root.key("requests").index(0).key("answer")
    for (place, mine) in answers.enumerated() {
      for (otherPlace, other) in answers.enumerated() {
        let outcome = CaseMerge(
          ours: try Self.value(request(Self.ours, mine.0, mine.1)),
          theirs: try Self.bundled(request(Self.theirs, other.0, other.1)), memory: CaseMemory()
        ).outcome
        guard case .updated(let edits, _) = outcome else {
          Issue.record("\(outcome)")
          continue
        }
        #expect(edits.contains { $0.path == path } == (otherPlace < place), "\(mine), \(other)")
      }
    }
  }

  @Test func `What was not handed over here, or not by its sender, is rejected with a reason`() throws {
    #expect(try Self.merge(Self.bundled(Self.theirs, handover: "h3k8v5qa")) == .rejected(.unknownHandover))
    #expect(
      try Self.merge(Self.bundled(Self.theirs, handover: "h3k8v5qa", kind: .forward)) == .rejected(.notTheirs))
    let other = Self.theirs.replacing("t3kq7x9m2pd4", with: "u3kq7x9m2pd4")
    #expect(try Self.merge(Self.bundled(other)) == .rejected(.otherCase))
    let unknown = CaseMerge(
      ours: nil, theirs: try Self.bundled(Self.theirs), memory: CaseMemory())
    #expect(unknown.outcome == .rejected(.unknownHandover))
  }

  @Test func `Handed over again by the same sender, what it gave before is taken back, on the day that it says`() throws
  {
    let ours = Self.ours.replacing(
      "handovers: [{id: h2k8v5qa, to: klaar-incasso, at: 2023-04-25T20:45:12+02:00}]",
      with: "received: [{from: klaar-incasso, handover: h2k8v5qa, at: 2023-04-25T20:45:12+02:00}]")
    func received(_ text: String, _ theirs: BundledCase) throws -> (text: String, received: String) {
      let outcome = CaseMerge(ours: try Self.value(text), theirs: theirs, memory: CaseMemory()).outcome
      guard let document = try MergeFixture.changed(text, by: outcome) else { return (text, "\(outcome)") }
      return (String(decoding: document.bytes, as: UTF8.self), YAMLWriter.flow(document.value["received"] ?? .list([])))
    }
    let shared = Self.theirs.replacing("status: closed", with: "status: open")
    let again = try received(ours, Self.bundled(shared, handover: "h3k8v5qa", kind: .forward))
    func expected(_ ended: String) -> String {
      "[{from: klaar-incasso, handover: h2k8v5qa, at: 2023-04-25T20:45:12+02:00, ended: {\(ended)}}, "
        + "{from: klaar-incasso, handover: h3k8v5qa, at: 2023-05-26T10:00:00+02:00}]"
    }
    #expect(again.received == expected("at: 2023-05-26T10:00:00+02:00, as: taken-back"))
    let late = try MergeFixture.bundled(
      shared, from: "klaar-incasso", at: "2023-05-20T10:00:00+02:00", ended: .takenBack, because: "te traag")
    let told = try received(again.text, late)
    #expect(told.received == expected("at: 2023-05-20T10:00:00+02:00, as: taken-back, reason: te traag"))
    #expect(try Self.value(told.text)["status"] == .text("open"))
    #expect(try received(told.text, late).received == "unchanged")
  }

  @Test func `Handed over again while another has it from here, the head stays that of who has it`() throws {
    let ours = Self.ours.replacing(
      "status: open",
      with: "status: closed\nclosed: {at: 2023-05-25T20:45:12+02:00, reason: withdrawn}\nphase: judicial"
    )
    .replacing(
      "handovers:",
      with: """
        received:
          - {from: klaar-incasso, handover: h2k8v5qa, at: 2023-04-25T20:45:12+02:00, ended: {at: 2023-05-25T20:45:12+02:00, as: taken-back}}
        handovers:
        """
    ).replacing("{id: h2k8v5qa, to: klaar-incasso", with: "{id: h4k8v5qa, to: deurwaarder")
    let shared = Self.theirs.replacing("status: closed", with: "status: open\nphase: amicable")
    let again = try Self.bundled(shared, handover: "h3k8v5qa", kind: .forward)
    var memory = CaseMemory()
    for phase in ["amicable", "judicial"] {
      let outcome = CaseMerge(ours: try Self.value(ours), theirs: again, memory: memory).outcome
      let value = try #require(try MergeFixture.changed(ours, by: outcome)).value
      #expect(value["phase"] == .text(phase) && value["status"] == .text("open"))
      memory.note(try MergeFixture.bundled(shared, from: "deurwaarder", handover: "h4k8v5qa"))
    }
  }

  @Test func `Taken back while another has it from here, it is closed whatever comes first`() throws {
    let ours = Self.ours.replacing(
      "handovers:",
      with: "received: [{from: klaardocs, handover: h3k8v5qa, at: 2023-04-24T20:45:12+02:00}]\nhandovers:")
    let above = try MergeFixture.bundled(
      Self.theirs, from: "klaardocs", handover: "h3k8v5qa", ended: .takenBack)
    let open = Self.theirs.replacing("status: closed", with: "status: open\nphase: judicial")
    for head in [open.replacing("closed: {at: 2023-05-25T20:45:12+02:00, reason: paid}\n", with: ""), Self.theirs] {
      let below = try Self.bundled(head)
      for bundles in [[above, below], [below, above]] {
        var text = ours
        for bundle in bundles {
          let outcome = CaseMerge(ours: try Self.value(text), theirs: bundle, memory: CaseMemory()).outcome
          text = try MergeFixture.changed(text, by: outcome).map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
        }
        #expect(try Self.value(text)["status"] == .text("closed"))
      }
    }
  }

  @Test func `A new case is written with who gave it, and nothing internal goes out`() throws {
    let merge = CaseMerge(
      ours: nil, theirs: try Self.bundled(Self.theirs, kind: .forward), memory: CaseMemory())
    guard case .new(let value) = merge.outcome else {
      Issue.record("\(merge.outcome)")
      return
    }
    let tree = try YAMLTree(YAMLWriter.bytes(value))
    let opened = try Case.decode(tree, path: "", currency: .euro)
    #expect(opened.received.map(\.from.text) == ["klaar-incasso"])
    let names = CaseNames(
      parties: ["klaardocs": "k3v8m2qa", "bedrijf-klaar": "m4x7t2za"], files: ["factuur.pdf": "f2k8v5qa"])
    let outward = BundledCase.document(of: try Self.value(Self.ours), names)
    #expect(outward["log"] == nil && outward["handovers"] == nil)
    #expect(outward["creditor"] == .text("k3v8m2qa"))
    #expect(YAMLWriter.text(outward).contains("file: f2k8v5qa"))
  }

  @Test func `An entry that its sender keeps for itself is not taken, should it come`() throws {
    let log = "log: [{id: v4n8r2tb, at: 2023-05-25T21:19:00+02:00, text: Theirs, visibility: internal}]\n"
    let outcome = try Self.merge(Self.bundled(Self.theirs + log))
    #expect(try outcome == Self.merge(Self.bundled(Self.theirs)))
    #expect(try !Self.text(outcome).contains("v4n8r2tb"))
  }

  @Test func `A revision that came before brings its entries, and its head no more`() throws {
    var memory = CaseMemory()
    memory.note(try Self.bundled(Self.theirs))
    let text = try Self.text(Self.merge(Self.bundled(Self.theirs), memory: memory))
    #expect(text.contains("status: open") && !text.contains("closed:") && text.contains("m2k8v5qa"))
  }
}

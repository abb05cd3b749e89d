import DossierCore
import Testing

/// What a sender may not say of entries; our store is `b4c9d2e8`, the sender's `h7k2q9xw`.
@Suite struct SenderRightsTests {
  private static let base = """
    dossier: 1
    id: t3kq7x9m2pd4
    number: 232/0991/37210
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    opened: 2023-04-25T20:45:12+02:00
    invoices:
      - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: 1250, org: b4c9d2e8}
      - {id: w9f3k2m9, reference: 2, date: 2022-10-25, due: 2022-11-25, amount: 10, org: h7k2q9xw}

    """
  private static let given = "handovers: [{id: h2k8v5qa, to: peer, at: 2023-04-25T20:45:12+02:00}]\n"
  private static let got = "received: [{from: peer, handover: h2k8v5qa, at: 2023-04-25T20:45:12+02:00}]\n"

  private static func outcome(
    _ ours: String, _ theirs: String, _ ended: HandoverOutcome? = nil, handover: String = "h2k8v5qa",
    handed: Timestamp? = nil
  ) throws -> CaseMerge.Outcome {
    let at = try #require(Timestamp("2023-05-26T10:00:00+02:00"))
    let bundled = BundledCase(
      document: try YAMLDocument(Array(theirs.utf8)).value, sender: try #require(Slug("peer")), kind: .update,
      sequence: 2, at: at, handover: try #require(Identifier(handover)),
      handed: handed, ended: ended.map { HandoverEnd(at: at, outcome: $0, reason: nil) }, revision: 1)
    return CaseMerge(
      ours: try YAMLDocument(Array(ours.utf8)).value, theirs: bundled, memory: CaseMemory(),
      stores: MergeStores(own: Identifier("b4c9d2e8"), sender: Identifier("h7k2q9xw"))
    ).outcome
  }

  /// The conflicts by their names; nil of another outcome.
  private static func told(_ outcome: CaseMerge.Outcome) -> [String]? {
    if case .conflict(let conflicts) = outcome { conflicts.map(\.description) } else { nil }
  }

  private static func isTaken(_ outcome: CaseMerge.Outcome) -> Bool {
    switch outcome {
    case .updated, .unchanged: true
    case .new, .conflict, .rejected: false
    }
  }

  private static func request(_ org: String, _ more: String = "") -> String {
    """
    requests:
      - id: r2k8v5qa
        at: 2023-05-01T10:00:00+02:00
        kind: amendment
        org: \(org)
        payload: {add: {costs: [{id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: \(org)}]}}
        \(more)

    """
  }
  private static let answer = "answer: {at: 2023-05-02T10:00:00+02:00, as: accepted}"

  @Test func `A request that was asked of us is not answered by whoever asked`() throws {
    let own = Self.base + Self.given
    let forged = Self.base + Self.request("h7k2q9xw", Self.answer)
    let conflict = ["requests[r2k8v5qa].answer (answered by whoever asked)"]
    #expect(try Self.told(Self.outcome(own, forged)) == conflict)
    #expect(try Self.told(Self.outcome(own + Self.request("h7k2q9xw"), forged)) == conflict)
    // Our own request is theirs to answer; what a third asked or was asked is relayed; the debtor's is the holder's.
    #expect(
      try Self.isTaken(Self.outcome(own + Self.request("b4c9d2e8"), Self.base + Self.request("b4c9d2e8", Self.answer))))
    #expect(try Self.isTaken(Self.outcome(own, Self.base + Self.request("c4c9d2e8", Self.answer))))
    for more in ["to: taker", "side: debtor"] {
      let relayed = Self.base + Self.request("h7k2q9xw", "\(more)\n    \(Self.answer)")
      #expect(try Self.isTaken(Self.outcome(own, relayed)), "\(more)")
    }
    #expect(try Self.isTaken(Self.outcome(Self.base + Self.got, forged)))
  }

  @Test func `An entry that was recorded here is made void by nobody else`() throws {
    func void(_ id: String) -> String {
      Self.base.replacing("{id: \(id),", with: "{id: \(id), void: {at: 2023-05-02T10:00:00+02:00},")
    }
    for custody in [Self.given, Self.got] {
      #expect(
        try Self.told(Self.outcome(Self.base + custody, void("w8f3k2m9")))
          == ["invoices[w8f3k2m9].void (recorded here)"])
      #expect(try Self.isTaken(Self.outcome(Self.base + custody, void("w9f3k2m9"))))
      #expect(try Self.outcome(void("w8f3k2m9") + custody, void("w8f3k2m9")) == .unchanged)
    }
  }

  @Test func `An entry that says it was recorded here is one of ours, or one that we asked for`() throws {
    let forged =
      Self.base + "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: b4c9d2e8}\n"
    #expect(
      try Self.told(Self.outcome(Self.base + Self.given, forged))
        == ["costs[k2k8v5qa] (recorded here, as it says, and not here)"])
    let asked = Self.base + Self.given + Self.request("b4c9d2e8")
    #expect(try Self.isTaken(Self.outcome(asked, forged + Self.request("b4c9d2e8", Self.answer))))
    #expect(
      try Self.told(
        Self.outcome(asked, forged.replacing("5.00, d", with: "6.00, d") + Self.request("b4c9d2e8", Self.answer)))
        == ["costs[k2k8v5qa]"])
  }

  @Test func `What only the holder records does not come from whoever gave the case here and did not take it back`()
    throws
  {
    let own = Self.base + Self.got
    let entries: [(list: String, entry: String, isTaken: Bool)] = [
      ("costs", "date: 2023-05-01, amount: 5.00, description: x", false),
      ("payments", "date: 2023-05-01, amount: 5.00, received-by: agency", false),
      ("payments", "date: 2023-05-01, amount: 5.00, received-by: creditor", true),
      ("waivers", "date: 2023-05-01, amount: 5.00, of: interest", false),
      ("refunds", "date: 2023-05-01, amount: 5.00", false), ("holds", "from: 2023-05-01, reason: other", false),
      ("holds", "from: 2023-05-01, reason: dispute", true),
      ("credits", "reference: C1, date: 2023-05-01, amount: 5.00", true),
      ("log", "at: 2023-05-01T10:00:00+02:00, text: x", true),
    ]
    for (list, entry, isTaken) in entries {
      let theirs = Self.base + "\(list):\n  - {id: k2k8v5qa, \(entry), org: h7k2q9xw}\n"
      let conflict = ["\(list)[k2k8v5qa] (the holder's to record, who is here)"]
      let outcome = try Self.outcome(own, theirs)
      #expect(isTaken ? Self.isTaken(outcome) : Self.told(outcome) == conflict, "\(list)")
      let unsigned = theirs.replacing("\(entry), org: h7k2q9xw", with: entry)
      #expect(
        try isTaken ? Self.isTaken(Self.outcome(own, unsigned)) : Self.told(Self.outcome(own, unsigned)) == conflict)
      // Relayed from a third, or after the hand-over ended there or here, or towards who gave it away: it counts.
      #expect(
        try Self.isTaken(
          Self.outcome(own, theirs.replacing("\(entry), org: h7k2q9xw", with: "\(entry), org: c4c9d2e8"))))
      #expect(try Self.isTaken(Self.outcome(own, theirs, .takenBack)))
      let ended = own.replacing("+02:00}]", with: "+02:00, ended: {at: 2023-05-01T10:00:00+02:00, as: returned}}]")
      #expect(try Self.isTaken(Self.outcome(ended, theirs)))
      #expect(try Self.isTaken(Self.outcome(Self.base + Self.given, theirs)))
    }
  }

  @Test func `What one clone of the sender recorded before another handed the case over, and sent later, counts`()
    throws
  {
    func cost(_ recorded: String) -> String {
      Self.base
        + "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: h7k2q9xw\(recorded)}\n"
    }
    let (own, handed) = (Self.base + Self.got, try #require(Timestamp("2023-04-25T20:45:12+02:00")))
    let conflict = ["costs[k2k8v5qa] (the holder's to record, who is here)"]
    for (recorded, isTaken) in [("2023-04-25T18:45:12Z", true), ("2023-04-25T20:45:13+02:00", false)] {
      let outcome = try Self.outcome(own, cost(", recorded: \(recorded)"), handed: handed)
      #expect(isTaken ? Self.isTaken(outcome) : Self.told(outcome) == conflict, "\(recorded)")
    }
    #expect(try Self.told(Self.outcome(own, cost(""), handed: handed)) == conflict)
    #expect(try Self.told(Self.outcome(own, cost(", recorded: 2023-04-25T18:45:12Z"))) == conflict)
  }

  @Test func `What an acceptance added, and what takes the place of an entry of the sender, comes from it as well`()
    throws
  {
    let cost = "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: h7k2q9xw}\n"
    let asked = Self.base + Self.got + Self.request("h7k2q9xw", Self.answer)
    #expect(try Self.isTaken(Self.outcome(asked, Self.base + cost + Self.request("h7k2q9xw", Self.answer))))
    let other =
      "  - {id: w7f3k2m9, reference: 2, date: 2022-10-25, due: 2022-11-25, amount: 9, org: h7k2q9xw, replaces: w9f3k2m9}\n"
    #expect(try Self.isTaken(Self.outcome(Self.base + Self.got, Self.base + other)))
    let taken = other.replacing("replaces: w9f3k2m9", with: "replaces: w8f3k2m9")
    #expect(
      try Self.told(Self.outcome(Self.base + Self.got, Self.base + taken))
        == ["invoices[w7f3k2m9] (the holder's to record, who is here)"])
  }
}

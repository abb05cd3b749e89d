import DossierCore
import Testing

/// What a sender may not say of entries; our store is `b4c9d2e8`, the sender's `h7k2q9xw`.
@Suite struct SenderRightsTests {
  private static let base =
    MergeFixture.head + """
      invoices:
        - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: 1250, org: b4c9d2e8}
        - {id: w9f3k2m9, reference: 2, date: 2022-10-25, due: 2022-11-25, amount: 10, org: h7k2q9xw}

      """
  private static let (given, got) = (MergeFixture.given, MergeFixture.got)

  private static func outcome(
    _ ours: String, _ theirs: String, _ ended: HandoverOutcome? = nil, handed: Timestamp? = nil,
    isFromCreditor: Bool = true
  ) throws -> CaseMerge.Outcome {
    CaseMerge(
      ours: try MergeFixture.value(ours),
      theirs: try MergeFixture.bundled(theirs, sequence: 2, handed: handed, ended: ended), memory: CaseMemory(),
      stores: MergeFixture.stores(isFromCreditor: isFromCreditor)
    ).outcome
  }

  /// Whether our copy has the entry after the merge, and this key of it, and had not before.
  private static func isTaken(
    _ list: String, _ id: String, key: String? = nil, _ ours: String, _ theirs: String,
    _ ended: HandoverOutcome? = nil, handed: Timestamp? = nil, isFromCreditor: Bool = true
  ) throws -> Bool {
    let outcome = try outcome(ours, theirs, ended, handed: handed, isFromCreditor: isFromCreditor)
    guard let changed = try MergeFixture.changed(ours, by: outcome)?.value else { return false }
    func has(_ value: YAMLValue) -> Bool {
      guard case .list(let entries)? = value[list], let entry = entries.first(where: { $0["id"]?.scalarText == id })
      else { return false }
      return key.map { entry[$0] != nil } ?? true
    }
    return try has(changed) && !has(MergeFixture.value(ours))
      && MergeFixture.value(theirs)[list].map(\.entryCount) == changed[list].map(\.entryCount)
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
    let forged = Self.base + Self.request("h7k2q9xw", Self.answer)
    let conflict = ["requests[r2k8v5qa].answer (answered by whoever asked)"]
    for own in [Self.base + Self.given, Self.base + Self.got] {
      #expect(try Self.outcome(own, forged).contradictions == conflict)
      #expect(try Self.outcome(own + Self.request("h7k2q9xw"), forged).contradictions == conflict)
      // Our own request is theirs to answer; what a third asked or was asked is relayed.
      let asked = own + Self.request("b4c9d2e8")
      #expect(
        try Self.isTaken(
          "requests", "r2k8v5qa", key: "answer", asked, Self.base + Self.request("b4c9d2e8", Self.answer)))
      #expect(
        try Self.isTaken("requests", "r2k8v5qa", key: "answer", own, Self.base + Self.request("c4c9d2e8", Self.answer)))
    }
  }

  @Test func `Whom a request asks is said by a store between two others, and by its place`() throws {
    let (taker, giver) = (Self.base + Self.given, Self.base + Self.got)
    func forged(_ more: String) -> String { Self.base + Self.request("h7k2q9xw", "\(more)\n    \(Self.answer)") }
    func isTaken(_ own: String, _ theirs: String, isFromCreditor: Bool = true) throws -> Bool {
      try Self.isTaken("requests", "r2k8v5qa", key: "answer", own, theirs, isFromCreditor: isFromCreditor)
    }
    #expect(try isTaken(taker, forged("to: taker")))
    #expect(try isTaken(giver, forged("to: sender"), isFromCreditor: false))
    let conflict = ["requests[r2k8v5qa].answer (answered by whoever asked)"]
    #expect(try Self.outcome(giver, forged("to: taker"), isFromCreditor: false).contradictions == conflict)
    // What an agency asked before it gave the case on, it asked of who had given it the case.
    #expect(try isTaken(giver, Self.base + Self.request("h7k2q9xw", Self.answer), isFromCreditor: false))
    // The debtor's is the holder's to answer.
    #expect(try isTaken(taker, forged("side: debtor")))
    #expect(
      try Self.outcome(giver, forged("side: debtor")).contradictions
        == ["requests[r2k8v5qa].answer (the holder's to record, who is here)"])
  }

  @Test func `What an answer adds that is not the sender's to bring is not granted`() throws {
    let cost = "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: h7k2q9xw}\n"
    let own = Self.base + Self.got
    let forged = Self.base + cost + Self.request("h7k2q9xw", Self.answer)
    let conflict = [
      "costs[k2k8v5qa] (the holder's to record, who is here)", "requests[r2k8v5qa].answer (answered by whoever asked)",
    ]
    #expect(try Self.outcome(own, forged).contradictions == conflict)
    #expect(try Self.outcome(own + Self.request("h7k2q9xw"), forged).contradictions == conflict)
  }

  @Test func `An entry that was recorded here is made void by nobody else`() throws {
    func void(_ id: String) -> String {
      Self.base.replacing("{id: \(id),", with: "{id: \(id), void: {at: 2023-05-02T10:00:00+02:00},")
    }
    for custody in [Self.given, Self.got] {
      #expect(
        try Self.outcome(Self.base + custody, void("w8f3k2m9")).contradictions
          == ["invoices[w8f3k2m9].void (recorded here)"])
      #expect(try Self.isTaken("invoices", "w9f3k2m9", key: "void", Self.base + custody, void("w9f3k2m9")))
      #expect(try Self.outcome(void("w8f3k2m9") + custody, void("w8f3k2m9")) == .unchanged)
    }
  }

  @Test func `An entry that says it was recorded here is one of ours, or one that we asked for`() throws {
    let forged =
      Self.base + "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: b4c9d2e8}\n"
    #expect(
      try Self.outcome(Self.base + Self.given, forged).contradictions
        == ["costs[k2k8v5qa] (recorded here, as it says, and not here)"])
    let asked = Self.base + Self.given + Self.request("b4c9d2e8")
    #expect(try Self.isTaken("costs", "k2k8v5qa", asked, forged + Self.request("b4c9d2e8", Self.answer)))
    #expect(
      try Self.outcome(asked, forged.replacing("5.00, d", with: "6.00, d") + Self.request("b4c9d2e8", Self.answer))
        .contradictions
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
      ("promises", "date: 2023-05-01, until: 2023-06-01, amount: 5.00", false),
      ("settlements", "date: 2023-05-01, until: 2023-06-01, amount: 5.00", false),
      ("plans", "agreed: 2023-05-01, installments: [{due: 2023-06-01, amount: 5.00}]", false),
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
      func isAdded(_ own: String, _ theirs: String, _ ended: HandoverOutcome? = nil) throws -> Bool {
        try Self.isTaken(list, "k2k8v5qa", own, theirs, ended)
      }
      #expect(try isTaken ? isAdded(own, theirs) : outcome.contradictions == conflict, "\(list)")
      // Whoever sends an entry that names nobody says it himself.
      let unsigned = theirs.replacing("\(entry), org: h7k2q9xw", with: entry)
      #expect(try isTaken ? isAdded(own, unsigned) : Self.outcome(own, unsigned).contradictions == conflict, "\(list)")
      // Relayed from a third, or after the hand-over ended there or here, or towards who gave it away: it counts.
      #expect(try isAdded(own, theirs.replacing("\(entry), org: h7k2q9xw", with: "\(entry), org: c4c9d2e8")), "\(list)")
      #expect(try isAdded(own, theirs, .takenBack), "\(list)")
      let ended = own.replacing("+02:00}]", with: "+02:00, ended: {at: 2023-05-01T10:00:00+02:00, as: returned}}]")
      #expect(try isAdded(ended, theirs), "\(list)")
      #expect(try isAdded(Self.base + Self.given, theirs), "\(list)")
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
      #expect(
        isTaken
          ? (try Self.isTaken("costs", "k2k8v5qa", own, cost(", recorded: \(recorded)"), handed: handed))
          : outcome.contradictions == conflict, "\(recorded)")
    }
    #expect(try Self.outcome(own, cost(""), handed: handed).contradictions == conflict)
    #expect(try Self.outcome(own, cost(", recorded: 2023-04-25T18:45:12Z")).contradictions == conflict)
  }

  @Test func `What the holder received is not taken back by whoever gave the case here`() throws {
    func paid(_ receiver: String) -> String {
      Self.base
        + "payments:\n  - {id: p2k8v5qa, date: 2023-05-01, amount: 5.00, received-by: \(receiver), org: b4c9d2e8}\n"
    }
    let back =
      "  - {id: k2k8v5qa, date: 2023-05-02, amount: 5.00, received-by: creditor, returned: p2k8v5qa, org: h7k2q9xw}\n"
    #expect(
      try Self.outcome(paid("agency") + Self.got, paid("agency") + back).contradictions
        == ["payments[k2k8v5qa] (the holder's to record, who is here)"])
    #expect(try Self.isTaken("payments", "k2k8v5qa", paid("creditor") + Self.got, paid("creditor") + back))
  }

  @Test func `A hold that was recorded here is released by this store and by the holder`() throws {
    func hold(_ org: String, _ more: String = "") -> String {
      Self.base + "holds:\n  - {id: o2k8v5qa, from: 2023-05-01, reason: dispute, org: \(org)\(more)}\n"
    }
    let released = ", released: {on: 2023-05-02}"
    #expect(
      try Self.outcome(hold("b4c9d2e8") + Self.got, hold("b4c9d2e8", released)).contradictions
        == ["holds[o2k8v5qa].released (recorded here)"])
    for (custody, org) in [(Self.given, "b4c9d2e8"), (Self.got, "h7k2q9xw"), (Self.got, "c4c9d2e8")] {
      #expect(
        try Self.isTaken("holds", "o2k8v5qa", key: "released", hold(org) + custody, hold(org, released)), "\(org)")
    }
  }

  @Test func `What an acceptance of ours added comes from who asked as well`() throws {
    let cost = "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: h7k2q9xw}\n"
    let asked = Self.base + Self.got + Self.request("h7k2q9xw", Self.answer)
    #expect(try Self.isTaken("costs", "k2k8v5qa", asked, Self.base + cost + Self.request("h7k2q9xw", Self.answer)))
  }

  /// An invoice of the sender, in flow style.
  private static func invoice(_ id: String, _ more: String) -> String {
    "  - {id: \(id), reference: 2, date: 2022-10-25, due: 2022-11-25, amount: 9, org: h7k2q9xw\(more)}\n"
  }
  private static let isVoid = ", void: {at: 2023-05-02T10:00:00+02:00}"
  private static let voided = base.replacing("amount: 10,", with: "amount: 10\(isVoid),")

  @Test func `An entry of the sender is put right by it, also twice, and whether or not the first time came`() throws {
    let own = Self.base + Self.got
    let once = Self.voided + Self.invoice("v7f3k2m9", ", replaces: w9f3k2m9")
    #expect(try Self.isTaken("invoices", "v7f3k2m9", own, once))
    let twice =
      Self.voided + Self.invoice("v7f3k2m9", ", replaces: w9f3k2m9\(Self.isVoid)")
      + Self.invoice("v8f3k2m9", ", replaces: v7f3k2m9")
    #expect(try Self.isTaken("invoices", "v8f3k2m9", own, twice))
    #expect(try Self.isTaken("invoices", "v8f3k2m9", once + Self.got, twice))
  }

  @Test func `A correction takes the place of one void entry that the sender recorded before, and no second one does`()
    throws
  {
    func conflicts(_ theirs: String, _ own: String = Self.base + Self.got) throws -> [String]? {
      try Self.outcome(own, theirs).contradictions
    }
    func refused(_ ids: String...) -> [String] { ids.map { "invoices[\($0)] (the holder's to record, who is here)" } }
    let first = Self.invoice("v7f3k2m9", ", replaces: w9f3k2m9")
    // Of ours, of none, of one that counts still, and of a circle.
    #expect(try conflicts(Self.voided + Self.invoice("v7f3k2m9", ", replaces: w8f3k2m9")) == refused("v7f3k2m9"))
    #expect(try conflicts(Self.voided + Self.invoice("v7f3k2m9", ", replaces: w7f3k2m9")) == refused("v7f3k2m9"))
    #expect(try conflicts(Self.base + first) == refused("v7f3k2m9"))
    let circle =
      Self.invoice("v7f3k2m9", ", replaces: v8f3k2m9\(Self.isVoid)")
      + Self.invoice("v8f3k2m9", ", replaces: v7f3k2m9\(Self.isVoid)")
    #expect(try conflicts(Self.base + circle) == refused("v7f3k2m9", "v8f3k2m9"))
    // Two in one place, together or one after the other.
    let second = Self.invoice("v8f3k2m9", ", replaces: w9f3k2m9")
    #expect(try conflicts(Self.voided + first + second) == refused("v7f3k2m9", "v8f3k2m9"))
    #expect(try conflicts(Self.voided + first + second, Self.voided + first + Self.got) == refused("v8f3k2m9"))
    // A payment that its creditor received does not become one of the holder.
    func paid(_ more: String, _ receiver: String) -> String {
      "  - {date: 2023-05-01, amount: 5.00, received-by: \(receiver), org: h7k2q9xw, \(more)}\n"
    }
    let before = Self.base + "payments:\n" + paid("id: p2k8v5qa", "creditor")
    let after =
      Self.base + "payments:\n" + paid("id: p2k8v5qa\(Self.isVoid)", "creditor")
      + paid("id: p3k8v5qa, replaces: p2k8v5qa", "agency")
    #expect(
      try conflicts(after, before + Self.got) == ["payments[p3k8v5qa] (the holder's to record, who is here)"])
  }
}

extension YAMLValue {
  /// How many entries a list has.
  fileprivate var entryCount: Int { if case .list(let values) = self { values.count } else { 0 } }
}

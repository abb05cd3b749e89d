import DossierCore
import Testing

@Suite struct DeskEntryTests {
  @Test func `Entries go by their ids, or by beginnings of four characters and more`() throws {
    let file = try DeskFixture().file()
    #expect(file.entries(named: "w8f3k2m9").map(\.id.text) == ["w8f3k2m9"])
    #expect(file.entries(named: "w8f3k").map(\.id.text) == ["w8f3k2m9", "w8f3k5xa"])
    #expect(file.entries(named: "w8f").isEmpty)
    #expect(try file.entry("w8f3k5").index == 1)
    let number = try #require(CaseNumber("232/0991/37210"))
    #expect(throws: ActionError.noSuchEntry("zzzz", number: number)) { try file.entry("zzzz") }
    #expect(throws: ActionError.ambiguousEntry("w8f3", file.value.invoices.map(\.id))) { try file.entry("w8f3") }
  }

  /// How many notices there were, and what the next costs by the terms.
  @Test(arguments: [(0, []), (1, ["7.50"]), (2, ["12.50"]), (5, ["12.50"])])
  func `A notice costs what the terms say of its turn`(_ earlier: Int, _ fees: [String]) throws {
    let letters = (0..<earlier).map {
      "  - {id: aaaa222\($0), at: 2023-04-2\($0)T10:00:00Z, kind: letter, notice: true}\n"
    }
    let log = earlier == 0 ? "" : "log:\n" + letters.joined()
    var fixture = try DeskFixture(DeskFixture.text + log)
    let file = try fixture.file()
    var entry = try fixture.desk.draft(.log, for: file)
    try entry.set("kind", "letter")
    try entry.set("notice", "true")
    let added = try fixture.desk.log(entry, to: file)
    #expect(added.file.value.costs.map(\.amount.description) == fees)
    #expect(added.file.value.costs.map(\.kind) == fees.map { _ in .reminder })
    #expect(added.file.value.costs.map(\.id) == [added.cost?.id].compactMap(\.self))
    #expect(added.file.value.log.last?.side == .creditor)
  }

  @Test func `The void entry of what was sent stays, and its replacement says who made it`() throws {
    let record = """
      dossier: 1
      bundle: 27dd8ed44a83ff94d557f9fd0412ed5a8cbca69ea04922d88c01184a07300a5a
      kind: forward
      sequence: 1
      at: 2023-04-24T10:00:00+02:00
      cases:
        - {id: t3kq7x9m2pd4, entries: [w8f3k2m9]}

      """
    var fixture = try DeskFixture(more: ["exchange/klaar-incasso/sent/000001.yaml": record])
    let file = try fixture.file()
    let place = try file.entry("w8f3k2m9")
    let (outcome, changed) = try fixture.desk.change(
      place, of: file, [Assignment(key: "amount", text: "1.00")], because: "typo")
    let replacement = try #require(changed.value.invoices.last)
    #expect(outcome == .voided(replacement: replacement.id))
    #expect(changed.value.invoices.map { $0.isVoid } == [true, false, false])
    #expect(changed.value.invoices[0].record.void?.reason == "typo")
    #expect(replacement.record.replaces?.text == "w8f3k2m9")
    #expect(replacement.record.by == "roos")
    #expect(replacement.amount.description == "1.00")
  }

  /// An entry of this store and what would make it one that the holder alone records.
  @Test(arguments: [("cccc2222", "received-by", "agency"), ("dddd2222", "reason", "insolvency")])
  func `While another has the case, no entry becomes one that is theirs to record`(
    _ id: String, _ key: String, _ text: String
  ) throws {
    let entries = """
      payments:
        - {id: cccc2222, date: 2023-04-24, amount: 1.00, received-by: creditor}
      holds:
        - {id: dddd2222, from: 2023-04-24, reason: dispute}

      """
    var fixture = try DeskFixture(DeskFixture.text + DeskFixture.handover + entries)
    let file = try fixture.file()
    let place = try file.entry(id)
    let error = #expect(throws: ActionError.self) {
      try fixture.desk.change(place, of: file, [Assignment(key: key, text: text)], because: nil)
    }
    guard case .refused(.heldElsewhere(_, let holder, what: place.list, asking: let request?))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder.text == "klaar-incasso" && request.kind == .question)
  }

  /// A change of a payment that another takes back.
  @Test(arguments: [("date", "2023-04-24"), ("amount", "1.00"), ("returned", "cccc2222")])
  func `A payment is not changed so that its case cannot be reckoned`(_ key: String, _ text: String) throws {
    let entries = """
      payments:
        - {id: cccc2222, date: 2023-04-21, amount: 5.00, received-by: creditor}
        - {id: dddd2222, date: 2023-04-22, amount: 5.00, received-by: creditor, returned: cccc2222}

      """
    var fixture = try DeskFixture(DeskFixture.text + entries)
    let file = try fixture.file()
    let error = #expect(throws: ActionError.self) {
      try fixture.desk.change(
        try file.entry("cccc2222"), of: file, [Assignment(key: key, text: text)], because: nil)
    }
    guard case .ledger? = error else {
      Issue.record("\(String(describing: error)) is not the ledger's")
      return
    }
  }

  /// A change that the command which adds such an entry refuses too.
  @Test(arguments: [
    ("cccc2222", "invoice", "2024/001"), ("cccc2222", "by-debtor", "nobody"), ("dddd2222", "until", "2023-04-01"),
  ])
  func `An entry is not changed to what could not be added`(_ id: String, _ key: String, _ text: String) throws {
    let entries = """
      payments:
        - {id: cccc2222, date: 2023-04-24, amount: 1.00, received-by: creditor}
      holds:
        - {id: dddd2222, from: 2023-04-24, reason: dispute}

      """
    var fixture = try DeskFixture(DeskFixture.text + entries)
    let file = try fixture.file()
    let error = #expect(throws: ActionError.self) {
      try fixture.desk.change(
        try file.entry(id), of: file, [Assignment(key: key, text: text)], because: nil)
    }
    guard case .draft(.invalid(key: key, _, _))? = error else {
      Issue.record("\(String(describing: error)) is not about \(key)")
      return
    }
  }

  @Test func `An attachment is verified by its content, and a name that leads elsewhere is only named`() throws {
    let list = """
      attachments:
        - {id: aaaa2222, file: good.txt, sha256: 2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806}
        - {id: bbbb2222, file: changed.txt, sha256: 2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806}
        - {id: cccc2222, file: missing.txt}
        - {id: dddd2222, file: ../../../dossier.yaml}
        - {id: eeee2222, file: unknown.txt}
        - {id: ffff2222, file: gone.txt, void: {at: 2023-04-25T10:00:00Z}}

      """
    let folder = DeskFixture.attachments
    let files = ["good.txt": "one\n", "changed.txt": "two\n", "unknown.txt": "three\n"]
    let more = Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0)", $1) })
    var fixture = try DeskFixture(DeskFixture.text + list, more: more)
    let file = try fixture.file()
    #expect(
      try fixture.desk.attachmentFindings(of: file).map(\.id) == [
        "attachment-differs", "attachment-missing", "attachment-unsafe-name", "attachment-without-hash",
      ])
    _ = try fixture.desk.remove(try file.entry("dddd2222"), of: file, because: nil)
    #expect(fixture.desk.plan.removals.isEmpty)
  }

  /// What stands in a case beside its invoices, and what holds of it then.
  @Test(arguments: [
    ("", []),
    ("holds: [{id: aaaa2222, from: 2023-04-10, reason: dispute}]", [CaseState.disputed]),
    ("holds: [{id: aaaa2222, from: 2023-04-10, until: 2023-04-24, reason: dispute}]", []),
    ("holds: [{id: aaaa2222, from: 2023-04-26, reason: query}]", []),
    ("holds: [{id: aaaa2222, from: 2023-04-25, reason: query}]", [.held]),
    ("promises: [{id: aaaa2222, date: 2023-04-20, until: 2023-04-25, amount: 5.00}]", [.promised]),
    ("promises: [{id: aaaa2222, date: 2023-04-20, until: 2023-04-24, amount: 5.00}]", []),
    ("plans: [{id: aaaa2222, agreed: 2023-04-20, installments: [{due: 2023-04-25, amount: 5.00}]}]", [.plan]),
    ("plans: [{id: aaaa2222, agreed: 2023-04-20, installments: [{due: 2023-04-24, amount: 5.00}]}]", []),
  ])
  func `What holds of a case follows from what is agreed on it`(_ text: String, _ states: [CaseState]) throws {
    let fixture = try DeskFixture(DeskFixture.text + text + "\n")
    let file = try fixture.file()
    #expect(
      file.value.states(try fixture.desk.agreements(of: file, asOf: fixture.desk.actor.today).agreements) == states)
  }

  @Test func `A case whose settlement was met is settled, and a promise that was kept is none to come`() throws {
    let text = """
      payments: [{id: aaaa2222, date: 2023-04-22, amount: 900.00, received-by: creditor}]
      promises: [{id: bbbb2222, date: 2023-04-21, until: 2023-04-30, amount: 900.00}]
      settlements: [{id: cccc2222, date: 2023-04-21, until: 2023-04-30, amount: 900.00}]

      """
    let fixture = try DeskFixture(DeskFixture.text + text)
    let file = try fixture.file()
    #expect(
      file.value.states(try fixture.desk.agreements(of: file, asOf: fixture.desk.actor.today).agreements) == [.settled])
    let summarizer = try CaseSummarizer(fixture.desk.store, asOf: fixture.desk.actor.today)
    #expect(summarizer.summarize(file).figures.summary.states == [.settled])
  }
}

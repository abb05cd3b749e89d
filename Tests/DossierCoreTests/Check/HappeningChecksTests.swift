import DossierCore
import Testing

/// What happened in a case against what it says: where a finding is made, and where none is.
@Suite struct HappeningChecksTests {
  /// The ids and messages that are found in a case with these keys, beside other documents.
  private func found(_ text: String, _ beside: [String: String] = [:]) throws -> [String] {
    let others = beside.map { "#! beside \($0.key)\n\($0.value)\n" }.joined()
    let example = try #require(FindingExample("#! in case\n#! instead \n\(text)\n\(others)"))
    return try ExampleStore(example, text: example.marked).findings().map { "\($0.id): \($0.message)" }
  }

  private static let closed = "status: closed\nclosed: {at: 2023-05-10T10:00:00+02:00, reason: "

  // MARK: Status

  @Test(arguments: ["withdrawn", "uncollectable", "returned", "time-barred", "error"])
  func `a case that is closed for another reason may have a balance`(_ reason: String) throws {
    #expect(try found("\(Self.closed)\(reason)}") == [])
  }

  @Test(arguments: ["paid", "settled"]) func `one that is closed as paid or settled has none`(_ reason: String) throws {
    #expect(
      try found("\(Self.closed)\(reason)}") == [
        "closed-unpaid: the case is closed as \(reason), and 1309.69 EUR was open on 2023-05-10"
      ])
  }

  @Test func `A rest that the terms tolerate, and what was paid after closing, are no balance`() throws {
    let paid = "\(Self.closed)paid}\nterms: {interest: {rate: 0}, tolerance: 1.00}\n"
    func payment(_ amount: String, _ day: String) -> String {
      "payments: [{id: m8f3k2m9, date: \(day), amount: \(amount), received-by: creditor}]"
    }
    #expect(try found(paid + payment("1249.00", "2023-05-10")) == [])
    #expect(
      try found(paid + payment("1248.99", "2023-05-10")) == [
        "closed-unpaid: the case is closed as paid, and 1.01 EUR was open on 2023-05-10"
      ])
    #expect(
      try found(paid + payment("1250.00", "2023-05-12")) == [
        "payment-after-close: the payment of 2023-05-12 came after the case was closed on 2023-05-10"
      ])
  }

  @Test func `A settlement that was met closes a case`() throws {
    let settled = """
      \(Self.closed)settled}
      settlements: [{id: s8f3k2m9, date: 2023-05-01, until: 2023-05-09, amount: 900.00}]
      payments: [{id: m8f3k2m9, date: 2023-05-08, amount: 900.00, received-by: creditor}]
      """
    #expect(try found(settled) == [])
    #expect(
      try found(settled.replacing("2023-05-08", with: "2023-05-10")) == [
        "closed-unpaid: the case is closed as settled, and 409.69 EUR was open on 2023-05-10"
      ])
  }

  @Test func `The last change of status holds, and of two at the same moment the one that fits`() throws {
    func log(_ changes: [(String, String)]) -> String {
      "log:\n"
        + changes.enumerated().map {
          "  - {id: q8f3k2m\($0.offset), at: 2023-05-\($0.element.0)T10:00:00+02:00, kind: status, "
            + "to-status: \($0.element.1)}\n"
        }.joined()
    }
    #expect(try found(log([("10", "closed"), ("12", "open")])) == [])
    #expect(try found(log([("12", "open"), ("10", "closed")])) == [])
    #expect(try found(log([("12", "open"), ("12", "closed")])) == [])
    #expect(try found(log([("12", "closed"), ("12", "open")])) == [])
    #expect(try found(log([("12", "forwarded")])) == [])
    #expect(
      try found(log([("10", "open"), ("12", "closed"), ("13", "own")])) == [
        "status-against-log: the case is open, and by its log it is closed since 2023-05-12"
      ])
  }

  @Test func `Whoever a taker gave a case may explain its status, and contradicts nothing`() throws {
    let (taker, third) = ("q7k2q9xw", "z7k2q9xw")
    func found(_ entries: [(day: String, org: String, status: String)]) throws -> [String] {
      try self.found(
        "handovers: [{id: h8f3k2m9, to: klaar-incasso, at: 2023-05-01T10:00:00+02:00}]\nlog:\n"
          + entries.enumerated().map {
            "  - {id: q8f3k2m\($0.offset), at: 2023-05-\($0.element.day)T10:00:00+02:00, kind: status, "
              + "org: \($0.element.org), to-status: \($0.element.status)}\n"
          }.joined(),
        ["agencies/klaar-incasso.yaml": "dossier: 1\nid: c3v8m2qa\nname: Klaar\nexchange: bundles\nstore: \(taker)"]
      ).filter { $0.hasPrefix("status-against-log") }
    }
    let contradiction = "status-against-log: the case is open, and by its log it is closed since 2023-05-12"
    #expect(try found([("12", third, "closed")]) == [])
    #expect(try found([("12", taker, "closed")]) == [contradiction])
    #expect(try found([("12", taker, "closed"), ("13", third, "closed")]) == [contradiction])
    #expect(try found([("12", taker, "closed"), ("13", third, "open"), ("14", third, "closed")]) == [])
  }

  @Test func `What was logged before a case came, or came back, says nothing of its status`() throws {
    func found(_ custody: String) throws -> [String] {
      try self.found(
        """
        log:
          - {id: q8f3k2m1, at: 2023-05-12T10:00:00+02:00, kind: status, to-status: closed, text: returned}
        \(custody)
        """
      ).filter { $0.hasPrefix("status-against-log") || $0.hasPrefix("forwarded-without-handover") }
    }
    func handover(_ ended: String) -> String {
      "handovers: [{id: h8f3k2m9, to: klaar-incasso, at: 2023-05-01T10:00:00+02:00, ended: {at: \(ended), as: returned}}]"
    }
    let contradiction = "status-against-log: the case is open, and by its log it is closed since 2023-05-12"
    #expect(try found(handover("2023-05-12T10:00:00+02:00")) == [])
    #expect(try found(handover("2023-05-11T10:00:00+02:00")) == [contradiction])
    for (day, findings) in [("13", []), ("11", [contradiction])] {
      let reception = "from: klaardocs, handover: h8f3k2m9, at: 2023-05-\(day)T10:00:00+02:00"
      #expect(try found("received: [{\(reception)}]") == findings)
      let copy = "imported: {from: copy.zip, at: 2023-05-\(day)T10:00:00+02:00}"
      #expect(try found("forwarded: 2023-05-10\n\(copy)") == findings)
    }
  }

  // MARK: Payments

  @Test func `Payments are one if both sides have them within five days, or by their bank line`() throws {
    func payments(_ second: String, _ first: String = "") throws -> [String] {
      try found(
        """
        payments:
          - {id: m8f3k2m9, date: 2023-05-10, amount: 500.00, received-by: creditor\(first)}
          - {id: n8f3k2m9, \(second)}
        """)
    }
    let twice =
      "payment-entered-twice: 500.00 of 2023-05-15 is recorded by the other side too, as payment 'm8f3k2m9' of 2023-05-10"
    #expect(try payments("date: 2023-05-15, amount: 500.00, received-by: agency") == [twice])
    #expect(try payments("date: 2023-05-16, amount: 500.00, received-by: agency") == [])
    #expect(try payments("date: 2023-05-15, amount: 500.01, received-by: agency") == [])
    #expect(try payments("date: 2023-05-15, amount: 500.00, received-by: creditor") == [])
    #expect(try payments("date: 2023-05-15, amount: 500.00, received-by: agency, returned: m8f3k2m9") == [])
    #expect(
      try payments(
        "date: 2023-05-15, amount: 500.00, received-by: agency, void: {at: 2023-05-16T10:00:00+02:00}") == [])
    let line = ", raw: 21000100"
    #expect(
      try payments("date: 2023-05-10, amount: 500.00, received-by: creditor" + line, line) == [
        "payment-entered-twice: 500.00 of 2023-05-10 has the same bank line as payment 'm8f3k2m9' of 2023-05-10"
      ])
    #expect(try payments("date: 2023-05-11, amount: 500.00, received-by: creditor" + line, line) == [])
  }

  @Test func `Very many equal payments are compared in no time`() throws {
    let many = (0..<4000).map { index in
      let id = "m" + String(String(index + 1_000_000).suffix(7))
      return "  - {id: \(id), date: 2023-05-10, amount: 1.00, received-by: \(index % 2 == 0 ? "creditor" : "agency")}\n"
    }
    let found = try found("\(Self.closed)withdrawn}\npayments:\n" + many.joined())
    #expect(found.filter { $0.hasPrefix("payment-entered-twice") }.count == 3999)
  }

  // MARK: Bundles

  private static let record = "exchange/klaar-incasso/sent/000001.yaml"

  private func record(_ item: String, kind: String = "update", _ more: String = "# no more") -> [String: String] {
    [
      Self.record: """
      dossier: 1
      bundle: \(String(repeating: "0123456789abcdef", count: 4))
      kind: \(kind)
      sequence: 1
      at: 2023-05-02T22:00:00+02:00
      \(more)
      cases: [{id: t3kq7x9m2pd4, \(item)}]
      """
    ]
  }

  @Test func `What was added to an entry in a bundle stays`() throws {
    let hold = "holds: [{id: j8f3k2m9, from: 2023-05-02, reason: dispute"
    let changed = record("changed: [{id: j8f3k2m9, released: true}]")
    let released = "released: {on: 2023-05-03, at: 2023-05-02T10:00:00+02:00}"
    let gone = "sent-entry-changed: 'released' of this entry was in '\(Self.record)', and is there no more"
    #expect(try found("\(hold), \(released)}]", changed) == [])
    #expect(try found("\(hold)}]", changed) == [gone])
    #expect(
      try found("\(hold)}]", record("changed: [{id: j8f3k2m9, void: true}]")) == [
        gone.replacing("'released'", with: "'void'")
      ])
    let request = "requests: [{id: j8f3k2m9, at: 2023-05-02T10:00:00+02:00, side: debtor, kind: plan"
    #expect(
      try found("\(request)}]", record("changed: [{id: j8f3k2m9, answer: true}]")) == [
        gone.replacing("'released'", with: "'answer'")
      ])
  }

  @Test func `The clock of another store does not tell that an entry was changed`() throws {
    let note = "log: [{id: j8f3k2m9, at: 2023-05-02T10:00:00+02:00, text: x, recorded: 2023-05-04T10:00:00+02:00"
    let sent = record("entries: [j8f3k2m9]")
    #expect(try found("\(note), org: z7k2q9xw}]", sent) == [])
    #expect(
      try found("\(note)}]", sent) == [
        "sent-entry-changed: the entry was written down on 2023-05-04, and was in '\(Self.record)' of 2023-05-02"
      ])
  }

  @Test func `Files that were in a bundle stay attached, as far as their hashes are known`() throws {
    let hash = ContentHash(of: Array("invoice".utf8)).hex
    let file = ["cases/2023-04/232-0991-37210/a.pdf": "invoice"]
    // A document ends with a line feed here.
    let own = ContentHash(of: Array("invoice\n".utf8)).hex
    let sent = record("attachments: [\(hash)]").merging(file) { $1 }
    #expect(
      try found("attachments: [{id: f8f3k2m9, file: a.pdf, sha256: \(own)}]", sent) == [
        "sent-entry-changed: the file of SHA-256 \(hash.prefix(12))… was in '\(Self.record)', and no attachment is it"
      ])
    #expect(try found("attachments: [{id: f8f3k2m9, file: a.pdf}]", sent) == [])
    let kept = record("attachments: [\(own)]").merging(file) { $1 }
    #expect(try found("attachments: [{id: f8f3k2m9, file: a.pdf, sha256: \(own)}]", kept) == [])
  }

  @Test func `What was not taken, and answers to a bundle, say nothing of what must be there`() throws {
    #expect(
      try found("type: collection", record("entries: [x8f3k2m9]")) == [
        "sent-entry-gone: the entry 'x8f3k2m9' was in '\(Self.record)', and the case has it no more"
      ])
    #expect(try found("type: collection", record("entries: [x8f3k2m9], outcome: rejected")) == [])
    let answer = "acknowledges: {sequence: 3, bundle: \(String(repeating: "0123456789abcdef", count: 4))}"
    #expect(try found("type: collection", record("entries: [x8f3k2m9], outcome: conflict")) == [])
    #expect(try found("type: collection", record("entries: [x8f3k2m9]", kind: "acknowledgement", answer)) == [])
  }

  // MARK: What waits

  @Test func `Requests of a debtor, answered ones and those of an agency's store are not waited for`() throws {
    let request = "requests: [{id: t8f3k2m9, at: 2023-05-20T10:00:00+02:00, kind: plan, side: "
    #expect(try found("\(request)creditor}]").count == 1)
    #expect(try found("\(request)debtor}]") == [])
    #expect(try found("\(request)creditor, void: {at: 2023-05-21T10:00:00+02:00}}]") == [])
    #expect(try found("\(request)creditor}]", ["store": "role: agency\nowners: [klaar-incasso]"]) == [])
    #expect(try found("\(Self.closed)withdrawn}\n\(request)creditor, answer-by: 2023-05-22}]") == [])
  }

  @Test func `A claim lapses after its last day, and that of a closed case is nobody's concern`() throws {
    func until(_ day: String, _ more: String = "") throws -> [String] {
      try found("\(more)limitation: {until: \(day)}").map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try until("2023-05-31") == ["limitation-passed"])
    #expect(try until("2023-06-01") == ["limitation-near"])
    #expect(try until("2023-07-31") == ["limitation-near"])
    #expect(try until("2023-08-01") == [])
    #expect(try until("2023-05-31", "\(Self.closed)withdrawn}\n") == [])
  }

  @Test func `An account is compared as it is meant, and only where accounts are known`() throws {
    let known = ["creditor": "ibans: [{iban: BE68539007547034}]"]
    #expect(try found("pay-to: {iban: BE68 5390 0754 7034}", known) == [])
    #expect(try found("pay-to: {iban: BE43068999999501}") == [])
    #expect(try found("pay-to: {iban: BE43068999999501}", known).count == 1)
    let agency = known.merging(["agency": "ibans: [{iban: BE43068999999501, use: client-money}]"]) { $1 }
    #expect(try found("pay-to: {iban: BE43068999999501}", agency).count == 1)
    let handed = "forwarded: 2023-04-26\nhandovers: [{id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}]"
    #expect(try found("\(handed)\npay-to: {iban: BE43068999999501}", agency) == [])
  }
}

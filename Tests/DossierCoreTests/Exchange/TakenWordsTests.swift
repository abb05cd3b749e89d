@testable import DossierCore
import Testing

/// What others are told after the word of a peer took the place of what was here.
@Suite struct TakenWordsTests {
  private static let entry = "w8f3k2m9"

  /// Whether the peer counts as having an entry of which another's word was taken at twelve.
  private static func isTold(
    _ sent: [ExchangeRecord] = [], _ received: [ExchangeRecord] = []
  ) throws -> Bool {
    let (id, entry) = (try #require(Identifier(PeerHistoryTests.id)), try #require(Identifier(Self.entry)))
    let time = try #require(Timestamp("2023-04-25T12:00:00+02:00"))
    let records = PeerRecords(sent: sent, received: received, taken: [id: [entry: time]])
    return PeerHistory(records).knowledge(of: id).entries.contains(entry)
  }

  private static func sent(_ hour: Int, _ more: String = "") throws -> [ExchangeRecord] {
    [try PeerHistoryTests.record(1, .update, ["entries: [\(entry)]" + more], hour: hour)]
  }

  @Test func `What was told in the second of the taking counts only where its form was written down`() throws {
    let answer = [try PeerHistoryTests.acknowledgement(1, of: 1, "updated")]
    let form = ", kept: [{id: \(Self.entry), refused: \(PeerHistoryTests.hash(8))}]"
    for (hour, more, isTold) in [
      (11, "", false), (12, "", false), (12, form, true), (13, "", true), (11, form, false),
    ] {
      #expect(try Self.isTold(Self.sent(hour, more), answer) == isTold, "\(hour)\(more)")
    }
    for (hour, isTold) in [(11, false), (12, false), (13, true)] {
      let line = "entries: [\(Self.entry)], outcome: updated"
      let came = try PeerHistoryTests.record(1, .update, [line], of: 1, hour: hour)
      #expect(try Self.isTold([], [came]) == isTold, "\(hour)")
    }
  }

  // MARK: Imports

  private static let second = "cases/2023-04/A-2.yaml"

  /// A bundle of two cases with an invoice of this amount each.
  private static func bundle(_ sequence: Int, _ amount: String) -> TestBundle {
    let invoice = "  - {id: v8f3k2m9, reference: 2022/187, date: 2022-10-25, due: 2022-11-25, amount: \(amount)}\n"
    var bundle = ImportFixture.forward(ImportFixture.text.replacing("1250.00", with: amount))
    bundle.files[second] = ImportFixture.head(id: "z3kq7x9m2pd4", number: "A-2") + "invoices:\n" + invoice
    bundle.lines[second] = "handover: j8f3k2m9, revision: 1"
    bundle.kind = sequence == 1 ? .forward : .update
    bundle.sequence = sequence
    return bundle
  }

  /// A record of a third organisation, which was told the invoice of the first case, and has answered.
  private static func told(_ number: Int, at hour: Int) -> [String: String] {
    func record(_ folder: String, _ more: String, _ line: String) -> (String, String) {
      (
        "exchange/bailiff/\(folder)/00000\(number).yaml",
        """
        dossier: 1
        bundle: \(PeerHistoryTests.hash(folder == "sent" ? number : 1000 + number))
        \(more)
        sequence: \(number)
        at: 2023-04-25T\(hour):00:00+02:00
        cases: [{id: t3kq7x9m2pd4, handover: c8f3k2m9, \(line)}]

        """
      )
    }
    return Dictionary(uniqueKeysWithValues: [
      record("sent", "kind: update", "entries: [\(entry)]"),
      record(
        "received",
        "kind: acknowledgement\nacknowledges: {sequence: \(number), bundle: \(PeerHistoryTests.hash(number))}",
        "outcome: updated"),
    ])
  }

  @Test func `A bundle that comes again for another case leaves what others are yet to be told`() throws {
    let record = "exchange/klaar/received/000002.yaml"
    for isTold in [false, true] {
      let store = try ImportFixture(["agencies/bailiff.yaml": "dossier: 1\nid: g3v8m2qa\nname: Bailiff\n"])
      for (path, text) in Self.told(1, at: 12) { try store.scratch.put("store/\(path)", text) }
      try store.importing(Self.bundle(1, "1250.00"), at: "2023-04-25T11:00:00+02:00")
      let later = Self.bundle(2, "1260.00")
      try store.importing(later, at: "2023-04-25T13:00:00+02:00") {
        $0.resolutions["232/0991/37210"] = .theirs
        $0.isPartial = true
      }
      #expect(try store.text(record).contains("adopted: [\(Self.entry)]"))
      if isTold {
        for (path, text) in Self.told(2, at: 14) { try store.scratch.put("store/\(path)", text) }
      }
      try store.importing(later, at: "2023-04-25T15:00:00+02:00") { $0.resolutions["A-2"] = .theirs }
      let text = try store.text(record)
      #expect(text.contains("adopted: [v8f3k2m9]"))
      #expect(text.contains("adopted: [\(Self.entry)]") == !isTold)
    }
  }

  @Test func `An answer that took the place of another one is told others too`() throws {
    let store = try ImportFixture()
    let request = """
      requests:
        - {id: r5n8r2tb, at: 2023-04-24T10:00:00+02:00, side: creditor, kind: question, text: Why?, org: h7k2q9xw}

      """
    func answer(_ text: String) -> String {
      "text: Why?, answer: {at: 2023-04-25T10:00:00+02:00, as: accepted, text: \(text)}"
    }
    try store.importing(ImportFixture.forward(ImportFixture.text + request))
    let here = try store.text(ImportFixture.casePath)
    // It stands in one line or in several here.
    let line = answer("ours").replacing("Why?, ", with: "Why?\n    ")
    let changed =
      here.contains("Why?\n")
      ? here.replacing("text: Why?", with: line) : here.replacing("text: Why?", with: answer("ours"))
    #expect(changed != here)
    try store.scratch.put("store/\(ImportFixture.casePath)", changed)
    let bundle = ImportFixture.update(2, ImportFixture.text + request.replacing("text: Why?", with: answer("theirs")))
    #expect(try store.importing(bundle).isRefused)
    try store.importing(bundle) { $0.resolutions["232/0991/37210"] = .theirs }
    #expect(try store.text(ImportFixture.casePath).contains("text: theirs"))
    #expect(try store.text("exchange/klaar/received/000002.yaml").contains("adopted: [r5n8r2tb]"))
  }
}

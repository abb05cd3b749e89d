import DossierCore
import Testing

@Suite struct ExchangeRecordTests {
  static let hash = String(repeating: "0123456789abcdef", count: 4)
  static let sent = """
    dossier: 1
    bundle: \(hash)
    kind: forward
    sequence: 17
    at: 2023-04-25T21:00:00+02:00
    cases:
      - id: t3kq7x9m2pd4
        handover: h8f3k2m9
        revision: 1
        head: \(hash)
        entries: [w8f3k2m9, m2k8v5qa]
        changed: [{id: q4n8r2tb, void: true}]
        attachments: [\(hash)]
      - {id: z3kq7x9m2pd4, entries: [x8f3k2m9]}

    """

  private func findings(_ text: String) throws -> [String] {
    do {
      _ = try ExchangeRecord.decode(YAMLTree(Array(text.utf8)), path: "r.yaml", currency: .euro)
      return []
    } catch let error as DocumentError {
      return error.findings.map { "\($0.span?.line ?? 0) \($0.id) \($0.message)" }
    }
  }

  @Test func `A record reads into its type`() throws {
    let record = try ExchangeRecord.decode(YAMLTree(Array(Self.sent.utf8)), path: "r.yaml", currency: .euro)
    #expect(record.kind == .forward)
    #expect(record.sequence == 17)
    #expect(record.cases[0].entries.map(\.text) == ["w8f3k2m9", "m2k8v5qa"])
    #expect(record.cases[0].changed.map(\.void) == [true])
    #expect(record.cases[0].attachments == [Self.hash])
    #expect(record.cases[1].revision == nil)
  }

  @Test func `What a record says, written and read again, is the same`() throws {
    let answered = """
      dossier: 1
      bundle: \(Self.hash)
      kind: acknowledgement
      sequence: 3
      at: 2023-04-25T21:00:00+02:00
      acknowledges: {sequence: 17, bundle: \(Self.hash)}
      since: 2
      cases:
        - {id: t3kq7x9m2pd4, handover: h8f3k2m9, ended: taken-back, outcome: rejected, reason: "5: no", missing: [\(Self.hash)]}
        - id: z3kq7x9m2pd4
          reference: K-1
          outcome: updated
          changed: [{id: q4n8r2tb, void: true, answer: true}, {id: q4n8r3tb, released: true}]
          kept: [{id: q4n8r4tb, refused: \(Self.hash)}]

      """
    for text in [Self.sent, answered] {
      let record = try ExchangeRecord.decode(YAMLTree(Array(text.utf8)), path: "", currency: .euro)
      let written = YAMLWriter.bytes(record.value)
      #expect(try ExchangeRecord.decode(YAMLTree(written), path: "", currency: .euro) == record)
      #expect(try record.value.unordered == YAMLDocument(Array(text.utf8)).value.unordered)
    }
  }

  @Test func `What a bundle says of itself, written and read again, is the same`() throws {
    let forward = """
      dossier: 1
      kind: forward
      from: h7k2q9xw
      to: BE0403170701
      sequence: 17
      created: 2023-04-25T21:00:00+02:00
      since: 4
      totals:
        cases: 2
        files: 5
        entries: [{list: invoices, count: 3}, {list: log, count: 1}]
        sums: [{currency: EUR, invoices: 3.00, credits: 0.00, payments: 1.20}, {currency: USD, invoices: 1.00, credits: 0.50, payments: 0.00}]
      tables: [{name: be-commercial, hash: \(Self.hash)}]
      cases:
        - {id: t3kq7x9m2pd4, handover: h8f3k2m9, handed: 2023-04-25T20:59:00+02:00, revision: 2, head: \(Self.hash), currency: EUR, balance: 1.80, as-of: 2023-04-25}
        - id: z3kq7x9m2pd4
          handover: h8f3k3m9
          ended: {at: 2023-04-25T20:00:00+02:00, as: returned, reason: paid}
          currency: USD
          balance: -0.50
          as-of: 2023-04-25
          omitted: [\(Self.hash)]
          reference: K-1

      """
    let answer = """
      dossier: 1
      kind: acknowledgement
      from: b4c9d2e8
      to: h7k2q9xw
      sequence: 1
      created: 2023-04-25T21:00:00+02:00
      acknowledges: {sequence: 17, bundle: \(Self.hash)}
      totals: {cases: 0, files: 0}
      cases: [{id: t3kq7x9m2pd4, outcome: rejected, reason: "8: no file", missing: [\(Self.hash)], handler: An}]

      """
    for text in [forward, answer] {
      let record = try BundleRecord.decode(YAMLTree(Array(text.utf8)), path: "", currency: .euro)
      let written = YAMLWriter.bytes(record.value)
      #expect(try BundleRecord.decode(YAMLTree(written), path: "", currency: .euro) == record)
      #expect(try record.value.unordered == YAMLDocument(Array(text.utf8)).value.unordered)
    }
  }

  @Test func `What is missing or wrong is told`() throws {
    #expect(
      try findings("dossier: 1\nkind: forward\nat: 2023-04-25T21:00:00+02:00\ncases: [{id: z3kq7x9m2pd4, head: x}]\n")
        == [
          "1 missing-key 'bundle' is missing", "1 missing-key 'sequence' is missing",
          "4 invalid-head 'x' is not 64 hexadecimal digits in small letters",
        ])
    #expect(
      try findings("bundle: \(Self.hash)\nkind: update\nsequence: 1\nat: 2023-04-25T21:00:00Z\n") == [
        "1 missing-key 'dossier' is missing"
      ])
  }

  @Test func `An acknowledgement names the bundle that it answers, and nothing else does`() throws {
    let head = "dossier: 1\nbundle: \(Self.hash)\nsequence: 3\nat: 2023-04-25T21:00:00+02:00\n"
    let answered = "acknowledges: {sequence: 17, bundle: \(Self.hash)}\n"
    #expect(try findings(head + "kind: acknowledgement\n") == ["1 missing-key 'acknowledges' is missing"])
    #expect(try findings(head + "kind: acknowledgement\n" + answered) == [])
    #expect(
      try findings(head + "kind: update\n" + answered) == [
        "6 needless-acknowledges only an acknowledgement answers a bundle"
      ])
    let text = head + "kind: acknowledgement\n" + answered
    let record = try ExchangeRecord.decode(YAMLTree(Array(text.utf8)), path: "r.yaml", currency: .euro)
    #expect(record.acknowledges == AcknowledgedBundle(sequence: 17, bundle: Self.hash))
  }

  @Test func `The entries of a case that were in a bundle are found in all records`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", CheckFixture.settings)
    try scratch.put("exchange/klaar-incasso/sent/000017.yaml", Self.sent)
    try scratch.put(
      "exchange/klaar-incasso/received/000003.yaml",
      Self.sent.replacing("w8f3k2m9", with: "y8f3k2m9").replacing("kind: forward", with: "kind: update"))
    let store = try Store(root: scratch.path)
    let id = try #require(Identifier("t3kq7x9m2pd4"))
    #expect(try store.sentEntries(of: id).map(\.text).sorted() == ["m2k8v5qa", "w8f3k2m9", "y8f3k2m9"])
    let other = try #require(Identifier("a3kq7x9m2pd4"))
    #expect(try store.sentEntries(of: other).isEmpty)
  }

  @Test(arguments: [
    ("exchange/klaar-incasso/sent/000017.yaml", true), ("exchange/klaar-incasso/received/1000017.yaml", true),
    ("exchange/klaar-incasso/sent/17.yaml", false), ("exchange/klaar-incasso/000017.yaml", false),
    ("exchange/Klaar/sent/000017.yaml", false), ("exchange/klaar-incasso/other/000017.yaml", false),
  ]) func `Records are told by their paths`(_ path: String, _ isRecord: Bool) throws {
    guard case .exchange = StoreItem(path: path) else {
      #expect(!isRecord && StoreItem(path: path) == .foreign)
      return
    }
    #expect(isRecord)
  }
}

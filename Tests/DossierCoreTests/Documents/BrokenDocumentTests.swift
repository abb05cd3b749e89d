import DossierCore
import Foundation
import Testing

/// Documents with one thing wrong: dossier refuses them, and so does check-jsonschema with the schemas of dossier.
@Suite struct BrokenDocumentTests {
  struct Change: Sendable {
    let type: DocumentType
    let good: String
    let bad: String

    init(_ type: DocumentType, _ good: String, _ bad: String) {
      self.type = type
      self.good = good
      self.bad = bad
    }
  }

  private static let rates = """
    dossier: 1
    name: Base rate
    rows:
      - {from: 2024-01-01, rate: 3.62, status: verified, sources: [gazette]}

    """
  private static let rule =
    "dossier: 1\nwhen: balance>1000\nrequire: has:handler\nmessage: x\nseverity: error\nat: debtor\n"

  static func text(_ type: DocumentType) -> String {
    switch type {
    case .store: CheckFixture.settings
    case .creditor: CheckFixture.creditor
    case .agency: CheckFixture.agency
    case .debtor: CheckFixture.debtor
    case .terms: CheckFixture.terms
    case .case: CaseDecodingTests.klaar + "\n"
    case .rates: rates
    case .exchange: ExchangeRecordTests.sent
    case .rule: rule
    case .bundle: BundleCheckTests.record
    }
  }

  static let changes: [Change] = [
    Change(.bundle, "kind: forward", "kind: gift"), Change(.bundle, "dossier: 1", "dossier: 2"),
    Change(.case, "status: open", "status: opne"),
    Change(.case, "opened: 2023-04-25T20:45:12+02:00", "opened: 2023-04-25"),
    Change(.case, "creditor: klaardocs\n", ""), Change(.case, "tags: []", "tgas: []"),
    Change(.case, "amount: 1250.00", "amount: 1.250,00"), Change(.case, "amount: 1250.00", "amount: -1250.00"),
    Change(.case, "amount: 1250.00", "amount: [1250.00]"), Change(.case, ", amount: 1250.00", ""),
    Change(.case, "date: 2023-01-10", "date: 10-01-2023"), Change(.case, "date: 2023-01-10", "date: 2023-13-10"),
    Change(.case, "date: 2023-01-10", "date: 2023-1-10"), Change(.case, "id: t3kq7x9m2pd4", "id: t3kq7x9m"),
    Change(.case, "id: w8f3k2m9", "id: W8F3K2M9"), Change(.case, "dossier: 1", "dossier: 2"),
    Change(.case, "dossier: 1\n", ""), Change(.case, "notice: true", "notice: perhaps"),
    Change(.case, "currency: EUR", "currency: euro"), Change(.case, "received-by: agency", "received-by: bank"),
    Change(.case, "tags: []", "tags: {}"), Change(.case, "tags: []", "tags: legal"),
    Change(.case, "tags: []", "tags: [null]"), Change(.case, "debtor: bedrijf-klaar", "debtor: Bedrijf Klaar"),
    Change(.case, "debtor: bedrijf-klaar", "debtor: null"), Change(.case, "debtor: bedrijf-klaar", "debtor:"),
    Change(.case, "number: 232/0991/37210", "number: 232 0991"), Change(.case, "value: KLAA", "valu: KLAA"),
    Change(.case, "terms: klaardocs-2022", "terms: {rate: 3}"), Change(.case, "terms: klaardocs-2022", "terms: [a]"),
    Change(.case, "channel: post", "channel: pigeon"), Change(.case, "reference: 2023/006", "reference: [a]"),
    Change(.case, "at: 2023-04-25T21:19:00+02:00", "at: 2023-04-25T25:19:00+02:00"),
    Change(.case, "deadline: 2023-05-12", "deadline: soon"),
    Change(.store, "role: creditor", "role: bailiff"), Change(.store, "country: BE", "country: Belgium"),
    Change(.store, "owners: [klaardocs]", "owners: klaardocs"), Change(.store, "scheme: ogm", "sceme: ogm"),
    Change(.store, "{name: Legal}", "{nme: Legal}"), Change(.store, "{name: Legal}", "Legal"),
    Change(.store, "currency: EUR", "max-age: 5 days"), Change(.store, "currency: EUR", "queries: {late: [a]}"),
    Change(.creditor, "name: KlaarDocs\n", ""), Change(.creditor, "kind: mobile", "kind: cell"),
    Change(.creditor, "phones: [{number: 0473/44.67.24, kind: mobile}]", "phones: [0473/44.67.24]"),
    Change(.creditor, "terms: klaardocs-2022", "size: small"),
    Change(.creditor, "terms: klaardocs-2022", "vat-deductible: 1"),
    Change(.agency, "name: Klaar Incasso", "name: Klaar\nrequires: [invoice]"),
    Change(.agency, "id: c3v8m2qa", "id: 13v8m2qa"), Change(.agency, "id: c3v8m2qa", "id: ~"),
    Change(.debtor, "kind: company", "kind: firm"), Change(.debtor, "country: BE}", "country: be}"),
    Change(.debtor, "emails: [klaar@klaar.be]", "emails: klaar@klaar.be"),
    Change(.debtor, "city: Tongeren", "town: Tongeren"), Change(.debtor, "{iban: BE68539007547034}", "{}"),
    Change(.terms, "rate: 10.5", "rate: 10.5%"), Change(.terms, "rate: 10.5", "rate: -1"),
    Change(.terms, "damages: {amount: 150.00, due: forward}", "damages: some"),
    Change(.terms, "due: forward", "due: tomorrow"), Change(.terms, "rate: 10.5", "day-count: actual/366"),
    Change(.terms, "name: Factuurvoorwaarden", "payment: {days: many}"),
    Change(.terms, "name: Factuurvoorwaarden", "imputation: [costs, taxes]"),
    Change(.rates, "rate: 3.62", "rate: 3,62"), Change(.rates, "status: verified", "status: sure"),
    Change(.rates, "from: 2024-01-01, ", ""), Change(.rates, "sources: [gazette]", "sources: gazette"),
    Change(.exchange, "kind: forward", "kind: backward"), Change(.exchange, "sequence: 17", "sequence: x"),
    Change(.exchange, "revision: 1", "revision: 1.5"),
    Change(.exchange, "entries: [w8f3k2m9, m2k8v5qa]", "entries: [w8]"),
    Change(.rule, "require: has:handler\n", ""), Change(.rule, "severity: error", "severity: fatal"),
    Change(.rule, "at: debtor", "at: debtr"), Change(.rule, "message: x", "message: [x]"),
    Change(.rule, "when: balance>1000", "wenn: balance>1000"),
  ]

  @Test func `Every change finds its text, and there are enough of every type`() {
    #expect(Self.changes.filter { !Self.text($0.type).contains($0.good) }.map(\.good) == [])
    #expect(Self.changes.count > 70)
    #expect(Set(Self.changes.map(\.type)) == Set(DocumentType.allCases))
    for type in DocumentType.allCases {
      #expect(JudgedDocuments.findings(type, Array(Self.text(type).utf8)) == [], "\(type)")
    }
  }

  @Test func `dossier refuses each`() {
    for change in Self.changes {
      let text = Self.text(change.type).replacing(change.good, with: change.bad, maxReplacements: 1)
      #expect(JudgedDocuments.findings(change.type, Array(text.utf8)) != [], "\(change.type): \(change.bad)")
    }
  }

  @Test(.enabled(if: JSONSchemaTests.isThere, "check-jsonschema is not installed"), arguments: DocumentType.allCases)
  func `check-jsonschema refuses each, and takes the sound one`(_ type: DocumentType) throws {
    let scratch = try ScratchDirectory()
    var words = ["sound.yaml": "sound"]
    try scratch.put("sound.yaml", Self.text(type))
    for (place, change) in Self.changes.enumerated() where change.type == type {
      try scratch.put("\(place).yaml", Self.text(type).replacing(change.good, with: change.bad, maxReplacements: 1))
      words["\(place).yaml"] = change.bad
    }
    let refused = try CheckJSONSchema.refused(words.keys.sorted(), by: type, in: scratch)
    #expect(refused.compactMap { words[$0] }.sorted() == words.values.filter { $0 != "sound" }.sorted())
  }

  @Test(.enabled(if: JSONSchemaTests.isThere, "check-jsonschema is not installed"))
  func `Every document of the example stores passes`() throws {
    let documents = try SampleDocument.klaar()
    #expect(documents.count > 5)
    for type in Set(documents.map(\.type)) {
      let scratch = try ScratchDirectory()
      var names: [String] = []
      for document in documents where document.type == type {
        names.append("\(names.count).yaml")
        try scratch.put(names[names.count - 1], String(decoding: document.bytes, as: UTF8.self))
      }
      #expect(try CheckJSONSchema.refused(names, by: type, in: scratch) == [])
    }
  }
}

/// The program check-jsonschema, run once for many files.
enum CheckJSONSchema {
  private struct Answer: Decodable {
    struct Problem: Decodable { let filename: String }

    let status: String
    let errors: [Problem]?
    let parse_errors: [Problem]?
  }

  /// The files of a directory that it refuses as documents of a type.
  static func refused(_ names: [String], by type: DocumentType, in scratch: ScratchDirectory) throws -> Set<String> {
    try scratch.put("schema.json", JSONSchema.text(for: type))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: JSONSchemaTests.checker ?? "")
    process.arguments = ["-o", "json", "--schemafile", "schema.json"] + names
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let answer = try JSONDecoder().decode(Answer.self, from: data)
    return Set(((answer.errors ?? []) + (answer.parse_errors ?? [])).map(\.filename))
  }
}

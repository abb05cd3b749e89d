import DossierCore
import Testing

/// A store that checks, and what it takes to break it.
struct CheckFixture {
  let scratch: ScratchDirectory

  static let settings = """
    dossier: 1
    id: h7k2q9xw
    role: creditor
    owners: [klaardocs]
    country: BE
    currency: EUR
    numbering: {scheme: ogm}
    administrations:
      legal: {name: Legal}
    defaults: {terms: klaardocs-2022, agency: klaar-incasso}

    """
  static let creditor = """
    dossier: 1
    id: k3v8m2qa
    name: KlaarDocs
    vat: BE0403170701
    terms: klaardocs-2022
    phones: [{number: 0473/44.67.24, kind: mobile}]

    """
  static let agency = """
    dossier: 1
    id: c3v8m2qa
    name: Klaar Incasso

    """
  static let debtor = """
    dossier: 1
    id: m4x7t2za
    kind: company
    name: Bedrijf Klaar
    vat: BE0202239951
    address: {street: Kérkstraat, number: 13/2, postcode: "3700", city: Tongeren, country: BE}
    emails: [klaar@klaar.be]
    phones: [{number: 012/00.00.00, kind: phone}, {number: 0475/00.00.00, kind: mobile}]
    ibans: [{iban: BE68539007547034}]

    """
  static let terms = """
    dossier: 1
    name: Factuurvoorwaarden
    files: [klaardocs-2022.pdf]
    interest: {rate: 10.5}
    damages: {amount: 150.00, due: forward}

    """
  static let record = """
    dossier: 1
    bundle: \(String(repeating: "0123456789abcdef", count: 4))
    kind: forward
    sequence: 1
    at: 2023-04-25T22:00:00+02:00
    cases:
      - id: t3kq7x9m2pd4
        entries: [w8f3k2m9, m2k8v5qa]

    """
  static let path = "cases/2023-04/232-0991-37210.yaml"
  static let text =
    CaseDecodingTests.klaar.replacing("forwarded: 2023-04-25\n", with: "")
    .replacing(
      "log:\n", with: "attachments:\n  - {id: f4n8r2tb, file: 2022-186.pdf, kind: invoice, size: 7}\nlog:\n") + "\n"

  static let files = [
    "dossier.yaml": settings, "creditors/klaardocs.yaml": creditor, "agencies/klaar-incasso.yaml": agency,
    "debtors/b/bedrijf-klaar.yaml": debtor, "terms/klaardocs-2022.yaml": terms, "terms/klaardocs-2022.pdf": "%PDF",
    path: text, "cases/2023-04/232-0991-37210/2022-186.pdf": "invoice", "README.md": "A store.\n",
    ".gitignore": ".dossier/\n", ".dossier/journal.txt": "x", ".git/config": "x",
    "exchange/klaar-incasso/sent/000001.yaml": record, "tracks/amicable.yaml": "dossier: 1\n",
  ]

  init(_ changes: [String: String?] = [:]) throws {
    scratch = try ScratchDirectory()
    for (path, text) in Self.files.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
    where !changes.contains(where: { $0.key == path && $0.value == nil }) {
      try scratch.put(path, text)
    }
  }

  /// The store with a text of the usual case replaced.
  init(case old: String, _ new: String) throws {
    #expect(Self.text.contains(old))
    try self.init([Self.path: Self.text.replacing(old, with: new)])
  }

  static func options(
    paths: [String] = [], hashes: Bool = false, only: Set<String> = [], skip: Set<String> = []
  ) throws -> CheckOptions {
    CheckOptions(
      now: try #require(Timestamp("2023-06-01T12:00:00+02:00")), paths: paths, hashesAttachments: hashes, only: only,
      skip: skip, knowsZone: { $0 == "Europe/Brussels" })
  }

  func report(_ options: CheckOptions? = nil) throws -> CheckReport {
    try StoreCheck.report(root: scratch.path, options ?? Self.options())
  }

  /// The findings, each on a line: path (unless it is the usual case's), place, severity, id, message.
  func lines(_ options: CheckOptions? = nil) throws -> [String] {
    try report(options).findings.map { finding in
      let path = finding.path == Self.path ? "" : finding.path + " "
      let place = finding.span.map { "\($0.line):\($0.column) " } ?? ""
      return "\(path)\(place)\(finding.severity) \(finding.id): \(finding.message)"
    }
  }
}

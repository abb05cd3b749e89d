import DossierCore
import Testing

/// What a person decides of a bundle: which cases are taken, and which parties are which.
@Suite struct ImportDecisionTests {
  private static let path = ImportFixture.casePath

  /// The bundle with a second case of the same reference, of another debtor.
  private static func two() -> TestBundle {
    var bundle = ImportFixture.forward(
      ImportFixture.text + "references:\n  - {of: k3v8m2qa, value: CLIENT-7}\n")
    let path = "cases/2023-04/232-0991-37311.yaml"
    bundle.files[path] =
      ImportFixture.head(id: "v3kq7x9m2pd4", number: "232/0991/37311", debtor: "p4x7t2za")
      + "references:\n  - {of: k3v8m2qa, value: CLIENT-7}\n"
    bundle.files["debtors/p/peeters.yaml"] = "dossier: 1\nid: p4x7t2za\nkind: company\nname: Peeters\n"
    bundle.lines[path] = "handover: h9f3k2m9, revision: 1, balance: 0.00, as-of: 2023-04-24"
    return bundle
  }

  @Test func `The debtor of a case that is declined is not added, and comes with the case if that is taken`() throws {
    let store = try ImportFixture()
    let report = try store.importing(Self.two()) { $0.declined["232/0991/37311"] = "too small" }
    #expect(report.cases.map(\.outcome) == [.new, .rejected(.declined, "too small")])
    #expect(report.parties.map(\.name) == ["Bedrijf Klaar"])
    #expect(try store.paths().filter { $0.hasPrefix("debtors/") } == ["debtors/b/bedrijf-klaar.yaml"])
    let all = try ImportFixture()
    try all.importing(Self.two())
    #expect(
      try all.paths().filter { $0.hasPrefix("debtors/") } == ["debtors/b/bedrijf-klaar.yaml", "debtors/p/peeters.yaml"])
  }

  @Test func `A case is told with its debtor, its reference and what the sender reckons`() throws {
    let report = try ImportFixture().importing(Self.two())
    #expect(report.cases.map(\.debtor) == ["Bedrijf Klaar", "Peeters"])
    #expect(report.cases.map(\.reference) == ["CLIENT-7", "CLIENT-7"])
    #expect(report.cases.map { $0.balance?.description } == [nil, "0.00"])
  }

  @Test func `A reference names a case, unless several have it`() throws {
    let numbers = try ["232/0991/37210", "232/0991/37311"].map { try #require(CaseNumber($0)) }
    #expect(throws: ImportError.severalCases("CLIENT-7", numbers)) {
      try ImportFixture().importing(Self.two()) { $0.declined["CLIENT-7"] = "why" }
    }
    var bundle = Self.two()
    bundle.files[Self.path] = bundle.files[Self.path]?.replacing("CLIENT-7", with: "CLIENT-8")
    let report = try ImportFixture().importing(bundle) { $0.declined["client-8"] = "why" }
    #expect(report.cases.map(\.outcome) == [.rejected(.declined, "why"), .new])
  }

  @Test func `A party that is known as one here is not taken for another later`() throws {
    let store = try ImportFixture(["debtors/o/ons.yaml": "dossier: 1\nid: q4x7t2za\nkind: company\nname: Ons\n"])
    try store.importing(ImportFixture.forward())
    let before = try store.contents()
    let (ons, known) = (try #require(Slug("ons")), try #require(Slug("bedrijf-klaar")))
    #expect(throws: ImportError.knownParty(name: "Bedrijf Klaar", as: known)) {
      try store.importing(ImportFixture.forward()) { $0.parties["m4x7t2za"] = .some(ons) }
    }
    #expect(try store.contents() == before)
    for decided in [Slug?.none, known] {
      let report = try store.importing(ImportFixture.forward()) { $0.parties["m4x7t2za"] = .some(decided) }
      #expect(report.parties == [] && report.cases.map(\.outcome) == [.unchanged])
    }
    #expect(
      try store.paths().filter { $0.hasPrefix("debtors/") } == ["debtors/b/bedrijf-klaar.yaml", "debtors/o/ons.yaml"])
  }

  @Test func `Parties that are known otherwise here are matched by their numbers, whatever differs`() throws {
    let address = "{street: Markt, number: \"2\", postcode: \"3000\", city: Leuven, country: BE}"
    let ours = """
      dossier: 1
      id: q4x7t2za
      kind: company
      name: Klaar BV
      legal-form: BV
      vat: BE0202239951
      address: \(address)
      emails: [info@klaar.be]
      phones: [{number: 011/22.33.44, kind: phone}]
      attention: Boekhouding
      contacts: [{name: An Peeters, role: accounting, email: an@klaar.be}]

      """
    let creditor =
      (ImportFixture.files["creditors/klaar.yaml"] ?? "") + """
        address: \(address)
        emails: [klaar@example.be]
        phones: [{number: 011/22.33.44, kind: phone}]

        """
    let store = try ImportFixture(["debtors/k/klaar-bv.yaml": ours, "creditors/klaar.yaml": creditor])
    var bundle = ImportFixture.forward()
    bundle.files["debtors/b/bedrijf-klaar.yaml"] = ImportFixture.debtor + "vat: BE 0202.239.951\n"
    let report = try store.importing(bundle)
    #expect(report.parties.map(\.outcome) == [.matched] && report.parties.map(\.slug.text) == ["klaar-bv"])
    #expect(report.cases.map(\.outcome) == [.new])
    let text = try store.text(Self.path)
    let file = try Case.decode(YAMLTree(Array(text.utf8)), path: Self.path, currency: .euro)
    #expect(file.requests.map(\.kind) == [.contactChange])
    for key in ["name", "legal-form", "address", "emails", "phones", "attention", "contacts"] {
      #expect(text.contains("\n          \(key):"), "\(key)")
    }
    #expect(try store.importing(bundle).cases.map(\.outcome) == [.unchanged])
    #expect(try store.text(Self.path) == text)
  }

  @Test func `A contradiction takes nothing, and is decided by whoever imports`() throws {
    let bundle = ImportFixture.update(2, ImportFixture.text.replacing("1250.00", with: "1260.00"))
    for (winner, amount) in [(ConflictWinner?.none, "1250.00"), (.ours, "1250.00"), (.theirs, "1260.00")] {
      let store = try ImportFixture()
      try store.importing(ImportFixture.forward())
      let before = try store.contents()
      let report = try store.importing(bundle) { wishes in
        if let winner { wishes.resolutions["232-0991-37210"] = winner }
      }
      #expect(report.isRefused == (winner == nil))
      #expect(report.cases.map(\.winner) == [winner])
      #expect(
        report.cases.flatMap(\.resolved).flatMap(\.differences).map { [$0.key, $0.ours, $0.theirs] }
          == (winner == nil ? [] : [["amount", "1250.00", "1260.00"]]))
      #expect(try store.text(Self.path).contains("amount: \(amount)"))
      if winner == nil {
        guard case .conflict(let conflicts)? = report.cases.first?.outcome else {
          Issue.record("\(report.cases)")
          continue
        }
        #expect(conflicts.map(\.description) == ["invoices[w8f3k2m9]"])
        #expect(try store.contents() == before)
        let part = try store.importing(bundle) { $0.isPartial = true }
        #expect(!part.isRefused && part.isPartlyDone && part.acknowledgement != nil)
        #expect(try store.text(Self.path).contains("amount: 1250.00"))
      }
    }
  }

  @Test func `A case that is declined is not here, and stays declined when its bundle comes again`() throws {
    let store = try ImportFixture()
    let report = try store.importing(ImportFixture.forward()) { $0.declined["t3kq7x9m2pd4"] = "too small" }
    #expect(report.cases.map(\.outcome) == [.rejected(.declined, "too small")])
    #expect(!report.isPartlyDone)
    #expect(try !store.paths().contains(Self.path))
    let answer = try store.record("outbox/klaar-incasso-klaar-000001.tar.zst")
    #expect(answer.cases.map(\.outcome) == [.rejected])
    #expect(answer.cases.map { $0.ended?.outcome } == [.declined] && answer.cases[0].ended?.reason == "too small")
    let again = try store.importing(ImportFixture.forward())
    #expect(again.cases.map(\.outcome) == [.rejected(.declined, "too small")])
    let repeated = try store.record("outbox/klaar-incasso-klaar-000002.tar.zst")
    #expect(repeated.cases.map { $0.ended?.reason } == ["too small"])
    #expect(throws: ImportError.noSuchCase("999")) {
      try store.importing(ImportFixture.forward()) { $0.declined["999"] = "x" }
    }
  }
}

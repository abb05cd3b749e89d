import DossierCore
import Testing

/// What an import learns of the parties of cases that are taken, and only of those.
@Suite struct ImportPartyTests {
  private static let path = ImportFixture.casePath
  private static let debtorPath = "debtors/k/klaar-bv.yaml"
  private static let debtor = "dossier: 1\nid: q4x7t2za\nkind: company\nname: Klaar BV\nvat: BE0202239951\n"

  private static func forward(_ sequence: Int = 1) -> TestBundle {
    var bundle = ImportFixture.forward()
    bundle.sequence = sequence
    bundle.files["debtors/b/bedrijf-klaar.yaml"] = ImportFixture.debtor + "vat: BE 0202.239.951\n"
    bundle.files["creditors/klaardocs.yaml"] = ImportFixture.creditor + "size: sme\n"
    return bundle
  }

  @Test func `Nothing is learned of the parties of a case that is declined, and all is told once one is taken`() throws
  {
    let store = try ImportFixture([Self.debtorPath: Self.debtor])
    let declined = try store.importing(Self.forward()) { $0.declined["t3kq7x9m2pd4"] = "too small" }
    #expect(declined.parties == [] && declined.warnings.filter { $0.contains("size") } == [])
    #expect(try store.text(Self.debtorPath) == Self.debtor)
    #expect(try !store.text("creditors/klaar.yaml").contains("size"))
    var again = Self.forward(2)
    again.lines = [Self.path: "handover: h9f3k2m9, revision: 1"]
    let taken = try store.importing(again)
    #expect(taken.cases.map(\.outcome) == [.new] && taken.parties.map(\.outcome) == [.matched])
    #expect(taken.warnings.filter { $0.contains("size sme") }.count == 1)
    #expect(try store.text(Self.debtorPath) == Self.debtor + "known-as:\n  - m4x7t2za\n")
    #expect(try store.text("creditors/klaar.yaml").contains("\nsize: sme\n"))
    let file = try Case.decode(YAMLTree(Array(store.text(Self.path).utf8)), path: Self.path, currency: .euro)
    #expect(file.requests.map(\.kind) == [.contactChange])
  }

  /// A case of the creditor here that the sender has from this store.
  private static let given =
    ImportFixture.head(creditor: "klaar", debtor: "klaar-bv") + """
      handovers:
        - {id: h8f3k2m9, to: peer, at: 2023-04-24T09:00:00+02:00}
      payments:
        - {id: p2k8v5qa, date: 2023-05-01, amount: 5.00, received-by: creditor, by-debtor: klaar-bv}

      """

  /// What the taker says of it, which has ids of its own for its parties.
  private static func update() -> TestBundle {
    var bundle = TestBundle()
    bundle.kind = .update
    bundle.files = [
      Self.path: ImportFixture.head(creditor: "n3v8m2qa", debtor: "z4x7t2za") + """
        payments:
          - {id: p2k8v5qa, date: 2023-05-01, amount: 5.00, received-by: creditor, by-debtor: z4x7t2za}
          - {id: p3k8v5qa, date: 2023-05-02, amount: 6.00, received-by: agency, by-debtor: z4x7t2za}

        """,
      "creditors/klaar.yaml": "dossier: 1\nid: n3v8m2qa\nname: Klaar Documenten\nvat: BE0403170701\nsize: large\n",
    ]
    bundle.lines = [Self.path: "handover: h8f3k2m9, revision: 1"]
    return bundle
  }

  @Test(arguments: ["creditor", "agency"])
  func `A taker says nothing of the creditor, and its own ids of debtors are understood`(_ role: String) throws {
    let own = role == "creditor" ? "klaar" : "klaar-incasso"
    let store = try ImportFixture([
      "dossier.yaml": SettingsText.of(own, role: role, id: "b4c9d2e8"),
      "agencies/peer.yaml": "dossier: 1\nid: e3v8m2qa\nname: Peer\nstore: h7k2q9xw\nexchange: bundles\n",
      Self.debtorPath: Self.debtor, Self.path: Self.given,
    ])
    let report = try store.importing(Self.update())
    guard case .updated(let summary)? = report.cases.first?.outcome else {
      Issue.record("\(report.cases.map(\.outcome))")
      return
    }
    #expect(summary.added == [.payments: 1])
    #expect(report.warnings.filter { $0.contains("creditor") } == [])
    #expect(try store.text("creditors/klaar.yaml") == ImportFixture.files["creditors/klaar.yaml"])
    let file = try Case.decode(YAMLTree(Array(store.text(Self.path).utf8)), path: Self.path, currency: .euro)
    #expect(file.payments.map(\.byDebtor?.text) == ["klaar-bv", "klaar-bv"])
  }

  @Test func `A party that may be one that is here is named, and a matched one keeps what is here`() throws {
    let own = ImportFixture.debtor.replacing("m4x7t2za", with: "q4x7t2za").replacing(
      "klaar@klaar.be", with: "Klaar@klaar.be, info@klaar.be")
    let files = ["debtors/o/ons.yaml": own]
    let ons = try #require(Slug("ons"))
    let doubtful = try ImportFixture(files).importing(ImportFixture.forward())
    #expect(doubtful.parties.map(\.outcome) == [.doubtful([ons])])
    let store = try ImportFixture(files)
    let report = try store.importing(ImportFixture.forward()) { $0.parties["m4x7t2za"] = .some(ons) }
    #expect(report.parties.map(\.outcome) == [.matched] && report.parties.map(\.slug) == [ons])
    #expect(try store.text("debtors/o/ons.yaml") == own + "known-as:\n  - m4x7t2za\n")
    let text = try store.text(Self.path)
    #expect(text.contains("debtor: ons\n") && text.contains("kind: contact-change\n"))
    #expect(
      text.contains(
        """
            payload:
              party:
                id: m4x7t2za
                set:
                  emails:
                    - Klaar@klaar.be
                    - info@klaar.be
        """.replacing("    payload", with: "    payload")))
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.unchanged])
    #expect(try store.text(Self.path) == text)
  }
}

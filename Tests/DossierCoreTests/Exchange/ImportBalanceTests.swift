import DossierCore
import Testing

/// What a sender says is owed, held against what this store reckons.
@Suite struct ImportBalanceTests {
  /// The warnings of an import that are about the balance of a case.
  private static func told(
    _ bundle: TestBundle, saying line: String, by store: ImportFixture? = nil
  ) throws -> [String] {
    var bundle = bundle
    bundle.lines = [ImportFixture.casePath: "handover: h8f3k2m9, revision: 1\(line)"]
    let report = try (store ?? ImportFixture()).importing(bundle)
    #expect(!report.isRefused && !report.isPartlyDone, "\(report.cases.map(\.outcome))")
    return report.warnings.filter { $0.hasPrefix("case ") }
  }

  @Test func `Where both reckon the same nothing is said, and else both balances and terms are`() throws {
    let there = "; there by the terms 'Terms', here by the terms 'Terms'"
    for (day, balance, warning) in [
      ("2022-11-25", "1250.00", nil),
      ("2022-11-25", "1200.00", "the sender reckons 1200.00 EUR, this store 1250.00"),
      ("2023-11-25", "1381.25", nil),
      ("2023-11-25", "1381.24", "the sender reckons 1381.24 EUR, this store 1381.25"),
      ("2023-11-25", "1250.00", "the sender reckons 1250.00 EUR, this store 1381.25"),
    ] {
      #expect(
        try Self.told(ImportFixture.forward(), saying: ", balance: \(balance), as-of: \(day)")
          == (warning.map { ["case 232/0991/37210: as of \(day) \($0)\(there)"] } ?? []))
    }
  }

  @Test func `Where the terms here are others they are named`() throws {
    let store = try ImportFixture([
      "dossier.yaml": SettingsText.of("klaar", id: "b4c9d2e8"),
      "agencies/peer.yaml": "dossier: 1\nid: e3v8m2qa\nname: Peer\nstore: h7k2q9xw\nexchange: bundles\n",
      "debtors/k/klaar-bv.yaml": "dossier: 1\nid: q4x7t2za\nkind: company\nname: Klaar BV\n",
      "terms/own.yaml": "dossier: 1\nname: Own\ninterest: {rate: 8}\n",
      ImportFixture.casePath: ImportFixture.head(creditor: "klaar", debtor: "klaar-bv").replacing(
        "terms:\n  name: Terms\n  interest: {rate: 10.5}\n", with: "terms: own\n")
        + "handovers:\n  - {id: h8f3k2m9, to: peer, at: 2023-04-24T09:00:00+02:00}\n" + Self.invoices,
    ])
    var bundle = TestBundle()
    bundle.kind = .update
    bundle.files = [
      ImportFixture.casePath: ImportFixture.head(creditor: "n3v8m2qa", debtor: "q4x7t2za") + Self.invoices
    ]
    #expect(
      try Self.told(bundle, saying: ", balance: 1381.25, as-of: 2023-11-25", by: store) == [
        "case 232/0991/37210: as of 2023-11-25 the sender reckons 1381.25 EUR, this store 1350.00; there by the terms "
          + "'Terms', here by the terms 'own'"
      ])
  }

  private static let invoices = """
    invoices:
      - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: 1250.00, org: b4c9d2e8}

    """

  @Test func `Nothing is compared where nothing is stated, or this store knows of other money`() throws {
    #expect(try Self.told(ImportFixture.forward(), saying: "") == [])
    let payment = "payments:\n  - {id: p3k8v5qa, date: 2022-11-01, amount: 5.00, received-by: agency}\n"
    let wrong = ", balance: 7.00, as-of: 2022-11-25"
    for (own, isCompared) in [
      (payment, false), (payment.replacing("agency}", with: "agency, void: {at: 2023-04-26T10:00:00+02:00}}"), true),
      ("log:\n  - {id: p3k8v5qa, at: 2023-04-26T10:00:00+02:00, text: x}\n", true), ("", true),
    ] {
      let store = try ImportFixture()
      try store.importing(ImportFixture.forward())
      let text = try store.text(ImportFixture.casePath)
      try store.scratch.put("store/\(ImportFixture.casePath)", text + own)
      #expect(try Self.told(ImportFixture.update(2), saying: wrong, by: store).count == (isCompared ? 1 : 0), "\(own)")
    }
  }

  @Test func `What cannot be reckoned here is said, and the case is taken`() throws {
    let text = ImportFixture.text.replacing("{rate: 10.5}", with: "{table: unheard-of}")
    let store = try ImportFixture()
    let told = try Self.told(ImportFixture.forward(text), saying: ", balance: 1250.00, as-of: 2023-11-25", by: store)
    #expect(told.count == 1 && told.allSatisfy { $0.contains("what is owed cannot be reckoned here: ") })
    #expect(try store.paths().contains(ImportFixture.casePath))
  }
}

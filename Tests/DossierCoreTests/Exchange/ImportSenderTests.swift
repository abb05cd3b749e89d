import DossierCore
import Testing

/// From whom a bundle is, and for whom.
@Suite struct ImportSenderTests {
  @Test func `A store that does not know its own numbers says so of a bundle that names them`() throws {
    let store = try ImportFixture([
      "agencies/klaar-incasso.yaml": "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\n"
    ])
    var bundle = ImportFixture.forward()
    bundle.to = "BE0202239951"
    let slug = try #require(Slug("klaar-incasso"))
    #expect(throws: ImportError.notForUnnumbered(to: "BE0202239951", .agency, slug)) { try store.importing(bundle) }
    bundle.to = "z4c9d2e8"
    #expect(throws: ImportError.notForHere(to: "z4c9d2e8")) { try store.importing(bundle) }
  }

  @Test func `Bundles for others, from strangers and under used numbers change nothing`() throws {
    let store = try ImportFixture()
    let before = try store.contents()
    var bundle = ImportFixture.forward()
    bundle.to = "z4c9d2e8"
    #expect(throws: ImportError.notForHere(to: "z4c9d2e8")) { try store.importing(bundle) }
    bundle.to = "BE0202239951"
    bundle.from = "b4c9d2e8"
    #expect(throws: ImportError.ownBundle) { try store.importing(bundle) }
    bundle.from = "h7k2q9xw"
    bundle.files["creditors/klaardocs.yaml"] = ImportFixture.creditor.replacing("vat: BE0403170701\n", with: "")
    #expect(throws: ImportError.unknownSender(store: "h7k2q9xw", name: "KlaarDocs", .creditor)) {
      try store.importing(bundle)
    }
    #expect(try store.contents() == before)
    let report = try store.importing(bundle) { $0.trustsAnybody = true }
    #expect(report.sender?.text == "klaardocs" && report.warnings.count == 1)
    #expect(
      try store.text("creditors/klaardocs.yaml")
        == "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nstore: h7k2q9xw\nexchange: bundles\n")
    bundle.created = "2023-04-25T10:00:00+02:00"
    let klaardocs = try #require(Slug("klaardocs"))
    let after = try store.contents()
    #expect(throws: ImportError.usedNumber(1, from: klaardocs, .forward, last: 1)) { try store.importing(bundle) }
    #expect(try store.contents() == after)
  }
}

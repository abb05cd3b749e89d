import DossierCore
import Testing

/// What bundles that are not as they should be may not bring.
@Suite struct ImportBoundaryTests {
  @Test func `A file whose entry says no hash is taken by the one it has, and one that is not there is refused`() throws
  {
    let text = ImportFixture.text.replacing(", sha256: \(ImportFixture.hash), size: 7", with: "")
    let store = try ImportFixture()
    var bundle = ImportFixture.forward(text)
    #expect(try store.importing(bundle).cases.map(\.outcome) == [.new])
    #expect(try store.text("cases/2023-04/232-0991-37210/factuur.pdf") == "factuur")
    #expect(try store.importing(bundle).cases.map(\.outcome) == [.unchanged])
    bundle.files["cases/2023-04/232-0991-37210/factuur.pdf"] = nil
    let report = try ImportFixture().importing(bundle)
    #expect(report.cases.map(\.outcome) == [.rejected(.otherFile, "factuur.pdf, which is not there")])
    #expect(report.cases.map(\.missing) == [[]])
  }

  @Test(arguments: ["../../factuur.pdf", "..", "a/b.pdf"]) func `A path in the place of a file's name is refused`(
    _ name: String
  ) throws {
    let store = try ImportFixture()
    let before = try store.contents()
    let bundle = ImportFixture.forward(
      ImportFixture.text.replacing("file: factuur.pdf", with: "file: \(name)"))
    do {
      try store.importing(bundle)
      Issue.record("it was taken")
    } catch ImportError.unsound(let findings) {
      #expect(findings.map(\.id) == ["bundle-unsafe-name"])
    }
    #expect(try store.contents() == before)
  }

  @Test func `What others say that this store calls a case says nothing`() throws {
    let store = try ImportFixture()
    let given = "references: [{of: c3v8m2qa, value: KLAA/202304/\(Int.max)}]\nstatus: open"
    try store.importing(ImportFixture.forward(ImportFixture.text.replacing("status: open", with: given)))
    #expect(try store.text(ImportFixture.casePath).contains("    value: KLAA/202304/1\n"))
  }

  @Test func `An acknowledgement says nothing of a case that is not shared with its sender`() throws {
    let own = ImportFixture.text.replacing("k3v8m2qa", with: "klaar").replacing("m4x7t2za", with: "peeters")
    let store = try ImportFixture([
      ImportFixture.casePath: own, "debtors/p/peeters.yaml": "dossier: 1\nid: r4x7t2za\nkind: company\nname: Peeters\n",
      "creditors/klaar.yaml":
        "dossier: 1\nid: n3v8m2qa\nname: Klaar Documenten\nvat: BE0403170701\nstore: h7k2q9xw\nexchange: bundles\n",
    ])
    var bundle = TestBundle()
    bundle.kind = .acknowledgement
    bundle.acknowledges = "{sequence: 1, bundle: \(ImportFixture.hash)}"
    bundle.answers = ["id: t3kq7x9m2pd4, handover: h8f3k2m9, outcome: new, reference: FALSE/1"]
    #expect(try store.importing(bundle).cases.map(\.outcome) == [.rejected(.otherCase, "t3kq7x9m2pd4")])
    #expect(try store.text(ImportFixture.casePath) == own)
  }
}

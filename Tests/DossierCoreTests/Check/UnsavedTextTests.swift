import DossierCore
import Testing

@Suite struct UnsavedTextTests {
  /// The ids found in a text that stands for a file of the store, whose own findings are wanted.
  private func ids(_ path: String, _ text: String, _ changes: [String: String?] = [:]) throws -> [String] {
    try ids(path, Array(text.utf8), changes)
  }

  private func ids(_ path: String, _ bytes: [UInt8], _ changes: [String: String?] = [:]) throws -> [String] {
    let fixture = try CheckFixture(changes)
    let usual = try CheckFixture.options()
    let report = try fixture.report(
      CheckOptions(now: usual.now, paths: [path], overlay: StoreOverlay.text(UnsavedText(path: path, bytes: bytes))))
    #expect(report.findings.allSatisfy { $0.path == path })
    return report.findings.map(\.id)
  }

  @Test func `The text is checked, and not the file`() throws {
    let broken = CheckFixture.text.replacing("debtor: bedrijf-klaar", with: "debtor: x")
    #expect(try ids(CheckFixture.path, broken) == ["unknown-debtor"])
    #expect(try ids(CheckFixture.path, CheckFixture.text, [CheckFixture.path: broken]) == [])
    #expect(try ids(CheckFixture.path, [0x61, 0xFF]) == ["wrong-type", "yaml-encoding"])
    #expect(try ids(CheckFixture.path, "") == ["yaml-empty"])
  }

  @Test(arguments: [
    ("dossier.yaml", CheckFixture.settings, "role: creditor", "role: creditr"),
    ("creditors/klaardocs.yaml", CheckFixture.creditor, "name: KlaarDocs", "nam: KlaarDocs"),
    ("agencies/klaar-incasso.yaml", CheckFixture.agency, "name: Klaar Incasso", "nam: KlaarDocs"),
    ("debtors/b/bedrijf-klaar.yaml", CheckFixture.debtor, "BE0202239951", "BE0202239952"),
    ("terms/klaardocs-2022.yaml", CheckFixture.terms, "rate: 10.5", "rte: 10.5"),
    ("exchange/klaar-incasso/sent/000001.yaml", CheckFixture.record, "dossier: 1", "dossier: 2"),
    ("tracks/amicable.yaml", "dossier: 1\n", "dossier: 1", "dossier: ["),
  ])
  func `Every document can be checked before it is saved`(_ path: String, _ text: String, _ old: String, _ new: String)
    throws
  {
    #expect(try ids(path, text) == [])
    #expect(try !ids(path, text.replacing(old, with: new)).isEmpty)
  }

  @Test func `A file that is not there yet is one of the store`() throws {
    let path = "cases/2023-05/232-0991-37210.yaml"
    let text = CheckFixture.text
      .replacing("attachments:\n  - {id: f4n8r2tb, file: 2022-186.pdf, kind: invoice, size: 7}\n", with: "")
      .replacing(", file: 2022-186.pdf", with: "")
    let found = try ids(path, text)
    #expect(Set(found) == ["case-file-month", "duplicate-case-id", "duplicate-case-number", "duplicate-invoice"])
    let debtor = CheckFixture.debtor.replacing("m4x7t2za", with: "m4x7t2zb").replacing("vat: BE0202239951\n", with: "")
    #expect(try ids("debtors/n/nieuw.yaml", debtor) == ["shared-email"])
  }

  @Test func `Settings that are not saved hold for the cases too`() throws {
    let fixture = try CheckFixture()
    let text = CheckFixture.settings.replacing("terms: klaardocs-2022", with: "terms: other")
    let report = try fixture.report(
      CheckOptions(
        now: try CheckFixture.options().now,
        overlay: StoreOverlay.text(UnsavedText(path: "dossier.yaml", bytes: Array(text.utf8)))))
    #expect(report.findings.map(\.path) == ["dossier.yaml"])
    #expect(report.cases == 1)
  }
}

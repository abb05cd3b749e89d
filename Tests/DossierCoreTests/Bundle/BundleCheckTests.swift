import DossierCore
import Foundation
import Testing

@Suite struct BundleCheckTests {
  static let record = """
    dossier: 1
    kind: forward
    from: h7k2q9xw
    to: c3v8m2qa
    sequence: 17
    created: 2023-04-25T21:00:00+02:00
    totals:
      cases: 1
      files: 2
      entries:
        - {list: invoices, count: 2}
        - {list: payments, count: 1}
        - {list: attachments, count: 1}
        - {list: log, count: 1}
      sums:
        - {currency: EUR, invoices: 2750.00, credits: 0.00, payments: 1500.00}
    tables: []
    cases:
      - {id: t3kq7x9m2pd4, handover: h8f3k2m9, revision: 1, balance: 1486.23, as-of: 2023-04-25}

    """

  /// What is found in a bundle with these files.
  private func report(_ record: String = record, _ more: [String: String] = [:]) throws -> BundleReport {
    let scratch = try ScratchDirectory()
    var files = ["bundle.yaml": record, "data/" + CheckFixture.path: CheckFixture.text]
    files["data/debtors/b/bedrijf-klaar.yaml"] = CheckFixture.debtor
    files.merge(more) { $1 }
    try BundleFixture.write(files.map { BagFile($0.key, .bytes(Array($0.value.utf8))) }, to: scratch.full("a"))
    let staging = try Staging(scratch.full("a"), in: scratch.path, name: BundleFixture.name())
    return BundleCheck.verify(staging.bag)
  }

  private func lines(_ findings: [Finding]) -> [String] { findings.map { "\($0.path) \($0.id) \($0.message)" } }

  @Test func `A bundle says what is in it`() throws {
    let report = try report()
    #expect(lines(report.structure) == [])
    #expect(lines(report.content) == [])
    #expect(report.isBundle && !report.isSigned && report.isSound)
    #expect(report.record?.kind == .forward)
    let cases = try #require(report.record).cases
    #expect(cases.map(\.id.text) == ["t3kq7x9m2pd4"])
    #expect(cases[0].balance?.description == "1486.23")
  }

  @Test func `A tag file that the tag manifest does not name is refused, however large that is`() throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(
      BundleFixture.files.map {
        $0.path == "bundle.yaml" ? BagFile("bundle.yaml", .bytes(Array(Self.record.utf8))) : $0
      },
      to: scratch.full("a"))
    let folder = try BundleFixture.folder(of: scratch.full("a"), in: scratch)
    let path = folder + "/tagmanifest-sha256.txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let text = lines.filter { !$0.hasSuffix("bundle.yaml") }.joined(separator: "\n").replacing(
      "  bagit.txt", with: String(repeating: " ", count: 2 << 20) + "bagit.txt")
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let report = try BundleCheck.verify(BagFiles(folder: folder))
    #expect(report.structure.map(\.id) == ["bundle-unlisted-file"])
  }

  @Test func `An acknowledgement says what became of each case, and carries none`() throws {
    let scratch = try ScratchDirectory()
    let record = """
      dossier: 1
      kind: acknowledgement
      from: c3v8m2qa
      to: h7k2q9xw
      sequence: 4
      created: 2023-04-26T09:00:00+02:00
      acknowledges: {sequence: 17, bundle: \(String(repeating: "0a", count: 32))}
      totals: {cases: 0, files: 0, entries: [], sums: []}
      cases:
        - {id: t3kq7x9m2pd4, handover: h8f3k2m9, revision: 1, outcome: new, reference: KLAA/202304/7478, handler: Tom}
        - id: z3kq7x9m2pd4
          handover: h9f3k2m9
          ended: {at: 2023-04-26T09:00:00+02:00, as: declined, reason: another country}
          outcome: rejected
          reason: another country

      """
    try BundleFixture.write([BagFile("bundle.yaml", .bytes(Array(record.utf8)))], to: scratch.full("a"))
    let staging = try Staging(scratch.full("a"), in: scratch.path, name: BundleFixture.name())
    let report = BundleCheck.verify(staging.bag)
    #expect(lines(report.structure + report.content) == [])
    let cases = try #require(report.record).cases
    #expect(cases.map(\.outcome) == [.new, .rejected])
    #expect(cases.map { $0.ended?.outcome } == [nil, .declined])
    #expect(cases[0].reference == "KLAA/202304/7478" && cases[0].handler == "Tom")
  }

  @Test func `Totals that differ are told one by one`() throws {
    let wrong = Self.record.replacing("files: 2", with: "files: 3").replacing("2750.00", with: "2750.01")
      .replacing("list: payments", with: "list: costs").replacing("t3kq7x9m2pd4", with: "a3kq7x9m2pd4")
    let report = try report(wrong)
    #expect(lines(report.structure) == [])
    #expect(
      lines(report.content).sorted() == [
        "bundle.yaml bundle-totals EUR of invoices: '2750.01' is stated, '2750.00' is there",
        "bundle.yaml bundle-totals case 'a3kq7x9m2pd4' is listed, and is not there",
        "bundle.yaml bundle-totals case 't3kq7x9m2pd4' is there, and is not listed",
        "bundle.yaml bundle-totals entries in 'costs': '1' is stated, '0' is there",
        "bundle.yaml bundle-totals entries in 'payments': '0' is stated, '1' is there",
        "bundle.yaml bundle-totals files: '3' is stated, '2' is there",
      ])
  }

  @Test func `Documents are read, and what is wrong in them is told at its place`() throws {
    let report = try report(
      Self.record.replacing("kind: forward", with: "kind: gift"),
      ["data/debtors/b/bedrijf-klaar.yaml": "dossier: 1\nid: m4x7t2za\nkind: company\nnames: x\n"])
    #expect(lines(report.structure) == [])
    let told = report.content.map { "\($0.path):\($0.span?.line ?? 0) \($0.id)" }
    #expect(
      told == [
        "bundle.yaml:2 invalid-word", "data/debtors/b/bedrijf-klaar.yaml:1 missing-key",
        "data/debtors/b/bedrijf-klaar.yaml:4 unknown-key",
      ])
  }

  @Test func `A document that is larger than one may be is told as that`() throws {
    // It packs well, and not so well that it is refused for that.
    var random = SeededNumbers(seed: 5)
    let filler = String(repeating: "x", count: 1000)
    let lines = (0...Store.maximumDocumentBytes / 1000).map { _ in "\n# \(random.next()) \(filler)" }
    let report = try report(
      Self.record, ["data/debtors/b/bedrijf-klaar.yaml": CheckFixture.debtor + lines.joined()])
    #expect(report.content.map(\.id) == ["file-too-large"])
  }

  @Test func `Files that no bundle has are refused`() throws {
    let report = try report(
      Self.record, ["data/dossier.yaml": "", "data/terms/x.yaml": "", "data/x": "", "notes.txt": "", "fetch.txt": ""])
    #expect(
      lines(report.structure) == [
        "data/dossier.yaml bundle-foreign-file a bundle has no such file",
        "data/terms/x.yaml bundle-foreign-file a bundle has no such file",
        "data/x bundle-foreign-file a bundle has no such file",
        "fetch.txt bundle-foreign-file a bundle has no such file beside 'data'",
        "notes.txt bundle-foreign-file a bundle has no such file beside 'data'",
      ])
    #expect(!report.isSound)
  }
}

import DossierCore
import Testing

@Suite struct StoreCheckTests {
  @Test func `A store that is well has no findings`() throws {
    let report = try CheckFixture().report()
    #expect(report == CheckReport(findings: [], cases: 1, files: 10))
  }

  @Test func `The finding about a due date points at the due date and quotes its line`() throws {
    let fixture = try CheckFixture(case: "    due: 2023-02-10", "    due: 2022-12-10")
    let finding = try #require(try fixture.report().findings.first)
    #expect(
      finding
        == Finding(
          id: "invoice-due-before-date", path: CheckFixture.path, span: SourceSpan(line: 18, column: 10, length: 10),
          message: "due date 2022-12-10 is before the invoice date 2023-01-10",
          hint: "correct one of the two, most often its year", excerpt: "    due: 2022-12-10"))
  }

  @Test func `Files that cannot be read yield their findings and hide no other`() throws {
    let fixture = try CheckFixture([
      "cases/2023-04/a.yaml": "dossier: 1\n\tx: y\n",
      "cases/2023-04/b.yaml": "dossier: 1\nid: t3kq7x9m2pd5\nnumber: 1\nstatus: opne\n",
      "debtors/x/x.yaml": "dossier: 1\nid: \u{1}\n",
      "terms/t.yaml": "dossier: 1\nintrest: {}\n",
      "tracks/t.yaml": "a: [\n",
      "creditors/y.yaml": "",
    ])
    try FileBytes.write([0x61, 0xFF], to: fixture.scratch.full("agencies/z.yaml"))
    let found = try fixture.lines()
    #expect(
      found == [
        "agencies/z.yaml 1:1 error wrong-type: 'document' is not a mapping",
        "agencies/z.yaml 1:2 error yaml-encoding: this is not UTF-8",
        "cases/2023-04/a.yaml 2:1 error yaml-syntax: found a tab character that violates indentation while scanning a plain scalar from line 1",
        "cases/2023-04/b.yaml 1:1 error missing-key: 'creditor' is missing",
        "cases/2023-04/b.yaml 1:1 error missing-key: 'debtor' is missing",
        "cases/2023-04/b.yaml 1:1 error missing-key: 'opened' is missing",
        "cases/2023-04/b.yaml 4:9 error invalid-word: 'opne' is not one of the words for this",
        "creditors/y.yaml 1:1 error yaml-empty: the file holds no document",
        "debtors/x/x.yaml 2:5 error yaml-character: the character U+0001 may not stand in a file as it is",
        "terms/t.yaml 2:1 error unknown-key: unknown key 'intrest' in terms",
        "tracks/t.yaml 2:1 error yaml-syntax: did not find expected node content while parsing a flow node",
      ])
  }

  @Test func `Broken settings are a finding, and the cases are checked all the same`() throws {
    let fixture = try CheckFixture([
      "dossier.yaml": "dossier: 1\n",
      CheckFixture.path: CheckFixture.text.replacing("debtor: bedrijf-klaar", with: "debtor: x"),
    ])
    let found = try fixture.lines()
    #expect(
      found == [
        "8:9 error unknown-debtor: there is no debtor 'x'",
        "dossier.yaml 1:1 error missing-key: 'id' is missing", "dossier.yaml 1:1 error missing-key: 'role' is missing",
        "dossier.yaml 1:1 error missing-key: 'country' is missing",
      ])
  }

  @Test func `A directory without settings is no store`() throws {
    let scratch = try ScratchDirectory()
    #expect(throws: LoadError.notAStore(scratch.path)) {
      try StoreCheck.report(root: scratch.path, CheckFixture.options())
    }
  }

  @Test func `A part of the store can be checked, and findings chosen`() throws {
    let fixture = try CheckFixture([
      CheckFixture.path: CheckFixture.text.replacing("debtor: bedrijf-klaar", with: "debtor: x"), "foo.txt": "x",
    ])
    func ids(_ options: CheckOptions) throws -> [String] { try fixture.report(options).findings.map(\.id) }
    #expect(try ids(CheckFixture.options()) == ["unknown-debtor", "foreign-file"])
    #expect(try ids(CheckFixture.options(paths: ["./cases/"])) == ["unknown-debtor"])
    #expect(try ids(CheckFixture.options(only: ["foreign-file"])) == ["foreign-file"])
    #expect(try ids(CheckFixture.options(skip: ["foreign-file"])) == ["unknown-debtor"])
    #expect(try fixture.report(CheckFixture.options(paths: [CheckFixture.path])).cases == 1)
    let elsewhere = try fixture.report(CheckFixture.options(paths: ["cases/2023-05"]))
    #expect(elsewhere == CheckReport(findings: [], cases: 0, files: 11))
  }

  @Test func `Every kind of finding has a name of its own, a summary and an explanation`() {
    let kinds = StoreCheck.kinds
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    for kind in kinds {
      #expect(!kind.summary.hasSuffix(".") && !kind.summary.isEmpty, "\(kind.id)")
      #expect(kind.explanation.hasSuffix("."), "\(kind.id)")
    }
    #expect(StoreCheck.kind("invoice-due-before-date")?.severity == .error)
    #expect(StoreCheck.kind("nothing") == nil)
  }

  @Test func `Several hundred cases are checked in parallel with the same result`() throws {
    var changes: [String: String?] = [:]
    for number in 1...600 {
      let base = Int64(number) + 2_320_000_000
      let ogm = try #require(StructuredCommunication(base: base))
      let id = "t3kq7x9m2" + String(String(number + 1000).suffix(3))
      changes["cases/2023-04/\(ogm.description.replacing("/", with: "-")).yaml"] =
        CheckFixture.text.replacing("232/0991/37210", with: ogm.description).replacing("t3kq7x9m2pd4", with: id)
        .replacing("2022/186", with: "A\(number)").replacing("2023/006", with: "B\(number)")
        .replacing("attachments:\n  - {id: f4n8r2tb, file: 2022-186.pdf, kind: invoice, size: 7}\n", with: "")
        .replacing(", file: 2022-186.pdf", with: "")
    }
    let report = try CheckFixture(changes).report()
    #expect(report == CheckReport(findings: [], cases: 601, files: 610))
  }
}

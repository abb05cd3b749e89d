import DossierCore
import Testing

/// What is wrong between files, or with files that are no cases.
@Suite struct StoreChecksTests {
  @Test func `Two cases with the same number, id or invoice name each other`() throws {
    let copy = CheckFixture.text.replacing(", file: 2022-186.pdf", with: "")
      .replacing("attachments:\n  - {id: f4n8r2tb, file: 2022-186.pdf, kind: invoice, size: 7}\n", with: "")
      .replacing("attachments:\n  - {id: f4n8r2tb, kind: invoice, size: 7}\n", with: "")
    let found = try CheckFixture(["cases/2023-04/copy.yaml": copy]).lines()
    #expect(
      found == [
        "2:5 error duplicate-case-id: id 't3kq7x9m2pd4' is that of 'cases/2023-04/copy.yaml' too",
        "3:9 error duplicate-case-number: number '232/0991/37210' is that of 'cases/2023-04/copy.yaml' too",
        "14:31 warning duplicate-invoice: invoice '2022/186' of klaardocs is in 'cases/2023-04/copy.yaml' too",
        "16:16 warning duplicate-invoice: invoice '2023/006' of klaardocs is in 'cases/2023-04/copy.yaml' too",
        "cases/2023-04/copy.yaml 2:5 error duplicate-case-id: id 't3kq7x9m2pd4' is that of '\(CheckFixture.path)' too",
        "cases/2023-04/copy.yaml 3:9 error duplicate-case-number: number '232/0991/37210' is that of '\(CheckFixture.path)' too",
        "cases/2023-04/copy.yaml 3:9 note case-file-name: the file is not called '232-0991-37210.yaml' after this number",
        "cases/2023-04/copy.yaml 14:31 warning duplicate-invoice: invoice '2022/186' of klaardocs is in '\(CheckFixture.path)' too",
        "cases/2023-04/copy.yaml 16:16 warning duplicate-invoice: invoice '2023/006' of klaardocs is in '\(CheckFixture.path)' too",
      ])
  }

  @Test func `Related cases are found by their numbers in any notation`() throws {
    let other = CheckFixture.text.replacing("t3kq7x9m2pd4", with: "t3kq7x9m2pd5")
      .replacing("232/0991/37210", with: "191/0655/80753").replacing("creditor: klaardocs", with: "creditor: other")
      .replacing("size: 7", with: "size: 1").replacing("tags: []", with: "related: [{case: \"232099137210\"}]")
    let found = try CheckFixture([
      "cases/2023-04/191-0655-80753.yaml": other, "cases/2023-04/191-0655-80753/2022-186.pdf": "x",
      "creditors/other.yaml": "dossier: 1\nid: k4v8m2qa\nname: Other\n",
    ]).lines()
    #expect(found == [])
  }

  @Test func `Parties with wrong numbers, and parties that may be the same`() throws {
    let debtor =
      CheckFixture.debtor.replacing("name: Bedrijf Klaar", with: "name: Klaar").replacing(
        "klaar@klaar.be", with: "x"
      )
      .replacing("BE68539007547034", with: "BE68539007547035").replacing("012/00.00.00", with: "012")
      + "contacts: [{name: A, phone: 12, email: a@b}]\n"
    let debtors = try CheckFixture(["debtors/k/klaar.yaml": debtor]).lines()
    #expect(
      debtors == [
        "debtors/b/bedrijf-klaar.yaml 2:5 error duplicate-party-id: id 'm4x7t2za' is that of 'debtors/k/klaar.yaml' too",
        "debtors/b/bedrijf-klaar.yaml 5:6 warning duplicate-party: debtor 'klaar' has the number 'BE0202239951' too",
        "debtors/k/klaar.yaml 2:5 error duplicate-party-id: id 'm4x7t2za' is that of 'debtors/b/bedrijf-klaar.yaml' too",
        "debtors/k/klaar.yaml 5:6 warning duplicate-party: debtor 'bedrijf-klaar' has the number 'BE0202239951' too",
        "debtors/k/klaar.yaml 7:10 warning doubtful-email: 'x' does not look like an e-mail address",
        "debtors/k/klaar.yaml 8:19 warning doubtful-phone: '012' does not look like a telephone number",
        "debtors/k/klaar.yaml 9:16 error invalid-iban: 'BE68539007547035' is not an IBAN: its check digits are wrong",
        "debtors/k/klaar.yaml 10:29 warning doubtful-phone: '12' does not look like a telephone number",
        "debtors/k/klaar.yaml 10:40 warning doubtful-email: 'a@b' does not look like an e-mail address",
      ])
    let creditors = try CheckFixture([
      "creditors/klaardocs.yaml": CheckFixture.creditor.replacing(
        "0701", with: "0702\nenterprise-number: 0403.170.702\naddress: {country: BE}")
    ]
    )
    .lines()
    #expect(
      creditors == [
        "creditors/klaardocs.yaml 4:6 error invalid-vat: VAT number 'BE0403170702' has wrong check digits or another country's form",
        "creditors/klaardocs.yaml 5:20 error invalid-enterprise-number: enterprise number '0403.170.702' has wrong check digits",
      ])
  }

  @Test func `Terms that are not there, go in a circle, or lack their conditions`() throws {
    let found = try CheckFixture([
      "creditors/klaardocs.yaml": CheckFixture.creditor.replacing("klaardocs-2022", with: "klaardocs-2021"),
      "dossier.yaml": CheckFixture.settings.replacing("terms: klaardocs-2022", with: "terms: x"),
      "terms/a.yaml": "dossier: 1\nextends: b\n", "terms/b.yaml": "dossier: 1\nextends: a\n",
      "terms/c.yaml": "dossier: 1\nextends: a\nfiles: [../dossier.yaml]\n",
      "terms/d.yaml": "dossier: 1\nextends: e\n",
    ]).lines()
    #expect(
      found == [
        "creditors/klaardocs.yaml 5:8 error unknown-terms: there are no terms 'klaardocs-2021'",
        "dossier.yaml 10:19 error unknown-terms: there are no terms 'x'",
        "terms/a.yaml 2:10 error circular-terms: terms extend each other in a circle: a → b → a",
        "terms/b.yaml 2:10 error circular-terms: terms extend each other in a circle: b → a → b",
        "terms/c.yaml 3:9 error missing-terms-file: there is no file 'terms/../dossier.yaml'",
        "terms/d.yaml 2:10 error unknown-terms: there are no terms 'e'",
      ])
  }

  @Test func `Settings name parties that are there`() throws {
    let settings = CheckFixture.settings.replacing("owners: [klaardocs]", with: "owners: [klaardoc]")
      .replacing("agency: klaar-incasso", with: "agency: x")
    let findings = try CheckFixture(["dossier.yaml": settings]).report().findings
    #expect(findings.map(\.id) == ["unknown-creditor", "unknown-agency"])
    #expect(findings[0].hint == "did you mean 'klaardocs'?")
  }

  @Test func `Files outside the layout are told`() throws {
    let found = try CheckFixture([
      "foo.txt": "x", "foo/bar/x": "x", "creditors/Foo.yaml": "x", "debtors/k/bedrijf.yaml": "x",
      "cases/2023-13/1.yaml": "x", "cases/2023-04/notes.txt": "x", "exchange/klaar-incasso/000001.yaml": "x",
      "terms/Not A Slug.yaml": "x", "outbox/anything.zip": "x", "templates/reminder-1.nl.md": "x", "NOTES.md": "x",
      ".editorconfig": "x", "checks/rule.yml": "x", "checks/Wrong_Rule.yaml": "x", "cases/2023-04/x.yml": "x",
      "cases/2023-10.yaml": "x", "debtors/b/x.yml": "x", "tracks/late.yml": "x",
    ]).report().findings
    #expect(
      found.filter { $0.severity == .error && $0.id == "foreign-file" }.map(\.path) == [
        "cases/2023-04/x.yml", "cases/2023-10.yaml", "cases/2023-13/1.yaml", "checks/Wrong_Rule.yaml",
        "checks/rule.yml", "creditors/Foo.yaml", "debtors/b/x.yml", "debtors/k/bedrijf.yaml", "terms/Not A Slug.yaml",
        "tracks/late.yml",
      ])
    #expect(
      found.filter { $0.path.hasPrefix("checks/") || $0.path.hasSuffix("x.yml") }.map(\.hint) == [
        "documents end in '.yaml': rename it", "its name must be SLUG.yaml: lowercase letters, digits and '-'",
        "documents end in '.yaml': rename it",
        "debtors lie in the folder of their first character: debtors/b/bedrijf-klaar.yaml",
      ])
    #expect(
      found.filter { $0.severity == .warning }.map { "\($0.path): \($0.message)" }
        == [
          "cases/2023-04/notes.txt", "exchange/klaar-incasso/000001.yaml", "foo", "foo.txt",
        ].map { "\($0): this \($0 == "foo" ? "folder" : "file") has no place in a store" })
  }

  @Test func `Names that other systems cannot tell apart, and links, are errors`() throws {
    let fixture = try CheckFixture([
      "tracks/Amicable.yaml": "a: b\n", "templates/e\u{301}.md": "x",
    ])
    // As a key of the dictionary above it would be the same name.
    try fixture.scratch.put("templates/\u{E9}.md", "x")
    try FileBytes.link(fixture.scratch.full("debtors/l"), to: "b")
    try FileBytes.link(fixture.scratch.full("cases/2023-04/1.yaml"), to: "232-0991-37210.yaml")
    let found = try fixture.lines()
    #expect(
      found == [
        "cases/2023-04/1.yaml error special-file: this is a symbolic link",
        "debtors/l error special-file: this is a symbolic link",
        "templates/\u{E9}.md error colliding-names: this name and 'templates/e\u{301}.md' differ only by case or Unicode form",
        "tracks/amicable.yaml error colliding-names: this name and 'tracks/Amicable.yaml' differ only by case or Unicode form",
      ])
  }
}

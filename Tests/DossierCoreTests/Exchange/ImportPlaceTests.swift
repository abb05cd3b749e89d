import DossierCore
import Testing

/// Which case here one of a bundle is, and by which names it is found later.
@Suite struct ImportPlaceTests {
  private static let path = ImportFixture.casePath
  private static let peeters = "dossier: 1\nid: r4x7t2za\nkind: company\nname: Peeters\n"

  /// Another case of this store.
  private static func other(_ id: String, _ number: String, _ more: String = "") -> String {
    ImportFixture.text.replacing("t3kq7x9m2pd4", with: id).replacing("k3v8m2qa", with: "klaar")
      .replacing("m4x7t2za", with: "peeters").replacing("232/0991/37210", with: number) + more
  }

  @Test func `A case is told by its id, and not by who is called so`() throws {
    let reference = "references: [{of: klaar, value: t3kq7x9m2pd4}]\n"
    let store = try ImportFixture([
      "cases/2023-04/A-1.yaml": Self.other("a3kq7x9m2pd4", "A-1", reference),
      "cases/2023-04/A-2.yaml": Self.other("v3kq7x9m2pd4", "A-2", reference), "debtors/p/peeters.yaml": Self.peeters,
    ])
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.new])
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.unchanged])
    #expect(try store.paths().filter { $0.hasPrefix("cases/2023-04/") && $0.hasSuffix(".yaml") }.count == 3)
  }

  @Test(arguments: [BundleKind.forward, .transfer])
  func `A number that another case has stays known, also beside a reference of the sender`(_ kind: BundleKind) throws {
    let store = try ImportFixture([
      Self.path: Self.other("a3kq7x9m2pd4", "232/0991/37210"), "debtors/p/peeters.yaml": Self.peeters,
    ])
    var bundle = ImportFixture.forward(
      ImportFixture.text + "references:\n  - {of: k3v8m2qa, value: CLIENT-7}\n")
    bundle.kind = kind
    if kind == .transfer {
      (bundle.to, bundle.sequence) = (nil, nil)
      bundle.lines = [Self.path: "balance: 1250.00, as-of: 2023-04-24"]
    }
    let taken = try #require(store.importing(bundle).cases.first)
    let number = taken.number
    #expect(taken.numberThere?.text == "232/0991/37210" && number.text != "232/0991/37210")
    let path = "cases/2023-04/\(number.fileStem).yaml"
    let text = try store.text(path)
    #expect(text.contains("  - of: klaar\n    value: CLIENT-7\n") && text.contains("number: 232/0991/37210\n"))
    // The number is the other case's as long as that is here; then it is found as references are.
    let opened = try Store(root: store.root)
    let day = try #require(CalendarDate("2023-04-25"))
    let both = try ["+++232/0991/37210+++", "number:232/0991/37210", "reference:232/0991/37210"].map { words in
      let query = try Query(words)
      let found = try ScanningCatalog(opened, asOf: day).paths(matching: query).paths
      #expect(try IndexedCatalog(opened, asOf: day).paths(matching: query).paths == found)
      return found
    }
    #expect(both == [[Self.path, path].sorted(), [Self.path], [path]])
    try FileSystem.removeFile(opened.fullPath(Self.path))
    for name in ["232/0991/37210", "232099137210", "+++232/0991/37210+++"] {
      #expect(try CaseFinder(opened).path(called: name) == path)
      #expect(try IndexedCatalog(opened, asOf: day).paths(called: name).paths == [path])
    }
  }

  @Test func `A correction of what is void here counts, also where theirs is taken of the entry`() throws {
    let old = "  - {id: v8f3k2m9, reference: 2, date: 2022-10-25, due: 2022-11-25, amount: 10.00, org: h7k2q9xw"
    let void = ", void: {at: 2023-05-02T10:00:00+02:00}"
    func text(_ entries: String) -> String {
      ImportFixture.text.replacing("attachments:\n", with: "\(entries)attachments:\n")
    }
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward(text("\(old)\(void)}\n")))
    // That it is void here stays, so that what takes its place is a correction.
    let bundle = ImportFixture.update(
      2,
      text(
        "\(old)}\n".replacing("10.00", with: "12.00")
          + "  - {id: v9f3k2m9, replaces: v8f3k2m9, reference: 2, date: 2022-10-25, due: 2022-11-25, "
          + "amount: 14.00, org: h7k2q9xw}\n"))
    let report = try store.importing(bundle) {
      $0.resolutions["t3kq7x9m2pd4"] = .theirs
      $0.isPartial = true
    }
    #expect(!report.isRefused && report.cases.flatMap(\.resolved).map(\.id) == ["v8f3k2m9"])
    let taken = try store.text(Self.path)
    #expect(taken.contains("amount: 12.00") && taken.contains("2023-05-02T10:00:00+02:00"))
    #expect(taken.contains("replaces: v8f3k2m9"))
  }

  @Test func `A number that another case has becomes a reference, and the new one never leaves`() throws {
    let other = ImportFixture.text.replacing("t3kq7x9m2pd4", with: "u3kq7x9m2pd4")
      .replacing("k3v8m2qa", with: "klaar").replacing("m4x7t2za", with: "peeters")
    let store = try ImportFixture([
      Self.path: other, "debtors/p/peeters.yaml": "dossier: 1\nid: r4x7t2za\nkind: company\nname: Peeters\n",
    ])
    let report = try store.importing(ImportFixture.forward())
    #expect(report.cases.map(\.outcome) == [.new])
    let number = try #require(report.cases.first?.number)
    #expect(number.text != "232/0991/37210")
    let path = "cases/2023-04/\(number.fileStem).yaml"
    let text = try store.text(path)
    #expect(text.contains("number: \(number)\nreferences:\n  - of: klaar\n    value: 232/0991/37210\n"))
    #expect(try store.text("cases/2023-04/\(number.fileStem)/factuur.pdf") == "factuur")
    let shared = BundledCase.document(
      of: try YAMLDocument(Array(text.utf8)).value,
      CaseNames(parties: ["klaar": "k3v8m2qa", "klaar-incasso": "c3v8m2qa"], files: [:]))
    #expect(shared["number"] == .text("232/0991/37210"))
    #expect(YAMLWriter.flow(shared["references"] ?? .list([])) == "[{of: c3v8m2qa, value: KLAA/202304/1}]")
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.unchanged])
  }

  @Test func `Of two cases of one bundle with one number the second gets a new one`() throws {
    let store = try ImportFixture()
    var bundle = ImportFixture.forward()
    let second = "cases/2023-05/232-0991-37210.yaml"
    bundle.files[second] = ImportFixture.head(id: "a3kq7x9m2pd4")
    bundle.lines[second] = "handover: j8f3k2m9, revision: 1"
    let report = try store.importing(bundle)
    #expect(report.cases.map(\.outcome) == [.new, .new])
    #expect(Set(report.cases.map(\.number.text)).count == 2)
    #expect(report.cases.compactMap(\.numberThere?.text) == ["232/0991/37210"])
    #expect(try store.importing(bundle).cases.map(\.outcome) == [.unchanged, .unchanged])
  }
}

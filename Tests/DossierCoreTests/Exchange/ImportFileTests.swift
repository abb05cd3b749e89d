import DossierCore
import Testing

/// The files that come along with cases.
@Suite struct ImportFileTests {
  private static let path = ImportFixture.casePath

  @Test func `A file whose name has other content here gets a name of its own, and what names it follows`() throws {
    let store = try ImportFixture()
    var first = ImportFixture.forward()
    first.files["cases/2023-04/232-0991-37210/factuur.pdf"] = "other"
    first.files[Self.path] = ImportFixture.text.replacing(
      ImportFixture.hash, with: ContentHash(of: Array("other".utf8)).hex
    )
    .replacing("f2k8v5qa", with: "f3k8v5qa").replacing("size: 7", with: "size: 5")
    .replacing("w8f3k2m9", with: "w9f3k2m9")
    try store.importing(first)
    // What another agency recorded that had the case before.
    let second = ImportFixture.update(
      2, ImportFixture.text.replacing("file: f2k8v5qa", with: "file: f2k8v5qa, org: y7k2q9xw"))
    try store.importing(second)
    let name = "factuur-\(ImportFixture.hash.prefix(6)).pdf"
    #expect(try store.text("cases/2023-04/232-0991-37210/\(name)") == "factuur")
    #expect(try store.text("cases/2023-04/232-0991-37210/factuur.pdf") == "other")
    #expect(try store.text(Self.path).components(of: name) == 2)
    #expect(try store.importing(second).cases.map(\.outcome) == [.unchanged])
  }

  @Test func `A file that was left out and is not here is asked for`() throws {
    let store = try ImportFixture()
    var bundle = ImportFixture.forward()
    bundle.files["cases/2023-04/232-0991-37210/factuur.pdf"] = nil
    bundle.lines = [Self.path: "handover: h8f3k2m9, revision: 1, omitted: [\(ImportFixture.hash)]"]
    let report = try store.importing(bundle)
    #expect(report.cases.map(\.missing) == [[MissingFile(name: "factuur.pdf", hash: ImportFixture.hash)]])
    #expect(report.cases.map(\.files) == [0])
    let answer = try store.record("outbox/klaar-incasso-klaar-000001.tar.zst")
    #expect(answer.cases.map(\.missing) == [[ImportFixture.hash]])
    let sent = try store.importing(ImportFixture.update(2)).cases
    #expect(sent.map(\.missing) == [[]] && sent.map(\.files) == [1])
    #expect(try store.text("cases/2023-04/232-0991-37210/factuur.pdf") == "factuur")
    var wrong = ImportFixture.forward()
    wrong.sequence = 3
    wrong.files["cases/2023-04/232-0991-37210/factuur.pdf"] = "another"
    #expect(try store.importing(wrong).cases.map(\.outcome) == [.rejected(.otherFile, "factuur.pdf")])
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

import DossierCore
import Testing

@Suite struct StoreComparisonTests {
  private func compare(_ fixture: GitFixture, _ day: String = "2023-04-25") throws -> StoreComparison {
    let repository = try fixture.repository()
    let commit = try repository.commit("HEAD")
    let version = try repository.version(of: commit)
    let before = try Store(root: fixture.root, overlay: version.overlay)
    return try StoreComparison(
      of: repository.changes(since: commit).map(\.path), from: before, to: Store(root: fixture.root),
      asOf: #require(CalendarDate(day)))
  }

  @Test(arguments: ["", "data/store"])
  func `A payment that is added lowers the balance`(_ folder: String) throws {
    let payment = "  - {id: m2k8v5qb, date: 2023-04-25, amount: 100.00, received-by: agency, method: bank}\n"
    let fixture = try GitFixture(in: folder)
    #expect(try compare(fixture).changes == [])
    try fixture.put(CheckFixture.path, CheckFixture.text.replacing("payments:\n", with: "payments:\n" + payment))
    let comparison = try compare(fixture)
    #expect(comparison.changes.map(\.path) == [CheckFixture.path])
    let change = try #require(comparison.changes.first)
    #expect(change.entries.map { "\($0.list) \($0.id) \($0.kind)" } == ["payments m2k8v5qb added"])
    #expect(change.fields == [])
    let (before, after) = (try #require(change.before?.balance), try #require(change.after?.balance))
    #expect(before.minorUnits - after.minorUnits == 10_000)
  }

  @Test func `Each balance is by the terms of its own version`() throws {
    let fixture = try GitFixture()
    try fixture.put("terms/klaardocs-2022.yaml", CheckFixture.terms.replacing("10.5", with: "0"))
    try fixture.put(
      CheckFixture.path, CheckFixture.text.replacing("status: open", with: "status: open\nphase: judicial"))
    let change = try #require(try compare(fixture).changes.first { $0.path == CheckFixture.path })
    #expect(change.fields.map(\.name) == ["phase"])
    let (before, after) = (try #require(change.before?.balance), try #require(change.after?.balance))
    // The interest of the golden case, which it bears no more.
    #expect(before.minorUnits - after.minorUnits == 8623)
  }

  @Test func `Fields, voided entries, new and removed documents`() throws {
    let fixture = try GitFixture([ChangedFilesCheckTests.second: ChangedFilesCheckTests.secondText])
    try fixture.put(
      "debtors/b/bedrijf-klaar.yaml",
      CheckFixture.debtor.replacing("\"3700\"", with: "\"3701\"").replacing("[klaar@klaar.be]", with: "[]"))
    try fixture.remove(ChangedFilesCheckTests.second)
    try fixture.put("tracks/second.yaml", "dossier: 1\n")
    let comparison = try compare(fixture)
    #expect(
      comparison.changes.map { "\($0.path) \($0.kind) \($0.fields.count)" } == [
        "\(ChangedFilesCheckTests.second) removed 8", "debtors/b/bedrijf-klaar.yaml changed 2",
        "tracks/second.yaml added 1",
      ])
    let debtor = comparison.changes[1]
    #expect(debtor.fields.map(\.name) == ["address.postcode", "emails"])
    #expect(debtor.fields[0].before == .text("3700"))
    #expect(debtor.fields[0].after == .text("3701"))
    #expect(comparison.changes[0].isCalled("191065580753"))
    #expect(!comparison.changes[1].isCalled("191065580753"))
  }

  @Test func `A file that cannot be read on one side is named`() throws {
    let fixture = try GitFixture([ChangedFilesCheckTests.second: "a: [\n"])
    try fixture.put(ChangedFilesCheckTests.second, ChangedFilesCheckTests.secondText)
    let comparison = try compare(fixture)
    #expect(comparison.changes == [])
    #expect(comparison.unreadable.map { "\($0.path) \($0.isBefore)" } == ["\(ChangedFilesCheckTests.second) true"])
  }
}

import DossierCore
import Foundation
import Testing

/// What is said of an index is true, and what it says wrongly is found.
@Suite struct IndexStatusTests {
  static let today = CalendarDate(year: 2023, month: 5, day: 1)
  static let index = ".dossier/index.sqlite"

  private static func store() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", SettingsText.of("creditor"))
    try scratch.put("creditors/creditor.yaml", "dossier: 1\nid: k3v8m2qa\nname: Creditor Original\n")
    for number in ["A2", "A3", "A4"] { try put(number, in: scratch) }
    // What was written in the moment before a refresh is read once more by the next one, which would mend what is tampered.
    try scratch.settle()
    return scratch
  }

  private static func put(_ number: String, in scratch: ScratchDirectory) throws {
    try scratch.put(
      "cases/2023-04/\(number).yaml",
      """
      dossier: 1
      id: t3kq7x9\(number.lowercased())mrz
      number: \(number)
      customer-number: CUSTOMER-\(number)
      status: open
      opened: 2023-04-03T10:00:00+02:00
      creditor: creditor
      debtor: jan
      currency: EUR
      type: collection
      invoices:
        - {id: nv2k7q3m, reference: R1, date: 2023-01-01, due: 2023-02-01, amount: "100.00"}

      """)
  }

  private static func day() throws -> CalendarDate { try #require(today) }

  /// Changes bytes of the index as no command does, with the checksums that make it look sound.
  private static func tamper(_ scratch: ScratchDirectory, _ old: String, _ new: String) throws {
    let url = URL(fileURLWithPath: scratch.full(index))
    var data = try Data(contentsOf: url)
    var place = data.startIndex
    while let range = data.range(of: Data(old.utf8), in: place..<data.endIndex) {
      data.replaceSubrange(range, with: Data(new.utf8))
      place = range.upperBound
    }
    var bytes = [UInt8](data)
    SealedPages.seal(&bytes)
    try Data(bytes).write(to: url)
  }

  @Test func `there is no status of no index, and none is made`() throws {
    let scratch = try Self.store()
    #expect(try IndexStatus.of(Store(root: scratch.path), asOf: Self.day()) == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.full(Self.index)))
  }

  @Test func `files that are new, written and gone since are counted`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    _ = try IndexedCatalog(store, asOf: Self.day())
    let fresh = try #require(try IndexStatus.of(store, asOf: Self.day()))
    #expect(fresh.isFresh)
    #expect(fresh.held == [3, 2, 3, 0])
    #expect(fresh.behind == [0, 0, 0])
    try Self.put("A5", in: scratch)
    try FileManager.default.removeItem(atPath: scratch.full("cases/2023-04/A2.yaml"))
    try scratch.put("creditors/creditor.yaml", "dossier: 1\nid: k3v8m2qa\nname: Other\n")
    let behind = try #require(try IndexStatus.of(store, asOf: Self.day()))
    #expect(behind.behind == [1, 1, 1])
    #expect(!behind.isFresh)
    #expect(behind.isCurrent)
    _ = try IndexedCatalog(store, asOf: Self.day())
    let again = try #require(try IndexStatus.of(store, asOf: Self.day()))
    #expect(again.isFresh)
    #expect(again.cases == 3)
    #expect(again.dead >= 1)
  }

  @Test func `other settings make it outdated, and another day makes it another day's`() throws {
    let scratch = try Self.store()
    _ = try IndexedCatalog(Store(root: scratch.path), asOf: Self.day())
    let earlier = try #require(try IndexStatus.of(Store(root: scratch.path), asOf: Self.day().adding(days: -30)))
    #expect(!earlier.isOfDay)
    try scratch.put("dossier.yaml", SettingsText.of("creditor", country: "NL"))
    #expect(try #require(try IndexStatus.of(Store(root: scratch.path), asOf: Self.day())).isCurrent == false)
  }

  @Test func `another program's index is outdated, and made anew`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    _ = try IndexedCatalog(store, asOf: Self.day(), program: "0.9")
    try scratch.put("cases/2023-04/A3.yaml", try scratch.text("cases/2023-04/A3.yaml") + "\n")
    _ = try IndexedCatalog(store, asOf: Self.day(), program: "0.9")
    #expect(try #require(try IndexStatus.of(store, asOf: Self.day(), program: "0.9")).isCurrent)
    let old = try #require(try IndexStatus.of(store, asOf: Self.day(), program: "0.10"))
    #expect(!old.isCurrent)
    #expect(old.dead >= 1)
    // Of an index that is made anew nothing is left of before.
    _ = try IndexedCatalog(store, asOf: Self.day(), program: "0.10")
    let fresh = try #require(try IndexStatus.of(store, asOf: Self.day(), program: "0.10"))
    #expect(fresh.isCurrent)
    #expect(fresh.held == [3, 2, 3, 0])
    #expect(try #require(try IndexStatus.of(store, asOf: Self.day(), program: "0.9")).isCurrent == false)
  }

  @Test(arguments: [UInt64(1), 2, 3]) func `an index differs from no files, whatever was edited`(seed: UInt64) throws {
    var files = try ChangingStore(seed: seed, cases: 12)
    for _ in 0..<5 {
      for _ in 0..<4 { _ = try files.change() }
      let differences = try IndexedCatalog(files.store, asOf: files.day()).differences()
      #expect(differences == [], "seed \(seed)")
    }
  }

  @Test func `a row of a case that says something else is found`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    _ = try IndexedCatalog(store, asOf: Self.day())
    try Self.tamper(scratch, "CUSTOMER-A3", "CUSTOMER-B3")
    let found = try IndexedCatalog(store, asOf: Self.day()).differences()
    #expect(
      found == [
        IndexDifference(path: "cases/2023-04/A3.yaml", "the index's line differs from the file's")
      ])
  }

  @Test func `a row of an entry that says something else is found`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    let path = "cases/2023-04/A3.yaml"
    try scratch.put(path, try scratch.text(path).replacing("reference: R1", with: "reference: R1, type: FREIGHT-A3"))
    try scratch.settle()
    #expect(try IndexedCatalog(store, asOf: Self.day()).differences() == [])
    try Self.tamper(scratch, "FREIGHT-A3", "FREIGHT-B3")
    let found = try IndexedCatalog(store, asOf: Self.day()).differences()
    #expect(found == [IndexDifference(path: path, "the index's rows in 'invoices' differ from the file's")])
  }

  @Test func `a code by which a case would not be found is found`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    _ = try IndexedCatalog(store, asOf: Self.day())
    // The table and its own index, which agree with each other.
    try Self.tamper(scratch, "customercustomera4", "customercustomerz4")
    let found = try IndexedCatalog(store, asOf: Self.day()).differences()
    #expect(
      found == [
        IndexDifference(path: "cases/2023-04/A4.yaml", "it is not found by all that can be looked for")
      ])
  }

  @Test func `a party of another name is found`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    _ = try IndexedCatalog(store, asOf: Self.day())
    try Self.tamper(scratch, "Creditor Original", "Creditor Imitated")
    let found = try IndexedCatalog(store, asOf: Self.day()).differences()
    #expect(
      found == [
        IndexDifference(
          path: "creditors/creditor.yaml",
          "the index calls it 'Creditor Imitated' instead of 'Creditor Original'")
      ])
  }

  @Test func `an index that is no database is made anew`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    try scratch.put(Self.index, String(repeating: "no database ", count: 1000))
    #expect(throws: CatalogError.self) { try IndexStatus.of(store, asOf: Self.day()) }
    let catalog = try IndexedCatalog.rebuilt(store, asOf: Self.day())
    #expect(try catalog.differences() == [])
    #expect(try #require(try IndexStatus.of(store, asOf: Self.day())).isFresh)
  }

  @Test func `rebuilding leaves no dead rows`() throws {
    let scratch = try Self.store()
    let store = try Store(root: scratch.path)
    _ = try IndexedCatalog(store, asOf: Self.day())
    try scratch.put("cases/2023-04/A3.yaml", try scratch.text("cases/2023-04/A3.yaml") + "\n")
    _ = try IndexedCatalog(store, asOf: Self.day())
    _ = try IndexedCatalog.rebuilt(store, asOf: Self.day())
    let status = try #require(try IndexStatus.of(store, asOf: Self.day()))
    #expect(status.held == [3, 2, 3, 0])
  }
}

extension IndexStatus {
  fileprivate var held: [Int] { [cases, parties, entries, dead] }
  fileprivate var behind: [Int] { [new, changed, gone] }
}

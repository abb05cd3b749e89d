import DossierCore
import Foundation
import Testing

/// What a query does not match, and of which cases it cannot be said, by the files and by the index alike.
@Suite struct CatalogDayTests {
  private static let second = ScanningCatalogTests.second

  private static func catalogs(_ fixture: CheckFixture, _ text: String) throws -> [any CaseCatalog] {
    let store = try Store(root: fixture.scratch.path)
    return [try ScanningCatalog(store, asOf: day(text)), try IndexedCatalog(store, asOf: day(text))]
  }

  @Test func `A query matches no case that was opened after the day, and its number finds it`() throws {
    let fixture = try CheckFixture(ScanningCatalogTests.files)
    for (text, expected) in [("2023-05-01", [CheckFixture.path]), ("2023-05-02", Self.both)] {
      for catalog in try Self.catalogs(fixture, text) {
        for query in [Query.everything, try Query("status:any"), try Query("bedrijf")] {
          var (visited, owed) = ([String](), 0)
          _ = try catalog.visit(query) { line, _ in visited.append(line.summary.path) }
          _ = try catalog.amounts(query) { _ in owed += 1 }
          #expect(try catalog.cases(matching: query).cases.map(\.summary.path) == expected)
          #expect(try catalog.paths(matching: query).paths == expected)
          #expect(visited.sorted() == expected)
          #expect(owed == expected.count)
        }
        #expect(try catalog.paths(called: "191/0655/80753").paths == [Self.second])
        #expect(try catalog.paths(called: "z3kq7x9m2pd4").paths == [Self.second])
      }
    }
  }

  @Test func `A party's file that is a link is named where a query asks parties, and nowhere else`() throws {
    let fixture = try CheckFixture(ScanningCatalogTests.files)
    try fixture.scratch.put("debtors/l/README.md", "")
    for path in ["creditors/linked.yaml", "agencies/linked.yaml", "debtors/l/linked.yaml"] {
      try FileManager.default.createSymbolicLink(
        atPath: fixture.scratch.full(path), withDestinationPath: fixture.scratch.full("creditors/klaardocs.yaml"))
    }
    let links = ["creditors/linked.yaml", "debtors/l/linked.yaml", "agencies/linked.yaml"].sorted()
    for catalog in try Self.catalogs(fixture, "2023-06-01") {
      #expect(try catalog.cases(matching: Query("status:any")).gaps.unreadable == [])
      #expect(try catalog.cases(matching: Query("klaardocs")).gaps.unreadable.map(\.path).sorted() == links)
    }
  }

  private static var both: [String] { [CheckFixture.path, second] }

  /// A query, the cases that it matches where the second one cannot be reckoned, and whether that one is named.
  static let open: [(String, String, Bool)] = [
    ("balance>0", "1", true), ("no:balance", "", true), ("has:balance", "1", true), ("-balance>0", "", true),
    ("principal>0", "1", true), ("paid:0", "", true), ("interest>=0", "1", true),
    ("balance>0 status:open", "1", false), ("balance>0 OR status:closed", "12", true), ("balance>1USD", "", false),
    ("-balance>1USD", "12", true), ("amount:10", "2", true), ("balance>0 peeters", "", true),
    ("opened:2023-04", "1", false), ("has:overdue", "1", true), ("no:overdue", "", true),
  ]

  @Test(arguments: open) func `An unknown amount is neither so nor not so, and the case is named`(
    _ text: String, _ expected: String, _ isNamed: Bool
  ) throws {
    var files = ScanningCatalogTests.files
    files[Self.second] = try #require(files[Self.second] ?? nil) + "terms: gone\n"
    let fixture = try CheckFixture(files)
    let query = try Query(text)
    for catalog in try Self.catalogs(fixture, "2023-06-01") {
      let found = try catalog.cases(matching: query)
      #expect(found.cases.map { $0.summary.path == Self.second ? "2" : "1" }.joined() == expected)
      #expect(found.gaps.problems.map(\.path) == (isNamed ? [Self.second] : []))
      // Whoever asks for files alone is told of those that may be missing, not of those that are there.
      let (paths, gaps) = try catalog.paths(matching: query)
      #expect(paths == found.cases.map(\.summary.path))
      #expect(gaps.problems.map(\.path) == (isNamed && !expected.contains("2") ? [Self.second] : []))
      #expect(try catalog.amounts(query) { _ in }.problems == found.gaps.problems)
    }
  }
}

import DossierCore
import Testing

/// A query means the same to the files and to the index of them.
@Suite struct CatalogAgreementTests {
  @Test func `The index finds, ranks and shows what the scan does`() throws {
    let fixture = try CheckFixture(ScanningCatalogTests.files)
    let store = try Store(root: fixture.scratch.path)
    let scan = try ScanningCatalog(store, asOf: day("2023-06-01"))
    let index = try IndexedCatalog(store, asOf: day("2023-06-01"))
    for text in ScanningCatalogTests.queries.map(\.0) + ScanningCatalogTests.ranks.map(\.0) {
      let query = try Query(text)
      #expect(try index.cases(matching: query) == scan.cases(matching: query), "\(text)")
    }
  }
}

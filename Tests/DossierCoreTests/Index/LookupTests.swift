import DossierCore
import Testing

/// What tells cases apart that have something in common, or hardly anything.
@Suite struct LookupTests {
  private static func store(_ cases: [String: String]) throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", SettingsText.of("creditor"))
    try scratch.put("creditors/creditor.yaml", "dossier: 1\nid: k3v8m2qa\nname: Creditor\n")
    for (name, more) in cases {
      try scratch.put(
        "cases/2023-04/\(name).yaml",
        """
        dossier: 1
        id: t3kq7x9\(name.lowercased())mrz
        number: \(name)
        status: open
        opened: 2023-04-03T10:00:00+02:00
        creditor: creditor
        debtor: jan
        currency: EUR
        type: collection
        \(more)

        """)
    }
    return scratch
  }

  private static func index(_ scratch: ScratchDirectory) throws -> IndexedCatalog {
    try IndexedCatalog(Store(root: scratch.path), asOf: try #require(CalendarDate("2023-05-01")))
  }

  @Test func `a reference that two cases have is refused with the numbers of both`() throws {
    let reference = "references: [{of: agency, value: K-1}]"
    let scratch = try Self.store(["A2": reference, "A3": reference, "A4": "references: [{of: agency, value: k 1}]"])
    let (store, index) = (try Store(root: scratch.path), try Self.index(scratch))
    let finder = CaseFinder(store) { () throws(CatalogError) in index }
    #expect(throws: LoadError.ambiguousCase("K-1", ["A2", "A3"])) { try finder.path(called: "K-1") }
    #expect(try finder.path(called: "k 1") == "cases/2023-04/A4.yaml")
    #expect(finder.trouble == nil)
  }

  @Test func `references of signs alone, and the same letters in other code points, are found`() throws {
    let scratch = try Self.store([
      "A2": "references: [{of: agency, value: \"-/-\"}]", "A3": "references: [{of: agency, value: \"caf\u{E9}\"}]",
    ])
    let (store, index) = (try Store(root: scratch.path), try Self.index(scratch))
    for finder in [CaseFinder(store) { () throws(CatalogError) in index }, CaseFinder(store)] {
      #expect(try finder.path(called: "-/-") == "cases/2023-04/A2.yaml")
      #expect(try finder.path(called: "cafe\u{301}") == "cases/2023-04/A3.yaml")
    }
  }

  @Test func `what changed after the refresh is not answered from the index`() throws {
    let reference = "references: [{of: agency, value: K-1}]"
    let scratch = try Self.store(["A2": reference])
    let (store, index) = (try Store(root: scratch.path), try Self.index(scratch))
    try scratch.put(
      "cases/2023-04/A2.yaml",
      try scratch.text("cases/2023-04/A2.yaml").replacing("K-1", with: "K-2").replacing("jan", with: "piet"))
    let finder = CaseFinder(store) { () throws(CatalogError) in index }
    #expect(throws: LoadError.noSuchCase("K-1")) { try finder.path(called: "K-1") }
    let cases = try finder.cases(naming: .debtor, try #require(Slug("jan"))) { $0.path }
    #expect(cases.values.isEmpty)
  }

  @Test func `an agency that is only mentioned in a reference names the case`() throws {
    let scratch = try Self.store(["A2": "references: [{of: agency, value: K-1}]", "A3": ""])
    #expect(
      try Self.index(scratch).paths(naming: .agency, try #require(Slug("agency")))
        == CasePaths(paths: ["cases/2023-04/A2.yaml"], unreadable: []))
  }

  @Test func `where the index does not serve, the files answer, and why is known`() throws {
    let scratch = try Self.store(["A2": "references: [{of: agency, value: K-1}]"])
    let finder = CaseFinder(try Store(root: scratch.path)) { () throws(CatalogError) in
      throw .corrupt(message: "it was torn")
    }
    #expect(try finder.path(called: "K-1") == "cases/2023-04/A2.yaml")
    #expect(finder.trouble == .corrupt(message: "it was torn"))
  }

  @Test func `a full number opens no index`() throws {
    let scratch = try Self.store(["A2": ""])
    let finder = CaseFinder(try Store(root: scratch.path)) { () throws(CatalogError) in
      throw .corrupt(message: "it was asked")
    }
    #expect(try finder.path(called: "A2") == "cases/2023-04/A2.yaml")
    #expect(finder.trouble == nil)
  }
}

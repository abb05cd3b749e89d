import DossierCore
import Testing

@Suite struct StoreRatesTests {
  private let scratch: ScratchDirectory

  init() throws {
    scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", "dossier: 1\nid: h7k2q9xw\nrole: creditor\nowners: []\ncountry: BE\n")
  }

  private var store: Store { get throws { try Store(root: scratch.path) } }

  private func put(_ name: String, _ rows: String) throws {
    try scratch.put("rates/\(name).yaml", "dossier: 1\nrows:\n\(rows)\n")
  }

  @Test func `a store without tables has those of the program`() throws {
    #expect(try store.rateNames() == RateTables.builtInNames)
    let names: Set = [slug("be-commercial"), slug("be-civil")]
    #expect(try store.rateTables(named: names) == RateTables.builtIn(names))
    #expect(try store.rateTables(named: []) == .none)
  }

  @Test func `rows of a store go over those of the program, and others are added`() throws {
    try put(
      "be-commercial",
      """
        - {from: 2026-07-01, rate: 10.5, status: verified, sources: [Belgisch Staatsblad]}
        - {from: 2027-01-01, rate: 11, status: verified}
      """)
    let table = try store.rateTable(slug("be-commercial"))
    let builtIn = try #require(RateTables.builtIn(slug("be-commercial")))
    #expect(table.rows.count == builtIn.rows.count + 1)
    #expect(table.name == builtIn.name)
    let replaced = try #require(table.row(on: day("2026-12-31"), contract: nil))
    #expect(
      replaced
        == RateRow(
          from: day("2026-07-01"), rate: percent("10.5"), validTo: day("2026-12-31"), source: "Belgisch Staatsblad",
          status: .verified))
    #expect(table.row(on: day("2027-06-30"), contract: nil)?.rate == percent("11"))
    #expect(table.row(on: day("2027-07-01"), contract: nil) == nil)
  }

  @Test func `a store says whether the rate of the first day holds for good, else the program does`() throws {
    func isFixed(_ name: String, _ stated: String) throws -> Bool? {
      try scratch.put(
        "rates/\(name).yaml",
        "dossier: 1\n\(stated)rows:\n  - {from: 2027-01-01, rate: 11, status: verified}\n")
      return try store.rateTable(slug(name)).fixedAtStart
    }
    #expect(try isFixed("uk-commercial", "") == true)
    #expect(try isFixed("uk-commercial", "fixed-at-start: false\n") == false)
    #expect(try isFixed("uk-commercial", "fixed-at-start: true\n") == true)
    #expect(try isFixed("be-commercial", "") == nil)
    #expect(try isFixed("be-commercial", "fixed-at-start: true\n") == true)
    #expect(try isFixed("house", "fixed-at-start: false\n") == false)
  }

  @Test func `a name that the program does not know is a table of the store's own`() throws {
    try put("house-rate", "  - {from: 2020-01-01, rate: 7, status: verified}")
    #expect(try store.rateNames() == (RateTables.builtInNames + [slug("house-rate")]).sorted())
    let own = try store.rateTable(slug("house-rate"))
    #expect(own.row(on: day("2099-01-01"), contract: nil)?.rate == percent("7"))
    #expect(try RateTables.names(in: store).contains(slug("house-rate")))
    #expect(try RateTables.table(slug("house-rate"), in: store) == own)
  }

  @Test func `an unknown table is an error with the nearest name`() throws {
    try put("house-rate", "  - {from: 2020-01-01, rate: 7, status: verified}")
    #expect(throws: LoadError.noSuchRates("hous-rate", nearest: "house-rate")) {
      _ = try store.rateTable(slug("hous-rate"))
    }
    #expect(throws: LoadError.noSuchRates("be-comercial", nearest: "be-commercial")) {
      _ = try RateTables.table(slug("be-comercial"), in: nil)
    }
    #expect(throws: LoadError.noSuchRates("xyz", nearest: nil)) {
      _ = try store.rateTables(named: [slug("be-civil"), slug("xyz")])
    }
  }

  @Test func `only the tables that are asked for are read`() throws {
    try put("broken", "  - {from: yesterday}")
    #expect(try store.rateTables(named: [slug("be-civil")]).tables.count == 1)
    do {
      _ = try store.rateTable(slug("broken"))
      Issue.record("a broken table was read")
    } catch let LoadError.document(error) {
      #expect(error.findings.map(\.id) == ["missing-key", "missing-key", "invalid-date"])
      #expect(error.findings.map(\.path).first == "rates/broken.yaml")
    }
  }

  @Test func `what is wrong with a table is found by check, other files beside tables are no tables`() throws {
    try put("house-rate", "  - {from: 2020-01-01, rate: 7}")
    try scratch.put("rates/House Rate.yaml", "x: 1\n")
    try scratch.put("rates/staatsblad.pdf", "%PDF")
    let now = try #require(Timestamp("2026-11-22T12:00:00+01:00"))
    let report = try StoreCheck.report(root: scratch.path, CheckOptions(now: now))
    #expect(
      report.findings.map { "\($0.path) \($0.severity) \($0.id)" } == [
        "rates/House Rate.yaml error foreign-file", "rates/house-rate.yaml error missing-key",
      ])
  }
}

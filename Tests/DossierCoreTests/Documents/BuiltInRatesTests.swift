import DossierCore
import Testing

/// The tables that come with the program, against each other and against slips that were seen elsewhere.
@Suite struct BuiltInRatesTests {
  static let names = [
    "be-civil", "be-commercial", "ch-legal", "de-base", "ecb-reference", "es-commercial", "fr-commercial",
    "fr-legal-individuals", "fr-legal-professionals", "it-commercial", "it-legal", "lu-commercial", "lu-consumer",
    "nl-commercial", "nl-statutory", "uk-commercial",
  ]

  private func table(_ name: String) throws -> RateTable { try #require(RateTables.builtIn(slug(name)), "\(name)") }

  private func rate(_ name: String, _ on: String, contract: String? = nil) throws -> String? {
    try table(name).row(on: day(on), contract: contract.map { day($0) } ?? day(on))?.rate.description
  }

  private func rate(_ name: String, _ on: CalendarDate, contract: CalendarDate? = nil) throws -> Rate {
    try #require(try table(name).row(on: on, contract: contract ?? on)?.rate, "\(name) \(on)")
  }

  /// The first days of the half years for which there is a reference rate.
  private func halfYears(from: String) throws -> [(day: CalendarDate, reference: Rate)] {
    try table("ecb-reference").rows.filter { $0.from >= day(from) }.map { ($0.from, $0.rate) }
  }

  @Test func `there are the tables that are named`() {
    #expect(RateTables.builtInNames.map(\.text) == Self.names)
    #expect(Set(RateTables.builtIn(RateTables.builtInNames).tables.keys.map(\.text)) == Set(Self.names))
    #expect(RateTables.builtIn([slug("be-comercial")]) == .none)
  }

  @Test(arguments: names) func `a table decodes without findings, and the program holds its very text`(
    _ name: String
  ) throws {
    let path = "Sources/DossierCore/Resources/rates/\(name).yaml"
    let text = try #require(SourceTree.text(path))
    let table = try RateTable.decode(YAMLTree(Array(text.utf8)), path: path, currency: .euro)
    #expect(RateTables.builtIn(slug(name)) == table)
    #expect(table.name != nil)
    #expect(table.law != nil)
    let program = try #require(SourceTree.text("Sources/DossierCore/Resources/BuiltIn.swift"))
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    #expect(program.contains("= #\"\"\"\n\(indented)\n    \"\"\"#\n"), "run Scripts/embed-resources")
  }

  @Test(arguments: names) func `each row says where it comes from by a name that the file explains`(
    _ name: String
  ) throws {
    let text = try #require(SourceTree.text("Sources/DossierCore/Resources/rates/\(name).yaml"))
    let explained = Set(text.matches(of: /(?m)^ {2}([a-z0-9-]+): '/).map { String($0.output.1) })
    let named = Set(
      text.matches(of: /sources: \[([^\]]*)\]/).flatMap { $0.output.1.split(separator: ", ").map(String.init) })
    #expect(named == explained)
    let rows = try table(name).rows
    #expect(rows.filter { $0.source == "no source is given" } == [])
    #expect(rows.filter { $0.status == .derived && $0.source.firstMatch(of: /\+ \d|0\.88/) == nil } == [])
    #expect(
      rows.filter { $0.status == .remembered && !$0.source.contains("memory") && !$0.source.contains("remembered") }
        == [])
    #expect(!text.contains("GitHub id") && !text.contains("#"))
  }

  static let lasts = [
    "be-civil 2026-12-31", "be-commercial 2026-12-31", "ch-legal 9999-12-31", "de-base 2026-12-31",
    "ecb-reference 2026-12-31", "es-commercial 2026-12-31", "fr-commercial 2026-12-31",
    "fr-legal-individuals 2026-06-30", "fr-legal-professionals 2026-06-30", "it-commercial 2026-12-31",
    "it-legal 2026-12-31", "lu-commercial 2026-12-31", "lu-consumer 2024-12-31", "nl-commercial 2026-12-31",
    "nl-statutory 2026-12-31", "uk-commercial 2026-12-31",
  ]

  @Test func `each table says up to when its last rate is good`() throws {
    let lasts = try Self.names.map { "\($0) \(try #require(try table($0).lastDay))" }
    #expect(lasts == Self.lasts)
    for name in Self.names where name != "ch-legal" {
      let table = try table(name)
      let last = try #require(table.rows.last)
      #expect(last.validTo == table.lastDay)
      // The Dutch rate of January was read again in July.
      let read = name == "nl-statutory" ? day("2026-07-01") : last.from
      #expect(last.validTo == table.renewed?.end(of: read), "\(name)")
    }
  }

  static let counts = [
    "be-civil 26 0 0", "be-commercial 50 5 0", "ch-legal 1 0 0", "de-base 31 0 0", "ecb-reference 13 37 0",
    "es-commercial 18 25 0", "fr-commercial 1 27 0", "fr-legal-individuals 14 0 9", "fr-legal-professionals 14 0 9",
    "it-commercial 0 77 0", "it-legal 7 0 0", "lu-commercial 5 39 0", "lu-consumer 14 0 0", "nl-commercial 31 0 0",
    "nl-statutory 29 0 0", "uk-commercial 30 0 2",
  ]

  @Test func `so many rates were read, derived and remembered`() throws {
    var counts: [String] = []
    for name in Self.names {
      let rows = try table(name).rows
      let each = [RateStatus.verified, .derived, .remembered].map { status in rows.count { $0.status == status } }
      #expect(each.reduce(0, +) == rows.count)
      counts.append("\(name) \(each.map(String.init).joined(separator: " "))")
    }
    #expect(counts == Self.counts)
  }

  // MARK: - Tables against each other

  @Test func `the German base rate and 0,88 are the reference rate`() throws {
    for (day, reference) in try halfYears(from: "2002-01-01") {
      #expect(try rate("de-base", day).adding(percent("0.88")) == reference, "\(day)")
    }
  }

  @Test func `the Dutch and the Spanish rates are the reference rate and seven or eight points`() throws {
    for (first, reference) in try halfYears(from: "2003-01-01") {
      let points = percent(first < day("2013-02-24") ? "7" : "8")
      #expect(try rate("nl-commercial", first) == reference.adding(points), "\(first)")
      guard first >= day("2006-01-01") else { continue }
      #expect(try rate("es-commercial", first) == reference.adding(points), "\(first)")
    }
    #expect(try rate("nl-commercial", "2013-03-15") == "7.75")
    #expect(try rate("nl-commercial", "2013-03-16") == "8.75")
    #expect(try rate("es-commercial", "2013-02-23") == "7.75")
    #expect(try rate("es-commercial", "2013-02-24") == "8.75")
  }

  @Test func `the Belgian rate is the reference rate and seven or eight points, rounded up to a half`() throws {
    func rounded(_ reference: Rate, _ points: Int64) -> Rate {
      Rate(millionths: (reference.millionths + points * 10_000 + 4_999) / 5_000 * 5_000)
    }
    let (old, new) = (day("2013-03-15"), day("2013-03-16"))
    for (first, reference) in try halfYears(from: "2003-01-01") {
      let late = first >= day("2015-07-01")
      #expect(try rate("be-commercial", first, contract: old) == rounded(reference, late ? 8 : 7), "\(first)")
      if first >= new {
        #expect(try rate("be-commercial", first, contract: new) == rounded(reference, 8), "\(first)")
      }
    }
    #expect(try rate("be-commercial", "2013-03-16", contract: "2013-03-15") == "8")
    #expect(try rate("be-commercial", "2013-03-16", contract: "2013-03-16") == "9")
    #expect(try rate("be-commercial", "2015-03-15", contract: "2013-03-15") == "7.5")
    #expect(try rate("be-commercial", "2015-03-16", contract: "2013-03-15") == "8.5")
  }

  @Test func `the Italian, French and Luxembourg rates are the reference rate and their points`() throws {
    for (first, reference) in try halfYears(from: "2013-07-01") {
      #expect(try rate("it-commercial", first, contract: day("2012-12-31")) == reference.adding(percent("7")))
      #expect(try rate("it-commercial", first, contract: day("2013-01-01")) == reference.adding(percent("8")))
      #expect(try rate("fr-commercial", first) == reference.adding(percent("10")))
      #expect(try rate("lu-commercial", first) == reference.adding(percent("8")))
    }
    for (first, reference) in try halfYears(from: "2004-07-01") where first < day("2013-01-01") {
      #expect(try rate("it-commercial", first) == reference.adding(percent("7")))
      #expect(try rate("lu-commercial", first) == reference.adding(percent("7")))
    }
  }

  // MARK: - What others got wrong

  static let right = [
    ("de-base", "2023-06-30", "1.62"), ("de-base", "2023-07-01", "3.12"),
    ("nl-statutory", "1996-01-01", "7"), ("nl-statutory", "2009-01-01", "6"), ("nl-statutory", "2009-07-01", "4"),
    ("nl-statutory", "2014-07-01", "3"), ("nl-statutory", "2025-01-01", "6"),
    ("nl-commercial", "2013-01-01", "7.75"), ("nl-commercial", "2004-01-01", "9.02"),
    ("nl-commercial", "2026-07-01", "10.4"), ("it-legal", "2026-01-01", "1.6"),
    ("uk-commercial", "2025-01-01", "12.75"), ("uk-commercial", "2025-07-01", "12.25"),
    ("be-civil", "2026-01-01", "4.5"), ("be-civil", "2010-01-01", "3.25"), ("be-commercial", "2024-01-01", "12.5"),
    ("ecb-reference", "2024-07-01", "4.25"), ("ecb-reference", "2025-01-01", "3.15"),
    ("ecb-reference", "2008-01-01", "4.2"), ("fr-commercial", "2024-07-01", "14.25"),
    ("fr-legal-professionals", "2024-07-01", "4.92"), ("lu-commercial", "2024-07-01", "12.25"),
    ("ch-legal", "2026-11-22", "5"),
  ]

  @Test(arguments: right) func `a rate that others print wrongly is right here`(
    _ name: String, _ on: String, _ wanted: String
  ) throws {
    #expect(try rate(name, on) == wanted)
  }

  static let gaps = [
    ("nl-commercial", "2002-11-30"), ("nl-commercial", "2027-01-01"), ("nl-statutory", "2027-01-01"),
    ("be-commercial", "2002-08-06"), ("be-commercial", "2027-01-01"), ("lu-consumer", "2013-01-01"),
    ("lu-consumer", "2023-12-31"), ("lu-consumer", "2025-01-01"), ("lu-commercial", "2013-01-01"),
    ("lu-commercial", "2013-06-30"), ("fr-legal-individuals", "2026-07-01"), ("uk-commercial", "2010-12-31"),
  ]

  @Test(arguments: gaps) func `a day for which no rate was found has none`(_ name: String, _ on: String) throws {
    #expect(try rate(name, on) == nil)
  }

  // MARK: - Sums

  @Test func `a claim of 2026 has interest, and a table that has ended is an error`() throws {
    let name = slug("be-commercial")
    let rules = ClaimRules(interest: InterestRule(basis: .table(name, margin: .zero)))
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2026-01-31", date: "2026-01-01")])
    let rates = RateTables.builtIn([name])
    let statement = try claim.statement(rules, "2026-12-30", rates: rates)
    #expect(statement.totals.interest == eur("95.79"))
    #expect(throws: LedgerError.missingRate(table: name, day: day("2027-01-01"))) {
      _ = try claim.statement(rules, "2027-01-01", rates: rates)
    }
  }
}

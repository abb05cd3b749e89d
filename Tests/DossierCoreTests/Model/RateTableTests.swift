import DossierCore
import Testing

@Suite struct RateTableTests {
  private func row(
    _ from: String, _ rate: String, to: String? = nil, contractsFrom: String? = nil, contractsBefore: String? = nil
  ) -> RateRow {
    RateRow(
      from: day(from), rate: percent(rate), validTo: to.map { day($0) }, contractsFrom: contractsFrom.map { day($0) },
      contractsBefore: contractsBefore.map { day($0) }, source: "gazette", status: .verified)
  }

  /// A margin raised for new contracts, while older ones keep theirs for two years.
  private var columns: RateTable {
    RateTable([
      row("2015-03-16", "8.5", to: "2015-06-30"),
      row("2014-01-01", "8.5", contractsFrom: "2013-03-16"),
      row("2014-01-01", "7.5", contractsBefore: "2013-03-16"),
      row("2013-03-16", "9", contractsFrom: "2013-03-16"),
      row("2013-01-01", "8", contractsBefore: "2013-03-16"),
      row("2012-07-01", "8"),
    ])
  }

  private func rate(_ on: String, _ contract: String?) -> String? {
    columns.row(on: day(on), contract: contract.map { day($0) })?.rate.description
  }

  @Test func `rows are in order of their first day, older contracts before newer ones`() {
    #expect(
      columns.rows.map { "\($0.from) \($0.rate)" } == [
        "2012-07-01 8", "2013-01-01 8", "2013-03-16 9", "2014-01-01 7.5", "2014-01-01 8.5", "2015-03-16 8.5",
      ])
  }

  @Test func `the day of the contract chooses the column`() {
    #expect(rate("2014-05-01", "2013-03-15") == "7.5")
    #expect(rate("2014-05-01", "2013-03-16") == "8.5")
    #expect(rate("2013-12-31", "2013-03-15") == "8")
    #expect(rate("2013-12-31", "2013-03-16") == "9")
    #expect(rate("2012-12-31", "2010-01-01") == "8")
    #expect(rate("2015-03-16", "2010-01-01") == "8.5")
  }

  @Test func `a contract of unknown day is of the newest column`() {
    #expect(rate("2014-05-01", nil) == "8.5")
    #expect(rate("2013-03-16", nil) == "9")
  }

  @Test func `days before the first row and after the last day of a row have none`() {
    #expect(rate("2012-06-30", "2010-01-01") == nil)
    #expect(rate("2015-06-30", "2010-01-01") == "8.5")
    #expect(rate("2015-07-01", "2010-01-01") == nil)
  }

  @Test func `a row holds up to the next one of its own column`() throws {
    func last(_ on: String, _ contract: String?) throws -> CalendarDate {
      let contract = contract.map { day($0) }
      return columns.lastDay(of: try #require(columns.row(on: day(on), contract: contract)), contract: contract)
    }
    #expect(try last("2013-02-01", "2013-01-01") == day("2013-12-31"))
    #expect(try last("2013-04-01", "2013-04-01") == day("2013-12-31"))
    #expect(try last("2014-06-01", "2013-01-01") == day("2015-03-15"))
    #expect(try last("2012-08-01", "2012-01-01") == day("2012-12-31"))
    #expect(try last("2012-08-01", nil) == day("2013-03-15"))
    #expect(try last("2015-04-01", nil) == day("2015-06-30"))
  }

  @Test func `rows of one day are those of each column that there was, or of one contract`() {
    func rates(_ on: String, _ contract: String? = nil) -> [String] {
      columns.rows(on: day(on), contract: contract.map { day($0) }).map(\.rate.description)
    }
    #expect(rates("2013-02-01") == ["8"])
    #expect(rates("2013-04-01") == ["8", "9"])
    #expect(rates("2014-05-01") == ["7.5", "8.5"])
    #expect(rates("2014-05-01", "2013-03-15") == ["7.5"])
    #expect(rates("2015-05-01") == ["8.5"])
    #expect(rates("2015-07-01") == [])
  }

  @Test func `a row without a contract in mind ends where one for some of its contracts begins`() {
    #expect(
      columns.rows.map { "\($0.from) \(columns.lastDay(of: $0))" } == [
        "2012-07-01 2012-12-31", "2013-01-01 2013-12-31", "2013-03-16 2013-12-31", "2014-01-01 2015-03-15",
        "2014-01-01 2015-03-15", "2015-03-16 2015-06-30",
      ])
    #expect(columns.firstDay == day("2012-07-01"))
    #expect(columns.lastDay == day("2015-06-30"))
    #expect(RateTable([]).lastDay == nil)
  }

  @Test func `the last row ends with its half year or year where the law sets the rate anew then`() {
    let rows = [row("2024-01-01", "4"), row("2024-03-01", "5")]
    func last(_ renewed: RateRenewal?) -> CalendarDate? { RateTable(rows, renewed: renewed).lastDay }
    #expect(last(.halfYearly) == day("2024-06-30"))
    #expect(last(.yearly) == day("2024-12-31"))
    #expect(last(nil) == .latest)
    #expect(RateRenewal.halfYearly.end(of: day("2024-07-01")) == day("2024-12-31"))
    #expect(RateTable(rows, renewed: .yearly).row(on: day("2025-01-01"), contract: nil) == nil)
  }

  @Test func `rows of another table replace their like and are added otherwise`() {
    let base = RateTable(
      [row("2026-01-01", "8"), row("2026-07-01", "9", to: "2026-12-31")], name: "Base", law: "Law",
      renewed: .halfYearly)
    let own = RateTable([
      row("2026-07-01", "9.5"), row("2027-01-01", "10"), row("2026-07-01", "7", contractsBefore: "2020-01-01"),
    ])
    let both = base.overridden(by: own)
    #expect(
      both
        == RateTable(
          [
            row("2026-01-01", "8"), row("2026-07-01", "7", contractsBefore: "2020-01-01"),
            row("2026-07-01", "9.5", to: "2026-12-31"), row("2027-01-01", "10"),
          ], name: "Base", law: "Law", renewed: .halfYearly))
    #expect(both.lastDay == day("2027-06-30"))
    #expect(base.overridden(by: RateTable([], name: "Own")).name == "Own")
  }
}

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
}

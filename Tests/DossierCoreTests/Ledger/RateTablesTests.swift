import DossierCore
import Testing

@Suite struct RateTablesTests {
  let rule = InterestRule(basis: .table(slug("be-commercial"), margin: .zero))

  private func row(_ from: String, _ rate: String, to: String? = nil, _ status: RateStatus = .verified) -> RateRow {
    RateRow(from: day(from), rate: percent(rate), validTo: to.map { day($0) }, source: "gazette", status: status)
  }

  private func tables(_ rows: [RateRow]) -> RateTables { RateTables([slug("be-commercial"): RateTable(rows)]) }

  private let claim = Claim(invoices: [invoice(1, "1000.00", due: "2024-01-10")])

  @Test func `a table that is not there is an error`() {
    #expect(throws: LedgerError.missingTable(slug("be-commercial"))) {
      _ = try claim.statement(ClaimRules(interest: rule), "2024-02-01")
    }
  }

  @Test func `a day before the first row is an error that names table and day`() {
    let error = LedgerError.missingRate(table: slug("be-commercial"), day: day("2024-01-11"))
    #expect(throws: error) {
      _ = try claim.statement(ClaimRules(interest: rule), "2024-02-01", rates: tables([row("2024-01-12", "8")]))
    }
    #expect(error.description == "rate table 'be-commercial' has no rate for 2024-01-11")
  }

  @Test func `a row is good until its last day, and the day after is an error, never nothing`() throws {
    let rates = tables([row("2024-01-01", "8", to: "2024-01-31"), row("2024-03-01", "9")])
    let statement = try claim.statement(ClaimRules(interest: rule), "2024-01-31", rates: rates)
    #expect(statement.totals.interest == eur("4.60"))
    #expect(statement.totals.perDay == nil)
    #expect(throws: LedgerError.missingRate(table: slug("be-commercial"), day: day("2024-02-01"))) {
      _ = try claim.statement(ClaimRules(interest: rule), "2024-02-01", rates: rates)
    }
    let lateGap = Claim(invoices: [invoice(1, "1000.00", due: "2024-03-05")])
    #expect(try lateGap.statement(ClaimRules(interest: rule), "2024-03-06", rates: rates).invoices.map(\.days) == [1])
  }

  @Test func `each period names its row, and a statement says whether all were verified`() throws {
    let rows = [row("2024-01-01", "8"), row("2024-01-21", "9", .derived)]
    let statement = try claim.statement(ClaimRules(interest: rule), "2024-02-01", rates: tables(rows.reversed()))
    let interest = try #require(statement.explanation.interest.first)
    #expect(
      interest.words == ["2024-01-11..2024-01-20 10/365 1000.00 8", "2024-01-21..2024-02-01 12/365 1000.00 9"])
    #expect(
      interest.periods.map(\.source) == rows.map { .table(slug("be-commercial"), row: $0, margin: .zero) })
    #expect(!statement.explanation.unverifiedRows.isEmpty)
    let early = try claim.statement(ClaimRules(interest: rule), "2024-01-15", rates: tables(rows))
    #expect(early.explanation.unverifiedRows.isEmpty)
  }
}

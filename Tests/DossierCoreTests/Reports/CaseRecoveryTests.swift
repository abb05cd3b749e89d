import DossierCore
import Testing

@Suite struct CaseRecoveryTests {
  private func text(_ name: String?, _ figures: RecoveryFigures) -> String {
    """
    \(name ?? "none"): \(figures.openCases)+\(figures.closed), claimed \(figures.claimed), \
    paid \(figures.paidToCreditor) + \(figures.paidToAgency), over \(figures.over), given up \(figures.givenUp), open \(figures.open), \
    \(figures.share?.description ?? "-") %, days \(figures.daysFromOpening.average.map(String.init) ?? "-")
    """
  }

  @Test func `Cases stand in the month of their opening with what became of them by the day`() throws {
    let fixture = try ReportFixture(ReportFixture.usual)
    let table = try #require(fixture.told(CaseRecovery(by: .months), asOf: "2023-12-31").tables().first)
    #expect(
      table.rows.map { text($0.group.key, $0.figures) } + [text("total", table.total)] == [
        "2023-01: 1+1, claimed 190.00, paid 90.00 + 30.00, over 0.00, given up 40.00, open 30.00, 63.2 %, days 10",
        "2023-02: 1+0, claimed 10.00, paid 0.00 + 12.00, over -2.00, given up 0.00, open 0.00, 100.0 %, days 2",
        "total: 2+1, claimed 200.00, paid 90.00 + 42.00, over -2.00, given up 40.00, open 30.00, 65.0 %, days 6",
      ])
    let earlier = try #require(fixture.told(CaseRecovery(by: .months), asOf: "2023-02-15").tables().first)
    #expect(
      text("total", earlier.total)
        == "total: 3+0, claimed 200.00, paid 90.00 + 42.00, over -2.00, given up 5.00, open 65.00, 65.0 %, days 6")
  }

  @Test func `What a closed case was overpaid is over, and neither given up nor recovered`() throws {
    let fixture = try ReportFixture([
      ReportFixture.usual[2].replacing(
        "status: open", with: "status: closed\nclosed: {at: 2023-03-01T09:00:00+01:00, reason: paid}"),
      ReportFixture.usual[1],
    ])
    let table = try #require(fixture.told(CaseRecovery(by: .groups(.creditor)), asOf: "2023-12-31").tables().first)
    #expect(
      text("total", table.total)
        == "total: 0+2, claimed 50.00, paid 0.00 + 12.00, over -2.00, given up 40.00, open 0.00, 20.0 %, days 2")
    #expect(table.total.balance == eur("33.00"))
    #expect(table.total.recovered == eur("10.00"))
  }

  @Test func `A range of opening days leaves the others out`() throws {
    let fixture = try ReportFixture(ReportFixture.usual)
    let february = day("2023-02-01")...day("2023-02-28")
    let tables = try fixture.told(CaseRecovery(by: .groups(.creditor), opened: february), asOf: "2023-12-31").tables()
    #expect(
      tables.flatMap(\.rows).map { text($0.group.key, $0.figures) } == [
        "andere: 1+0, claimed 10.00, paid 0.00 + 12.00, over -2.00, given up 0.00, open 0.00, 100.0 %, days 2",
        "andere: 1+0, claimed 7.00, paid 0.00 + 0.00, over 0.00, given up 0.00, open 7.00, 0.0 %, days -",
      ])
  }

  @Test func `Each month tells what was opened, closed and paid in it`() throws {
    let fixture = try ReportFixture(ReportFixture.usual)
    func rows(_ flow: MonthFlow) throws -> [String] {
      try fixture.told(flow, asOf: "2023-12-31").tables().flatMap { table in
        table.rows.map { row in
          "\(table.currency) \(row.group.key ?? "none"): \(row.figures.opened) opened, \(row.figures.allClosed) closed "
            + "\(row.figures.closed[.uncollectable] ?? 0), \(row.figures.toCreditor) + \(row.figures.toAgency)"
        }
      }
    }
    #expect(
      try rows(MonthFlow()) == [
        "EUR 2023-01: 2 opened, 0 closed 0, 0.00 + 30.00", "EUR 2023-02: 1 opened, 0 closed 0, 90.00 + 12.00",
        "EUR 2023-03: 0 opened, 1 closed 1, 0.00 + 0.00", "USD 2023-02: 1 opened, 0 closed 0, 0.00 + 0.00",
      ])
    #expect(
      try rows(MonthFlow(day("2023-02-05")...day("2023-03-01"))) == [
        "EUR 2023-02: 0 opened, 0 closed 0, 90.00 + 0.00", "EUR 2023-03: 0 opened, 1 closed 1, 0.00 + 0.00",
      ])
  }
}

import DossierCore
import Testing

@Suite struct AgencyResultsTests {
  /// Handed over, given back, handed over again; paid before, between and while the agency had it.
  static let text = """
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    currency: EUR
    terms: plain
    opened: 2023-01-01T09:00:00+01:00
    handovers:
      - id: aaaa2222
        to: klaar-incasso
        at: 2023-02-01T09:00:00+01:00
        ended: {at: 2023-03-01T09:00:00+01:00, as: returned}
      - {id: aaaa3333, to: klaar-incasso, at: 2023-04-01T09:00:00+02:00}
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-11-01, due: 2022-12-01, amount: 100.00}
    payments:
      - {id: m2k8v5qa, date: 2023-01-20, amount: 10.00, received-by: creditor}
      - {id: m2k8v5qb, date: 2023-02-11, amount: 20.00, received-by: agency}
      - {id: m2k8v5qc, date: 2023-03-01, amount: 30.00, received-by: creditor}

    """

  private func rows(asOf day: String, _ days: ClosedRange<CalendarDate>? = nil) throws -> [String] {
    try ReportFixture([Self.text]).told(AgencyResults(handedOver: days), asOf: day).tables().flatMap(\.rows).map {
      let figures = $0.figures
      return """
        \($0.group.key ?? "none"): \(figures.active) of \(figures.cases), \(figures.handedOver) times, \
        \(figures.ended[.returned] ?? 0) returned, \(figures.paid) of \(figures.claimed) \
        \(figures.share?.description ?? "-") %, open \(figures.open), \
        \(figures.daysToPayment.average.map(String.init) ?? "-") days
        """
    }
  }

  @Test func `A payment counts for the agency that has the case on its day`() throws {
    #expect(try rows(asOf: "2023-01-31") == [])
    #expect(
      try rows(asOf: "2023-02-20") == [
        "klaar-incasso: 1 of 1, 1 times, 0 returned, 20.00 of 90.00 22.2 %, open 70.00, 10 days"
      ])
    #expect(
      try rows(asOf: "2023-03-15") == [
        "klaar-incasso: 0 of 1, 1 times, 1 returned, 20.00 of 90.00 22.2 %, open 0.00, 10 days"
      ])
    #expect(
      try rows(asOf: "2023-12-31") == [
        "klaar-incasso: 1 of 1, 2 times, 1 returned, 20.00 of 90.00 22.2 %, open 40.00, 10 days"
      ])
  }

  @Test func `A range leaves out what was handed over on other days`() throws {
    let april = day("2023-04-01")...day("2023-04-30")
    #expect(
      try rows(asOf: "2023-12-31", april)
        == ["klaar-incasso: 1 of 1, 1 times, 0 returned, 0.00 of 40.00 0.0 %, open 40.00, - days"])
  }
}

import DossierCore
import Testing

/// What a case was on a day that has passed, whatever was written into its file since, and in whatever order.
@Suite struct CaseOfADayTests {
  private static let claim = """
    creditor: andere
    debtor: jan
    currency: EUR
    terms: plain
    opened: 2023-01-10T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-12-20, due: 2023-01-10, amount: 100.00}

    """

  private func figures(_ text: String, asOf date: String) throws -> CaseFigures {
    var found: CaseFigures?
    try ReportFixture([text + Self.claim]).visit(asOf: day(date)) { figures, _ in found = figures }
    return try #require(found)
  }

  @Test func `A case is forwarded from the day of the hand-over on`() throws {
    let text = """
      status: open
      forwarded: 2023-03-01
      handovers:
        - {id: h2k8v5q2, to: klaar-incasso, at: 2023-03-01T09:00:00+01:00}

      """
    #expect(try figures(text, asOf: "2023-02-28").summary.forwarded == nil)
    #expect(try figures(text, asOf: "2023-03-01").summary.forwarded == day("2023-03-01"))
  }

  @Test func `The last step is the last by time`() throws {
    let log = [
      "  - {id: t2k8v5q2, at: 2023-02-01T09:00:00+01:00, by: an, kind: letter, step: first}\n",
      "  - {id: t2k8v5q3, at: 2023-02-03T09:00:00+01:00, by: an, kind: letter, step: second}\n",
    ]
    for entries in [log, log.reversed()] {
      let text = "status: open\nlog:\n" + entries.joined()
      #expect(try figures(text, asOf: "2023-02-02").summary.step == "first")
      #expect(try figures(text, asOf: "2023-02-03").summary.step == "second")
    }
  }
}

import DossierCore
import Testing

@Suite struct WorkloadTests {
  static let text = """
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    handler: {name: An}
    currency: EUR
    terms: plain
    opened: 2023-01-01T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-11-01, due: 2022-12-01, amount: 100.00}
    requests:
      - {id: r1k8v5qa, at: 2023-02-01T09:00:00+01:00, side: agency, kind: question, answer-by: 2023-03-08}
    log:
      - {id: t1k8v5qa, at: 2023-01-02T10:00:00+01:00, by: an, side: creditor, kind: call, text: Called}
      - {id: t1k8v5qb, at: 2023-02-01T10:00:00+01:00, by: an, side: creditor, kind: task, on: 2023-02-28, text: Call}
      - {id: t1k8v5qc, at: 2023-02-01T10:00:00+01:00, by: an, side: creditor, kind: task, on: 2023-03-01, text: Call}
      - {id: t1k8v5qd, at: 2023-02-01T10:00:00+01:00, by: an, side: creditor, kind: task, on: 2023-03-31, text: Call}

    """

  private func rows(asOf day: String) throws -> [String] {
    try ReportFixture([Self.text, ReportFixture.usual[2]]).told(Workload(), asOf: day).tables().flatMap(\.rows).map {
      let figures = $0.figures
      return """
        \($0.group.key ?? "none"): \(figures.cases), \(figures.overdue) overdue, \(figures.today) today, \
        \(figures.inWeek) in 7, \(figures.inMonth) in 30, \(figures.silent) silent, \(figures.requests) asked, \
        \(figures.balance)
        """
    }
  }

  @Test func `What waits is counted by how far its day is`() throws {
    #expect(
      try rows(asOf: "2023-03-01") == [
        "An: 1, 1 overdue, 1 today, 1 in 7, 2 in 30, 1 silent, 1 asked, 100.00",
        "none: 1, 0 overdue, 0 today, 0 in 7, 0 in 30, 0 silent, 0 asked, -2.00",
      ])
  }

  @Test func `Nobody was silent for long who was spoken to 30 days ago`() throws {
    #expect(try rows(asOf: "2023-01-31").first?.contains("0 silent") == true)
    #expect(try rows(asOf: "2023-02-02").first?.contains("1 silent") == true)
  }
}

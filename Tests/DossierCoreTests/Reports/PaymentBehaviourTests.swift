import DossierCore
import Testing

@Suite struct PaymentBehaviourTests {
  private func rows(_ cases: [String], asOf day: String = "2023-12-31") throws -> [String] {
    try ReportFixture(cases).told(PaymentBehaviour(), asOf: day).tables().flatMap(\.rows).map { row in
      let figures = row.figures
      return """
        \(row.group.key ?? "none"): \(figures.daysLate.map(String.init) ?? "-") days late, \
        \(figures.partialPayments) of \(figures.payments) in part, promises \(figures.promisesKept)/\
        \(figures.promisesBroken), plans \(figures.plansCompleted)/\(figures.plansBroken)
        """
    }
  }

  @Test func `Payments are held against the oldest due date first, weighted by amount`() throws {
    // 30 × 50 days and 70 × 71 days on R1, then 20 × 10 days on R2: 6670 by 120.
    #expect(
      try rows([ReportFixture.usual[0]]) == ["bedrijf-klaar: 56 days late, 2 of 2 in part, promises 0/0, plans 0/0"])
    // Paid 17 days before it was due, and 2.00 too much, which count for nothing.
    #expect(
      try rows([ReportFixture.usual[2]]) == ["jan: -17 days late, 0 of 1 in part, promises 0/0, plans 0/0"])
    #expect(
      try rows([ReportFixture.usual[3]]) == ["jan: - days late, 0 of 0 in part, promises 0/0, plans 0/0"])
  }

  @Test func `A payment that was taken back was none`() throws {
    let returned = ReportFixture.usual[0].replacing(
      "received-by: creditor}\n",
      with: "received-by: creditor}\n  - {id: m2k8v5qc, date: 2023-03-01, amount: 90.00, received-by: creditor, "
        + "returned: m2k8v5qb}\n")
    #expect(
      try rows([returned]) == ["bedrijf-klaar: 50 days late, 1 of 1 in part, promises 0/0, plans 0/0"])
  }

  @Test func `What is taken back lowers the payment that it names, not the last one before it`() throws {
    let returned =
      ReportFixture.usual[0]
      + "  - {id: m2k8v5qc, date: 2023-03-01, amount: 30.00, received-by: agency, returned: m2k8v5qa}\n"
    // 90 × 71 days on R1.
    #expect(
      try rows([returned]) == ["bedrijf-klaar: 71 days late, 1 of 1 in part, promises 0/0, plans 0/0"])
    let fixture = try ReportFixture([returned])
    func days(_ date: String) throws -> Int? {
      try fixture.told(CaseRecovery(by: .months), asOf: date).tables().first?.total.daysFromOpening.average
    }
    #expect(try days("2023-02-28") == 10)
    #expect(try days("2023-03-01") == 31)
  }

  @Test(arguments: [("2023-02-10", 1), ("2023-02-11", 2)])
  func `A payment is in part of what invoices are less the credit notes of its day`(_ day: String, _ parts: Int) throws
  {
    let credited =
      ReportFixture.usual[0]
      + "credits:\n  - {id: r2k8v5qa, date: \(day), amount: 40.00, invoice: w8f3k2m9}\n"
      + "  - {id: r2k8v5qb, date: 2023-01-02, amount: 5.00, invoice: nowhere}\n"
    // 30 × 50 and 30 × 71 days on R1, then 50 × 10 days on R2: 4130 by 110.
    #expect(
      try rows([credited]) == ["bedrijf-klaar: 38 days late, \(parts) of 2 in part, promises 0/0, plans 0/0"])
  }

  @Test func `Promises and plans are counted by how they ended`() throws {
    let text =
      ReportFixture.usual[0] + """
        promises:
          - {id: p1k8v5qa, date: 2023-01-15, until: 2023-01-25, amount: 30.00}
          - {id: p1k8v5qb, date: 2023-03-01, until: 2023-03-10, amount: 10.00}
          - {id: p1k8v5qc, date: 2023-12-01, until: 2024-03-10, amount: 10.00}
        plans:
          - {id: p2k8v5qa, agreed: 2023-02-11, broken-after: 1, installments: [{due: 2023-03-01, amount: 10.00}]}

        """
    #expect(try rows([text]) == ["bedrijf-klaar: 56 days late, 2 of 2 in part, promises 1/1, plans 0/1"])
  }
}

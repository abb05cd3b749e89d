import DossierCore
import Testing

/// The table of the KLAAR manual, to the cent.
@Suite struct GoldenCaseTests {
  let rules = ClaimRules(
    interest: contractual("10.5"), damages: DamagesRule(.amount(eur("150.00")), per: .case, due: .forward))

  private func claim(_ payments: [Payment]) -> Claim {
    Claim(
      forwarded: "2023-04-25", opened: "2023-04-25",
      invoices: [
        invoice(1, "1250.00", due: "2022-11-25", date: "2022-10-25", reference: "2022/186"),
        invoice(2, "1500.00", due: "2023-02-10", date: "2023-01-10", reference: "2023/006"),
      ], payments: payments)
  }

  @Test func `the case as of the day on which it was forwarded and paid`() throws {
    let statement = try claim([payment(1, "1500.00", on: "2023-04-25")]).statement(rules, "2023-04-25")
    #expect(
      statement.invoiceWords == [
        "2022/186 2022-10-25 2022-11-25 1250.00 + 54.30 in 151 days, open 0.00 + 0.00",
        "2023/006 2023-01-10 2023-02-10 1500.00 + 31.93 in 74 days, open 1486.23 + 0.00",
      ])
    let totals = statement.totals
    #expect(totals.principal == eur("2750.00"))
    #expect(totals.interest == eur("86.23"))
    #expect(totals.damages == eur("150.00"))
    #expect(totals.costs == eur("0.00"))
    #expect(totals.payments == eur("1500.00"))
    #expect(totals.waived == eur("0.00"))
    #expect(totals.refunds == eur("0.00"))
    #expect(totals.balance == eur("1486.23"))
    #expect(totals.perDay?.description == "0.4275")
    #expect(try totals.principal.adding(totals.interest) == eur("2836.23"))
    #expect(try totals.principal.adding(totals.interest).adding(totals.damages) == eur("2986.23"))
    #expect(
      statement.split() == [
        "interest n0000001 54.30", "interest n0000002 31.93", "damages 2023-04-25 150.00",
        "principal n0000001 1250.00", "principal n0000002 13.77",
      ])
    #expect(statement.openWords == ["0.00", "0.00", "0.00", "1486.23", "0.00"])
  }

  @Test func `the interest is explained down to the fraction`() throws {
    let statement = try claim([payment(1, "1500.00", on: "2023-04-25")]).statement(rules, "2023-04-25")
    let first = try #require(statement.explanation.interest.first)
    #expect(first.words == ["2022-11-26..2023-04-25 151/365 1250.00 10.5"])
    #expect(first.periods.map(\.source) == [.contract])
    #expect(first.exact.text(in: .euro) == "54.297945205479452")
    #expect(first.rounded == eur("54.30"))
    let charge = try #require(statement.explanation.charges.first)
    #expect(charge.rule == .damages(DamagesRule(.amount(eur("150.00")), per: .case, due: .forward)))
    #expect(charge.invoices == [id("n", 1), id("n", 2)])
    #expect(
      statement.chargeWords == ["2023-04-25 of 2750.00: 150.00 - fees 0.00 - earlier 0.00 = 150.00"])
  }

  @Test func `a year later, with the payment spread as usual`() throws {
    let statement = try claim([payment(1, "1500.00", on: "2023-04-25")]).statement(rules, "2024-04-25")
    #expect(statement.totals.balance == eur("1642.71"))
    #expect(statement.invoices.map(\.days) == [151, 440])
  }

  @Test func `a year later, with a payment that names the first invoice`() throws {
    let statement = try claim([payment(1, "1250.00", on: "2023-04-25", for: "2022/186")]).statement(rules, "2024-04-25")
    #expect(statement.split() == ["interest n0000001 54.30", "principal n0000001 1195.70"])
    #expect(statement.totals.balance == eur("1899.88"))
  }

  @Test func `before the hand-over nothing of it exists`() throws {
    let statement = try claim([payment(1, "1500.00", on: "2023-04-25")]).statement(rules, "2023-04-24")
    #expect(statement.totals.damages == eur("0.00"))
    #expect(statement.payments.isEmpty)
    #expect(statement.totals.balance == eur("2835.44"))
  }
}

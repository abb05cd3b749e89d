import DossierCore
import Testing

/// What other programs get wrong, or got wrong until somebody complained.
@Suite struct KnownErrorsTests {
  private let german = InterestRule(basis: .table(slug("de-base"), margin: percent("5")))

  private func statement(_ claim: Claim, _ rule: InterestRule, _ asOf: String) throws -> Statement {
    let rules = ClaimRules(interest: rule)
    return try claim.statement(rules, asOf, rates: .builtIn(rules.tables))
  }

  @Test func `3089.00 from 17 April 2025 to 20 February 2026 bears 170.84, not 190.12`() throws {
    let claim = Claim(invoices: [invoice(1, "3089.00", due: "2025-04-16")])
    #expect(try statement(claim, german, "2026-02-20").totals.interest == eur("170.84"))
  }

  @Test func `a claim of 2026 bears interest`() throws {
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2026-01-31")])
    #expect(try statement(claim, german, "2026-11-21").totals.interest.minorUnits > 0)
  }

  @Test func `a day after the end of a table is an error that names both, never 0 %`() {
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2026-01-31")])
    #expect(throws: LedgerError.missingRate(table: slug("de-base"), day: day("2027-01-01"))) {
      try statement(claim, german, "2027-01-31")
    }
  }

  @Test func `the last days before the end of a table have interest, and what the next day adds is not known`() throws {
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2026-01-31")])
    let statement = try statement(claim, german, "2026-12-31")
    #expect(statement.totals.perDay == nil)
    #expect(statement.invoices.map(\.days) == [334])
  }

  @Test func `interest is owed still after the principal was paid, and by itself then bears nothing`() throws {
    let claim = Claim(
      invoices: [invoice(1, "1000.00", due: "2023-01-10")],
      payments: [payment(1, "1000.00", on: "2023-01-20", by: .order([.principal, .interest, .damages, .costs]))])
    for asOf in ["2023-01-20", "2024-01-20"] {
      #expect(try claim.statement(ClaimRules(interest: contractual("36.5")), asOf).totals.balance == eur("10.00"))
    }
  }

  @Test func `interest goes on upon what is left after a payment`() throws {
    let claim = Claim(
      invoices: [invoice(1, "1000.00", due: "2023-01-10")],
      payments: [payment(1, "500.00", on: "2023-01-20", by: .order([.principal, .interest, .damages, .costs]))])
    let interest = try claim.statement(ClaimRules(interest: contractual("36.5")), "2023-01-30").explanation.interest
    #expect(
      interest.first?.words == [
        "2023-01-11..2023-01-20 10/365 1000.00 36.5", "2023-01-21..2023-01-30 10/365 500.00 36.5",
      ])
  }

  @Test func `a case of costs alone has a total`() throws {
    let claim = Claim(costs: [Cost(id: id("k"), date: day("2023-01-10"), amount: eur("45.00"))])
    #expect(try claim.statement(ClaimRules(interest: contractual("0")), "2023-02-01").totals.balance == eur("45.00"))
  }

  @Test func `a fee without interest has a total`() throws {
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2023-01-10")])
    let rules = ClaimRules(interest: contractual("0"), recoveryFee: .amount(eur("40.00")))
    #expect(try claim.statement(rules, "2023-02-01").totals.balance == eur("1040.00"))
  }

  @Test func `no day is lost where the rate changes`() throws {
    let claim = Claim(invoices: [invoice(1, "3000.00", due: "2024-12-31")])
    let periods = try statement(claim, german, "2025-12-31").explanation.interest.flatMap(\.periods)
    #expect(periods.map(\.days) == [181, 184])
  }

  @Test func `of two invoices each is reckoned by its own due date, whatever their order`() throws {
    let two = [invoice(1, "100.00", due: "2023-01-10"), invoice(2, "200.00", due: "2023-01-20")]
    for invoices in [two, two.reversed()] {
      let statement = try Claim(invoices: invoices).statement(
        ClaimRules(interest: contractual("36.5")), "2023-01-30")
      #expect(statement.invoices.map(\.interest) == [eur("2.00"), eur("2.00")])
    }
  }

  @Test func `a Belgian consumer's highest rate is the published one, not 8 points above it again`() throws {
    let rules = ClaimRules(
      interest: contractual("12"), caps: CapTerms(interest: RateCap(table: slug("be-commercial"))))
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2026-01-31")])
    let statement = try claim.statement(rules, "2026-03-01", rates: .builtIn(rules.tables))
    #expect(statement.explanation.interest.flatMap(\.periods).map(\.rate) == [percent("10.5")])
  }

  @Test func `a payment that comes back on its own day is taken back, whatever the ids are`() throws {
    let made = payment(1, "100.00", on: "2023-01-20")
    let back = Payment(id: id("a"), date: day("2023-01-20"), amount: eur("100.00"), returned: id("p"))
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2023-01-31")], payments: [back, made])
    #expect(try claim.statement(.none, "2023-01-20").totals.balance == eur("1000.00"))
  }

  @Test func `what comes back bears interest from the next day, interest on interest too`() throws {
    let claim = Claim(
      invoices: [invoice(1, "1000.00", due: "2023-12-31")],
      payments: [
        payment(1, "366.00", on: "2025-01-10"),
        Payment(id: id("r"), date: day("2025-01-20"), amount: eur("366.00"), returned: id("p")),
      ])
    let rules = ClaimRules(interest: contractual("36.5", compounding: .yearly, paymentDay: .doesNot))
    #expect(try claim.statement(rules, "2025-01-20").totals.interest == eur("389.29"))
  }

  @Test func `damages that fell due stay as they are, whatever notice is sent later`() throws {
    let rules = ClaimRules(
      damages: DamagesRule(.amount(eur("150.00")), per: .invoice), notice: NoticeTerms(days: 14),
      caps: CapTerms(
        damages: .tiers(
          [
            ChargeTier(to: eur("150.00"), amount: eur("20.00")),
            ChargeTier(to: nil, amount: eur("65.00"), percent: percent("5")),
          ], minimum: nil, maximum: nil)))
    let invoices = [invoice(1, "7634.68", due: "2024-07-07"), invoice(2, "2.27", due: "2024-07-07")]
    let later = Notice(id: id("t"), sent: day("2024-07-10"), channel: .email, invoices: ["R2"])
    for asOf in ["2024-07-09", "2024-07-10", "2024-08-31"] {
      let claim = Claim(invoices: invoices, notices: [later])
      #expect(try claim.statement(rules, asOf).totals.damages == eur("300.00"))
    }
  }

  @Test func `a rate below zero bears nothing, and no creditor owes interest`() throws {
    let claim = Claim(invoices: [invoice(1, "88.66", due: "2020-12-19")])
    let rule = InterestRule(basis: .table(slug("de-base"), margin: .zero))
    let statement = try statement(claim, rule, "2021-01-27")
    #expect(statement.totals.balance == eur("88.66"))
    #expect(statement.explanation.interest.flatMap(\.periods).map(\.rate) == [.zero])
  }
}

import DossierCore
import Testing

/// The debts of Belgian consumers: Book XIX of the Code of Economic Law.
@Suite struct ConsumerLawTests {
  private let one = invoice(1, "600.00", due: "2026-02-15")
  private let reminder = Notice(id: id("t"), sent: day("2026-03-02"), channel: .email)
  private let notice = NoticeTerms(days: 14, paper: .thirdWorkingDay, electronic: .nextDay, holidays: .belgium)
  private let caps = CapTerms(
    forbids: [.claimsBeforeNotice, .recoveryFee],
    damages: .tiers(
      [
        ChargeTier(to: eur("150.00"), amount: eur("20.00")),
        ChargeTier(to: eur("500.00"), amount: eur("30.00"), percent: percent("10")),
        ChargeTier(to: nil, amount: eur("65.00"), percent: percent("5")),
      ], minimum: nil, maximum: eur("2000.00")),
    interest: RateCap(table: slug("be-commercial"), otherwise: slug("be-civil")))
  private let rates = RateTables([
    slug("be-commercial"): RateTable([
      RateRow(from: day("2025-07-01"), rate: percent("10.5"), source: "gazette", status: .verified),
      RateRow(from: day("2026-07-01"), rate: percent("10"), source: "gazette", status: .verified),
    ]),
    slug("be-civil"): RateTable([
      RateRow(from: day("2026-01-01"), rate: percent("4.5"), source: "gazette", status: .derived)
    ]),
  ])

  private func rules(
    rate: String = "10.5", clause: Charge = .percent(percent("10"), minimum: nil, maximum: nil),
    per unit: DamagesUnit = .notice, due: DamagesDue = .notice, fee: Charge? = nil, limited: Bool = false
  ) -> ClaimRules {
    ClaimRules(
      interest: contractual(rate), damages: DamagesRule(clause, per: unit, base: .balance, due: due),
      recoveryFee: fee, notice: notice, caps: caps, limitedToLaw: limited)
  }

  private func statement(
    _ rules: ClaimRules, _ asOf: String, invoices: [Invoice]? = nil, payments: [Payment] = [],
    notices: [Notice]? = nil, size: OrganisationSize? = .sme
  ) throws -> Statement {
    try Ledger.statement(
      of: Claim(
        currency: .euro, opened: day("2026-03-01"), creditor: ClaimCreditor(size: size),
        invoices: invoices ?? [one], payments: payments, notices: notices ?? [reminder]),
      rules: rules, asOf: day(asOf), rates: rates)
  }

  private func amounts(_ statement: Statement) -> [String] {
    [statement.totals.interest, statement.totals.damages, statement.totals.costs, statement.totals.balance]
      .map(\.description)
  }

  @Test func `a small creditor's reminder by e-mail, part paid inside its term`() throws {
    let statement = try statement(rules(), "2026-04-15", payments: [payment(1, "300.00", on: "2026-03-10")])
    #expect(amounts(statement) == ["3.80", "30.00", "0.00", "333.80"])
    #expect(statement.invoices.map(\.days) == [44])
    #expect(statement.explanation.notices.map(\.term) == [.ends(day("2026-03-16"))])
    #expect(statement.explanation.remarks == [])
  }

  @Test func `before the term has ended nothing is added, and the statement says why`() throws {
    let inside = try statement(rules(), "2026-03-16")
    #expect(amounts(inside) == ["0.00", "0.00", "0.00", "600.00"])
    #expect(inside.explanation.remarks == [.waitsForNotice([id("n")])])
    #expect(amounts(try statement(rules(), "2026-03-17")) == ["2.59", "60.00", "0.00", "662.59"])
    #expect(amounts(try statement(rules(), "2026-12-31", notices: [])) == ["0.00", "0.00", "0.00", "600.00"])
  }

  @Test func `a deadline earlier than the law's makes the notice void, a later one counts`() throws {
    func dated(_ deadline: String) throws -> Statement {
      let dated = Notice(id: id("t"), sent: day("2026-03-02"), deadline: day(deadline), channel: .email)
      return try statement(rules(), "2026-04-15", notices: [dated])
    }
    let short = try dated("2026-03-15")
    #expect(short.totals.balance == eur("600.00"))
    #expect(
      short.explanation.notices.map(\.term) == [.tooShort(deadline: day("2026-03-15"), legal: day("2026-03-16"))])
    #expect(short.explanation.remarks == [.waitsForNotice([id("n")])])
    #expect(try dated("2026-03-31").explanation.charges.map(\.due) == [day("2026-04-01")])
  }

  @Test func `large creditors' interest runs from the end of the term, also if the size is not known`() throws {
    let large = try statement(rules(), "2026-04-15", size: .large)
    #expect(large.explanation.interest.first?.words == ["2026-03-17..2026-04-15 30/365 600.00 10.5"])
    let unknown = try statement(rules(), "2026-04-15", size: nil)
    #expect(unknown.totals == large.totals)
    #expect(unknown.explanation.remarks == [.unknownCreditorSize])
  }

  @Test(arguments: [
    ("149.99", "20.00"), ("150.00", "20.00"), ("150.01", "30.00"), ("300.00", "45.00"), ("500.00", "65.00"),
    ("600.00", "70.00"), ("1500.00", "115.00"), ("39200.00", "2000.00"), ("100000.00", "2000.00"), ("0.01", "20.00"),
  ]) func `the cap by the balance: a cent more is void, not lowered`(balance: String, cap: String) throws {
    let invoices = [invoice(1, balance, due: "2026-02-15")]
    let most = eur(cap)
    let more = Money(minorUnits: most.minorUnits + 1, currency: .euro)
    func damages(_ amount: Money, limited: Bool = false) throws -> Money {
      try statement(rules(clause: .amount(amount), limited: limited), "2026-03-17", invoices: invoices).totals.damages
    }
    #expect(try damages(most) == most)
    #expect(try damages(more) == eur("0.00"))
    #expect(try damages(more, limited: true) == most)
  }

  @Test func `a void clause is explained`() throws {
    let statement = try statement(rules(clause: .amount(eur("150.00"))), "2026-03-17")
    let cap = try #require(statement.explanation.charges.first?.cap)
    #expect([cap.balance, cap.asked, cap.most] == [eur("600.00"), eur("150.00"), eur("70.00")])
    #expect(cap.outcome == .void)
    #expect(statement.explanation.charges.map(\.amount) == [eur("0.00")])
  }

  @Test func `the cap is taken once over the balances of one notice`() throws {
    let two = [invoice(1, "100.00", due: "2026-02-15"), invoice(2, "100.00", due: "2026-02-16")]
    // The law allows 30.00 + 10 % of 50.00 = 35.00 for 200.00, though 20.00 for each of two by itself.
    for unit in [DamagesUnit.notice, .case, .invoice] {
      let each = unit == .invoice ? "17.50" : "35.00"
      let more = unit == .invoice ? "20.00" : "35.01"
      func damages(_ amount: String) throws -> Money {
        try statement(rules(clause: .amount(eur(amount)), per: unit), "2026-03-17", invoices: two).totals.damages
      }
      #expect(try damages(each) == eur("35.00"))
      #expect(try damages(more) == eur("0.00"))
    }
  }

  @Test func `two notices are judged each by itself`() throws {
    let two = [invoice(1, "100.00", due: "2026-02-15"), invoice(2, "100.00", due: "2026-02-16")]
    let notices = [1, 2].map { number in
      Notice(id: id("t", number), sent: day("2026-03-02"), channel: .email, invoices: ["R\(number)"])
    }
    let clause = rules(clause: .amount(eur("20.00")))
    #expect(try statement(clause, "2026-03-17", invoices: two, notices: notices).totals.damages == eur("40.00"))
    #expect(try statement(clause, "2026-03-17", invoices: two).totals.damages == eur("20.00"))
  }

  @Test func `a rate above the commercial rate becomes the civil one, day by day`() throws {
    let statement = try statement(rules(rate: "10.4"), "2026-07-10")
    #expect(
      statement.explanation.interest.first?.words == [
        "2026-03-03..2026-06-30 120/365 600.00 10.4", "2026-07-01..2026-07-10 10/365 600.00 4.5",
      ])
    #expect(statement.explanation.interest.first?.periods.last?.cap?.asked == percent("10.4"))
    #expect(statement.explanation.interest.first?.periods.last?.cap?.highest == percent("10"))
    #expect(statement.explanation.unverifiedRows.map(\.table) == [slug("be-civil")])
    let limited = try self.statement(rules(rate: "10.4", limited: true), "2026-07-10")
    #expect(limited.explanation.interest.first?.periods.map(\.rate) == [percent("10.4"), percent("10")])
  }

  @Test func `a recovery fee is not owed, and a clause that is due earlier waits for the notice`() throws {
    let statement = try statement(rules(due: .due, fee: .amount(eur("40.00"))), "2026-03-17")
    #expect(amounts(statement) == ["2.59", "60.00", "0.00", "662.59"])
    #expect(statement.explanation.charges.map(\.due) == [day("2026-03-17")])
    #expect(statement.explanation.remarks == [.recoveryFeeForbidden])
  }
}

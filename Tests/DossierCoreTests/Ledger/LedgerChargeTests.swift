import DossierCore
import Testing

/// A scale and what it gives for a sum, as collected.
struct ScaleSum: Sendable, CustomTestStringConvertible {
  var scale: String
  var base: String
  var expected: String

  var testDescription: String { "\(scale) \(base)" }
}

@Suite struct LedgerChargeTests {
  let one = invoice(1, "1000.00", due: "2023-01-10")
  let two = invoice(2, "500.00", due: "2023-02-10", date: "2023-01-20")

  private func clause(
    _ charge: Charge, _ unit: DamagesUnit = .case, base: DamagesBase = .invoices, due: DamagesDue = .due,
    fee: String? = nil, cumulates: Bool = false
  ) -> ClaimRules {
    ClaimRules(
      damages: DamagesRule(charge, per: unit, base: base, due: due), recoveryFee: fee.map { .amount(eur($0)) },
      cumulatesFee: cumulates)
  }

  private func share(_ rate: String, _ minimum: String? = nil, _ maximum: String? = nil) -> Charge {
    .percent(percent(rate), minimum: minimum.map { eur($0) }, maximum: maximum.map { eur($0) })
  }

  static let scales: [String: Charge] = [
    "BIK": .tiers(
      [
        ChargeTier(to: eur("2500.00"), percent: percent("15")),
        ChargeTier(to: eur("5000.00"), amount: eur("375.00"), percent: percent("10")),
        ChargeTier(to: eur("10000.00"), amount: eur("625.00"), percent: percent("5")),
        ChargeTier(to: eur("200000.00"), amount: eur("875.00"), percent: percent("1")),
        ChargeTier(to: nil, amount: eur("2775.00"), percent: percent("0.5")),
      ], minimum: eur("40.00"), maximum: eur("6775.00")),
    "XIX": .tiers(
      [
        ChargeTier(to: eur("150.00"), amount: eur("20.00")),
        ChargeTier(to: eur("500.00"), amount: eur("30.00"), percent: percent("10")),
        ChargeTier(to: nil, amount: eur("65.00"), percent: percent("5")),
      ], minimum: nil, maximum: eur("2000.00")),
    "UK": .tiers(
      [
        ChargeTier(to: eur("999.99"), amount: eur("40.00")), ChargeTier(to: eur("9999.99"), amount: eur("70.00")),
        ChargeTier(to: nil, amount: eur("100.00")),
      ], minimum: nil, maximum: nil),
  ]

  static let sums: [ScaleSum] =
    [
      ("100.00", "40.00"), ("1000.50", "150.08"), ("100000.00", "1775.00"), ("1150.00", "172.50"), ("200.00", "40.00"),
      ("25.00", "40.00"), ("2500.10", "375.01"), ("266.67", "40.00"), ("300.00", "45.00"), ("4000.00", "525.00"),
      ("500000.00", "4275.00"), ("6000.00", "675.00"), ("5000000.00", "6775.00"), ("1000.00", "150.00"),
    ].map { ScaleSum(scale: "BIK", base: $0.0, expected: $0.1) }
    + [
      ("100.00", "20.00"), ("1500.00", "115.00"), ("0.01", "20.00"), ("149.99", "20.00"), ("150.00", "20.00"),
      ("150.01", "30.00"), ("300.00", "45.00"), ("39200.00", "2000.00"), ("500.00", "65.00"), ("600.00", "70.00"),
      ("50000.00", "2000.00"),
    ].map { ScaleSum(scale: "XIX", base: $0.0, expected: $0.1) }
    + [("999.99", "40.00"), ("1000.00", "70.00")].map { ScaleSum(scale: "UK", base: $0.0, expected: $0.1) }

  @Test(arguments: sums) func `collected scales as tiers`(sum: ScaleSum) throws {
    let rules = clause(try #require(Self.scales[sum.scale]))
    let claim = Claim(invoices: [invoice(1, sum.base, due: "2023-01-10")])
    #expect(try claim.statement(rules, "2023-01-11").totals.damages == eur(sum.expected))
  }

  @Test func `a fixed sum is due once a case`() throws {
    let statement = try Claim(invoices: [one, two]).statement(clause(.amount(eur("75.00"))), "2023-03-01")
    #expect(statement.damages.map { "\($0.due) \($0.amount)" } == ["2023-01-11 75.00"])
    #expect(
      statement.chargeWords == [
        "2023-01-11 of 1000.00: 75.00 - fees 0.00 - earlier 0.00 = 75.00",
        "2023-02-11 of 1500.00: 75.00 - fees 0.00 - earlier 75.00 = 0.00",
      ])
  }

  @Test func `a fixed sum can be due once an invoice`() throws {
    let statement = try Claim(invoices: [one, two]).statement(clause(.amount(eur("75.00")), .invoice), "2023-03-01")
    #expect(
      statement.damages.map { "\($0.position.words) \($0.amount)" } == [
        "2023-01-11 n0000001 75.00", "2023-02-11 n0000002 75.00",
      ])
  }

  @Test func `a share of the case's sum: a later invoice adds the difference, within minimum and maximum`() throws {
    let claim = Claim(invoices: [one, two, invoice(3, "9000.00", due: "2023-03-10")])
    #expect(
      try claim.statement(clause(share("10", "120.00", "160.00")), "2023-04-01").chargeWords == [
        "2023-01-11 of 1000.00: 120.00 (minimum) - fees 0.00 - earlier 0.00 = 120.00",
        "2023-02-11 of 1500.00: 150.00 - fees 0.00 - earlier 120.00 = 30.00",
        "2023-03-11 of 10500.00: 160.00 (maximum) - fees 0.00 - earlier 150.00 = 10.00",
      ])
  }

  @Test func `minimum and maximum apply to each where the clause is taken once an invoice`() throws {
    let statement = try Claim(invoices: [one, two]).statement(
      clause(share("10", "60.00", "90.00"), .invoice), "2023-04-01")
    #expect(statement.damages.map(\.amount) == [eur("90.00"), eur("60.00")])
  }

  @Test func `a share is rounded half away from zero`() throws {
    let claim = Claim(invoices: [invoice(1, "0.05", due: "2023-01-10")])
    #expect(try claim.statement(clause(share("10")), "2023-01-11").totals.damages == eur("0.01"))
    #expect(try claim.statement(clause(share("9.9")), "2023-01-11").totals.damages == eur("0.00"))
  }

  @Test func `the base is the invoices' amounts, or the principal open at the start of the day`() throws {
    let claim = Claim(
      forwarded: "2023-02-01", invoices: [one],
      payments: [payment(1, "400.00", on: "2023-01-20"), payment(2, "100.00", on: "2023-02-01")])
    #expect(
      try claim.statement(clause(share("10"), due: .forward), "2023-02-01").totals.damages == eur("100.00"))
    #expect(
      try claim.statement(clause(share("10"), base: .balance, due: .forward), "2023-02-01").totals.damages
        == eur("60.00"))
  }

  @Test func `a correcting credit note lowers the base, another does not`() throws {
    func damages(_ corrects: Bool) throws -> Money {
      let credit = CreditNote(
        id: id("c"), date: day("2023-03-01"), amount: eur("200.00"), invoice: "R1", corrects: corrects)
      return try Claim(invoices: [one], credits: [credit]).statement(clause(share("10")), "2023-03-01").totals.damages
    }
    #expect(try damages(true) == eur("80.00"))
    #expect(try damages(false) == eur("100.00"))
  }

  @Test func `the clause waits for its day`() throws {
    func days(_ due: DamagesDue, forwarded: String? = nil, opened: String = "2023-02-15") throws -> [String] {
      let claim = Claim(
        forwarded: forwarded, opened: opened, invoices: [one, two],
        notices: [Notice(id: id("t"), sent: day("2023-01-25"), deadline: day("2023-02-08"))])
      return try claim.statement(clause(share("10"), due: due), "2023-12-31").damages.map { "\($0.due) \($0.amount)" }
    }
    #expect(try days(.due) == ["2023-01-11 100.00", "2023-02-11 50.00"])
    #expect(try days(.opened) == ["2023-02-15 150.00"])
    #expect(try days(.opened, opened: "2023-01-05") == ["2023-01-11 100.00", "2023-02-11 50.00"])
    #expect(try days(.forward) == [])
    #expect(try days(.forward, forwarded: "2023-01-31") == ["2023-01-31 100.00", "2023-02-11 50.00"])
    #expect(try days(.notice) == ["2023-02-09 100.00"])
  }

  @Test func `an invoice that was paid in time owes neither fee nor damages`() throws {
    let rules = clause(.amount(eur("75.00")), fee: "40.00")
    func total(paidOn date: String) throws -> Money {
      let claim = Claim(invoices: [one], payments: [payment(1, "1000.00", on: date)])
      return try claim.statement(rules, "2023-03-01").totals.balance
    }
    #expect(try total(paidOn: "2023-01-10") == eur("0.00"))
    #expect(try total(paidOn: "2023-01-11") == eur("75.00"))
  }

  @Test func `the fee of an invoice lowers the clause, not below nothing`() throws {
    let claim = Claim(invoices: [one, two])
    let statement = try claim.statement(clause(share("10"), fee: "40.00"), "2023-03-01")
    #expect(
      statement.fees.map { "\($0.position.words) \($0.due) \($0.amount)" } == [
        "fee n0000001 2023-01-11 40.00", "fee n0000002 2023-02-11 40.00",
      ])
    #expect(statement.damages.map(\.amount) == [eur("60.00"), eur("10.00")])
    let small = try claim.statement(clause(.amount(eur("30.00")), fee: "40.00"), "2023-03-01")
    #expect(small.totals.costs == eur("80.00"))
    #expect(small.totals.damages == eur("0.00"))
    #expect(small.damages.isEmpty)
    let each = try claim.statement(clause(share("10"), .invoice, fee: "40.00"), "2023-03-01")
    #expect(each.damages.map(\.amount) == [eur("60.00"), eur("10.00")])
  }

  @Test func `fee and clause can be cumulated`() throws {
    let rules = clause(share("10"), fee: "40.00", cumulates: true)
    let totals = try Claim(invoices: [one]).statement(rules, "2023-03-01").totals
    #expect(totals.costs == eur("40.00"))
    #expect(totals.damages == eur("100.00"))
  }

  @Test func `damages once due are fixed`() throws {
    let claim = Claim(
      invoices: [one],
      credits: [CreditNote(id: id("c"), date: day("2023-02-01"), amount: eur("1000.00"), corrects: false)],
      payments: [payment(1, "1000.00", on: "2023-01-20", for: "R1")])
    let statement = try claim.statement(clause(share("10"), base: .balance), "2023-03-01")
    #expect(statement.totals.damages == eur("100.00"))
  }

  @Test func `a case of costs alone has a total`() throws {
    let cost = Cost(id: id("k"), date: day("2023-01-12"), kind: .court, amount: eur("100.00"), vat: eur("21.00"))
    let statement = try Claim(costs: [cost]).statement(.none, "2023-01-12")
    #expect(statement.totals.balance == eur("121.00"))
    #expect(try Claim(costs: [cost]).statement(.none, "2023-01-11").totals.balance == eur("0.00"))
  }
}

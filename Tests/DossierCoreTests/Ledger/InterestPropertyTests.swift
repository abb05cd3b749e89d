import DossierCore
import Testing

/// What holds for interest and payments whatever the claim; a failure names its seed.
@Suite struct InterestPropertyTests {
  static let seeds: [UInt64] = Array(0..<1500)

  private let rates = RateTables([
    slug("t"): RateTable([
      RateRow(from: day("2020-01-01"), rate: percent("8"), source: "s", status: .verified),
      RateRow(from: day("2023-12-31"), rate: percent("-0.88"), source: "s", status: .verified),
      RateRow(from: day("2024-02-29"), rate: percent("12.5"), source: "s", status: .verified),
    ])
  ])

  @Test func `interest adds up over adjoining periods, before rounding`() throws {
    for seed in Self.seeds {
      var random = RandomClaim(seed: seed)
      let days = [random.date(), random.date(), random.date()].sorted()
      let amount = random.amount()
      let rule = InterestRule(
        basis: .table(slug("t"), margin: random.pick([.zero, percent("9")])), dayCount: random.pick(DayCount.allCases))
      let whole = try InterestCalculation(on: amount, from: days[0], to: days[2], rule: rule, rates: rates)
      let parts = try [(0, 1), (1, 2)].flatMap { from, to in
        try InterestCalculation(on: amount, from: days[from], to: days[to], rule: rule, rates: rates).periods
      }
      let sums = try [whole.periods, parts].map { try $0.reduce(Fraction.zero) { try $0.adding($1) } }
      try #require(sums[0] == sums[1], "seed \(seed)")
    }
  }

  @Test func `without new entries interest never falls, nor does the balance`() throws {
    for seed in Self.seeds {
      var random = RandomClaim(seed: seed)
      let (claim, rules) = random.next()
      let asOf = random.date()
      let known = RandomClaim.cut(claim, after: asOf)
      // Holds that end and instalments of a settlement change nothing that was claimed before.
      let before = try Ledger.statement(of: known, rules: rules, asOf: asOf)
      let after = try Ledger.statement(of: known, rules: rules, asOf: asOf.adding(days: 1 + random.below(400)))
      for (earlier, later) in zip(before.invoices, after.invoices) {
        try #require(earlier.interest.minorUnits <= later.interest.minorUnits, "seed \(seed)")
      }
      try #require(before.totals.balance.minorUnits <= after.totals.balance.minorUnits, "seed \(seed)")
    }
  }

  @Test func `a payment in two parts on one day does what it does in one`() throws {
    for seed in Self.seeds {
      var random = RandomClaim(seed: seed)
      let (claim, rules) = random.next()
      let paid = claim.payments.filter { $0.returned == nil && !$0.isVoid }
      guard let split = paid.first, split.amount.minorUnits > 1 else { continue }
      // A share of each position is rounded to cents, so two payments in proportion may part from one by a cent.
      let order = Imputation.order(Bucket.allCases.shuffled(using: &random.generator))
      func statement(_ parts: [Int64]) throws -> Statement {
        let payments = paid.enumerated().flatMap { place, payment in
          (payment.id == split.id ? parts : [payment.amount.minorUnits]).enumerated().map { part, units in
            Payment(
              id: id("p", 10 * place + part), date: payment.date, amount: Money(minorUnits: units, currency: .euro),
              invoice: payment.invoice)
          }
        }
        return try Ledger.statement(
          of: claim.paying(payments, by: order), rules: rules, asOf: RandomClaim.end)
      }
      let first = 1 + Int64(random.below(Int(split.amount.minorUnits - 1)))
      let (one, two) = try (
        statement([split.amount.minorUnits]), statement([first, split.amount.minorUnits - first])
      )
      try #require(one.totals == two.totals && one.open == two.open && one.invoices == two.invoices, "seed \(seed)")
    }
  }
}

extension Claim {
  /// The same claim with other payments, all spread in one order.
  fileprivate func paying(_ payments: [Payment], by imputation: Imputation) -> Claim {
    Claim(
      currency: currency, opened: opened, forwarded: forwarded, imputation: imputation, invoices: invoices,
      credits: credits, costs: costs, payments: payments, refunds: refunds, waivers: waivers, holds: holds,
      settlements: settlements, notices: notices)
  }
}

/// Interest in whole 1,603,080ths of a millionth of a cent: 365, 366 and 360 divide it.
private struct Fraction: Equatable {
  static let zero = Fraction(units: 0)
  let units: Int128

  func adding(_ period: InterestPeriod) throws -> Fraction {
    let share = Int128(period.days) * (1_603_080 / Int128(period.yearLength))
    return Fraction(units: units + Int128(period.base.minorUnits) * Int128(period.rate.millionths) * share)
  }
}

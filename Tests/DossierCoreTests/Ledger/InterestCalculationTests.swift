import DossierCore
import Testing

/// A published or recomputed sum at one rate; the name is the one under which it is collected.
struct FixedRateSum: Sendable, CustomTestStringConvertible {
  var name: String
  var amount: String
  var from: String
  var to: String
  var rate: String
  var dayCount: DayCount = .actual365
  var days: Int
  var interest: String

  var testDescription: String { name }
}

@Suite struct InterestCalculationTests {
  static let fixedRates = [
    FixedRateSum(
      name: "BE-X1", amount: "1000.00", from: "2023-01-01", to: "2023-03-02", rate: "10", days: 60, interest: "16.44"),
    FixedRateSum(
      name: "CH 1 day of 2024", amount: "10000.00", from: "2023-12-31", to: "2024-01-01", rate: "5",
      dayCount: .actualActual, days: 1, interest: "1.37"),
    FixedRateSum(
      name: "CH 30 days of 2024", amount: "10000.00", from: "2023-12-31", to: "2024-01-30", rate: "8",
      dayCount: .actualActual, days: 30, interest: "65.57"),
    FixedRateSum(
      name: "CH 182 days of 2024", amount: "20000.00", from: "2023-12-31", to: "2024-06-30", rate: "3.5",
      dayCount: .actualActual, days: 182, interest: "348.09"),
    FixedRateSum(
      name: "DE-03", amount: "10000.00", from: "2022-12-31", to: "2023-06-30", rate: "10.62", days: 181,
      interest: "526.64"),
    FixedRateSum(
      name: "DE-05", amount: "10000.00", from: "2015-12-31", to: "2016-07-30", rate: "6", dayCount: .thirty360,
      days: 210, interest: "350.00"),
    FixedRateSum(
      name: "FR-01", amount: "15000.00", from: "2024-02-15", to: "2024-03-16", rate: "15", days: 30,
      interest: "184.93"),
    FixedRateSum(
      name: "UK-01", amount: "1000.00", from: "2023-04-01", to: "2023-05-01", rate: "12", days: 30, interest: "9.86"),
    FixedRateSum(
      name: "UK-03", amount: "5000.00", from: "2024-10-03", to: "2025-01-01", rate: "13.25", days: 90,
      interest: "163.36"),
    FixedRateSum(
      name: "UK-05", amount: "1000.00", from: "2023-01-01", to: "2023-02-20", rate: "8.5", days: 50,
      interest: "11.64"),
  ]

  @Test(arguments: fixedRates) func `collected sums at one rate`(sum: FixedRateSum) throws {
    let calculation = try InterestCalculation(
      on: eur(sum.amount), from: day(sum.from), to: day(sum.to), rule: contractual(sum.rate, sum.dayCount))
    #expect(calculation.days == sum.days)
    #expect(calculation.interest == eur(sum.interest))
  }

  private func table(
    _ rows: [(String, String)], margin: String = "0", _ dayCount: DayCount = .actual365,
    compounding: Compounding = .none, fixedAtStart: Bool = false
  ) -> (InterestRule, RateTables) {
    let rows = rows.map { RateRow(from: day($0.0), rate: percent($0.1), source: "gazette", status: .verified) }
    let rule = InterestRule(
      basis: .table(slug("rates"), margin: percent(margin)), dayCount: dayCount, compounding: compounding,
      fixedAtStart: fixedAtStart)
    return (rule, RateTables([slug("rates"): RateTable(rows)]))
  }

  private func interest(
    _ amount: String, _ from: String, _ to: String, _ rules: (InterestRule, RateTables)
  ) throws -> InterestCalculation {
    try InterestCalculation(on: eur(amount), from: day(from), to: day(to), rule: rules.0, rates: rules.1)
  }

  @Test func `collected Belgian sums by table`() throws {
    let commercial = table([
      ("2022-07-01", "8"), ("2023-01-01", "10.5"), ("2023-07-01", "12"), ("2024-01-01", "12.5"),
    ])
    #expect(try interest("12345.67", "2022-11-30", "2024-03-31", commercial).interest == eur("1858.28"))
    #expect(try interest("999.99", "2024-02-28", "2024-03-01", commercial).interest == eur("0.68"))
    let civil = table([("2023-01-01", "5.25"), ("2024-01-01", "5.75"), ("2025-01-01", "4.5")])
    #expect(try interest("1000.00", "2023-11-30", "2025-01-31", civil).interest == eur("65.94"))
  }

  @Test func `a collected German sum by table and margin in years of their own length`() throws {
    let rules = table(
      [("2009-07-01", "0.12"), ("2011-07-01", "0.37"), ("2012-01-01", "0.12")], margin: "8", .actualActual)
    let calculation = try interest("1500.00", "2009-09-14", "2012-02-17", rules)
    #expect(calculation.interest == eur("297.50"))
    #expect(
      calculation.periods.map(\.words) == [
        "2009-09-15..2011-06-30 654/365 1500.00 8.12", "2011-07-01..2011-12-31 184/365 1500.00 8.37",
        "2012-01-01..2012-02-17 48/366 1500.00 8.12",
      ])
  }

  @Test func `collected Dutch sums are rounded once, not per period`() throws {
    let commercial = table([("2026-01-01", "10.15"), ("2026-07-01", "10.40")])
    let calculation = try interest("1000.00", "2026-05-31", "2026-07-31", commercial)
    #expect(calculation.interest == eur("17.18"))
    #expect(
      calculation.periods.map(\.words) == [
        "2026-06-01..2026-06-30 30/365 1000.00 10.15", "2026-07-01..2026-07-31 31/365 1000.00 10.4",
      ])
    #expect(try interest("1000.00", "2026-07-01", "2026-08-30", commercial).interest == eur("17.10"))
    let simple = table([("2024-01-01", "7"), ("2025-01-01", "6")])
    #expect(try interest("5000.00", "2024-06-30", "2025-06-30", simple).interest == eur("325.21"))
  }

  @Test func `collected Dutch sums compound on the anniversary of the first day`() throws {
    let rates = table([("2024-01-01", "7"), ("2025-01-01", "6"), ("2026-01-01", "4")], compounding: .yearly)
    let calculation = try interest("5000.00", "2024-03-14", "2026-02-16", rates)
    #expect(calculation.interest == eur("623.82"))
    #expect(calculation.compounded.map { "\($0.on) \($0.amount)" } == ["2025-03-15 340.00"])
    #expect(
      calculation.periods.map(\.words) == [
        "2024-03-15..2024-12-31 292/365 5000.00 7", "2025-01-01..2025-03-14 73/365 5000.00 6",
        "2025-03-15..2025-12-31 292/365 5340.00 6", "2026-01-01..2026-02-16 47/365 5340.00 4",
      ])
    let steady = try InterestCalculation(
      on: eur("10000.00"), from: day("2023-12-31"), to: day("2025-06-30"),
      rule: contractual("6", compounding: .yearly))
    #expect(steady.interest == eur("917.08"))
  }

  @Test func `a first day on 29 February has its anniversary on 1 March`() throws {
    let calculation = try InterestCalculation(
      on: eur("1000.00"), from: day("2024-02-28"), to: day("2028-03-01"), rule: contractual("10", compounding: .yearly))
    #expect(
      calculation.compounded.map(\.on) == [day("2025-03-01"), day("2026-03-01"), day("2027-03-01"), day("2028-02-29")])
  }

  @Test func `the first day's rate can hold for the life of the debt`() throws {
    let rules = table([("2024-01-01", "7"), ("2025-01-01", "6")], fixedAtStart: true)
    let calculation = try interest("5000.00", "2024-06-30", "2025-06-30", rules)
    #expect(calculation.periods.map(\.words) == ["2024-07-01..2025-06-30 365/365 5000.00 7"])
  }

  @Test func `the due date does not count and the last day does`() throws {
    let rule = contractual("36.5")
    #expect(
      try InterestCalculation(on: eur("1000.00"), from: day("2023-05-01"), to: day("2023-05-01"), rule: rule).days == 0)
    let one = try InterestCalculation(on: eur("1000.00"), from: day("2023-05-01"), to: day("2023-05-02"), rule: rule)
    #expect(one.days == 1)
    #expect(one.interest == eur("1.00"))
    let before = try InterestCalculation(on: eur("1000.00"), from: day("2023-05-01"), to: day("2023-04-01"), rule: rule)
    #expect(before.interest == eur("0.00"))
  }

  @Test(arguments: [
    (DayCount.actual365, 59, "59/365"), (.actual360, 59, "59/360"), (.thirty360, 60, "60/360"),
  ]) func `two months over a leap day's place`(dayCount: DayCount, days: Int, words: String) throws {
    let calculation = try InterestCalculation(
      on: eur("1.00"), from: day("2023-01-31"), to: day("2023-03-31"), rule: contractual("1", dayCount))
    #expect(calculation.days == days)
    #expect(calculation.periods.map(\.words) == ["2023-02-01..2023-03-31 \(words) 1.00 1"])
  }

  @Test func `actual years are cut at New Year`() throws {
    let calculation = try InterestCalculation(
      on: eur("1000.00"), from: day("2023-12-30"), to: day("2025-01-01"), rule: contractual("10", .actualActual))
    #expect(
      calculation.periods.map(\.words) == [
        "2023-12-31..2023-12-31 1/365 1000.00 10", "2024-01-01..2024-12-31 366/366 1000.00 10",
        "2025-01-01..2025-01-01 1/365 1000.00 10",
      ])
    #expect(calculation.interest == eur("100.55"))
  }

  @Test(arguments: [
    ("2023-01-30", "2023-01-31", 0), ("2023-01-31", "2023-02-01", 1), ("2023-02-28", "2023-03-01", 3),
    ("2024-02-28", "2024-02-29", 1), ("2024-02-29", "2024-03-01", 2), ("2023-12-31", "2024-12-31", 360),
    ("2023-01-31", "2023-02-28", 28), ("2023-05-15", "2023-08-31", 105),
  ]) func `30E-360 counts months of thirty days`(from: String, to: String, days: Int) {
    #expect(DayCount.thirty360.days(after: day(from), through: day(to)) == days)
  }

  @Test func `30E-360 does not depend on where a term is cut`() {
    let (first, last) = (day("2023-01-15"), day("2024-03-31"))
    let whole = DayCount.thirty360.days(after: first, through: last)
    for place in 0...first.days(to: last) {
      let cut = first.adding(days: place)
      let parts =
        DayCount.thirty360.days(after: first, through: cut) + DayCount.thirty360.days(after: cut, through: last)
      #expect(parts == whole, "cut on \(cut)")
    }
  }

  @Test(arguments: [
    ("0.50", "1.00"), ("0.49", "0.00"), ("1.49", "1.00"), ("1.50", "2.00"),
  ]) func `half a cent is rounded away from zero`(cents: String, rounded: String) throws {
    // 1 % of the amount over one whole year: hundredths of a cent.
    let amount = Money(minorUnits: try #require(Rate(percent: cents)).millionths / 100, currency: .euro)
    let calculation = try InterestCalculation(
      on: amount, from: day("2022-12-31"), to: day("2023-12-31"), rule: contractual("1"))
    let expected = try #require(Rate(percent: rounded)).millionths / 10_000
    #expect(calculation.interest.minorUnits == expected)
  }

  @Test func `the sum before rounding is told with the digits that matter`() throws {
    let exact = try InterestCalculation(
      on: eur("1000.00"), from: day("2022-12-31"), to: day("2023-12-31"), rule: contractual("10.5"))
    #expect(exact.exact.text(in: .euro) == "105.00")
    let long = try InterestCalculation(
      on: eur("0.01"), from: day("2023-01-01"), to: day("2023-01-02"), rule: contractual("10"))
    #expect(long.exact.text(in: .euro) == "0.000002739726027")
    let yen = try #require(Currency("JPY"))
    let half = try InterestCalculation(
      on: Money(minorUnits: 5, currency: yen), from: day("2022-12-31"), to: day("2023-12-31"), rule: contractual("10"))
    #expect(half.exact.text(in: yen) == "0.5")
    #expect(half.interest == Money(minorUnits: 1, currency: yen))
  }

  @Test func `a sum that no integer holds is an error`() {
    #expect(throws: LedgerError.overflow) {
      _ = try InterestCalculation(
        on: Money(minorUnits: .max, currency: .euro), from: day("2000-01-01"), to: day("2999-01-01"),
        rule: contractual("900"))
    }
    #expect(throws: LedgerError.overflow) {
      _ = try InterestCalculation(
        on: Money(minorUnits: .max, currency: .euro), from: day("0001-01-01"), to: day("9999-01-01"),
        rule: InterestRule(basis: .rate(Rate(millionths: .max))))
    }
  }
}

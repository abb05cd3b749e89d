/// The interest on one amount between two days, outside any case.
public struct InterestCalculation: Sendable, Equatable {
  /// What bears interest.
  public let amount: Money
  /// The due date, which does not count.
  public let from: CalendarDate
  /// The last day, which counts.
  public let to: CalendarDate
  /// How many days bear interest.
  public let days: Int
  /// The sum, rounded once, half away from zero.
  public let interest: Money
  /// The sum before rounding.
  public let exact: ExactInterest
  /// The periods that make it up.
  public let periods: [InterestPeriod]
  /// What joined the base on the anniversaries.
  public let compounded: [CompoundedInterest]

  /// Reckons the interest; when it starts and what a payment's day counts for is not read of the rule.
  ///
  /// A contract is taken to be of the due date if its day is not given.
  /// - Throws: `LedgerError.missingRate` and its like where the rule names a table; `LedgerError.overflow`.
  public init(
    on amount: Money, from: CalendarDate, to: CalendarDate, rule: InterestRule, rates: RateTables = .none,
    contract: CalendarDate? = nil
  ) throws(LedgerError) {
    var meter = InterestMeter(
      RateFinder(rule: rule, rates: rates, contract: contract ?? from), currency: amount.currency)
    let first = from.adding(days: 1)
    meter.start(on: first)
    let base = Int128(amount.minorUnits)
    if rule.compounding == .yearly, first <= to {
      for years in 0...max(0, to.year - first.year) {
        let anniversary = first.anniversary(years: years)
        guard anniversary > first, anniversary <= to else { continue }
        try meter.run(through: anniversary.adding(days: -1), base: base + meter.compounded)
        try meter.compound(meter.accrued.rounded, on: anniversary)
      }
    }
    try meter.run(through: to, base: base + meter.compounded)
    self.amount = amount
    self.from = from
    self.to = to
    days = meter.days
    interest = try Money(minorUnits: meter.accrued.rounded, in: amount.currency)
    exact = meter.accrued
    periods = meter.periods
    compounded = meter.joined
  }
}

/// A run of days on which a debt bore interest on one base at one rate.
public struct InterestPeriod: Sendable, Equatable {
  /// The first day.
  public let from: CalendarDate
  /// The last day.
  public let to: CalendarDate
  /// How many days the rule counts in it.
  public let days: Int
  /// What bore interest.
  public let base: Money
  /// The rate a year, with the margin.
  public let rate: Rate
  /// By how many days the rule divides the year: 360, 365 or 366.
  public let yearLength: Int
  /// Where the rate comes from.
  public let source: RateSource
  /// What was asked, if the law does not allow that much.
  public let cap: AppliedRateCap?

  /// The period with one that follows it, if nothing but the days differs.
  func joined(with next: InterestPeriod) -> InterestPeriod? {
    guard to.adding(days: 1) == next.from, base == next.base, rate == next.rate, yearLength == next.yearLength,
      source == next.source, cap == next.cap
    else { return nil }
    return InterestPeriod(
      from: from, to: next.to, days: days + next.days, base: base, rate: rate, yearLength: yearLength, source: source,
      cap: cap)
  }
}

/// Where a rate comes from.
public indirect enum RateSource: Sendable, Hashable {
  /// The contract.
  case contract
  /// A row of a table, and what comes on top of it.
  case table(Slug, row: RateRow, margin: Rate)
}

/// A rate that the law does not allow.
public struct AppliedRateCap: Sendable, Hashable {
  /// The rate that was asked.
  public let asked: Rate
  /// Where it comes from.
  public let askedSource: RateSource
  /// The highest rate allowed.
  public let highest: Rate
  /// Where that comes from.
  public let source: RateSource
}

/// Interest that joined the base on an anniversary of the first day of default.
public struct CompoundedInterest: Sendable, Equatable {
  /// The first day on which it bears interest.
  public let on: CalendarDate
  /// All interest unpaid on that day, rounded.
  public let amount: Money
}

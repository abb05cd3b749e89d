/// How the sums of a statement go on from its day as long as nothing but interest happens.
///
/// Between two events the only thing that changes is the interest of each invoice, evenly by the days that the rules count.
/// A course knows up to which day that is surely so, and gives the sums of each of these days as the ledger would.
public struct BalanceCourse: Sendable, Equatable {
  /// The interest of one invoice.
  public struct Meter: Sendable, Equatable {
    /// What accrued by the day of the statement.
    public let accrued: ExactInterest
    /// What each counted day adds.
    public let daily: ExactInterest

    /// Makes a meter of what was read back.
    public init(accrued: ExactInterest, daily: ExactInterest) {
      self.accrued = accrued
      self.daily = daily
    }
  }

  /// The day of the statement.
  public let day: CalendarDate
  /// The last day for which the course holds.
  public let through: CalendarDate
  /// How days are counted.
  public let dayCount: DayCount
  /// The invoices that bear interest now.
  public let meters: [Meter]

  /// Makes a course of what was read back.
  public init(day: CalendarDate, through: CalendarDate, dayCount: DayCount, meters: [Meter]) {
    self.day = day
    self.through = through
    self.dayCount = dayCount
    self.meters = meters
  }

  /// What interest has added by a day, in minor units, each invoice rounded as the ledger does; nil for a day for which
  /// the course does not hold.
  public func added(by day: CalendarDate) -> Int64? {
    guard self.day <= day, day <= through else { return nil }
    let days = Int128(dayCount.days(after: self.day, through: day))
    var sum: Int128 = 0
    for meter in meters {
      let accrued = ExactInterest(units: meter.accrued.units + meter.daily.units * days)
      sum += accrued.rounded - meter.accrued.rounded
    }
    return Int64(clamping: sum)
  }
}

/// The sums of a statement without what explains them, and how they go on.
public struct ClaimFigures: Sendable, Equatable {
  /// The sums.
  public let totals: StatementTotals
  /// What is still open.
  public let open: OpenAmounts
  /// The principal of each invoice still unpaid.
  public let openPrincipal: [Identifier: Money]
  /// How the sums go on.
  public let course: BalanceCourse
}

extension Ledger {
  /// The sums of the statement of a day, faster than the statement.
  ///
  /// - Throws: A `LedgerError`, as `statement(of:rules:asOf:rates:)` does.
  public static func figures(
    of claim: Claim, rules: ClaimRules, asOf day: CalendarDate, rates: RateTables = .none
  ) throws(LedgerError) -> ClaimFigures {
    var replay = try Replay(claim, rules: rules, asOf: day, rates: rates, isExplained: false)
    try replay.run()
    return try replay.figures(of: claim)
  }
}

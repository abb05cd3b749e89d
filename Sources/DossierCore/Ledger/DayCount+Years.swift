extension DayCount {
  /// How many days the rule counts after one day up to and including another.
  ///
  /// A term cut in pieces counts as many days as in one: 30/360 subtracts the days' own numbers.
  public func days(after start: CalendarDate, through end: CalendarDate) -> Int {
    switch self {
    case .actual365, .actualActual, .actual360: start.days(to: end)
    case .thirty360: Self.number30E(end) - Self.number30E(start)
    }
  }

  /// By how many days the rule divides a year of which a day is part.
  public func yearLength(on day: CalendarDate) -> Int {
    switch self {
    case .actual365: 365
    case .actual360, .thirty360: 360
    case .actualActual: CalendarDate.isLeap(year: day.year) ? 366 : 365
    }
  }

  /// The last day up to which the year's length is that of a day.
  func lastDayOfEqualYears(from day: CalendarDate) -> CalendarDate {
    guard self == .actualActual else { return .latest }
    return CalendarDate(year: day.year, month: 12, day: 31) ?? .latest
  }

  /// The number of a day where all months have 30 days and the 31st is the 30th (30E/360).
  private static func number30E(_ date: CalendarDate) -> Int {
    let (year, month, day) = date.components
    return 360 * year + 30 * month + min(day, 30)
  }
}

/// Why a rate table has no rate for a day.
public enum RateGap: Sendable, Equatable {
  /// The last rate held up to this day.
  case ended(CalendarDate)
  /// The day is before the first rate or between two.
  case missing

  /// The last day that had a rate, if the table has ended.
  public var end: CalendarDate? {
    guard case .ended(let end) = self else { return nil }
    return end
  }
}

extension RateTable {
  /// Why a day has no rate for a contract made on it; nil if it has one.
  public func gap(on day: CalendarDate) -> RateGap? {
    guard row(on: day, contract: day) == nil else { return nil }
    if let lastDay, lastDay < day { return .ended(lastDay) }
    return .missing
  }
}

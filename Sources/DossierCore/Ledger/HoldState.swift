/// Whether a hold holds as of a day.
public struct HoldState: Sendable, Equatable {
  /// The hold.
  public let hold: Hold
  /// The last day, as far as it is known as of the day: that of the hold, or the one before its release; nil if none is.
  public let through: CalendarDate?
  /// Whether it holds on the day.
  public let isInForce: Bool
  /// Whether it stops interest while it holds.
  public let stopsInterest: Bool

  /// Judges a hold; nil if it is void or begins later than the day.
  public init?(_ hold: Hold, asOf day: CalendarDate) {
    guard !hold.isVoid, hold.from <= day else { return nil }
    let dated = DatedHold(hold, debt: nil, asOf: day)
    self.hold = hold
    through = dated.through
    isInForce = dated.holds(on: day)
    stopsInterest = dated.stopsInterest
  }
}

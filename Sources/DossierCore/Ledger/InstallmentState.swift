/// What became of an instalment as of a day.
public struct InstallmentState: Sendable, Equatable {
  /// The instalment.
  public let installment: Installment
  /// What was paid of it so far; at most its amount.
  public let paid: Money
  /// How it ended, if it did.
  public let outcome: Outcome

  /// How an instalment ends.
  public enum Outcome: Sendable, Equatable {
    /// It is not due yet, or due today.
    case open
    /// It was covered in time, on this day.
    case paid(on: CalendarDate)
    /// It was covered on this day, after it was due.
    case late(on: CalendarDate)
    /// It is overdue and not covered, since this day.
    case missed(since: CalendarDate)
  }

  /// What is missing of it.
  public var rest: Money {
    Money(minorUnits: installment.amount.minorUnits - paid.minorUnits, currency: paid.currency)
  }

  /// Whether it is overdue and not covered.
  public var isMissed: Bool { if case .missed = outcome { true } else { false } }

  /// How many days it is overdue on a day: 1 on the day after it was due; never below 0.
  public func daysOverdue(on day: CalendarDate) -> Int { max(0, installment.due.days(to: day)) }
}

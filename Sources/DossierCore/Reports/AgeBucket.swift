/// How long an invoice has been due, in the steps of ageing lists.
public enum AgeBucket: String, Sendable, CaseIterable {
  /// It can still be paid in time.
  case notDue = "not-due"
  /// It fell due on the day, or was due up to 30 days before.
  case upTo30 = "days-0-30"
  /// It is 31 to 60 days overdue.
  case upTo60 = "days-31-60"
  /// It is 61 to 90 days overdue.
  case upTo90 = "days-61-90"
  /// It is 91 to 180 days overdue.
  case upTo180 = "days-91-180"
  /// It is 181 to 365 days overdue.
  case upTo365 = "days-181-365"
  /// It is more than 365 days overdue.
  case over365 = "days-over-365"

  /// The step of an invoice with a due date, as of a day.
  public init(due: CalendarDate, asOf day: CalendarDate) {
    let overdue = due.days(to: day)
    self = Self.allCases.first { bucket in bucket.last.map { overdue <= $0 } ?? true } ?? .over365
  }

  /// The last number of days overdue that belongs to the step; nil if there is none.
  private var last: Int? {
    switch self {
    case .notDue: -1
    case .upTo30: 30
    case .upTo60: 60
    case .upTo90: 90
    case .upTo180: 180
    case .upTo365: 365
    case .over365: nil
    }
  }
}

/// A month of the Gregorian calendar.
public struct CalendarMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first day.
  public let first: CalendarDate

  /// The month of a day.
  public init(_ day: CalendarDate) { first = day.adding(days: 1 - day.components.day) }

  /// Reads `2023-04`; nil if the text has another form or there is no such month.
  public init?(_ text: some StringProtocol) {
    guard let first = CalendarDate("\(text)-01") else { return nil }
    self.first = first
  }

  /// The last day.
  public var last: CalendarDate { first.endOfMonth }

  /// The month so many months later, or earlier if negative.
  public func adding(months: Int) -> CalendarMonth { CalendarMonth(first.adding(months: months)) }

  /// The months from one to another, in order; none if the other is earlier.
  public static func months(_ start: CalendarMonth, through end: CalendarMonth) -> [CalendarMonth] {
    var months: [CalendarMonth] = []
    var month = start
    while month <= end {
      months.append(month)
      guard month.last < .latest else { break }
      month = month.adding(months: 1)
    }
    return months
  }

  /// The month as dates begin: `2023-04`.
  public var description: String { String(first.description.dropLast(3)) }

  /// Orders by time.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.first < right.first }
}

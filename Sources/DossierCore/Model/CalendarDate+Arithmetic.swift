extension CalendarDate {
  /// The day so many days later, or earlier if negative; held at the first and last day that can be written.
  public func adding(days: Int) -> CalendarDate {
    let number = Int(dayNumber) + days
    return CalendarDate(dayNumber: number) ?? (days < 0 ? .earliest : .latest)
  }

  /// The same day so many months later; a day that the month lacks becomes its last day.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : -1
    let newMonth = total - newYear * 12 + 1
    guard (1...9999).contains(newYear) else { return months < 0 ? .earliest : .latest }
    let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? .latest
  }

  /// The anniversary so many years later; 29 February becomes 1 March in a common year.
  public func anniversary(years: Int) -> CalendarDate {
    let (year, month, day) = components
    let target = year + years
    guard (1...9999).contains(target) else { return years < 0 ? .earliest : .latest }
    return CalendarDate(year: target, month: month, day: day)
      ?? CalendarDate(year: target, month: 3, day: 1) ?? .latest
  }

  /// How many days lie between this day and a later one: 1 for the next day, negative for an earlier one.
  public func days(to other: CalendarDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// The last day of this day's month.
  public var endOfMonth: CalendarDate {
    let (year, month, day) = components
    return adding(days: Self.days(inMonth: month, of: year) - day)
  }

  /// The day of the week: 1 for Monday to 7 for Sunday.
  public var weekday: Int { Int(((dayNumber + 3) % 7 + 7) % 7) + 1 }

  /// Whether a year has 366 days.
  public static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days a month (1 to 12) has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

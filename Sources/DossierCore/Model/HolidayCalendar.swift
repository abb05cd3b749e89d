/// The public holidays of a country, by its two letters.
public enum HolidayCalendar: String, Sendable, CaseIterable {
  /// Belgium: the ten holidays of the Royal Decree of 18 April 1974, article 1.
  case belgium = "BE"
  /// The Netherlands: those of the General Terms Act (Algemene termijnenwet), article 3.
  case netherlands = "NL"

  /// Whether a day is a public holiday, whatever day of the week it is.
  public func isHoliday(_ day: CalendarDate) -> Bool {
    let (year, month, dayOfMonth) = day.components
    let afterEaster = CalendarDate.easter(of: year).days(to: day)
    switch self {
    case .belgium:
      return [1, 39, 50].contains(afterEaster)
        || [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)].contains { $0 == (month, dayOfMonth) }
    case .netherlands:
      return [-2, 0, 1, 39, 49, 50].contains(afterEaster) || day == Self.kingsDay(of: year)
        || [(1, 1), (5, 5), (12, 25), (12, 26)].contains { $0 == (month, dayOfMonth) }
    }
  }

  /// Whether a day is a working day: Monday to Friday and no public holiday.
  ///
  /// Saturday counts as none. Whether it is one in the sense of Book XIX is not settled; without it the term ends later,
  /// which no debtor can hold against a creditor.
  public func isWorkingDay(_ day: CalendarDate) -> Bool { day.weekday <= 5 && !isHoliday(day) }

  /// Whether post is delivered on a day: not on Sundays, Mondays and public holidays.
  public func hasPost(_ day: CalendarDate) -> Bool { (2...6).contains(day.weekday) && !isHoliday(day) }

  /// The King's birthday: 27 April, the day before where that is a Sunday; until 2013 the Queen's, 30 or 29 April.
  private static func kingsDay(of year: Int) -> CalendarDate? {
    let birthday = year < 2014 ? 30 : 27
    guard let day = CalendarDate(year: year, month: 4, day: birthday) else { return nil }
    return day.weekday == 7 ? day.adding(days: -1) : day
  }
}

extension CalendarDate {
  /// Easter Sunday of a year in the Gregorian calendar, by the method of Meeus, Jones and Butcher.
  static func easter(of year: Int) -> CalendarDate {
    let (cycle, century, inCentury) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * cycle + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let shift = (cycle + 11 * epact + 22 * weekday) / 451
    let total = epact + weekday - 7 * shift + 114
    return CalendarDate(year: year, month: total / 31, day: total % 31 + 1) ?? .latest
  }
}

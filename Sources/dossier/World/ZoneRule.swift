internal import DossierCore

/// The rule for moments after a zone file's last transition, such as `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX `TZ`).
struct ZoneRule {
  private let standard: Int
  private let summer: Summer?

  private struct Summer {
    let offset: Int
    let start: Change
    let end: Change
  }

  /// When the clocks change.
  private struct Change {
    enum Day {
      /// `M3.5.0`: month, week (5: the last), weekday (0: Sunday).
      case weekday(month: Int, week: Int, weekday: Int)
      /// `J60`: day 1 to 365, 29 February never counted.
      case withoutLeapDay(Int)
      /// `59`: day 0 to 365.
      case zeroBased(Int)
    }
    let day: Day
    let second: Int
  }

  /// Reads a rule; nil if it has another form.
  init?(_ text: String) {
    var rest = Substring(text)
    guard Self.skipName(&rest), let standard = Self.readTime(&rest) else { return nil }
    self.standard = -standard
    guard !rest.isEmpty else {
      summer = nil
      return
    }
    guard Self.skipName(&rest) else { return nil }
    let offset = rest.first == "," ? -standard + 3600 : Self.readTime(&rest).map { -$0 }
    guard let offset, let start = Self.readChange(&rest), let end = Self.readChange(&rest), rest.isEmpty else {
      return nil
    }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// Seconds east of UTC at a moment in seconds since 1970-01-01T00:00:00Z.
  func offsetSeconds(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let local = seconds + Int64(standard)
    let dayNumber = Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    guard let year = CalendarDate(dayNumber: dayNumber)?.year,
      let start = Self.second(of: summer.start, year: year), let end = Self.second(of: summer.end, year: year)
    else { return standard }
    // The start is given in standard time, the end in summer time.
    let (starts, ends) = (start - Int64(standard), end - Int64(summer.offset))
    let isSummer =
      starts < ends ? (starts..<ends).contains(seconds) : !(ends..<starts).contains(seconds)
    return isSummer ? summer.offset : standard
  }

  /// A change's moment on the wall of a year, in seconds since 1970-01-01T00:00:00.
  private static func second(of change: Change, year: Int) -> Int64? {
    guard let newYear = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    let day: CalendarDate
    switch change.day {
    case .zeroBased(let number): day = newYear.adding(days: number)
    case .withoutLeapDay(let number):
      day = newYear.adding(days: number - (CalendarDate.isLeap(year: year) && number > 59 ? 0 : 1))
    case .weekday(let month, let week, let weekday):
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      let found = first.adding(days: (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7)
      day = found > first.endOfMonth ? found.adding(days: -7) : found
    }
    return Int64(day.dayNumber) * 86_400 + Int64(change.second)
  }

  /// `CET` or `<+03>`.
  private static func skipName(_ rest: inout Substring) -> Bool {
    if rest.first == "<" {
      guard let end = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let name = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(name.count)
    return !name.isEmpty
  }

  /// `-1`, `5:30`, `2:00:00`, in seconds.
  private static func readTime(_ rest: inout Substring) -> Int? {
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let text = rest.prefix { $0.isNumber || $0 == ":" }
    rest = rest.dropFirst(text.count)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count) else { return nil }
    var seconds = 0
    for (part, unit) in zip(parts, [3600, 60, 1]) {
      guard let part, part < 1000 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M10.5.0/3`.
  private static func readChange(_ rest: inout Substring) -> Change? {
    guard rest.first == "," else { return nil }
    let text = rest.dropFirst().prefix { $0 != "," && $0 != "/" }
    rest = rest.dropFirst(1 + text.count)
    var second = 7200
    if rest.first == "/" {
      rest = rest.dropFirst()
      guard let time = readTime(&rest) else { return nil }
      second = time
    }
    return readDay(text).map { Change(day: $0, second: second) }
  }

  private static func readDay(_ text: Substring) -> Change.Day? {
    switch text.first {
    case "M":
      let numbers = text.dropFirst().split(separator: ".").compactMap { Int($0) }
      guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
        (0...6).contains(numbers[2])
      else { return nil }
      return .weekday(month: numbers[0], week: numbers[1], weekday: numbers[2])
    case "J": return Int(text.dropFirst()).map { .withoutLeapDay($0) }
    default: return Int(text).map { .zeroBased($0) }
    }
  }
}

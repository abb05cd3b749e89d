extension QueryParser {
  /// A day, a month, a year, or a range of them.
  func days(_ value: OrderedValue, _ comparison: Comparison, _ field: QueryField) throws(QueryError) -> QueryCondition {
    var comparison = comparison
    if field == .from || field == .to {
      guard comparison == .equal, !value.isRange else {
        throw .invalidValue(
          value.whole.text, field: field, value.whole.span, hint: "write one day, or a range of 'opened'")
      }
      comparison = field == .from ? .atLeast : .atMost
    }
    let limits = CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber
    let range = try range(value, comparison, in: limits) { part throws(QueryError) in
      let days = try days(part, field)
      return days.lowerBound.dayNumber...days.upperBound.dayNumber
    }
    guard let first = CalendarDate(dayNumber: Int(range.lowerBound)),
      let last = CalendarDate(dayNumber: Int(range.upperBound)), first <= last
    else { throw .emptyRange(value.whole.text, value.whole.span) }
    return .days(first...last)
  }

  private func days(_ part: OrderedValue.Part, _ field: QueryField) throws(QueryError) -> ClosedRange<CalendarDate> {
    let text = part.text
    if let day = CalendarDate(text) { return day...day }
    if let first = CalendarDate(text + "-01") { return first...first.endOfMonth }
    if let first = CalendarDate(text + "-01-01"), let last = CalendarDate(text + "-12-31") { return first...last }
    if let day = try relativeDay(part, field) { return day...day }
    let hint = Self.meant(text).map { "did you mean '\($0)'?" } ?? "write 2023-01-15, 2023-01, 2023 or today-30"
    throw .invalidValue(text, field: field, part.span, hint: hint)
  }

  /// `today`, `yesterday` or `tomorrow`, maybe with days to count from it.
  private func relativeDay(_ part: OrderedValue.Part, _ field: QueryField) throws(QueryError) -> CalendarDate? {
    let word = part.text.prefix { $0.isASCII && $0.isLetter }
    let offsets = ["yesterday": -1, "today": 0, "tomorrow": 1]
    guard let offset = offsets[String(word)] else {
      guard let near = Suggestion.hint(for: String(word), among: offsets.keys.sorted()) else { return nil }
      throw .invalidValue(part.text, field: field, part.span, hint: near)
    }
    guard let today = context.today else {
      throw .invalidValue(part.text, field: field, part.span, hint: "write the day itself: 2023-01-15")
    }
    let rest = part.text.dropFirst(word.count)
    var days = 0
    if let sign = rest.first {
      guard sign == "+" || sign == "-", (2...8).contains(rest.utf8.count), let count = Int(rest.dropFirst()),
        rest.dropFirst().first != "+", rest.dropFirst().first != "-"
      else { throw .invalidValue(part.text, field: field, part.span, hint: "count days: today-30 or today+7") }
      days = sign == "-" ? -count : count
    }
    return today.adding(days: offset).adding(days: days)
  }

  /// The day that somebody may have meant: written the other way round, or one that the month does not have.
  private static func meant(_ text: String) -> CalendarDate? {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 4 && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let isYearFirst = parts[0].utf8.count == 4
    guard numbers.count == 3, isYearFirst || parts[2].utf8.count == 4 else { return nil }
    let (year, month) = (isYearFirst ? numbers[0] : numbers[2], numbers[1])
    let day = isYearFirst ? numbers[2] : numbers[0]
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return CalendarDate(year: year, month: month, day: min(day, CalendarDate.days(inMonth: month, of: year)))
  }
}

/// A type that one scalar of a document holds.
protocol ScalarField: Sendable {
  /// What the declaration calls it.
  static var kind: ScalarKind { get }
  /// What stands in while a declaration is recorded, or where the text was wrong and a finding says so.
  static var placeholder: Self { get }
  /// Reads the scalar's text.
  static func read(_ text: String) throws(ScalarProblem) -> Self
  /// Reads the scalar's bytes where that is quicker; nil leaves it to the text, which also says what is wrong.
  static func read(utf8 bytes: Span<UInt8>) -> Self?
}

extension ScalarField {
  @inline(__always)
  static func read(utf8 bytes: Span<UInt8>) -> Self? { nil }
}

/// What is wrong with a scalar.
struct ScalarProblem: Error {
  let id: String
  let message: String
  let hint: String?

  init(_ id: String, _ message: String, hint: String? = nil) {
    self.id = id
    self.message = message
    self.hint = hint
  }
}

extension String: ScalarField {
  static var kind: ScalarKind { .text }
  static var placeholder: String { "" }
  static func read(_ text: String) -> String { text }
  static func read(utf8 bytes: Span<UInt8>) -> String? { String(utf8: bytes) }
}

extension Bool: ScalarField {
  static var kind: ScalarKind { .boolean }
  static var placeholder: Bool { false }
  static func read(_ text: String) throws(ScalarProblem) -> Bool {
    switch text {
    case "true": true
    case "false": false
    default:
      let meant = yes.contains(text.lowercased()) ? true : no.contains(text.lowercased()) ? false : nil
      throw ScalarProblem(
        "invalid-boolean", "'\(text)' is neither true nor false",
        hint: meant.map { "write \($0)" } ?? "write true or false")
    }
  }
  private static let yes: Set<String> = ["true", "yes", "y", "on", "1", "ja", "oui"]
  private static let no: Set<String> = ["false", "no", "n", "off", "0", "nee", "nein", "non"]
}

extension CalendarDate: ScalarField {
  static var kind: ScalarKind { .date }
  static var placeholder: CalendarDate { .earliest }
  static func read(utf8 bytes: Span<UInt8>) -> CalendarDate? { CalendarDate(utf8: bytes) }
  static func read(_ text: String) throws(ScalarProblem) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    guard let (year, month, day) = parts(of: text) else {
      throw ScalarProblem("invalid-date", "'\(text)' is not a date", hint: "write it as 2023-04-25")
    }
    if let date = CalendarDate(year: year, month: month, day: day) {
      throw ScalarProblem("invalid-date", "'\(text)' is not a date", hint: "write \(date)")
    }
    throw ScalarProblem(
      "invalid-date", "the calendar has no day '\(text)'", hint: nearestHint(year: year, month: month, day: day))
  }

  /// The last day of the month of a day that the calendar lacks, such as `2023-02-30`.
  fileprivate static func lastDay(ofMonthOf text: String) -> CalendarDate? {
    guard CalendarDate(text) == nil, let (year, month, day) = parts(of: text), day > 28 else { return nil }
    return CalendarDate(year: year, month: month, day: 1)?.endOfMonth
  }

  /// `2023-4-25`, `25-04-2023`, `25/4/2023`, `25.04.2023` → year, month and day.
  private static func parts(of text: String) -> (year: Int, month: Int, day: Int)? {
    let texts = text.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }
    let numbers = texts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == 3, texts.count == 3 else { return nil }
    if texts[0].count == 4 { return (numbers[0], numbers[1], numbers[2]) }
    return texts[2].count == 4 ? (numbers[2], numbers[1], numbers[0]) : nil
  }

  /// What may be meant by a day that is not: the month's last, or another order of the numbers.
  private static func nearestHint(year: Int, month: Int, day: Int) -> String {
    if day > 28, let last = CalendarDate(year: year, month: month, day: 1)?.endOfMonth {
      return "the last day of that month is \(last)"
    }
    return CalendarDate(year: year, month: day, day: month).map { "write \($0)" } ?? "write it as 2023-04-25"
  }
}

extension Timestamp: ScalarField {
  static var kind: ScalarKind { .timestamp }
  static var placeholder: Timestamp { .epoch }
  static func read(utf8 bytes: Span<UInt8>) -> Timestamp? { Timestamp(utf8: bytes) }
  static func read(_ text: String) throws(ScalarProblem) -> Timestamp {
    guard let time = Timestamp(text) else {
      let day = String(text.prefix(10))
      if let last = CalendarDate.lastDay(ofMonthOf: day), Timestamp("\(last)\(text.dropFirst(10))") != nil {
        throw ScalarProblem(
          "invalid-time", "the calendar has no day '\(day)'", hint: "write \(last)\(text.dropFirst(10))")
      }
      throw ScalarProblem(
        "invalid-time", "'\(text)' is not a time with an offset", hint: "write it as 2023-04-25T20:45:12+02:00")
    }
    return time
  }
}

extension Rate: ScalarField {
  static var kind: ScalarKind { .percent }
  static var placeholder: Rate { .zero }
  static func read(_ text: String) throws(ScalarProblem) -> Rate {
    guard !text.hasPrefix("-") else {
      throw ScalarProblem(
        "invalid-percentage", "percentage '\(text)' is below zero", hint: "write it as 10.5")
    }
    return try SignedRate.read(text).rate
  }
}

/// A rate that may be below zero, as the base rate of a law may be.
struct SignedRate: ScalarField {
  let rate: Rate

  static var kind: ScalarKind { .signedPercent }
  static var placeholder: SignedRate { SignedRate(rate: .zero) }
  static func read(_ text: String) throws(ScalarProblem) -> SignedRate {
    if let rate = Rate(percent: text) { return SignedRate(rate: rate) }
    let meant = String(text.filter { $0 != "%" && !$0.isWhitespace }).replacing(",", with: ".")
    if case .tooManyDigits = DecimalText.read(meant, digits: 4) {
      throw ScalarProblem(
        "invalid-percentage", "'\(text)' is not a percentage: it has more than 4 digits after the point",
        hint: "round it yourself; dossier never rounds what you enter")
    }
    throw ScalarProblem(
      "invalid-percentage", "'\(text)' is not a percentage",
      hint: Rate(percent: meant).map { _ in "write \(meant)" } ?? "write it as 10.5")
  }
}

extension Currency: ScalarField {
  static var kind: ScalarKind { .pattern("[A-Z]{3}", "a currency (ISO 4217), such as EUR") }
  static var placeholder: Currency { .euro }
  static func read(_ text: String) throws(ScalarProblem) -> Currency {
    guard let currency = Currency(text) else {
      let capitals = Currency(text.uppercased())
      throw ScalarProblem(
        "invalid-currency", "'\(text)' is no currency of ISO 4217",
        hint: capitals.map { "write \($0)" } ?? "write three capitals: EUR")
    }
    return currency
  }
}

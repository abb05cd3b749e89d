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
    default: throw ScalarProblem("invalid-boolean", "'\(text)' is neither true nor false", hint: "write true or false")
    }
  }
}

extension CalendarDate: ScalarField {
  static var kind: ScalarKind { .date }
  static var placeholder: CalendarDate { .earliest }
  static func read(utf8 bytes: Span<UInt8>) -> CalendarDate? { CalendarDate(utf8: bytes) }
  static func read(_ text: String) throws(ScalarProblem) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    let bytes = Array(text.utf8)
    let hasForm =
      bytes.count == 10
      && bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 45 : (48...57).contains($1) }
    throw hasForm
      ? ScalarProblem("invalid-date", "the calendar has no day '\(text)'")
      : ScalarProblem(
        "invalid-date", "'\(text)' is not a date", hint: Self.suggestion(text) ?? "write it as 2023-04-25")
  }

  /// `25-04-2023`, `25/4/2023`, `25.04.2023` → the way to write it.
  private static func suggestion(_ text: String) -> String? {
    let parts = text.split { "-/. ".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0]) else { return nil }
    return "write \(date)"
  }
}

extension Timestamp: ScalarField {
  static var kind: ScalarKind { .timestamp }
  static var placeholder: Timestamp { .epoch }
  static func read(utf8 bytes: Span<UInt8>) -> Timestamp? { Timestamp(utf8: bytes) }
  static func read(_ text: String) throws(ScalarProblem) -> Timestamp {
    guard let time = Timestamp(text) else {
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
    let rate = try SignedRate.read(text).rate
    guard rate >= .zero, !text.hasPrefix("-") else {
      throw ScalarProblem("invalid-percentage", "percentage '\(text)' is below zero")
    }
    return rate
  }
}

/// A rate that may be below zero, as the base rate of a law may be.
struct SignedRate: ScalarField {
  let rate: Rate

  static var kind: ScalarKind { .signedPercent }
  static var placeholder: SignedRate { SignedRate(rate: .zero) }
  static func read(_ text: String) throws(ScalarProblem) -> SignedRate {
    if let rate = Rate(percent: text) { return SignedRate(rate: rate) }
    let hint =
      text.contains(",")
      ? "write a point: \(text.replacing(",", with: "."))"
      : text.hasSuffix("%") ? "leave out the sign: \(text.dropLast())" : "write it as 10.5"
    throw ScalarProblem("invalid-percentage", "'\(text)' is not a percentage", hint: hint)
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

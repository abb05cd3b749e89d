/// A part of a whole in tenths of a percent, rounded half away from zero.
public struct Share: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tenths of a percent: 453 for 45.3 %.
  public let tenths: Int

  /// The share of a part in a whole; nil if the whole is not above zero.
  init?(_ part: Int128, of whole: Int128) {
    guard whole > 0 else { return nil }
    tenths = Int(clamping: roundedQuotient(part * 1000, whole))
  }

  /// The percentage with one digit after the point: `45.3`.
  public var description: String { DecimalText.write(Int128(tenths), digits: 1) }

  /// Orders by size.
  public static func < (left: Share, right: Share) -> Bool { left.tenths < right.tenths }
}

/// How many days something took, over several cases.
public struct DayStatistics: Sendable, Equatable {
  /// How many cases took so many days.
  private var counts: [Int: Int] = [:]

  /// Begins with no case.
  init() {}

  /// In how many cases it came to pass.
  public var count: Int { counts.values.reduce(0, +) }

  /// The mean, rounded to a day half away from zero; nil if it came to pass in none.
  public var average: Int? {
    guard !counts.isEmpty else { return nil }
    let sum = counts.reduce(Int128(0)) { $0 + Int128($1.key) * Int128($1.value) }
    return Int(clamping: roundedQuotient(sum, Int128(count)))
  }

  /// The number of days that half of the cases did not exceed; nil if it came to pass in none.
  public var median: Int? {
    var rest = (count + 1) / 2
    for (days, cases) in counts.sorted(by: { $0.key < $1.key }) {
      rest -= cases
      if rest <= 0 { return days }
    }
    return nil
  }

  mutating func add(_ days: Int) { counts[days, default: 0] += 1 }

  mutating func merge(_ other: DayStatistics) { counts.merge(other.counts, uniquingKeysWith: +) }
}

extension CaseFigures {
  /// The payments in order of time, each less what was taken back of it by the day; none of which nothing is left.
  var keptPayments: [(day: CalendarDate, units: Int128)] {
    var back: [Identifier: Int128] = [:]
    for payment in payments {
      if let returned = payment.returned { back[returned, default: 0] -= Int128(payment.amount.minorUnits) }
    }
    return payments.filter { $0.returned == nil }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }.compactMap { payment in
      let rest = Int128(payment.amount.minorUnits) - (back[payment.id] ?? 0)
      return rest > 0 ? (payment.date, rest) : nil
    }
  }

  /// The first day from one through another on which something was paid that stayed paid.
  func firstPayment(from day: CalendarDate, through last: CalendarDate = .latest) -> CalendarDate? {
    keptPayments.first { day <= $0.day && $0.day <= last }?.day
  }
}

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
  /// The first day on or after another from which something that was paid since then stayed paid.
  func firstPayment(from day: CalendarDate, through last: CalendarDate = .latest) -> CalendarDate? {
    var first: CalendarDate?
    var sum: Int128 = 0
    let counting = payments.filter { $0.date >= day && $0.date <= last }
    // What is taken back on a day is taken back of what came in by then.
    for payment in counting.sorted(by: { ($0.date, $1.amount.minorUnits) < ($1.date, $0.amount.minorUnits) }) {
      sum += Int128(payment.amount.minorUnits)
      first = sum > 0 ? first ?? payment.date : nil
    }
    return first
  }
}

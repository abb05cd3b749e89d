/// How a sum is cut into instalments.
public struct InstallmentScheme: Sendable, Equatable {
  /// How large the instalments are.
  public enum Size: Sendable, Equatable {
    /// So many, equal but for the last, which takes the odd cents.
    case count(Int)
    /// So much each, and the rest last.
    case amount(Money)
  }

  /// The time between two instalments.
  public enum Interval: String, Sendable, CaseIterable {
    /// Seven days.
    case week
    /// Fourteen days.
    case fortnight
    /// A calendar month; the last day of a month that is too short.
    case month
  }

  /// When the first instalment is due.
  ///
  /// All others are counted from the day that is named, so that the 31st comes back.
  public enum Start: Sendable, Equatable {
    /// On a day.
    case on(CalendarDate)
    /// One interval after a day.
    case oneIntervalAfter(CalendarDate)
  }

  /// The most instalments of a plan: ten years by the week.
  public static let maximumCount = 520

  /// How large the instalments are.
  public let size: Size
  /// The time between two.
  public let every: Interval

  /// Makes a scheme.
  public init(_ size: Size, every: Interval) {
    self.size = size
    self.every = every
  }

  /// The instalments of a sum, the first due on a day; nil if one would be nothing or there would be too many.
  public func installments(of sum: Money, start: Start) -> [Installment]? {
    let total = sum.minorUnits
    guard total > 0, let (count, each) = parts(of: total, in: sum.currency), each > 0 else { return nil }
    guard (1...Self.maximumCount).contains(count), total > each * Int64(count - 1) else { return nil }
    return (0..<count).map { place in
      let units = place == count - 1 ? total - each * Int64(count - 1) : each
      return Installment(due: due(start, place), amount: Money(minorUnits: units, currency: sum.currency))
    }
  }

  /// Cuts the sum of several debts into instalments, which fill the debts in their order: each gets its own share of them.
  ///
  /// The debts are above zero and in one currency. Nil if one instalment would be nothing or there would be too many.
  public func shares(of debts: [Money], start: Start) -> [[Installment]]? {
    guard let currency = debts.first?.currency, debts.allSatisfy({ $0.currency == currency && $0.minorUnits > 0 }),
      let total = Int64(exactly: debts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }),
      let whole = installments(of: Money(minorUnits: total, currency: currency), start: start)
    else { return nil }
    var left = whole.map(\.amount.minorUnits)
    return debts.map { debt in
      var rest = debt.minorUnits
      return whole.indices.compactMap { place in
        let part = min(rest, left[place])
        left[place] -= part
        rest -= part
        return part > 0 ? Installment(Money(minorUnits: part, currency: currency), due: whole[place].due) : nil
      }
    }
  }

  private func parts(of total: Int64, in currency: Currency) -> (count: Int, each: Int64)? {
    switch size {
    case .count(let count):
      guard (1...Self.maximumCount).contains(count) else { return nil }
      return (count, total / Int64(count))
    case .amount(let amount):
      guard amount.currency == currency, amount.minorUnits > 0 else { return nil }
      let (whole, rest) = total.quotientAndRemainder(dividingBy: amount.minorUnits)
      guard whole < Int64(Self.maximumCount) else { return nil }
      return (Int(whole) + (rest > 0 ? 1 : 0), amount.minorUnits)
    }
  }

  private func due(_ start: Start, _ place: Int) -> CalendarDate {
    switch start {
    case .on(let day): due(after: day, place)
    case .oneIntervalAfter(let day): due(after: day, place + 1)
    }
  }

  private func due(after day: CalendarDate, _ intervals: Int) -> CalendarDate {
    switch every {
    case .week: day.adding(days: 7 * intervals)
    case .fortnight: day.adding(days: 14 * intervals)
    case .month: day.adding(months: intervals)
    }
  }
}

/// An exact amount of one currency.
///
/// Arithmetic refuses to mix currencies and to overflow: it throws, it never wraps or rounds.
public struct Money: Sendable, Hashable, CustomStringConvertible {
  /// The amount in the currency's smallest unit: cents for the euro.
  public let minorUnits: Int64
  /// The currency.
  public let currency: Currency

  /// Makes an amount of minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// No money.
  public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

  /// Whether the amount is exactly nothing.
  public var isZero: Bool { minorUnits == 0 }

  /// Whether the amount is below nothing.
  public var isNegative: Bool { minorUnits < 0 }

  /// Adds two amounts.
  /// - Throws: `MoneyError.currencies` or `MoneyError.overflow`.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    try combined(with: other) { $0.addingReportingOverflow($1) }
  }

  /// Takes an amount away.
  /// - Throws: `MoneyError.currencies` or `MoneyError.overflow`.
  public func subtracting(_ other: Money) throws(MoneyError) -> Money {
    try combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  private func combined(
    with other: Money, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .currencies(currency, other.currency) }
    let (sum, overflow) = operation(minorUnits, other.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: sum, currency: currency)
  }

  /// The amount with a point and all of the currency's digits, as files and JSON have it: `-1250.00`.
  public var description: String {
    DecimalText.write(Int128(minorUnits), digits: currency.digits)
  }
}

/// Why amounts could not be reckoned with.
public enum MoneyError: Error, Sendable, Hashable {
  /// Two currencies met in one sum.
  case currencies(Currency, Currency)
  /// The result does not fit 64 bits of minor units.
  case overflow
}

extension MoneyError: CustomStringConvertible {
  /// The sentence for people.
  public var description: String {
    switch self {
    case .currencies(let left, let right): "amounts in \(left) and \(right) are never added together"
    case .overflow: "the sum is larger than 92 thousand million million units"
    }
  }
}

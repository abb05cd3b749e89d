/// What one unit of a currency is in another, exactly: a decimal number above zero.
///
/// Files write at most eight digits before the point and ten after it: `0.92`, `1.0842`.
public struct ExchangeRate: Sendable, Hashable, CustomStringConvertible {
  /// The number in units of 10⁻¹⁰; above zero.
  public let tenBillionths: Int64

  /// How many digits may stand after the point.
  static let digits = 10
  /// How many digits may stand before the point, so that no amount times a rate passes 128 bits.
  static let wholeDigits = 8

  /// One for one.
  static let par = ExchangeRate(tenBillionths: 10_000_000_000)

  private init(tenBillionths: Int64) { self.tenBillionths = tenBillionths }

  /// Reads a rate as files have it; nil if the text is no number, is not above zero or has too many digits.
  public init?(_ text: String) {
    guard case .value(let value) = DecimalText.read(text, digits: Self.digits), value > 0,
      text.prefix(while: { $0 != "." }).count <= Self.wholeDigits
    else { return nil }
    tenBillionths = Int64(value)
  }

  /// The rate without needless zeros: `0.92`, `1`.
  public var description: String {
    var text = DecimalText.write(Int128(tenBillionths), digits: Self.digits)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// An amount in another currency, of which one unit of the amount's own makes so many; rounded half away from zero.
  ///
  /// - Throws: `MoneyError.overflow`.
  public func convert(_ amount: Money, to currency: Currency) throws(MoneyError) -> Money {
    // Below 2⁶³ × 10¹⁸, which 128 bits hold; four more digits may be too many.
    let product = Int128(amount.minorUnits) * Int128(tenBillionths)
    let (scaled, overflowed) = product.multipliedReportingOverflow(by: Int128(currency.minorUnitsPerUnit))
    let divisor = Int128(10_000_000_000) * Int128(amount.currency.minorUnitsPerUnit)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let isHalf = remainder.magnitude >= divisor.magnitude - remainder.magnitude
    guard !overflowed, let units = Int64(exactly: isHalf ? quotient + (scaled < 0 ? -1 : 1) : quotient) else {
      throw .overflow
    }
    return Money(minorUnits: units, currency: currency)
  }
}

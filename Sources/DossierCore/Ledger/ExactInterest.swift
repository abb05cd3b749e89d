/// An exact amount of interest: whole units of 10⁻⁶ ÷ 1,603,080 of a minor unit.
///
/// 1,603,080 is the smallest number that 365, 366 and 360 divide, and rates are millionths, so that every day's interest
/// is a whole number of these units whatever the rule counts.
public struct ExactInterest: Sendable, Hashable {
  let units: Int128

  static let perYear: Int128 = 1_603_080
  static let perMinorUnit: Int128 = 1_000_000 * perYear
  static let zero = ExactInterest(units: 0)

  init(units: Int128) { self.units = units }

  /// The interest on a base for a share of a year in 1,603,080ths.
  init(base: Int128, rate: Rate, share: Int128) throws(LedgerError) {
    let (rated, overflowedRate) = base.multipliedReportingOverflow(by: Int128(rate.millionths))
    let (units, overflowed) = rated.multipliedReportingOverflow(by: share)
    guard !overflowedRate, !overflowed else { throw .overflow }
    self.units = units
  }

  func adding(_ other: ExactInterest) throws(LedgerError) -> ExactInterest {
    let (sum, overflowed) = units.addingReportingOverflow(other.units)
    guard !overflowed else { throw .overflow }
    return ExactInterest(units: sum)
  }

  /// The amount in whole minor units, rounded half away from zero.
  var rounded: Int128 { roundedQuotient(units, Self.perMinorUnit) }

  /// The amount in units of a currency with enough digits to check the rounding, cut off and without needless zeros.
  ///
  /// No sum that is not exactly half a minor unit comes nearer to it than 13 digits after the minor unit tell.
  public func text(in currency: Currency) -> String {
    let sign = units < 0 ? "-" : ""
    var rest = units.magnitude
    let minorUnits = rest / UInt128(Self.perMinorUnit)
    rest %= UInt128(Self.perMinorUnit)
    var digits = ""
    for _ in 0..<13 where rest > 0 {
      rest *= 10
      digits += String(rest / UInt128(Self.perMinorUnit))
      rest %= UInt128(Self.perMinorUnit)
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    let whole = DecimalText.write(Int128(minorUnits), digits: currency.digits)
    let point = currency.digits == 0 && !digits.isEmpty ? "." : ""
    return sign + whole + point + digits
  }
}

/// A quotient rounded half away from zero; the divisor is positive.
func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
  return dividend < 0 ? quotient - 1 : quotient + 1
}

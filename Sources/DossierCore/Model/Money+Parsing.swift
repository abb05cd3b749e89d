/// Why a text is not an amount.
public enum AmountProblem: Error, Sendable, Hashable {
  /// No digits, a sign in the wrong place, or other characters.
  case malformed
  /// A comma as decimal sign or as thousands separator, with the way to write it.
  case comma(suggestion: String?)
  /// More digits after the point than the currency has.
  case tooManyDigits(Currency)
  /// More than 64 bits hold.
  case tooLarge
}

extension Money {
  /// Reads an amount as files have it: digits, then at most a point and the currency's digits; no sign but a leading `-`.
  ///
  /// `1250`, `1250.5` and `1250.00` are amounts; `1.250,00` and `1,250.00` are not.
  /// - Throws: What is wrong with the text.
  public init(_ text: String, currency: Currency) throws(AmountProblem) {
    guard !text.utf8.contains(UInt8(ascii: ",")) else {
      throw .comma(suggestion: Self.withoutSeparators(text, digits: currency.digits))
    }
    switch DecimalText.read(text, digits: currency.digits) {
    case .value(let value):
      guard let minorUnits = Int64(exactly: value) else { throw .tooLarge }
      self.init(minorUnits: minorUnits, currency: currency)
    case .malformed: throw .malformed
    case .tooManyDigits: throw .tooManyDigits(currency)
    case .tooLarge: throw .tooLarge
    }
  }

  /// Reads the same from its bytes; nil if anything is wrong.
  init?(utf8 bytes: Span<UInt8>, currency: Currency) {
    guard case .value(let value) = DecimalText.read(bytes, digits: currency.digits),
      let minorUnits = Int64(exactly: value)
    else { return nil }
    self.init(minorUnits: minorUnits, currency: currency)
  }

  /// `1.250,00` and `1,250.00` → `1250.00`; nil if the text is not clearly either.
  private static func withoutSeparators(_ text: String, digits: Int) -> String? {
    let decimal: Character? = text.last { $0 == "," || $0 == "." }
    guard let decimal, let place = text.lastIndex(of: decimal) else { return nil }
    let fraction = text[text.index(after: place)...]
    let isDecimal = fraction.count <= digits && fraction.allSatisfy(\.isASCIIDigit)
    let whole = (isDecimal ? text[..<place] : text[...]).filter { $0 != "," && $0 != "." }
    guard !whole.isEmpty, whole.allSatisfy(\.isASCIIDigit) else { return nil }
    return isDecimal ? "\(whole).\(fraction)" : String(whole)
  }
}

extension Character {
  /// Whether this is one of `0` to `9`.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

/// Decimal numbers as files have them, to and from an integer of the last digit's unit.
enum DecimalText {
  enum Reading {
    case value(Int128)
    case malformed
    case tooManyDigits
    case tooLarge
  }

  /// Reads `[-]digits[.digits]` with at most `digits` digits after the point.
  static func read(_ text: String, digits: Int) -> Reading { read(text.utf8.span, digits: digits) }

  /// Reads the same from its bytes.
  static func read(_ bytes: Span<UInt8>, digits: Int) -> Reading {
    var value: Int128 = 0
    var isNegative = false
    var wholeDigits = 0
    var fractionDigits: Int?
    for place in bytes.indices {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where fractionDigits == nil && wholeDigits > 0: fractionDigits = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let count = fractionDigits { fractionDigits = count + 1 } else { wholeDigits += 1 }
        guard wholeDigits + (fractionDigits ?? 0) <= 30 else { return .tooLarge }
        value = value * 10 + Int128(byte - UInt8(ascii: "0"))
      default: return .malformed
      }
    }
    guard wholeDigits > 0, fractionDigits != 0 else { return .malformed }
    let given = fractionDigits ?? 0
    guard given <= digits else { return .tooManyDigits }
    for _ in given..<digits { value *= 10 }
    return .value(isNegative ? -value : value)
  }

  /// The number of a few digits that stand there; nil if other characters do.
  @inline(__always)
  static func digits(_ bytes: Span<UInt8>, _ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      let byte = bytes[place]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// Writes a value of 10⁻ᵈⁱᵍⁱᵗˢ with all its digits.
  static func write(_ value: Int128, digits: Int) -> String {
    let sign = value < 0 ? "-" : ""
    var text = String(value.magnitude)
    guard digits > 0 else { return sign + text }
    if text.utf8.count <= digits { text = String(repeating: "0", count: digits - text.utf8.count + 1) + text }
    let point = text.index(text.endIndex, offsetBy: -digits)
    return "\(sign)\(text[..<point]).\(text[point...])"
  }
}

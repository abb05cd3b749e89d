/// An international bank account number (ISO 13616), kept as written.
public struct IBAN: Sendable, Hashable, CustomStringConvertible {
  /// The number as written.
  public let text: String

  /// Takes a text as it is; ask `isValid` whether it is an IBAN.
  public init(_ text: String) { self.text = text }

  /// The number in capitals without blanks.
  public var normalized: String { text.uppercased().filter { !$0.isWhitespace } }

  /// The number as written.
  public var description: String { text }

  /// Whether form and check digits (ISO 7064 modulo 97-10) are right: 15 to 34 letters and digits.
  public var isValid: Bool {
    let bytes = Array(normalized.utf8)
    guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy({ (65...90).contains($0) }),
      bytes[2..<4].allSatisfy({ (48...57).contains($0) })
    else { return false }
    return Modulo97.remainder(of: bytes[4...] + bytes[..<4]) == 1
  }
}

/// The remainder of letters and digits by 97, letters counting 10 to 35 (ISO 7064).
enum Modulo97 {
  static func remainder(of bytes: some Sequence<UInt8>) -> Int? {
    var remainder = 0
    for byte in bytes {
      switch byte {
      case 48...57: remainder = (remainder * 10 + Int(byte) - 48) % 97
      case 65...90: remainder = (remainder * 100 + Int(byte) - 55) % 97
      default: return nil
      }
    }
    return remainder
  }
}

/// A VAT or enterprise number, kept as written and compared without separators.
///
/// Belgian numbers (KBO/BCE, `BE` before a VAT number) have ten digits of which the last two are 97 less the first
/// eight modulo 97 (Royal Decree of 24 June 2003, art. 2). Dutch VAT numbers are checked by modulo 97, German ones by
/// ISO 7064 modulo 11-10. Numbers of other countries are held to their form only: letters and digits, 4 to 20 of them.
public struct EnterpriseNumber: Sendable, Hashable, CustomStringConvertible {
  /// The number as written.
  public let text: String

  /// Takes a text as it is; ask `isValid` whether its check digits are right.
  public init(_ text: String) { self.text = text }

  /// The number in capitals without blanks, points, dashes and slashes.
  public var normalized: String { text.uppercased().filter { !" .-/".contains($0) } }

  /// The number without a country's letters before a Belgian number: what a VAT and an enterprise number share.
  public var comparable: String {
    let number = normalized
    let digits = number.hasPrefix("BE") ? String(number.dropFirst(2)) : number
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return number }
    return digits.utf8.count == 9 ? "0" + digits : digits
  }

  /// The number as written.
  public var description: String { text }

  /// Whether a VAT number is right, by the rule of the country whose letters it begins with.
  public var isValidVAT: Bool {
    let bytes = Array(normalized.utf8)
    guard (4...20).contains(bytes.count), bytes.allSatisfy(Self.isAlphanumeric) else { return false }
    switch String(decoding: bytes[..<2], as: UTF8.self) {
    case "BE": return Self.isBelgian(bytes[2...])
    case "NL": return Self.isDutchVAT(bytes)
    case "DE": return Self.isGermanVAT(bytes[2...])
    default: return bytes[..<2].allSatisfy { (65...90).contains($0) }
    }
  }

  /// Whether an enterprise number is right, by the rule of a country (`BE`); of others the form only.
  public func isValid(in country: String?) -> Bool {
    let bytes = Array(normalized.utf8)
    guard (4...20).contains(bytes.count), bytes.allSatisfy(Self.isAlphanumeric) else { return false }
    guard country == "BE" else { return true }
    return Self.isBelgian(bytes.starts(with: Array("BE".utf8)) ? bytes[2...] : bytes[...])
  }

  private static func isBelgian(_ digits: ArraySlice<UInt8>) -> Bool {
    let ten = digits.count == 9 ? [48] + Array(digits) : Array(digits)
    guard ten.count == 10, ten[0] == 48 || ten[0] == 49, ten.allSatisfy({ (48...57).contains($0) }) else {
      return false
    }
    let number = ten.reduce(0) { $0 * 10 + Int($1) - 48 }
    return 97 - (number / 100) % 97 == number % 100
  }

  private static func isDutchVAT(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 14, bytes[11] == UInt8(ascii: "B") else { return false }
    if Modulo97.remainder(of: bytes) == 1 { return true }
    let digits = bytes[2..<11].map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let sum = zip(digits, (2...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return sum % 11 == digits[8]
  }

  private static func isGermanVAT(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 9, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
    var product = 10
    for digit in digits.dropLast() {
      let sum = (Int(digit) - 48 + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    let check = 11 - product
    return (check == 10 ? 0 : check) == Int(digits[digits.endIndex - 1]) - 48
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte)
  }
}

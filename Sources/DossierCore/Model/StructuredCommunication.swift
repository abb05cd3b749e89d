/// A Belgian structured communication (OGM/VCS): ten digits and two check digits, the ten modulo 97, 97 for 0.
///
/// Source: Febelfin, structured communication of credit transfers; payers give it as `+++232/0991/37210+++`.
public struct StructuredCommunication: Sendable, Hashable, CustomStringConvertible {
  /// The ten digits before the check digits, as a number below 10,000,000,000.
  public let base: Int64

  /// Makes the communication of ten digits; nil outside 0 to 9,999,999,999.
  public init?(base: Int64) {
    guard (0..<10_000_000_000).contains(base) else { return nil }
    self.base = base
  }

  /// Reads twelve digits in any notation (`+++232/0991/37210+++`, `***…***`, `232099137210`).
  ///
  /// Nil if there are not twelve digits or the check digits are wrong.
  public init?(_ text: some StringProtocol) {
    guard let digits = Self.twelveDigits(text), let number = Int64(digits) else { return nil }
    self.init(base: number / 100)
    guard checkDigits == Int(number % 100) else { return nil }
  }

  /// Whether a text has the form of a structured communication, right or wrong check digits.
  public static func hasForm(_ text: some StringProtocol) -> Bool { twelveDigits(text) != nil }

  /// The check digits, 1 to 97.
  public var checkDigits: Int {
    let remainder = Int(base % 97)
    return remainder == 0 ? 97 : remainder
  }

  /// The twelve digits.
  public var digits: String { padded(Int(base), 10) + padded(checkDigits, 2) }

  /// The usual notation without the plus signs: `232/0991/37210`.
  public var description: String {
    let text = digits
    let first = text.index(text.startIndex, offsetBy: 3)
    let second = text.index(first, offsetBy: 4)
    return "\(text[..<first])/\(text[first..<second])/\(text[second...])"
  }

  private static func twelveDigits(_ text: some StringProtocol) -> String? {
    guard text.utf8.allSatisfy({ "0123456789+*/. ".utf8.contains($0) }) else { return nil }
    let digits = text.filter(\.isASCIIDigit)
    return digits.count == 12 ? String(digits) : nil
  }
}

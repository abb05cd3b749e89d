/// A random name for life: lower-case Crockford base32 beginning with a letter.
///
/// Cases have 12 characters, everything else 8.
public struct Identifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The characters.
  public let text: String

  /// The characters that occur: digits and letters without i, l, o and u.
  public static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  /// How long the id of a case is.
  public static let caseLength = 12
  /// How long the id of a party, a store or an entry is.
  public static let entryLength = 8

  /// Takes an id of 8 or 12 characters; nil if it is of another form.
  public init?(_ text: String) {
    guard Self.isWellFormed(text.utf8.span) else { return nil }
    self.text = text
  }

  /// Whether characters are those of an id.
  static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == entryLength || bytes.count == caseLength, bytes[0] >= UInt8(ascii: "a") else { return false }
    for place in bytes.indices where !isCharacter(bytes[place]) { return false }
    return true
  }

  /// Takes characters known to be an id.
  init(unchecked text: String) { self.text = text }

  /// Draws an id of so many characters.
  public init(length: Int, using generator: inout some RandomNumberGenerator) {
    var text = String(Self.alphabet[Int.random(in: 10..<32, using: &generator)])
    for _ in 1..<length { text.append(Self.alphabet[Int.random(in: 0..<32, using: &generator)]) }
    self.text = text
  }

  /// The characters.
  public var description: String { text }

  /// Orders by characters.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  private static func isCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}

/// A case's own number, as people write it: `232/0991/37210`, `A2023-00017`.
public struct CaseNumber: Sendable, Hashable, CustomStringConvertible {
  /// The number as written.
  public let text: String

  /// The longest number, in characters.
  public static let maximumLength = 40

  /// Takes a number: letters, digits, `/`, `-`, `.` and `_`, beginning and ending with a letter or digit.
  public init?(_ text: String) {
    guard Self.isWellFormed(text.utf8.span) else { return nil }
    self.text = text
  }

  /// Whether characters are those of a number.
  static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= maximumLength, isAlphanumeric(bytes[0]),
      isAlphanumeric(bytes[bytes.count - 1])
    else { return false }
    for place in bytes.indices where !isAlphanumeric(bytes[place]) && !isSeparator(bytes[place]) { return false }
    return true
  }

  /// Takes a text known to be a number.
  init(unchecked text: String) { self.text = text }

  /// The name of the case's file and folder: the number with `-` for every `/`.
  public var fileStem: String { String(decoding: text.utf8.map { $0 == Self.slash ? Self.dash : $0 }, as: UTF8.self) }

  private static let slash = UInt8(ascii: "/")
  private static let dash = UInt8(ascii: "-")

  /// The number without separators and in small letters: what two notations of one number share.
  public var normalized: String { Self.normalized(text) }

  /// A text without `/ - . _ + *` and blanks, in small letters.
  public static func normalized(_ text: some StringProtocol) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased().filter { !"/-._+* ".contains($0) } }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case slash, dash, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: " "):
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number in the notation in which it is kept: `232/0991/37210` for `+++232/0991/37210+++`.
  ///
  /// A text that is no structured communication, or has wrong check digits, stays as it is but for signs around it.
  public static func usualNotation(_ text: String) -> String {
    if let communication = StructuredCommunication(text) { return communication.description }
    return StructuredCommunication.hasForm(text) ? text.filter { !"+* ".contains($0) } : text
  }

  /// The number as written.
  public var description: String { text }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}

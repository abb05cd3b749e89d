/// Text to search in: small letters without diacritics, words between single blanks.
///
/// Words are cut as SQLite's tokenizer `ascii` cuts folded text: ASCII letters and digits and all that is not ASCII belong
/// to words, everything else counts as a blank.
struct SearchText: Sendable {
  private var bytes: [UInt8] = []

  init(_ text: String) { SearchText.fold(text, into: &bytes) }

  /// The words, a blank before and after each.
  var words: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the words of a phrase stand here one behind the other.
  func holds(_ phrase: SearchPhrase) -> Bool {
    let wanted = phrase.bytes.span
    let text = bytes.span
    guard wanted.count <= text.count else { return false }
    for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
      var offset = 1
      while offset < wanted.count, text[start + offset] == wanted[offset] { offset += 1 }
      if offset == wanted.count { return true }
    }
    return false
  }

  /// Adds a blank, the words with a blank after each.
  fileprivate static func fold(_ text: String, into bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.utf8.count + 2)
    bytes.append(blank)
    let isPlain = text.utf8.allSatisfy { $0 < 128 }
    for byte in (isPlain ? text : LatinFolding.fold(text)).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: bytes.append(byte)
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: if bytes[bytes.count - 1] != blank { bytes.append(blank) }
      }
    }
    if bytes[bytes.count - 1] != blank { bytes.append(blank) }
  }

  static let blank: UInt8 = 0x20
}

/// Words to look for, one behind the other.
public struct SearchPhrase: Sendable, Equatable {
  fileprivate let bytes: [UInt8]

  /// The words, folded; of a prefix the last need only begin so.
  public let words: [String]

  /// Takes the words of a text; nil if it has none.
  ///
  /// Of a prefix the last word need only begin so.
  init?(_ text: String, isPrefix: Bool) {
    var bytes: [UInt8] = []
    SearchText.fold(text, into: &bytes)
    guard bytes.count > 1 else { return nil }
    words = bytes.split(separator: SearchText.blank).map { String(decoding: $0, as: UTF8.self) }
    if isPrefix { bytes.removeLast() }
    self.bytes = bytes
  }
}

/// Numbers and codes as they are compared: small letters and digits alone.
enum CompactText {
  static func of(_ text: String) -> String {
    let folded = LatinFolding.fold(text)
    guard folded.utf8.allSatisfy({ $0 < 128 }) else { return folded.filter { $0.isLetter || $0.isNumber } }
    let kept = folded.utf8.filter { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

/// How a text is written on one line.
enum YAMLQuoting {
  /// Writes a scalar on one line: plain if it may be, else in quotes.
  static func inline(_ scalar: YAMLScalar, inFlow: Bool, preferring style: YAMLStyle = .plain) -> String {
    switch style {
    case .singleQuoted where isPrintable(scalar.text): single(scalar.text)
    case .doubleQuoted: double(scalar.text)
    default: isPlain(scalar, inFlow: inFlow) ? scalar.text : quoted(scalar.text)
    }
  }

  /// Writes a scalar on one line behind what is there.
  static func append(_ scalar: YAMLScalar, inFlow: Bool, to bytes: inout [UInt8]) {
    bytes += (isPlain(scalar, inFlow: inFlow) ? scalar.text : quoted(scalar.text)).utf8
  }

  /// Writes a scalar in quotes behind what is there.
  static func appendQuoted(_ scalar: YAMLScalar, to bytes: inout [UInt8]) { bytes += quoted(scalar.text).utf8 }

  /// Writes a key behind what is there.
  static func appendKey(_ text: String, inFlow: Bool, to bytes: inout [UInt8]) {
    append(YAMLScalar(text: text, isText: true), inFlow: inFlow, to: &bytes)
  }

  /// Writes a key.
  static func key(_ text: String, inFlow: Bool) -> String {
    var bytes: [UInt8] = []
    appendKey(text, inFlow: inFlow, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a scalar may stand without quotes.
  static func isPlain(_ scalar: YAMLScalar, inFlow: Bool) -> Bool {
    let bytes = scalar.text.utf8.span
    return isSafeSyntax(bytes, inFlow: inFlow) && !(scalar.isText && isGuessed(bytes))
      && (isASCII(bytes) || isPrintable(scalar.text))
  }

  private static func quoted(_ text: String) -> String {
    let isBetterSingle =
      isPrintable(text) && text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return isBetterSingle ? single(text) : double(text)
  }

  private static func single(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  private static func double(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += escape(scalar.value)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let (letter, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// Whether a character may stand in a text as it is, on one line.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether a text may stand as it is, on one line.
  static func isPrintable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { isPrintable($0) } }

  private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    for place in bytes.indices where bytes[place] >= 0x80 { return false }
    return true
  }

  /// Whether a text without quotes is one scalar, and this one, as far as its ASCII tells.
  private static func isSafeSyntax(_ bytes: Span<UInt8>, inFlow: Bool) -> Bool {
    guard !bytes.isEmpty else { return false }
    let (last, space, colon) = (bytes.count - 1, UInt8(ascii: " "), UInt8(ascii: ":"))
    guard bytes[0] != space, bytes[last] != space, bytes[last] != colon, !isMark(bytes[0]) else { return false }
    if bytes[0] == UInt8(ascii: "-"), last == 0 || bytes[1] == space { return false }
    if starts(bytes, with: "---") || starts(bytes, with: "...") { return false }
    if last == 1, starts(bytes, with: "<<") { return false }
    for place in bytes.indices {
      switch bytes[place] {
      case ..<space, 0x7F: return false
      case colon: if bytes[place + 1] == space { return false }
      case UInt8(ascii: "#"): if bytes[place - 1] == space { return false }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inFlow { return false }
      // PyYAML takes a `?` in a flow collection for a key's mark.
      case UInt8(ascii: "?"): if inFlow { return false }
      default: break
      }
    }
    return true
  }

  /// Whether a text that begins with this would be something else than a text.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ">")...UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private static func starts(_ bytes: Span<UInt8>, with start: StaticString) -> Bool {
    guard bytes.count >= start.utf8CodeUnitCount else { return false }
    for place in 0..<start.utf8CodeUnitCount where unsafe bytes[place] != start.utf8Start[place] { return false }
    return true
  }

  private static let guessedWords: [StaticString] = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", "-.inf", ".nan", "=", "<<",
  ]
  private static let longestGuessedWord = 5

  /// Whether a reader of YAML 1.1 or 1.2 could take a text without quotes for something else than a text.
  private static func isGuessed(_ bytes: Span<UInt8>) -> Bool {
    if bytes.count <= longestGuessedWord, isGuessedWord(bytes) { return true }
    guard !bytes.isEmpty, isNumeric(bytes[0]) else { return false }
    let start = bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") ? 1 : 0
    if start + 1 < bytes.count, bytes[start] == UInt8(ascii: "0"), bytes[start + 1] | 0x20 == UInt8(ascii: "x") {
      return (start + 2..<bytes.count).allSatisfy { isHexadecimal(bytes[$0]) }
    }
    return (start..<bytes.count).allSatisfy { isNumberOrTime(bytes[$0]) }
  }

  /// Whether it is one of the words, in small letters or capitals.
  private static func isGuessedWord(_ bytes: Span<UInt8>) -> Bool {
    for word in guessedWords where word.utf8CodeUnitCount == bytes.count {
      var place = 0
      while place < bytes.count, unsafe lowercased(bytes[place]) == word.utf8Start[place] { place += 1 }
      if place == bytes.count { return true }
    }
    return false
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Whether a number may begin with this.
  private static func isNumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return isDigit(byte) || byte == UInt8(ascii: "_") || lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f")
  }

  /// Whether this may stand in a number or a time: `1_000`, `1e3`, `0b1`, `0o7`, `12:30`, `2023-04-25T10:00:00Z`.
  private static func isNumberOrTime(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: " "): true
    case UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "z"): true
    case UInt8(ascii: "E"), UInt8(ascii: "O"), UInt8(ascii: "B"), UInt8(ascii: "T"), UInt8(ascii: "Z"): true
    default: isNumeric(byte)
    }
  }
}

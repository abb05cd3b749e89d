/// How a text is written on one line.
enum YAMLQuoting {
  /// Writes a scalar on one line: plain if it may be, else in quotes.
  static func inline(_ scalar: YAMLScalar, inFlow: Bool, preferring style: YAMLStyle = .plain) -> String {
    switch style {
    case .singleQuoted where isPrintable(scalar.text): return single(scalar.text)
    case .doubleQuoted: return double(scalar.text)
    default: break
    }
    let isPlain = isSafeSyntax(scalar.text, inFlow: inFlow) && !(scalar.isText && isGuessed(scalar.text))
    return isPlain ? scalar.text : quoted(scalar.text)
  }

  /// Writes a key.
  static func key(_ text: String, inFlow: Bool) -> String {
    inline(YAMLScalar(text: text, isText: true), inFlow: inFlow)
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

  /// Whether a text without quotes is one scalar, and this one.
  private static func isSafeSyntax(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isPrintable(text) else { return false }
    let space = UInt8(ascii: " ")
    let colon = UInt8(ascii: ":")
    guard first != space, last != space, last != colon, !"?:,[]{}#&*!|>'\"%@`".utf8.contains(first) else {
      return false
    }
    if first == UInt8(ascii: "-"), bytes.count == 1 || bytes[1] == space { return false }
    if text.hasPrefix("---") || text.hasPrefix("...") || text == "<<" { return false }
    for (index, byte) in bytes.enumerated() {
      if byte == colon, bytes[index + 1] == space { return false }
      if byte == UInt8(ascii: "#"), bytes[index - 1] == space { return false }
      // PyYAML takes a `?` in a flow collection for a key's mark.
      if inFlow, ",[]{}?".utf8.contains(byte) { return false }
    }
    return true
  }

  private static let guessedWords: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", "-.inf", ".nan", "=", "<<",
  ]

  /// Whether a reader of YAML 1.1 or 1.2 could take a text without quotes for something else than a text.
  private static func isGuessed(_ text: String) -> Bool {
    let lower = text.lowercased()
    if guessedWords.contains(lower) { return true }
    var body = lower.utf8[...]
    guard let first = body.first, "+-.0123456789".utf8.contains(first) else { return false }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") { body = body.dropFirst() }
    if body.starts(with: "0x".utf8) { return body.dropFirst(2).allSatisfy { "0123456789abcdef_".utf8.contains($0) } }
    return body.allSatisfy { "0123456789+-._:eobtz ".utf8.contains($0) }
  }
}

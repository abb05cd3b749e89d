extension YAMLText {
  /// A text below the line by which editors find its schema, behind a byte order mark and with the text's own line ends;
  /// nil if a comment of the text names a schema already.
  static func adding(modeline: String, to bytes: [UInt8]) -> [UInt8]? {
    guard !namesSchema(bytes) else { return nil }
    let mark = bytes.starts(with: YAMLScan.byteOrderMark) ? YAMLScan.byteOrderMark : []
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    let hasReturns = end.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    let line = hasReturns ? modeline.replacing("\n", with: "\r\n") : modeline
    return mark + Array(line.utf8) + bytes.dropFirst(mark.count)
  }

  /// Whether a line that is a comment names a schema, as yaml-language-server reads it.
  private static func namesSchema(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let text = line.drop { $0 == UInt8(ascii: " ") || YAMLScan.byteOrderMark.contains($0) }
      guard text.first == UInt8(ascii: "#") else { return false }
      let words = text.dropFirst().drop { $0 == UInt8(ascii: " ") }
      return words.starts(with: "yaml-language-server:".utf8)
    }
  }
}

extension YAMLError {
  /// Makes an error about the text at a byte offset.
  init(_ reason: Reason, in bytes: [UInt8], at offset: Int, length: Int = 1) {
    self.init(reason, in: YAMLSource(bytes: bytes), at: offset, length: length)
  }

  /// The same, where the line may be known.
  init(_ reason: Reason, in source: YAMLSource, at offset: Int, length: Int, line: Int? = nil) {
    let bytes = source.bytes
    self.reason = reason
    let end = offset + length
    span = line.map { source.span(from: offset, to: end, line: $0) } ?? source.span(from: offset, to: end)
    (excerpt, excerptColumn) = source.excerpt(around: offset, column: span.column)
    hint = Self.hint(for: reason, byte: offset < bytes.count ? bytes[offset] : nil, excerpt: excerpt)
  }

  private static func hint(for reason: Reason, byte: UInt8?, excerpt: String) -> String? {
    switch reason {
    case .tooLarge: "put what is large beside the file, as an attachment"
    case .notUTF8, .utf16: "save the file as UTF-8"
    case .forbiddenCharacter(0x2028), .forbiddenCharacter(0x2029), .forbiddenCharacter(0x85):
      "write it as an escape in double quotes, or break the line"
    case .forbiddenCharacter: "take it out, or write it as an escape in double quotes"
    case .loneCarriageReturn: "end lines with LF or CRLF"
    case .misplacedByteOrderMark: "take it out"
    case .anchor: "write the value in full where it is needed, or put a text that begins with '&' in quotes"
    case .alias: "write the value in full, or put a text that begins with '*' in quotes"
    case .tag: "take the tag out; the field decides what a value is, or put a text that begins with '!' in quotes"
    case .complexKey, .keyNotScalar: "write 'key: value'; a text that begins with '?', '[' or '{' goes in quotes"
    case .mergeKey: "write the merged keys out"
    case .directive: "take the line out, or put a text that begins with '%' in quotes"
    case .secondDocument: "put it in a file of its own"
    case .duplicateKey: "take one of the two out"
    case .conflict: "keep what holds of the two sides, and take the lines with '<<<<<<<', '=======' and '>>>>>>>' out"
    case .syntax(let problem, let context, let line):
      syntaxHint(problem: problem, context: context ?? "", line: line, byte: byte, excerpt: excerpt)
    case .tooDeep, .empty, .outOfMemory: nil
    }
  }

  private static func syntaxHint(
    problem: String, context: String, line: Int?, byte: UInt8?, excerpt: String
  ) -> String? {
    let opening = line.map { " that opens on line \($0)" } ?? ""
    let tab: UInt8 = 0x09
    let indentation = excerpt.utf8.prefix { $0 == 0x20 || $0 == tab }
    if indentation.contains(tab) || byte == tab { return "indent with spaces, never with tabs" }
    if context.contains("quoted scalar") {
      if problem.contains("escape") { return "write '\\\\' for a backslash, or use single quotes" }
      return "close the quote\(opening)"
    }
    if context.contains("flow") { return "put commas between entries and close the bracket\(opening)" }
    return switch problem {
    case "mapping values are not allowed in this context":
      "put a text that holds ': ' in quotes, or check the indentation"
    case "found character that cannot start any token": "put a text that begins with this character in quotes"
    case "could not find expected ':'": "write 'key: value' with a blank after the colon, or close an open quote"
    case "did not find expected key", "did not find expected '-' indicator":
      "check the indentation of this line and the quotes before it"
    case "did not find expected <document start>": "check the indentation of this line"
    case "did not find expected hexdecimal number", "did not find expected digit": nil
    default: nil
    }
  }
}

/// Lines and columns of a text's bytes.
struct YAMLSource {
  /// The text.
  let bytes: [UInt8]

  /// Where a byte range begins, and how far it reaches on that line; counts lines from the start.
  func span(from start: Int, to end: Int) -> SourceSpan {
    let bound = min(start, bytes.count)
    var line = 1
    for index in 0..<bound where bytes[index] == UInt8(ascii: "\n") { line += 1 }
    return span(from: start, to: end, line: line)
  }

  /// Where a byte range begins, and how far it reaches on that line, which is known.
  func span(from start: Int, to end: Int, line: Int) -> SourceSpan {
    let start = min(start, bytes.count)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var lineEnd = start
    let bound = min(end, bytes.count)
    while lineEnd < bound, bytes[lineEnd] != UInt8(ascii: "\n"), bytes[lineEnd] != UInt8(ascii: "\r") { lineEnd += 1 }
    if lineStart == 0, bytes.starts(with: YAMLScan.byteOrderMark), start >= 3 { lineStart = 3 }
    return SourceSpan(line: line, column: scalars(lineStart..<start) + 1, length: scalars(start..<lineEnd))
  }

  /// The text of a line, from 1, without its end and without a byte order mark; bytes that are not UTF-8 are replaced.
  func line(_ number: Int) -> String {
    var line = 1
    var start = bytes.starts(with: YAMLScan.byteOrderMark) ? 3 : 0
    while line < number, start < bytes.count {
      if bytes[start] == UInt8(ascii: "\n") { line += 1 }
      start += 1
    }
    guard line == number else { return "" }
    return text(fromLineStart: start)
  }

  /// The text of the line that holds a byte, in the same way.
  func line(around offset: Int) -> String {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    if start == 0, bytes.starts(with: YAMLScan.byteOrderMark) { start = 3 }
    return text(fromLineStart: start)
  }

  private func text(fromLineStart start: Int) -> String {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func scalars(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

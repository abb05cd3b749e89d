/// Lines and columns of a text's bytes.
struct YAMLSource {
  /// The text.
  let bytes: [UInt8]
  /// Where its lines begin, if it is large.
  var marks = YAMLLineMarks.none

  /// How many scalars are shown of a line at most on either side of a place.
  private static let mostShown = 250

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
    var before: Int?
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") {
      if let mark = marks.mark(at: lineStart) {
        before = mark.scalars + scalars(lineStart..<start)
        break
      }
      lineStart -= 1
    }
    var lineEnd = start
    let bound = min(end, bytes.count)
    while lineEnd < bound, bytes[lineEnd] != UInt8(ascii: "\n"), bytes[lineEnd] != UInt8(ascii: "\r") { lineEnd += 1 }
    if lineStart == 0, bytes.starts(with: YAMLScan.byteOrderMark), start >= 3 { lineStart = 3 }
    return SourceSpan(
      line: line, column: (before ?? scalars(lineStart..<start)) + 1, length: scalars(start..<lineEnd))
  }

  /// The text of the line that holds a byte, without its end, or as much of it as is shown around the byte, whose column
  /// is known; and the column at which that begins.
  func excerpt(around offset: Int, column: Int) -> (text: String, column: Int) {
    var start = min(offset, bytes.count)
    var before = 0
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), before < Self.mostShown {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { before += 1 }
    }
    if start == 0, bytes.starts(with: YAMLScan.byteOrderMark) { (start, before) = (3, column - 1) }
    var end = min(offset, bytes.count)
    var after = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), after <= Self.mostShown {
      end += 1
      if end < bytes.count, bytes[end] & 0xC0 != 0x80 { after += 1 }
    }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (String(decoding: bytes[min(start, end)..<end], as: UTF8.self), max(1, column - before))
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

/// The lines of a text, found from byte offsets.
struct YAMLLines {
  /// The text.
  let bytes: [UInt8]
  /// Where the first line begins: after a byte order mark.
  let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: YAMLScan.byteOrderMark) ? 3 : 0
  }

  /// Where the line with this offset begins.
  func lineStart(_ offset: Int) -> Int {
    var index = offset
    while index > start, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  /// Where the line with this offset ends, before its line end.
  func lineEnd(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    if index > offset, index < bytes.count, bytes[index - 1] == UInt8(ascii: "\r") { index -= 1 }
    return index
  }

  /// Where the line after the one with this offset begins.
  func nextLine(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// The column of an offset, in bytes from 0: what stands before it on its line is taken for ASCII.
  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  /// How many blanks the line that begins there begins with.
  func indent(_ lineStart: Int) -> Int { skipBlanks(lineStart) - lineStart }

  /// Whether only blanks stand before an offset on its line.
  func isFirst(_ offset: Int) -> Bool { skipBlanks(lineStart(offset)) >= offset }

  /// Whether the line that begins there holds a comment and nothing else.
  func isComment(_ lineStart: Int) -> Bool {
    let index = skipBlanks(lineStart)
    return index < bytes.count && bytes[index] == UInt8(ascii: "#")
  }

  /// Whether the line that begins there holds nothing.
  func isBlank(_ lineStart: Int) -> Bool { isEnd(skipBlanks(lineStart)) }

  /// The first offset from this one on that holds no blank.
  func skipBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, isBlankByte(index) { index += 1 }
    return index
  }

  /// The offset after the last byte before this one that is no blank.
  func trimBlanks(_ offset: Int, downTo bound: Int) -> Int {
    var index = offset
    while index > bound, isBlankByte(index - 1) { index -= 1 }
    return index
  }

  /// The first offset from this one on that holds no blank, line end or comment.
  func skipGap(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "#"): index = lineEnd(index)
      default: return index
      }
    }
    return index
  }

  /// Whether only blanks and a comment follow on the line.
  func isRestEmpty(_ offset: Int) -> Bool {
    let index = skipBlanks(offset)
    return isEnd(index) || bytes[index] == UInt8(ascii: "#")
  }

  /// Whether a comment lies between two offsets outside of scalars.
  func holdsComment(_ range: Range<Int>) -> Bool { bytes[range].contains(UInt8(ascii: "#")) }

  /// The line end in use before an offset; without one the first of the text, or LF.
  func lineBreak(before offset: Int) -> String {
    var index = offset
    while index > start {
      index -= 1
      if bytes[index] == UInt8(ascii: "\n") {
        return index > start && bytes[index - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
      }
    }
    let first = nextLine(start)
    return first >= 2 && first <= bytes.count && bytes[first - 1] == UInt8(ascii: "\n")
      && bytes[first - 2] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Whether the text ends without a line end there.
  func isUnended(_ offset: Int) -> Bool {
    offset == bytes.count && offset > start && bytes[offset - 1] != UInt8(ascii: "\n")
  }

  private func isBlankByte(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
  }

  private func isEnd(_ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
  }
}

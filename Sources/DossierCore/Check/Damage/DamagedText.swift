/// A text that is no YAML as dossier takes it: all that is wrong with it, and with the rest of what it says.
///
/// Reading ends at the first thing that is wrong. So that it hides no other, that thing is mended in memory, such as an
/// anchor by blanks, and the text is read again; where it cannot be mended, the top-level key that holds it is left out.
struct DamagedText {
  private let original: YAMLSource
  /// Where its lines begin.
  private let originalLines: [Int]
  /// The place in it that was told last, and its byte: the next one mostly stands behind it.
  private var last = (place: Place(line: 0, column: 1), offset: 0)
  private let path: String
  private var bytes: [UInt8]
  private var findings: [Finding] = []
  /// Where something was mended: what is said of that place is no news.
  private var mended: Set<Place> = []
  /// Whether a part was left out, so that nothing can be said of what is missing.
  private var isPartial = false

  private struct Place: Hashable {
    let line: Int
    let column: Int
  }

  /// How many things are mended in one text at least, and how many bytes are read again for more.
  private static let usualMends = 40
  private static let mostBytesRead = 16 << 20

  private init(_ bytes: [UInt8], path: String) {
    original = YAMLSource(bytes: bytes)
    originalLines = Self.lineStarts(in: bytes)
    self.path = path
    self.bytes = bytes
  }

  /// Everything that is wrong with a text.
  static func findings<Content: Document>(
    in bytes: [UInt8], path: String, as type: Content.Type, currency: Currency
  ) -> [Finding] {
    findings(in: bytes, path: path) { tree in
      do throws(DocumentError) {
        _ = try Content.decode(tree, path: path, currency: currency)
        return []
      } catch {
        return error.findings
      }
    }
  }

  /// The same; `decode` says what is wrong with what the text means.
  static func findings(in bytes: [UInt8], path: String, decode: (YAMLTree) -> [Finding] = { _ in [] }) -> [Finding] {
    var text = DamagedText(bytes, path: path)
    guard let tree = text.tree() else { return text.findings }
    let places = text.mended
    return text.findings
      + decode(tree).filter { finding in
        guard let span = finding.span else { return true }
        if text.isPartial, finding.id == "missing-key" { return false }
        return !places.contains(Place(line: span.line, column: span.column))
      }
  }

  /// What is left of the text when all that could be mended is; nil if nothing can be read.
  private mutating func tree() -> YAMLTree? {
    var mends = max(Self.usualMends, min(1000, Self.mostBytesRead / (bytes.count + 1)))
    while true {
      var repeatedKeys: [YAMLError] = []
      defer { repeatedKeys.forEach { _ = tell($0) } }
      do throws(YAMLError) {
        return try YAMLTree(bytes, repeatedKeys: &repeatedKeys)
      } catch {
        mends -= 1
        let more = mends > 0 ? "" : "; what is wrong behind it is told once this is mended"
        // What comes back at the same place cannot be mended.
        guard tell(error, more) else { return nil }
        guard mends > 0, mend(error) else { return rest(around: error.span.line) }
      }
    }
  }

  /// Notes an error; false if something was told of its place before.
  private mutating func tell(_ error: YAMLError, _ more: String = "") -> Bool {
    guard mended.insert(Place(line: error.span.line, column: error.span.column)).inserted else { return false }
    let span = error.span
    let excerpt = original.excerpt(around: offset(of: span), column: span.column)
    findings.append(
      Finding(
        id: error.id, path: path, span: span, message: error.description + more, hint: error.hint,
        excerpt: excerpt.text, excerptColumn: excerpt.column))
    return true
  }

  /// The byte of a place of the text as it was.
  private mutating func offset(of span: SourceSpan) -> Int {
    if last.place.line != span.line || last.place.column > span.column {
      let start = span.line <= originalLines.count ? originalLines[span.line - 1] : original.bytes.count
      let hasMark = start == 0 && original.bytes.starts(with: YAMLScan.byteOrderMark)
      last = (Place(line: span.line, column: 1), hasMark ? 3 : start)
    }
    var (column, offset) = (last.place.column, last.offset)
    while column < span.column, offset < original.bytes.count, original.bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < original.bytes.count, original.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    last = (Place(line: span.line, column: column), offset)
    return offset
  }

  // MARK: - Mending

  private mutating func mend(_ error: YAMLError) -> Bool {
    if error.reason == .notUTF8 {
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      return true
    }
    guard let range = range(of: error.span) else { return false }
    switch error.reason {
    case .forbiddenCharacter, .misplacedByteOrderMark, .loneCarriageReturn:
      guard let first = range.first else { return false }
      var end = first + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      bytes.replaceSubrange(first..<end, with: [UInt8(ascii: error.reason == .loneCarriageReturn ? " " : "?")])
    case .anchor, .tag:
      // The mark and its name, up to a blank or what ends an entry.
      for place in range.lowerBound..<bytes.count {
        guard !"\n\r\t ,]}".utf8.contains(bytes[place]) else { break }
        bytes[place] = UInt8(ascii: " ")
      }
    case .alias:
      guard let first = range.first else { return false }
      bytes[first] = UInt8(ascii: "x")
    case .directive:
      guard let first = range.first else { return false }
      var place = first
      while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
        bytes[place] = UInt8(ascii: " ")
        place += 1
      }
    case .mergeKey:
      // Declared keys are in small letters: one in capitals is read, and nobody asks for it.
      var number = mended.count
      for place in range.reversed() {
        bytes[place] = UInt8(ascii: "A") + UInt8(number % 26)
        number /= 26
      }
    case .conflict:
      for part in FoundConflictMarks.leftOut(in: bytes, from: range.lowerBound) {
        for place in part where bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
      }
    case .secondDocument:
      guard let first = range.first else { return false }
      bytes.removeSubrange(first...)
    default: return false
    }
    return true
  }

  /// The bytes of a place; nil if it lies behind the text.
  private func range(of span: SourceSpan) -> Range<Int>? {
    guard var place = lineStarts().dropFirst(span.line - 1).first else { return nil }
    if place == 0, bytes.starts(with: YAMLScan.byteOrderMark), span.line == 1 { place = 3 }
    func skip(_ scalars: Int) {
      for _ in 0..<scalars where place < bytes.count {
        place += 1
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
      }
    }
    skip(span.column - 1)
    guard place < bytes.count else { return nil }
    let start = place
    skip(span.length)
    return start..<place
  }

  // MARK: - Leaving out

  private func lineStarts() -> [Int] { Self.lineStarts(in: bytes) }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The lines, from 1, on which a key of the top level begins.
  private func topLines() -> [Int] {
    lineStarts().enumerated().compactMap { index, start in
      guard start < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start]) else { return nil }
      return index + 1
    }
  }

  /// The text without a line, or without the top-level key that holds it, or without the one before it, where a
  /// bracket or a quote was left open there.
  private mutating func rest(around line: Int) -> YAMLTree? {
    let starts = lineStarts()
    let tops = topLines()
    guard let last = tops.lastIndex(where: { $0 <= line }), tops.count > 1 else { return nil }
    isPartial = true
    let before = max(0, last - 1)
    var parts = [last...last, before...before, before...last, before...(tops.count - 1)].map { part in
      let end = part.upperBound + 1 < tops.count ? starts[tops[part.upperBound + 1] - 1] : bytes.count
      return starts[tops[part.lowerBound] - 1]..<end
    }
    if line <= starts.count {
      parts.insert(starts[line - 1]..<(line < starts.count ? starts[line] : bytes.count), at: 0)
    }
    for part in parts {
      var text = bytes
      for place in part where text[place] != UInt8(ascii: "\n") { text[place] = UInt8(ascii: " ") }
      if let tree = try? YAMLTree(text) { return tree }
    }
    return nil
  }
}

/// A text with both sides of what could not be joined between marks.
struct ConflictMarks {
  private static let start = "<<<<<<< ours"
  private static let middle = "======="
  private static let end = ">>>>>>> theirs"

  /// The text with marks.
  let bytes: [UInt8]

  /// A run of lines of ours and what theirs has in their place.
  private struct Hunk {
    var range: Range<Int>
    var theirs: ArraySlice<[UInt8]>
    var edits: [YAMLEdit]
  }

  /// Puts marks around the lines that each of some edits would change.
  ///
  /// - Throws: `YAMLEditError` if theirs cannot be written into ours.
  init(
    _ document: YAMLDocument, theirs edits: [YAMLEdit], order: (YAMLPath) -> [String]
  ) throws(YAMLEditError) {
    let lines = Self.lines(document.bytes)
    func hunk(_ edits: [YAMLEdit]) throws(YAMLEditError) -> Hunk {
      let other = Self.lines(try document.applying(edits, order: order).bytes)
      var first = 0
      while first < min(lines.count, other.count), lines[first] == other[first] { first += 1 }
      var last = 0
      while last < min(lines.count, other.count) - first, lines[lines.count - 1 - last] == other[other.count - 1 - last]
      {
        last += 1
      }
      return Hunk(
        range: first..<(lines.count - last), theirs: other[first..<(other.count - last)], edits: edits)
    }
    var hunks: [Hunk] = []
    for edit in edits { hunks.append(try hunk([edit])) }
    hunks.sort { $0.range.lowerBound < $1.range.lowerBound }
    var joined: [Hunk] = []
    for next in hunks {
      guard let last = joined.last, next.range.lowerBound <= last.range.upperBound else {
        joined.append(next)
        continue
      }
      joined[joined.count - 1] = try hunk((last.edits + next.edits).sorted { $0.rank < $1.rank })
    }
    let lineBreak = Array(YAMLLines(document.bytes).lineBreak(before: document.bytes.count).utf8)
    var bytes: [UInt8] = []
    func add(_ line: some Sequence<UInt8>) {
      if let last = bytes.last, last != UInt8(ascii: "\n") { bytes += lineBreak }
      bytes += line
    }
    var place = 0
    for hunk in joined {
      lines[place..<hunk.range.lowerBound].forEach { add($0) }
      add(Array(Self.start.utf8) + lineBreak)
      lines[hunk.range].forEach { add($0) }
      add(Array(Self.middle.utf8) + lineBreak)
      hunk.theirs.forEach { add($0) }
      add(Array(Self.end.utf8) + lineBreak)
      place = hunk.range.upperBound
    }
    lines[place...].forEach { add($0) }
    self.bytes = bytes
  }

  /// The lines of a text, each with its end.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(Array(bytes[start..<end]))
      start = end
    }
    return lines
  }
}

extension YAMLEdit {
  /// In which order edits of one text leave each other's paths alone: what is taken away goes last, from the end.
  fileprivate var rank: Rank {
    switch self {
    case .set: Rank(kind: 0, steps: [])
    case .append: Rank(kind: 1, steps: [])
    case .remove(let path):
      Rank(kind: 2, steps: path.steps.map { if case .index(let index) = $0 { -index } else { 0 } })
    }
  }

  fileprivate struct Rank: Comparable {
    let kind: Int
    let steps: [Int]

    static func < (left: Rank, right: Rank) -> Bool {
      left.kind == right.kind ? left.steps.lexicographicallyPrecedes(right.steps) : left.kind < right.kind
    }
  }
}

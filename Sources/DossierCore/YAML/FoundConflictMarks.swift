/// The lines with which version control systems mark a conflict in a text: no YAML has them outside of a literal.
struct FoundConflictMarks {
  /// What a mark is.
  private enum Mark {
    case ours, base, separator, theirs

    init?(_ line: ArraySlice<UInt8>) {
      let marks: [(StaticString, Mark)] = [
        ("<<<<<<< ", .ours), ("||||||| ", .base), ("=======", .separator), (">>>>>>> ", .theirs),
      ]
      guard let first = line.first,
        let found = marks.first(where: { text, _ in
          "\(text)".utf8.first == first && line.starts(with: "\(text)".utf8)
        })
      else { return nil }
      if found.1 == .separator, !line.dropFirst(7).allSatisfy({ $0 == UInt8(ascii: "\r") }) { return nil }
      self = found.1
    }
  }

  /// The bytes of the first mark's line; nil if there is none.
  static func first(in bytes: [UInt8]) -> Range<Int>? { marks(in: bytes[...]).first?.range }

  /// The bytes of the conflict that begins there but for what one side says, so that the rest can be read.
  static func leftOut(in bytes: [UInt8], from start: Int) -> [Range<Int>] {
    let marks = marks(in: bytes[start...])
    guard let first = marks.first else { return [] }
    guard first.mark == .ours,
      let end = marks.dropFirst().firstIndex(where: { $0.mark == .theirs || $0.mark == .ours }),
      marks[end].mark == .theirs
    else { return [first.range] }
    return [first.range, marks[1].range.lowerBound..<marks[end].range.upperBound]
  }

  private static func marks(in bytes: ArraySlice<UInt8>) -> [(range: Range<Int>, mark: Mark)] {
    var marks: [(range: Range<Int>, mark: Mark)] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      if let mark = Mark(bytes[start..<end]) { marks.append((start..<end, mark)) }
      start = end + 1
    }
    return marks
  }
}

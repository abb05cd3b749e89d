/// Where the lines of a large text begin, noted every thousand bytes: in a line of a million bytes the column of each
/// place is then found without going back to its beginning.
struct YAMLLineMarks: Sendable {
  /// One mark at each multiple of so many bytes.
  private static let step = 1024
  /// Texts up to so many bytes have none.
  private static let usualBytes = 16 * step

  private struct Mark {
    let lineStart: Int
    /// How many scalars stand between the two.
    let scalars: Int
  }

  private var marks: [Mark] = []

  /// No marks.
  static let none = YAMLLineMarks([])

  init(_ bytes: [UInt8]) {
    guard bytes.count > Self.usualBytes else { return }
    var lineStart = bytes.starts(with: YAMLScan.byteOrderMark) ? 3 : 0
    var scalars = 0
    for index in bytes.indices {
      if index % Self.step == 0 { marks.append(Mark(lineStart: lineStart, scalars: scalars)) }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        (lineStart, scalars) = (index + 1, 0)
      } else if byte & 0xC0 != 0x80, index >= lineStart {
        scalars += 1
      }
    }
  }

  /// The beginning of the line of a place, and how many scalars stand between the two, if that is known there.
  func mark(at offset: Int) -> (lineStart: Int, scalars: Int)? {
    guard !marks.isEmpty, offset % Self.step == 0, offset / Self.step < marks.count else { return nil }
    let mark = marks[offset / Self.step]
    return (mark.lineStart, mark.scalars)
  }
}

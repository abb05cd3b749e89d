/// A run of text on one line of a file.
///
/// Lines and columns count from 1; columns and the length are in Unicode scalars, as libyaml counts them.
public struct SourceSpan: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The first column, from 1, in Unicode scalars.
  public let column: Int
  /// How many Unicode scalars the run covers on its first line; at least 1.
  public let length: Int

  /// Makes a span; a length below 1 becomes 1.
  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// Orders by line, then column.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}

/// Finds the bytes that one change of a document replaces.
struct YAMLEditor {
  /// Ways around what YAML makes of the plain way in hard cases.
  struct Variant: OptionSet {
    let rawValue: Int
    /// Writes texts of several lines in quotes.
    static let quotesLines = Variant(rawValue: 1)
    /// Keeps the line end before what was last in a text that has none at its end.
    static let keepsLineEnd = Variant(rawValue: 2)
    /// Moves kept comments to the left so that they do not fall into a block scalar.
    static let movesComments = Variant(rawValue: 4)
    /// Takes the blank lines after what goes, which a `|+` before it would swallow.
    static let takesBlankLines = Variant(rawValue: 8)

    /// What is tried, in order.
    static let ladder: [Variant] = [
      [], .quotesLines, .movesComments, .keepsLineEnd, .takesBlankLines, [.takesBlankLines, .movesComments],
      [.movesComments, .keepsLineEnd], [.takesBlankLines, .keepsLineEnd],
    ]
  }

  let tree: YAMLTree
  let shape: YAMLShape
  let variant: Variant

  init(_ tree: YAMLTree, variant: Variant) {
    self.tree = tree
    shape = YAMLShape(tree)
    self.variant = variant
  }

  var lines: YAMLLines { shape.lines }
  var renderer: YAMLRenderer { YAMLRenderer(allowsBlockScalars: !variant.contains(.quotesLines)) }

  /// The replacements for a change; nil if the text is not as it must be for it.
  func splices(for primitive: YAMLPrimitive) -> [YAMLSplice]? {
    switch primitive {
    case .replace(let path, let value): return replace(path, value)
    case .add(let path, let key, let value, let declared):
      guard let map = tree.node(at: path) else { return nil }
      return add(key, value, to: map, declared)
    case .append(let path, let value):
      guard let list = tree.node(at: path) else { return nil }
      guard !shape.style(list).isFlow else { return insertFlow(YAMLRenderer.flow(value), in: list, after: nil) }
      return append(value, to: list)
    case .remove(let path, let index):
      guard let parent = tree.node(at: path) else { return nil }
      switch shape.style(parent) {
      case .blockList: return removeEntry(index, of: parent)
      case .blockMap: return removePair(index, of: parent)
      default: return removeFlow(index, of: parent)
      }
    }
  }

  // MARK: Whole lines

  /// Puts lines at the beginning of a line, or after a last line that has no end.
  func insert(_ text: [String], at offset: Int) -> [YAMLSplice] {
    let lineBreak = lines.lineBreak(before: offset)
    guard lines.isUnended(offset) else {
      return [YAMLSplice(at: offset, text.map { $0 + lineBreak }.joined())]
    }
    return endLast(before: offset) + [YAMLSplice(at: offset, text.map { lineBreak + $0 }.joined())]
  }

  /// Makes the last block scalar of a text without a last line end mean the same when a line follows.
  func endLast(before offset: Int) -> [YAMLSplice] {
    let leaf = shape.lastLeaf(tree.root)
    let style = shape.style(leaf)
    guard style.isBlockScalar, shape.end(leaf) == offset else { return [] }
    let header = shape.header(leaf)
    if header.contains(UInt8(ascii: "-")) { return [] }
    if let plus = header.firstIndex(of: UInt8(ascii: "+")) { return [YAMLSplice(plus..<plus + 1, "-")] }
    return [YAMLSplice(at: header.startIndex + 1, "-")]
  }

  /// Takes whole lines away; in a text without a last line end the line before becomes the last.
  func delete(_ range: Range<Int>, column: Int) -> [YAMLSplice] {
    var range = range
    if variant.contains(.takesBlankLines) {
      while range.upperBound < tree.bytes.count, lines.isBlank(range.upperBound) {
        range = range.lowerBound..<lines.nextLine(range.upperBound)
      }
    }
    let moved = variant.contains(.movesComments) ? moveComments(from: range.upperBound, to: column) : []
    if lines.isUnended(range.upperBound), !variant.contains(.keepsLineEnd), range.lowerBound > lines.start {
      let before = lines.lineBreak(before: range.lowerBound).utf8.count
      range = (range.lowerBound - before)..<range.upperBound
    }
    return [YAMLSplice(range)] + moved
  }

  /// Moves the first comment that follows to a column: it ends a block scalar, and the next ones are safe.
  private func moveComments(from offset: Int, to column: Int) -> [YAMLSplice] {
    var line = offset
    while line < tree.bytes.count, lines.isBlank(line) { line = lines.nextLine(line) }
    guard line < tree.bytes.count, lines.isComment(line), lines.indent(line) > column else { return [] }
    return [YAMLSplice(line..<line + lines.indent(line), YAMLRenderer.blanks(column))]
  }
}

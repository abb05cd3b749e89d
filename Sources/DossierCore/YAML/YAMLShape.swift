/// Where the parts of a document lie that libyaml's events do not tell: dashes, colons, true ends.
struct YAMLShape {
  /// The document.
  let tree: YAMLTree
  /// Its lines.
  let lines: YAMLLines

  init(_ tree: YAMLTree) {
    self.tree = tree
    lines = YAMLLines(tree.bytes)
  }

  /// Where a node begins.
  func start(_ node: YAMLNode) -> Int { Int(tree.cell(node).start) }

  /// How a node is written.
  func style(_ node: YAMLNode) -> YAMLStyle { tree.cell(node).style }

  /// The last scalar or flow collection in a node, itself if it is one.
  func lastLeaf(_ node: YAMLNode) -> YAMLNode {
    var leaf = node
    while style(leaf) == .blockMap || style(leaf) == .blockList, let last = tree.children(leaf).last { leaf = last }
    return leaf
  }

  /// Where a node's own text ends: without blank lines after a block scalar, unless they belong to it.
  func end(_ node: YAMLNode) -> Int {
    let leaf = lastLeaf(node)
    let cell = tree.cell(leaf)
    guard cell.style.isBlockScalar else { return Int(cell.end) }
    let first = lines.nextLine(Int(cell.start))
    if header(leaf).contains(UInt8(ascii: "+")), Int(cell.end) > first { return Int(cell.end) }
    var indent = Int.max
    var line = first
    while line < Int(cell.end) {
      if !lines.isBlank(line) { indent = min(indent, lines.indent(line)) }
      line = lines.nextLine(line)
    }
    var end = lines.lineEnd(Int(cell.start))
    line = first
    while line < Int(cell.end) {
      if !lines.isBlank(line) || lines.indent(line) > indent { end = lines.lineEnd(line) }
      line = lines.nextLine(line)
    }
    return end
  }

  /// The `|` or `>` of a block scalar with its indicators.
  func header(_ node: YAMLNode) -> ArraySlice<UInt8> {
    let start = start(node)
    return tree.bytes[start..<lines.lineEnd(start)].prefix { "|>+-0123456789".utf8.contains($0) }
  }

  /// Where the line after a node begins, or the end of the text.
  func afterLines(_ node: YAMLNode) -> Int {
    let end = end(node)
    return end > lines.start && tree.bytes[end - 1] == UInt8(ascii: "\n") ? end : lines.nextLine(end)
  }

  /// The same after the comment lines that follow at once and lie deeper than the column.
  func afterComments(_ node: YAMLNode, column: Int) -> Int {
    var end = afterLines(node)
    while end < tree.bytes.count, lines.lineStart(end) == end, lines.isComment(end), lines.indent(end) > column {
      end = lines.nextLine(end)
    }
    return end
  }

  /// Where the lines of a node end when it goes: comments after it lie inside only if it is a block list or mapping.
  func afterInside(_ node: YAMLNode, column: Int) -> Int {
    style(node) == .blockMap || style(node) == .blockList ? afterComments(node, column: column) : afterLines(node)
  }

  /// The offsets of the dashes of a block list; nil if they are not where they must be.
  func dashes(_ list: YAMLNode) -> [Int]? {
    var result: [Int] = []
    var from = start(list)
    for entry in tree.children(list) {
      let dash = lines.skipGap(from)
      guard dash < tree.bytes.count, tree.bytes[dash] == UInt8(ascii: "-") else { return nil }
      result.append(dash)
      from = max(dash + 1, end(entry))
    }
    return result
  }

  /// The offset after the colon of a key; nil if it has none.
  func afterColon(_ key: YAMLNode) -> Int? {
    let colon = lines.skipGap(Int(tree.cell(key).end))
    return colon < tree.bytes.count && tree.bytes[colon] == UInt8(ascii: ":") ? colon + 1 : nil
  }

  /// The ranges of the entries or pairs of a flow collection.
  func items(_ node: YAMLNode) -> [Range<Int>] {
    guard tree.kind(node) == .map else { return tree.children(node).map { start($0)..<end($0) } }
    return tree.pairs(node).map { start($0.key)..<max(Int(tree.cell($0.key).end), end($0.value)) }
  }

  /// The comma that follows an item of a flow collection.
  func comma(after offset: Int) -> Int? {
    let index = lines.skipGap(offset)
    return index < tree.bytes.count && tree.bytes[index] == UInt8(ascii: ",") ? index : nil
  }
}

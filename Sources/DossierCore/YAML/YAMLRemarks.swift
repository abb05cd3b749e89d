/// The comments of a document, each with the key or entry that it goes with.
struct YAMLRemarks {
  /// A pair of a mapping or an entry of a list.
  struct Item {
    /// The key; nil for an entry.
    let key: YAMLNode?
    let value: YAMLNode
    /// The offsets of its first byte, dash included, and after its last.
    let start: Int
    let end: Int
    /// The item around it, and the one before it at the same place.
    let parent: Int?
    let previous: Int?
    /// The items inside, in the order of the text.
    var children: [Int] = []
    /// Comments on lines of their own above it.
    var heads: [Remark] = []
    /// Comments on its line.
    var beside: [String] = []
    /// Comments below it that are indented more than what follows.
    var feet: [String] = []
    /// Whether a blank line stands above it.
    var isParted = false
  }

  /// A comment on a line of its own.
  struct Remark {
    let text: String
    /// Whether a blank line stands above it.
    let isParted: Bool
  }

  /// All pairs and entries, as they begin in the text.
  private(set) var items: [Item] = []
  /// The items of the root.
  private(set) var roots: [Int] = []
  /// The comments at the end of the text.
  private(set) var tail: [Remark] = []

  private let shape: YAMLShape
  /// Where the block scalars end that hold the blank lines after them.
  private var keptEnds: Set<Int> = []
  private var tree: YAMLTree { shape.tree }
  private var lines: YAMLLines { shape.lines }

  /// Finds all comments of a document; nil if its dashes are not where they must be.
  init?(_ tree: YAMLTree) {
    shape = YAMLShape(tree)
    guard let roots = collect(tree.root, in: nil) else { return nil }
    self.roots = roots
    let leaves = leaves()
    let kept = leaves.filter { shape.style($0).isBlockScalar && shape.end($0) == Int(tree.cell($0).end) }
    keptEnds = Set(kept.map { shape.end($0) })
    for index in items.indices { items[index].isParted = isParted(items[index].start) }
    var next = 0
    var offset = lines.start
    for leaf in leaves {
      attach(from: offset, to: shape.start(leaf), next: &next)
      offset = Int(tree.cell(leaf).end)
      guard shape.style(leaf).isBlockScalar else { continue }
      let start = shape.start(leaf) + shape.header(leaf).count
      attach(from: start, to: lines.lineEnd(start), next: &next)
    }
    attach(from: offset, to: tree.bytes.count, next: &next)
  }

  /// The number of comments.
  var count: Int { items.reduce(tail.count) { $0 + $1.heads.count + $1.beside.count + $1.feet.count } }

  // MARK: Items

  private mutating func collect(_ node: YAMLNode, in parent: Int?) -> [Int]? {
    var starts: [Int] = []
    var parts: [(key: YAMLNode?, value: YAMLNode)] = []
    switch tree.kind(node) {
    case .scalar: return []
    case .map:
      parts = tree.pairs(node).map { ($0.key, $0.value) }
      starts = parts.map { shape.start($0.key ?? $0.value) }
    case .list:
      parts = tree.children(node).map { (nil, $0) }
      guard let dashes = shape.style(node).isFlow ? parts.map({ shape.start($0.value) }) : shape.dashes(node) else {
        return nil
      }
      starts = dashes
    }
    var result: [Int] = []
    for (part, start) in zip(parts, starts) {
      let end = max(part.key.map { Int(tree.cell($0).end) } ?? 0, shape.end(part.value), start)
      let index = items.count
      items.append(
        Item(key: part.key, value: part.value, start: start, end: end, parent: parent, previous: result.last))
      guard let children = collect(part.value, in: index) else { return nil }
      items[index].children = children
      result.append(index)
    }
    return result
  }

  /// The scalars that take room, as they stand in the text.
  private func leaves() -> [YAMLNode] {
    tree.cells.indices.map { YAMLNode(index: Int32($0)) }.filter {
      shape.style($0).isScalar && tree.cell($0).end > tree.cell($0).start
    }
  }

  // MARK: Comments

  /// Attaches the comments in a run without scalars.
  private mutating func attach(from start: Int, to end: Int, next: inout Int) {
    var offset = start
    while offset < end {
      guard tree.bytes[offset] == UInt8(ascii: "#") else {
        offset += 1
        continue
      }
      let lineEnd = lines.lineEnd(offset)
      while next < items.count, items[next].start < offset { next += 1 }
      attach(offset..<lines.trimBlanks(lineEnd, downTo: offset), next: next)
      offset = lineEnd
    }
  }

  private mutating func attach(_ range: Range<Int>, next: Int) {
    let text = String(decoding: tree.bytes[range], as: UTF8.self)
    let remark = Remark(text: text, isParted: isParted(range.lowerBound))
    let column = lines.column(range.lowerBound)
    if !lines.isFirst(range.lowerBound), next > 0 {
      items[owner(before: range.lowerBound, last: next - 1)].beside.append(text)
    } else if next == items.count, column == 0 || next == 0 {
      tail.append(remark)
    } else if next < items.count, !isFoot(column, before: items[next]) {
      items[next].heads.append(remark)
    } else {
      var item = owner(before: range.lowerBound, last: next - 1)
      let around = next < items.count ? items[next].parent : nil
      while let parent = items[item].parent, parent != around, lines.column(items[item].start) >= column {
        item = parent
      }
      items[item].feet.append(text)
    }
  }

  /// Whether a comment is about what comes before it: it is indented more than what follows.
  private func isFoot(_ column: Int, before next: Item) -> Bool {
    let isInFlow = next.parent.map { shape.style(items[$0].value).isFlow } ?? shape.style(tree.root).isFlow
    return !isInFlow && next.previous != nil && next.heads.isEmpty && column > lines.column(next.start)
  }

  /// Whether a blank line that means nothing stands above an offset.
  private func isParted(_ offset: Int) -> Bool {
    let line = lines.lineStart(offset)
    return line > lines.start && lines.isBlank(lines.lineStart(line - 1)) && !keptEnds.contains(line)
  }

  /// The item that a comment on its line is about: the last, or the one whose flow collection ends there.
  private func owner(before offset: Int, last: Int) -> Int {
    var item = last
    while let parent = items[item].parent, shape.style(items[parent].value).isFlow, items[parent].end <= offset {
      item = parent
    }
    return item
  }
}

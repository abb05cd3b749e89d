/// Lays a document out in canonical style.
struct YAMLLayout {
  let remarks: YAMLRemarks
  let tree: YAMLTree
  let order: (YAMLPath) -> [String]
  let isLiteral: (YAMLPath) -> Bool

  private let renderer = YAMLRenderer()

  init(
    remarks: YAMLRemarks, tree: YAMLTree, order: @escaping (YAMLPath) -> [String],
    isLiteral: @escaping (YAMLPath) -> Bool
  ) {
    self.remarks = remarks
    self.tree = tree
    self.order = order
    self.isLiteral = isLiteral
  }

  /// The lines of a list or mapping.
  private struct Block {
    /// The comments above its first item, for the place above the dash that it may share a line with.
    var heads: [String] = []
    /// The lines without those.
    var lines: [String] = []
    /// The column of the block scalar that the last line belongs to.
    var scalarColumn: Int?
  }

  /// The lines of the document.
  func document() -> [String] {
    guard !remarks.roots.isEmpty else { return bare() }
    var lines: [String] = []
    var first = remarks.items[remarks.roots[0]]
    let modeline = remarks.items.lazy.flatMap(\.heads).first { Self.isModeline($0.text) }
    if let modeline { lines.append(modeline.text) }
    first.heads.removeAll { Self.isModeline($0.text) }
    let headerEnd = first.isParted ? first.heads.count : first.heads.lastIndex { $0.isParted } ?? 0
    let header = Array(first.heads[..<headerEnd])
    add(header, to: &lines)
    for (place, index) in sorted(remarks.roots, at: .root).enumerated() {
      var item = remarks.items[index]
      item.heads.removeAll { Self.isModeline($0.text) }
      if index == remarks.roots[0], headerEnd > 0 {
        item.heads.removeFirst(headerEnd)
        item.isParted = item.isParted && !item.heads.isEmpty
      }
      let block = self.block(item, column: 0, path: step(item, index, .root))
      if place == 0, !header.isEmpty { part(&lines) }
      add(item.heads, to: &lines)
      lines += block.heads.dropFirst(item.heads.count)
      if item.isParted { part(&lines) }
      lines += block.lines
    }
    add(remarks.tail, to: &lines)
    return lines
  }

  private func add(_ remarks: [YAMLRemarks.Remark], to lines: inout [String]) {
    for remark in remarks {
      if remark.isParted { part(&lines) }
      lines.append(remark.text)
    }
  }

  /// Adds a blank line, unless there is one: it may belong to a text, which another would change.
  private func part(_ lines: inout [String]) {
    if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
  }

  private static func isModeline(_ text: String) -> Bool { text.hasPrefix("# yaml-language-server:") }

  /// A document without pairs and entries.
  private func bare() -> [String] {
    var lines: [String] = []
    add(remarks.tail, to: &lines)
    let text = YAMLWriter.text(tree.value(tree.root))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) } + lines
  }

  // MARK: Items

  /// The items of a mapping in declaration order, the others after; those of a list as they are.
  private func sorted(_ items: [Int], at path: YAMLPath) -> [Int] {
    let declared = order(path)
    let places = items.map { index in
      remarks.items[index].key.flatMap { key in declared.firstIndex { $0.isSame(as: tree.text(key)) } }
        ?? declared.count
    }
    return zip(places, items).enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }.map(\.element.1)
  }

  private func step(_ item: YAMLRemarks.Item, _ index: Int, _ path: YAMLPath) -> YAMLPath {
    if let key = item.key { return path.key(tree.text(key)) }
    let siblings = item.parent.map { remarks.items[$0].children } ?? remarks.roots
    return path.index(siblings.firstIndex(of: index) ?? 0)
  }

  private func block(of items: [Int], column: Int, path: YAMLPath) -> Block {
    var result = Block()
    for (place, index) in sorted(items, at: path).enumerated() {
      let item = remarks.items[index]
      let block = self.block(item, column: column, path: step(item, index, path))
      if place == 0 {
        result.heads = block.heads
      } else {
        result.lines += block.heads.map { Self.indented($0, column) }
      }
      result.lines += block.lines
      result.scalarColumn = block.scalarColumn
    }
    return result
  }

  /// One pair or entry; its heads are not indented yet.
  private func block(_ item: YAMLRemarks.Item, column: Int, path: YAMLPath) -> Block {
    var result = Block(heads: item.heads.map(\.text).filter { !Self.isModeline($0) })
    var beside = item.beside[...]
    let start =
      YAMLRenderer.blanks(column) + (item.key.map { YAMLQuoting.key(tree.text($0), inFlow: false) + ":" } ?? "-")
    if item.children.isEmpty {
      let slot = slot(item.value, column: column, path: path)
      result.lines = [start + slot.head + Self.comment(beside.popFirst())] + slot.rest
      result.scalarColumn = slot.rest.isEmpty ? nil : column + 2
    } else {
      let inner = block(of: item.children, column: column + 2, path: path)
      result.scalarColumn = inner.scalarColumn
      if item.key != nil {
        result.lines = [start + Self.comment(beside.popFirst())]
        result.lines += inner.heads.map { Self.indented($0, column + 2) } + inner.lines
      } else {
        result.heads += beside + inner.heads
        beside = []
        result.lines = [start + " " + (inner.lines.first?.dropFirst(column + 2) ?? "")] + inner.lines.dropFirst()
      }
    }
    result.heads += beside
    if !item.feet.isEmpty {
      let isInScalar = result.scalarColumn.map { $0 <= column + 2 } ?? false
      result.lines += item.feet.map { Self.indented($0, isInScalar ? column : column + 2) }
      result.scalarColumn = nil
    }
    return result
  }

  /// The plain scalars that are nothing.
  static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]

  private func slot(_ node: YAMLNode, column: Int, path: YAMLPath) -> YAMLRenderer.Slot {
    guard tree.kind(node) == .scalar else { return YAMLRenderer.Slot(head: tree.kind(node) == .map ? " {}" : " []") }
    // What is nothing without quotes keeps them, whatever is declared.
    let isText = !tree.isNull(node) && (!isLiteral(path) || Self.nulls.contains(tree.text(node)))
    return renderer.scalar(YAMLScalar(text: tree.text(node), isText: isText), column: column + 2)
  }

  private static func comment(_ text: String?) -> String { text.map { "  " + $0 } ?? "" }

  private static func indented(_ text: String, _ column: Int) -> String { YAMLRenderer.blanks(column) + text }
}

extension YAMLTree {
  /// Where a node stands, and how far it reaches on its first line.
  public func span(_ node: YAMLNode) -> SourceSpan {
    let cell = cell(node)
    return source.span(from: Int(cell.start), to: Int(cell.end), line: Int(cell.line) + 1)
  }

  /// The bytes from which a list or mapping was read, if the same bytes would be read alike anywhere; else nil.
  ///
  /// What follows a block scalar counts in it.
  func bytesBelow(_ node: YAMLNode) -> ArraySlice<UInt8>? {
    let cell = cell(node)
    let text = bytes[Int(cell.start)..<Int(cell.end)]
    return text.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") } ? nil : text
  }

  /// The text of a line, from 1, without its end.
  public func line(_ number: Int) -> String { YAMLSource(bytes: bytes).line(number) }

  /// The text of the line on which a node begins, whose place is known, without its end, or a part of it; and the column
  /// at which that begins.
  func excerpt(of node: YAMLNode, at span: SourceSpan) -> (text: String, column: Int) {
    source.excerpt(around: Int(cell(node).start), column: span.column)
  }

  /// What a node means.
  public func value(_ node: YAMLNode) -> YAMLValue {
    switch kind(node) {
    case .scalar: return .scalar(YAMLScalar(text: text(node), isText: !isPlain(node)))
    case .list:
      var values: [YAMLValue] = []
      values.reserveCapacity(childCount(node))
      var child = firstChild(node)
      while let entry = child {
        values.append(value(entry))
        child = next(entry)
      }
      return .list(values)
    case .map:
      var entries: [YAMLEntry] = []
      entries.reserveCapacity(childCount(node))
      var child = firstChild(node)
      while let key = child, let held = next(key) {
        entries.append(YAMLEntry(text(key), value(held)))
        child = next(held)
      }
      return .map(entries)
    }
  }

  /// The node at a path.
  public func node(at path: YAMLPath) -> YAMLNode? { node(at: path, from: root) }

  /// The node at a path that begins at another node.
  func node(at path: YAMLPath, from start: YAMLNode) -> YAMLNode? {
    var node = start
    for step in path.steps {
      guard let child = pair(node, step)?.value else { return nil }
      node = child
    }
    return node
  }

  /// The node of the key that a path ends in; nil if it ends in an index or there is no such key.
  public func keyNode(at path: YAMLPath) -> YAMLNode? {
    guard case .key? = path.steps.last, let last = path.steps.last,
      let parent = node(at: YAMLPath(Array(path.steps.dropLast())))
    else { return nil }
    return pair(parent, last)?.key
  }

  private func pair(_ node: YAMLNode, _ step: YAMLPath.Step) -> (key: YAMLNode?, value: YAMLNode)? {
    switch (step, kind(node)) {
    case (.index(let index), .list):
      var child = firstChild(node)
      for _ in 0..<max(0, index) { child = child.flatMap(next) }
      return index < 0 ? nil : child.map { (nil, $0) }
    case (.key(let key), .map):
      return pairs(node).first { text($0.key).utf8.elementsEqual(key.utf8) }.map { ($0.key, $0.value) }
    case (.index, _), (.key, _): return nil
    }
  }

  /// The entries of a list, or the keys and values of a mapping.
  func children(_ node: YAMLNode) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    var child = firstChild(node)
    while let node = child {
      nodes.append(node)
      child = next(node)
    }
    return nodes
  }

  /// The keys of a mapping with their values.
  func pairs(_ node: YAMLNode) -> [(key: YAMLNode, value: YAMLNode)] {
    let nodes = children(node)
    return stride(from: 0, to: nodes.count - 1, by: 2).map { (nodes[$0], nodes[$0 + 1]) }
  }
}

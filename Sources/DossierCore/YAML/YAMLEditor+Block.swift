extension YAMLEditor {
  // MARK: Adding

  /// Adds an entry at the end of a block list, written like the last one.
  func append(_ value: YAMLValue, to list: YAMLNode) -> [YAMLSplice]? {
    guard let dash = shape.dashes(list)?.last, let last = tree.children(list).last else { return nil }
    let column = lines.column(dash)
    let style = shape.style(last)
    let head = YAMLRenderer.blanks(column) + "-"
    let text: [String]
    if style.isFlow, !value.isScalar {
      text = [head + " " + YAMLRenderer.flow(value)]
    } else if !style.isScalar, !value.isScalar, !value.isEmpty, lines.lineEnd(dash) < shape.start(last) {
      text = [head] + body(value, column: lines.column(shape.start(last)))
    } else {
      let spacing = spacing(after: dash, before: last)
      text = renderer.list([value], column: column, spacing: spacing)
    }
    return insert(text, at: shape.afterComments(last, column: column))
  }

  private func body(_ value: YAMLValue, column: Int) -> [String] {
    switch value {
    case .map(let entries): renderer.map(entries, column: column)
    case .list(let values): renderer.list(values, column: column)
    case .scalar: []
    }
  }

  /// How many blanks stand between a dash and its entry; 1 if the entry is not on its line.
  func spacing(after dash: Int, before entry: YAMLNode) -> Int {
    let gap = shape.start(entry) - dash - 1
    let isOnlyBlanks = gap > 0 && tree.bytes[dash + 1..<dash + 1 + gap].allSatisfy { $0 == UInt8(ascii: " ") }
    return isOnlyBlanks ? gap : 1
  }

  /// Adds a key after the last one that precedes it in declaration order; one that is not declared goes last.
  func add(_ key: String, _ value: YAMLValue, to map: YAMLNode, _ declared: [String]) -> [YAMLSplice]? {
    let pairs = tree.pairs(map)
    var after: Int? = pairs.count - 1
    if let place = declared.firstIndex(where: { $0.isSame(as: key) }) {
      let preceding = declared[..<place]
      after = pairs.lastIndex { pair in preceding.contains { $0.isSame(as: tree.text(pair.key)) } }
    }
    if shape.style(map) == .flowMap {
      guard tree.bytes[shape.start(map)] == UInt8(ascii: "{") else {
        let whole = tree.value(map).adding(key, value)
        return replaceInline(map, YAMLRenderer.flow(whole), inFlow: true)
      }
      return insertFlow(YAMLRenderer.flowPair(key, value), in: map, after: after ?? -1)
    }
    guard let first = pairs.first else { return nil }
    let start = shape.start(first.key)
    let column = lines.column(start)
    let text = renderer.pair(key, value, column: column)
    if let after {
      return insert(text, at: shape.afterComments(pairs[after].value, column: column))
    }
    if lines.isFirst(start) { return insert(text, at: lines.lineStart(start)) }
    let lineBreak = lines.lineBreak(before: lines.nextLine(start))
    let joined = text.map { $0 + lineBreak }.joined().dropFirst(column) + YAMLRenderer.blanks(column)
    return [YAMLSplice(at: start, String(joined))]
  }

  // MARK: Removing

  /// Takes away one of several entries of a block list with its own comments.
  func removeEntry(_ index: Int, of list: YAMLNode) -> [YAMLSplice]? {
    let entries = tree.children(list)
    guard let dashes = shape.dashes(list), entries.indices.contains(index) else { return nil }
    let dash = dashes[index]
    let column = lines.column(dash)
    let end = shape.afterInside(entries[index], column: column)
    guard !lines.isFirst(dash) else {
      let bound = index > 0 ? shape.afterLines(entries[index - 1]) : lines.start
      return delete(ownComments(above: lines.lineStart(dash), column: column, bound: bound)..<end, column: column)
    }
    return removeFirst(at: dash, next: index + 1 < dashes.count ? dashes[index + 1] : nil, end: end)
  }

  /// Where the unbroken comment lines begin that stand directly above a line, at the column.
  func ownComments(above line: Int, column: Int, bound: Int) -> Int {
    var start = line
    while start > bound {
      let above = lines.lineStart(start - 1)
      guard above >= bound, lines.isComment(above), lines.indent(above) == column else { break }
      start = above
    }
    return start
  }

  /// Takes away one of several pairs of a block mapping.
  func removePair(_ index: Int, of map: YAMLNode) -> [YAMLSplice]? {
    let pairs = tree.pairs(map)
    guard pairs.indices.contains(index) else { return nil }
    let start = shape.start(pairs[index].key)
    let column = lines.column(start)
    let end = shape.afterInside(pairs[index].value, column: column)
    guard !lines.isFirst(start) else { return delete(lines.lineStart(start)..<end, column: column) }
    return removeFirst(at: start, next: index + 1 < pairs.count ? shape.start(pairs[index + 1].key) : nil, end: end)
  }

  /// Takes away what shares its line with the dash of the list around it.
  private func removeFirst(at start: Int, next: Int?, end: Int) -> [YAMLSplice] {
    if let next, lines.lineStart(next) == end { return [YAMLSplice(start..<next)] }
    let bound = lines.trimBlanks(start, downTo: lines.lineStart(start))
    let last = end > start && tree.bytes[end - 1] == UInt8(ascii: "\n") ? lines.lineEnd(lines.lineStart(end - 1)) : end
    return [YAMLSplice(bound..<last)]
  }
}

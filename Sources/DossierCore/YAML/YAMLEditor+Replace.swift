extension YAMLEditor {
  /// Puts a value in the place of another.
  func replace(_ path: YAMLPath, _ value: YAMLValue) -> [YAMLSplice]? {
    guard let node = tree.node(at: path) else { return nil }
    guard !path.steps.isEmpty, let parent = tree.node(at: YAMLPath(Array(path.steps.dropLast()))) else {
      return replaceRoot(value)
    }
    let style = shape.style(node)
    let isEmpty = tree.isEmpty(node)
    if shape.style(parent).isFlow {
      if !innerComments(node).isEmpty {
        let (start, end) = (shape.start(node), shape.end(node))
        let text = inline(value, style, inFlow: true)
        return [YAMLSplice(start..<start + 1, text), YAMLSplice(end - 1..<end)]
      }
      return replaceInline(node, inline(value, style, inFlow: true), inFlow: true)
    }
    let slot: Int
    let rendered: YAMLRenderer.Slot
    if let key = tree.keyNode(at: path) {
      guard let colon = shape.afterColon(key) else { return nil }
      slot = colon
      rendered = renderer.afterKey(value, column: lines.column(shape.start(key)))
    } else {
      guard case .index(let index)? = path.steps.last, let dash = shape.dashes(parent)?[index] else { return nil }
      slot = dash + 1
      rendered = renderer.afterDash(
        value, column: lines.column(dash), spacing: isEmpty ? 1 : spacing(after: dash, before: node))
    }
    let isInline = !isEmpty && !style.isBlockScalar && style != .blockList && style != .blockMap
    let fitsInline = (value.isScalar || value.isEmpty) && rendered.rest.isEmpty && !rendered.head.isEmpty
    let staysFlow = style.isFlow && tree.childCount(node) > 0 && !value.isScalar && !value.isEmpty
    if isInline, fitsInline || staysFlow, innerComments(node).isEmpty {
      return replaceInline(node, inline(value, style, inFlow: false), inFlow: false)
    }
    return replaceSlot(node, slot, rendered)
  }

  private func inline(_ value: YAMLValue, _ style: YAMLStyle, inFlow: Bool) -> String {
    guard case .scalar(let scalar) = value else { return YAMLRenderer.flow(value) }
    return YAMLQuoting.inline(scalar, inFlow: inFlow, preferring: style)
  }

  /// Puts text in the place of a node that lies within its line.
  func replaceInline(_ node: YAMLNode, _ text: String, inFlow: Bool) -> [YAMLSplice] {
    let range = shape.start(node)..<shape.end(node)
    guard range.isEmpty else { return [YAMLSplice(range, text)] }
    let hasColon = range.lowerBound > 0 && tree.bytes[range.lowerBound - 1] == UInt8(ascii: ":")
    return [YAMLSplice(range, (hasColon ? " " : ": ") + text)]
  }

  private func replaceRoot(_ value: YAMLValue) -> [YAMLSplice] {
    let node = tree.root
    var end = shape.end(node)
    if end > lines.start, tree.bytes[end - 1] == UInt8(ascii: "\n") { end = lines.lineEnd(lines.lineStart(end - 1)) }
    let range = lines.trimBlanks(shape.start(node), downTo: lines.lineStart(shape.start(node)))..<end
    let lineBreak = lines.lineBreak(before: range.lowerBound)
    let text: [String]
    switch value {
    case .map(let entries) where !entries.isEmpty: text = renderer.map(entries, column: 0)
    case .list(let values) where !values.isEmpty: text = renderer.list(values, column: 0)
    case .scalar, .list, .map: text = [inline(value, shape.style(node), inFlow: false)]
    }
    return [YAMLSplice(range, text.joined(separator: lineBreak))]
  }

  /// Puts a value after a colon or dash in the place of one that takes lines, or takes some itself.
  ///
  /// The comment on the line of the colon or dash stays there; that beside the old value or in its empty brackets
  /// joins it.
  private func replaceSlot(_ node: YAMLNode, _ slot: Int, _ rendered: YAMLRenderer.Slot) -> [YAMLSplice] {
    let slotEnd = lines.lineEnd(slot)
    let start = shape.start(node)
    let style = shape.style(node)
    let isBlockScalar = style.isBlockScalar
    let isBlock = style == .blockList || style == .blockMap
    let column = lines.column(start)
    if !tree.isEmpty(node), start > slotEnd {
      let kept = comment(slot..<slotEnd) + besideOrIn(node)
      let head = YAMLSplice(slot..<slotEnd, text(rendered, keeping: kept, at: slotEnd))
      let first = isBlock ? ownComments(above: lines.lineStart(start), column: column, bound: slotEnd + 1) : start
      let end = isBlock ? shape.afterComments(node, column: column) : shape.afterLines(node)
      return [head] + delete(lines.lineStart(first)..<end, column: column)
    }
    var end = tree.isEmpty(node) ? slotEnd : shape.end(node)
    if isBlock { end = shape.afterComments(node, column: column) }
    if end > slot, tree.bytes[end - 1] == UInt8(ascii: "\n") { end = lines.lineEnd(lines.lineStart(end - 1)) }
    if !isBlockScalar && !isBlock && !tree.isEmpty(node) { end = lines.lineEnd(end) }
    let kept = tree.isEmpty(node) ? comment(slot..<end) : besideOrIn(node)
    return [YAMLSplice(slot..<end, text(rendered, keeping: kept, at: slotEnd))]
  }

  /// The comments in empty brackets, and the one that follows a scalar or brackets on their line.
  private func besideOrIn(_ node: YAMLNode) -> String {
    let end = shape.end(node)
    switch shape.style(node) {
    case .literal, .folded:
      let start = shape.start(node)
      return comment(start + shape.header(node).count..<lines.lineEnd(start))
    case .blockList, .blockMap: return ""
    default: return innerComments(node) + comment(end..<lines.lineEnd(end))
    }
  }

  /// The comments in brackets that hold nothing else.
  private func innerComments(_ node: YAMLNode) -> String {
    guard shape.style(node).isFlow, tree.childCount(node) == 0 else { return "" }
    var comments = ""
    var index = shape.start(node)
    while let mark = tree.bytes[index..<shape.end(node)].firstIndex(of: UInt8(ascii: "#")) {
      index = lines.lineEnd(mark)
      comments += " " + String(decoding: tree.bytes[mark..<index], as: UTF8.self)
    }
    return comments
  }

  /// The comment in a run without scalars, with the blanks before it.
  private func comment(_ range: Range<Int>) -> String {
    let text = tree.bytes[range]
    guard text.contains(UInt8(ascii: "#")) else { return "" }
    return String(decoding: text, as: UTF8.self)
  }

  private func text(_ slot: YAMLRenderer.Slot, keeping comment: String, at offset: Int) -> String {
    let lineBreak = lines.lineBreak(before: lines.nextLine(offset))
    return slot.head + comment + slot.rest.map { lineBreak + $0 }.joined()
  }
}

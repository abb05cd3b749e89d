extension YAMLEditor {
  /// Adds an item to a flow collection: after one of its items, or last for nil, or before the first for -1.
  func insertFlow(_ text: String, in node: YAMLNode, after index: Int?) -> [YAMLSplice]? {
    let items = shape.items(node)
    guard let first = items.first else { return nil }
    let place = index ?? items.count - 1
    let anchor = place < 0 ? first : items[place]
    let isOnOwnLine = lines.isFirst(anchor.lowerBound) && lines.lineStart(anchor.lowerBound) > shape.start(node)
    let lineBreak = lines.lineBreak(before: lines.nextLine(anchor.upperBound))
    let lead = isOnOwnLine ? lineBreak + YAMLRenderer.blanks(lines.column(anchor.lowerBound)) : " "
    guard place >= 0 else { return [YAMLSplice(at: first.lowerBound, text + "," + lead)] }
    guard let comma = shape.comma(after: anchor.upperBound) else {
      guard isOnOwnLine, lines.isRestEmpty(anchor.upperBound), lines.lineEnd(anchor.upperBound) > anchor.upperBound
      else { return [YAMLSplice(at: anchor.upperBound, "," + lead + text)] }
      return [
        YAMLSplice(at: anchor.upperBound, ","), YAMLSplice(at: lines.lineEnd(anchor.upperBound), lead + text),
      ]
    }
    let isLast = place == items.count - 1
    let closing = isLast && !isOnOwnLine ? "" : ","
    let isAtLineEnd = isOnOwnLine && lines.isRestEmpty(comma + 1)
    return [YAMLSplice(at: isAtLineEnd ? lines.lineEnd(comma) : comma + 1, lead + text + closing)]
  }

  /// Takes away one of several items of a flow collection.
  func removeFlow(_ index: Int, of node: YAMLNode) -> [YAMLSplice]? {
    let items = shape.items(node)
    guard items.indices.contains(index) else { return nil }
    let item = items[index]
    if let comma = shape.comma(after: item.upperBound) {
      return removeFlow(item.lowerBound..<comma + 1)
    }
    guard index > 0, let comma = shape.comma(after: items[index - 1].upperBound) else { return nil }
    if lines.holdsComment(comma..<item.lowerBound) || isAlone(item) {
      return [YAMLSplice(comma..<comma + 1)] + removeFlow(item)
    }
    return [YAMLSplice(lines.trimBlanks(comma, downTo: items[index - 1].upperBound)..<item.upperBound)]
  }

  /// Whether an item has its lines for itself.
  private func isAlone(_ range: Range<Int>) -> Bool {
    lines.isFirst(range.lowerBound) && lines.isRestEmpty(range.upperBound)
  }

  private func removeFlow(_ range: Range<Int>) -> [YAMLSplice] {
    guard !isAlone(range) else {
      return [YAMLSplice(lines.lineStart(range.lowerBound)..<lines.nextLine(range.upperBound))]
    }
    let after = lines.skipBlanks(range.upperBound)
    if lines.isRestEmpty(after), after == lines.lineEnd(after) {
      let before = lines.trimBlanks(range.lowerBound, downTo: lines.lineStart(range.lowerBound))
      return [YAMLSplice(before..<after)]
    }
    return [YAMLSplice(range.lowerBound..<(lines.isRestEmpty(after) ? range.upperBound : after))]
  }
}

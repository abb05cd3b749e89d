extension YAMLDocument {
  /// The document with an entry of another one's list last in a list of its own: as it is written there, with its own
  /// comments, where both are written in lines; nil where they are not.
  func adopting(_ entry: YAMLPath, of other: YAMLDocument, into list: YAMLPath) -> YAMLDocument? {
    guard case .index(let index)? = entry.steps.last,
      let source = other.tree.node(at: YAMLPath(Array(entry.steps.dropLast()))),
      let target = tree.node(at: list), tree.childCount(target) > 0,
      let block = other.lines(of: index, in: source)
    else { return nil }
    let shape = YAMLShape(tree)
    guard shape.style(target) == .blockList, let dash = shape.dashes(target)?.last,
      let last = tree.children(target).last, let text = block.moved(to: shape.lines.column(dash))
    else { return nil }
    let editor = YAMLEditor(tree, variant: [])
    let splices = editor.insert(text, at: shape.afterComments(last, column: shape.lines.column(dash)))
    let value = other.tree.value(other.tree.children(source)[index])
    guard let bytes = YAMLSplice.apply(splices, to: bytes), let document = try? YAMLDocument(bytes),
      let intended = try? self.value.applying(.append(list, value)), document.value.means(intended)
    else { return nil }
    return document
  }

  /// Whole lines of a text and the column at which they lie.
  private struct Block {
    let lines: [String]
    let column: Int

    /// The lines at another column; nil if one does not reach as far as it would have to move.
    func moved(to target: Int) -> [String]? {
      var moved: [String] = []
      for line in lines {
        if line.allSatisfy({ $0 == " " }) {
          moved.append("")
        } else if target >= column {
          moved.append(YAMLRenderer.blanks(target - column) + line)
        } else {
          guard line.prefix(column - target).allSatisfy({ $0 == " " }) else { return nil }
          moved.append(String(line.dropFirst(column - target)))
        }
      }
      return moved
    }
  }

  /// The lines of an entry of a block list with its own comments; nil if it shares a line with what is not its own.
  private func lines(of index: Int, in list: YAMLNode) -> Block? {
    let shape = YAMLShape(tree)
    guard shape.style(list) == .blockList, let dashes = shape.dashes(list), dashes.indices.contains(index) else {
      return nil
    }
    let entries = tree.children(list)
    let column = shape.lines.column(dashes[index])
    guard shape.lines.isFirst(dashes[index]) else { return nil }
    let editor = YAMLEditor(tree, variant: [])
    let bound = index > 0 ? shape.afterLines(entries[index - 1]) : shape.lines.start
    let start = editor.ownComments(above: shape.lines.lineStart(dashes[index]), column: column, bound: bound)
    let end = shape.afterInside(entries[index], column: column)
    // By bytes: to Swift a carriage return and a line feed are one character.
    var lines = bytes[start..<end].split(separator: 10, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    return Block(lines: lines, column: column)
  }
}

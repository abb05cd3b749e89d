/// Rewrites documents in canonical style.
public enum YAMLText {
  /// A document in canonical order and style with all its comments.
  ///
  /// Comments above a key or entry, on its line and at the end stay with what they are about; blank lines between
  /// top-level keys stay as one; a modeline goes to the top. `order` gives the declared keys of the mapping at a path,
  /// `isLiteral` says whether the scalar at a path is written without quotes.
  ///
  /// - Throws: `YAMLEditError.notFaithful` if the new text would not mean the same or lose a comment.
  public static func canonical(
    _ document: YAMLDocument, order: @escaping (YAMLPath) -> [String], isLiteral: @escaping (YAMLPath) -> Bool
  ) throws(YAMLEditError) -> YAMLDocument {
    let tree = document.tree
    guard let remarks = YAMLRemarks(tree) else { throw .notFaithful(.root) }
    let layout = YAMLLayout(remarks: remarks, tree: tree, order: order, isLiteral: isLiteral)
    let lines = YAMLLines(tree.bytes)
    let lineBreak = Array(lines.lineBreak(before: 0).utf8)
    let text = layout.document().flatMap { Array($0.utf8) + lineBreak }
    guard let result = try? YAMLDocument(Array(tree.bytes.prefix(lines.start)) + text),
      result.value.means(document.value), YAMLRemarks(result.tree)?.count == remarks.count
    else { throw .notFaithful(.root) }
    return result
  }
}

extension Query {
  /// Whether a text names a saved query outside of quotes.
  public static func text(_ text: String, names name: String) -> Bool {
    var isQuoted = false
    var item = ""
    var items: [String] = []
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted || QueryParser.isBlank(scalar) || "()".unicodeScalars.contains(scalar) {
        items.append(item)
        item = ""
      } else {
        item.unicodeScalars.append(scalar)
      }
    }
    return (items + [item]).contains { $0 == "@\(name)" || $0 == "-@\(name)" }
  }

  /// Reads a text that is to be saved under a name, which it may not lead back to.
  ///
  /// - Throws: `QueryError` with the place of what is wrong; an empty text is.
  public init(_ text: String, in context: QueryContext, savedAs name: String) throws(QueryError) {
    var parser = QueryParser(text, in: context, reading: [name])
    let root = try parser.parse()
    guard root != .all([]) else { throw .empty(SourceSpan(line: 1, column: 1)) }
    self.init(text: text, root: root)
  }
}

/// What somebody looks for among cases, as a tree whose parts know where they were written.
public struct Query: Sendable, Equatable {
  /// The text that was given.
  public let text: String
  /// What a case must be.
  public let root: QueryNode

  /// Every case.
  public static let everything = Query(text: "", root: .all([]))

  /// Reads a query.
  ///
  /// - Throws: `QueryError` with the place of what is wrong, or of what the language does not have yet.
  public init(_ text: String) throws(QueryError) {
    var parser = QueryParser(text)
    root = try parser.parse()
    self.text = text
  }

  private init(text: String, root: QueryNode) {
    self.text = text
    self.root = root
  }

  /// The query, asking for open cases alone unless it names a status itself.
  public var openUnlessNamed: Query {
    guard !root.leaves.contains(where: { $0.field == .status }) else { return self }
    let open = QueryNode.leaf(
      QueryLeaf(field: .status, .text("open", isPrefix: false), span: SourceSpan(line: 1, column: 1)))
    return Query(text: text, root: .all([open, root]))
  }
}

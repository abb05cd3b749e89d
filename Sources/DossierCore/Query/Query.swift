/// What somebody looks for among cases, as a tree whose parts know where they were written.
public struct Query: Sendable, Equatable {
  /// The text that was given.
  public let text: String
  /// What a case must be.
  public let root: QueryNode

  /// Every case.
  public static let everything = Query(text: "", root: .all([]))

  /// The most words and terms of a query, with those of the saved queries that it names.
  public static let maximumLeaves = 60
  /// How deep parentheses and saved queries may stand in each other.
  public static let maximumDepth = 32

  /// Reads a query; amounts that name no currency are in euro, no day is today, and no query is saved.
  ///
  /// - Throws: `QueryError` with the place of what is wrong.
  public init(_ text: String) throws(QueryError) { try self.init(text, in: QueryContext()) }

  /// Reads a query.
  ///
  /// - Throws: `QueryError` with the place of what is wrong.
  public init(_ text: String, in context: QueryContext) throws(QueryError) {
    var parser = QueryParser(text, in: context)
    root = try parser.parse()
    self.text = text
  }

  init(text: String, root: QueryNode) {
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

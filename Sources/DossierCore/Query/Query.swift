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
      QueryLeaf(field: .status, value: "open", isPrefix: false, span: SourceSpan(line: 1, column: 1)))
    return Query(text: text, root: .all([open, root]))
  }
}

/// A part of a query.
public indirect enum QueryNode: Sendable, Equatable {
  /// All of these.
  case all([QueryNode])
  /// Not this.
  case not(QueryNode)
  /// A word or a term.
  case leaf(QueryLeaf)

  /// The words and terms in the order in which they were written.
  public var leaves: [QueryLeaf] {
    switch self {
    case .all(let nodes): nodes.flatMap(\.leaves)
    case .not(let node): node.leaves
    case .leaf(let leaf): [leaf]
    }
  }
}

/// A word, or a field with what is wanted in it.
public struct QueryLeaf: Sendable, Equatable {
  /// The field; nil for a word, which is looked for in all of them.
  public let field: QueryField?
  /// What is wanted, without quotes and star.
  public let value: String
  /// Whether it need only begin so.
  public let isPrefix: Bool
  /// Where it was written, on line 1.
  public let span: SourceSpan

  /// Makes a leaf.
  public init(field: QueryField?, value: String, isPrefix: Bool, span: SourceSpan) {
    self.field = field
    self.value = value
    self.isPrefix = isPrefix
    self.span = span
  }
}

/// A part of a query.
public indirect enum QueryNode: Sendable, Equatable {
  /// All of these; of none, everything.
  case all([QueryNode])
  /// At least one of these.
  case any([QueryNode])
  /// Not this.
  case not(QueryNode)
  /// A word or a term.
  case leaf(QueryLeaf)

  /// The words and terms in the order in which they were written.
  public var leaves: [QueryLeaf] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.leaves)
    case .not(let node): node.leaves
    case .leaf(let leaf): [leaf]
    }
  }
}

/// A word, or a field with what is wanted of it.
public struct QueryLeaf: Sendable, Equatable {
  /// The field; nil for a word, which is looked for in all of them.
  public let field: QueryField?
  /// What is wanted.
  public let condition: QueryCondition
  /// Where it was written, on line 1.
  public let span: SourceSpan

  /// Makes a leaf.
  public init(field: QueryField?, _ condition: QueryCondition, span: SourceSpan) {
    self.field = field
    self.condition = condition
    self.span = span
  }
}

/// What is wanted of a field; comparisons and parts of dates are ranges whose ends count.
public enum QueryCondition: Sendable, Equatable {
  /// This text, without quotes and star; a prefix need only begin so.
  case text(String, isPrefix: Bool)
  /// A day among these.
  case days(ClosedRange<CalendarDate>)
  /// An amount among these, in minor units of a currency; amounts in others are not.
  case amounts(ClosedRange<Int64>, Currency)
  /// A count among these.
  case counts(ClosedRange<Int>)
  /// Anything at all.
  case present
}

/// Why a text is no query.
public enum QueryError: Error, Sendable, Equatable {
  /// There is no such field; the nearest name, if one is near.
  case unknownField(String, SourceSpan, nearest: String?)
  /// The language has it, and it cannot be asked yet.
  case notYet(String, SourceSpan)
  /// A quote that nothing closes.
  case unclosedQuote(SourceSpan)
  /// A character where it means nothing.
  case misplaced(String, SourceSpan, hint: String)
  /// Nothing to look for.
  case empty(SourceSpan)
  /// A field does not take this.
  case invalidValue(String, field: QueryField, SourceSpan, hint: String)
  /// There are more words and terms than are answered at once.
  case tooMany(limit: Int, SourceSpan)

  /// Where it is wrong, on line 1 of the query.
  public var span: SourceSpan {
    switch self {
    case .unknownField(_, let span, _), .notYet(_, let span), .unclosedQuote(let span), .misplaced(_, let span, _),
      .empty(let span), .invalidValue(_, _, let span, _), .tooMany(_, let span):
      span
    }
  }

  /// The way out.
  public var hint: String? {
    switch self {
    case .unknownField(let name, _, let nearest):
      nearest.map { "did you mean '\($0)'?" } ?? "put a word that holds '\(name):' in quotes"
    case .notYet: "put it in quotes if it is a word to look for"
    case .unclosedQuote: "close the quote"
    case .misplaced(_, _, let hint), .invalidValue(_, _, _, let hint): hint
    case .empty: "say what to look for"
    case .tooMany: "ask for less at once"
    }
  }
}

extension QueryError: CustomStringConvertible {
  /// The sentence for people: lower case, no full stop.
  public var description: String {
    switch self {
    case .unknownField(let name, _, _): "there is no field '\(name)'"
    case .notYet(let what, _): "\(what) cannot be asked yet"
    case .unclosedQuote: "a quote is not closed"
    case .misplaced(let text, _, _): "'\(text)' means nothing here"
    case .empty: "there is nothing to look for"
    case .invalidValue(let value, let field, _, _): "'\(value)' is not what '\(field.rawValue)' takes"
    case .tooMany(let limit, _): "a query has at most \(limit) words and terms"
    }
  }
}

/// Why a text is no query.
public indirect enum QueryError: Error, Sendable, Equatable {
  /// There is no such field; the nearest name, if one is near.
  case unknownField(String, SourceSpan, nearest: String?)
  /// The language has it, and it cannot be asked yet.
  case notYet(String, SourceSpan)
  /// A quote that nothing closes.
  case unclosedQuote(SourceSpan)
  /// A parenthesis that nothing closes.
  case unclosedParenthesis(SourceSpan)
  /// A character where it means nothing.
  case misplaced(String, SourceSpan, hint: String)
  /// A field without a value: its name and comparison as they were written.
  case noValue(QueryField, written: String, SourceSpan)
  /// A term with a blank beside its comparison, and what it may have meant.
  case apart(String, meant: String, SourceSpan)
  /// Nothing to look for.
  case empty(SourceSpan)
  /// A field does not take this.
  case invalidValue(String, field: QueryField, SourceSpan, hint: String)
  /// There is no such currency; the nearest code, if one is near.
  case unknownCurrency(String, SourceSpan, nearest: String?)
  /// A range whose end is before its beginning.
  case emptyRange(String, SourceSpan)
  /// A field whose values are not in any order.
  case unordered(QueryField, SourceSpan)
  /// There is no such saved query; the nearest name, if one is near.
  case unknownSaved(String, SourceSpan, nearest: String?)
  /// A saved query names itself, through these.
  case circle([String], SourceSpan)
  /// A saved query is wrong.
  case inSaved(String, text: String, QueryError, SourceSpan)
  /// There are more words and terms than are answered at once.
  case tooMany(limit: Int, SourceSpan)
  /// Parentheses and saved queries stand too deep in each other.
  case tooDeep(limit: Int, SourceSpan)

  /// Where it is wrong, on line 1 of the query.
  public var span: SourceSpan {
    switch self {
    case .unknownField(_, let span, _), .notYet(_, let span), .unclosedQuote(let span), .unclosedParenthesis(let span),
      .misplaced(_, let span, _), .empty(let span), .invalidValue(_, _, let span, _), .unknownCurrency(_, let span, _),
      .noValue(_, _, let span), .apart(_, _, let span), .emptyRange(_, let span), .unordered(_, let span),
      .unknownSaved(_, let span, _), .circle(_, let span),
      .inSaved(_, _, _, let span), .tooMany(_, let span), .tooDeep(_, let span):
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
    case .unclosedParenthesis: "close it with ')', or put a text that holds one in quotes"
    case .misplaced(_, _, let hint), .invalidValue(_, _, _, let hint): hint
    case .noValue(let field, _, _): "write what to look for right behind it, or 'has:\(field.rawValue)'"
    case .apart(_, let meant, _): "write '\(meant)' without a blank"
    case .empty: "say what to look for"
    case .unknownCurrency(_, _, let nearest): nearest.map { "did you mean '\($0)'?" } ?? "write its code: 1000EUR"
    case .emptyRange: "write the smaller one first"
    case .unordered(let field, _): "write '\(field.rawValue):' and the text"
    case .unknownSaved(_, _, let nearest):
      nearest.map { "did you mean '@\($0)'?" } ?? "'dossier query list' lists the saved queries"
    case .circle: "write out what it means in one of them"
    case .inSaved(let name, _, let error, _): error.hint ?? "correct it with 'dossier query save \(name)'"
    case .tooMany, .tooDeep: "ask for less at once"
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
    case .unclosedParenthesis: "a parenthesis is not closed"
    case .misplaced(let text, _, _): "'\(text)' means nothing here"
    case .noValue(_, let written, _): "'\(written)' has no value"
    case .apart(let text, _, _): "a blank stands inside the term '\(text)'"
    case .empty: "there is nothing to look for"
    case .invalidValue(let value, let field, _, _): "'\(value)' is not what '\(field.rawValue)' takes"
    case .unknownCurrency(let code, _, _): "there is no currency '\(code)'"
    case .emptyRange(let text, _): "nothing lies in '\(text)'"
    case .unordered(let field, _): "'\(field.rawValue)' has texts, of which none is more than another"
    case .unknownSaved(let name, _, _): "there is no saved query '\(name)'"
    case .circle(let names, _):
      "the saved query '\(names.first ?? "")' names itself: "
        + names.map { "@\($0)" }.joined(separator: " ")
    case .inSaved(let name, let text, let error, _): "in the saved query '\(name)', '\(text)': \(error)"
    case .tooMany(let limit, _): "a query has at most \(limit) words and terms"
    case .tooDeep(let limit, _): "a query has at most \(limit) parentheses in each other"
    }
  }
}

/// Reads the language of queries.
///
/// Words and terms stand side by side and must all match. What the language has and this parser does not read yet
/// (`OR`, parentheses, comparisons, ranges, `has:`, `no:`, `@saved`) is refused at its place.
struct QueryParser {
  /// The most words and terms of a query.
  static let maximumLeaves = 60

  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func parse() throws(QueryError) -> QueryNode {
    var nodes: [QueryNode] = []
    while true {
      skipBlanks()
      guard place < scalars.count else { break }
      guard nodes.count < Self.maximumLeaves else {
        throw .tooMany(limit: Self.maximumLeaves, span(from: place, to: scalars.count))
      }
      nodes.append(try item())
    }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  private mutating func item() throws(QueryError) -> QueryNode {
    let start = place
    let isNegated = scalars[place] == "-"
    if isNegated { place += 1 }
    let node = try leaf(from: start)
    return isNegated ? .not(node) : node
  }

  private mutating func leaf(from start: Int) throws(QueryError) -> QueryNode {
    let nameStart = place
    var end = place
    while end < scalars.count, Self.isOfName(scalars[end]) { end += 1 }
    guard end > nameStart, end < scalars.count, ":<>=".unicodeScalars.contains(scalars[end]) else {
      return .leaf(try value(of: nil, from: start))
    }
    let name = text(nameStart, end)
    let nameSpan = span(from: nameStart, to: end)
    let field = QueryField(rawValue: name)
    guard field != nil || QueryField.later.contains(name) || ["has", "no"].contains(name) else {
      let known = QueryField.allCases.map(\.rawValue) + QueryField.later.sorted() + ["has", "no"]
      throw .unknownField(name, nameSpan, nearest: Suggestion.nearest(to: name, among: known))
    }
    guard scalars[end] == ":" else { throw .notYet("a comparison", span(from: nameStart, to: wordEnd(end))) }
    guard let field else {
      let what = ["has", "no"].contains(name) ? "'\(name):'" : "the field '\(name)'"
      throw .notYet(what, nameSpan)
    }
    place = end + 1
    switch field.kind {
    case .text, .word: break
    case .day where field == .born: break
    case .day, .amount, .count: throw .notYet("the field '\(name)'", nameSpan)
    }
    return .leaf(try value(of: field, from: start))
  }

  private mutating func value(of field: QueryField?, from start: Int) throws(QueryError) -> QueryLeaf {
    guard place < scalars.count, !Self.isBlank(scalars[place]) else { throw .empty(span(from: start, to: place)) }
    let isQuoted = scalars[place] == "\""
    let valueStart = place
    let (value, isPrefix) = isQuoted ? try quoted() : try bare(of: field)
    let valueSpan = span(from: valueStart, to: place)
    guard SearchPhrase(value, isPrefix: isPrefix) != nil else { throw .empty(valueSpan) }
    if let field { try hold(value, isPrefix, to: field, valueSpan) }
    let whole = span(from: start, to: place)
    if field == .born, let first = CalendarDate(value + "0001-01-01".dropFirst(value.utf8.count)) {
      let last = value.utf8.count == 4 ? first.adding(days: 366).adding(months: -1).endOfMonth : first
      return QueryLeaf(
        field: field, .days(first...(value.utf8.count == 7 ? first.endOfMonth : last)), span: whole)
    }
    return QueryLeaf(field: field, .text(value, isPrefix: isPrefix), span: whole)
  }

  private mutating func quoted() throws(QueryError) -> (String, Bool) {
    let start = place
    guard let close = scalars[(start + 1)...].firstIndex(of: "\"") else {
      throw .unclosedQuote(span(from: start, to: scalars.count))
    }
    place = close + 1
    let isPrefix = place < scalars.count && scalars[place] == "*"
    if isPrefix { place += 1 }
    guard place == scalars.count || Self.isBlank(scalars[place]) else {
      throw .misplaced(String(scalars[place]), span(from: place, to: place + 1), hint: "write a blank after the quote")
    }
    return (text(start + 1, close), isPrefix)
  }

  private mutating func bare(of field: QueryField?) throws(QueryError) -> (String, Bool) {
    let start = place
    place = wordEnd(start)
    var end = place
    let whole = text(start, end)
    let wholeSpan = span(from: start, to: end)
    if field == nil {
      if whole == "OR" { throw .notYet("'OR'", wholeSpan) }
      if whole == "AND" {
        throw .misplaced("AND", wholeSpan, hint: "all words and terms must match anyway; leave it out")
      }
      if whole.hasPrefix("@") { throw .notYet("a saved query", wholeSpan) }
    }
    if whole.hasPrefix("(") || whole.hasSuffix(")") { throw .notYet("a query in parentheses", wholeSpan) }
    if field == .born, whole.contains("..") { throw .notYet("a range", wholeSpan) }
    if let first = whole.first, "<>=".contains(first) { throw .notYet("a comparison", wholeSpan) }
    if let quote = scalars[start..<end].firstIndex(of: "\"") {
      throw .misplaced("\"", span(from: quote, to: quote + 1), hint: "quotes stand around the whole text to look for")
    }
    // Banks print structured communications between stars.
    if StructuredCommunication.hasForm(whole) { return (whole, whole.hasSuffix("*") && !whole.hasPrefix("*")) }
    let isPrefix = scalars[end - 1] == "*"
    if isPrefix { end -= 1 }
    if let star = scalars[start..<end].firstIndex(of: "*") {
      throw .misplaced("*", span(from: star, to: star + 1), hint: "a star stands at the end: klaar*")
    }
    return (text(start, end), isPrefix)
  }

  private func hold(
    _ value: String, _ isPrefix: Bool, to field: QueryField, _ span: SourceSpan
  ) throws(QueryError) {
    if let words = field.words, isPrefix || !words.contains(value) {
      let hint = Suggestion.hint(for: value, among: words) ?? "one of \(words.joined(separator: ", "))"
      throw .invalidValue(value, field: field, span, hint: hint)
    }
    if field == .born {
      let start = value + "0001-01-01".dropFirst(value.utf8.count)
      guard [4, 7, 10].contains(value.utf8.count), CalendarDate(start) != nil else {
        throw .invalidValue(value, field: field, span, hint: "write 1980-05-01, 1980-05 or 1980")
      }
    }
  }

  private mutating func skipBlanks() {
    while place < scalars.count, Self.isBlank(scalars[place]) { place += 1 }
  }

  private func wordEnd(_ start: Int) -> Int {
    scalars[start...].firstIndex(where: Self.isBlank) ?? scalars.count
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }

  private func span(from start: Int, to end: Int) -> SourceSpan {
    SourceSpan(line: 1, column: start + 1, length: end - start)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

extension QueryParser {
  /// How a term compares.
  enum Comparison: String {
    case equal = "="
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
  }

  /// A word, a phrase, or a field with what is wanted of it; a dash before it has been read.
  mutating func term(from start: Int) throws(QueryError) -> QueryNode {
    try refuseBlankBeforeComparison()
    let nameStart = place
    var end = place
    while end < scalars.count, Self.isOfName(scalars[end]) { end += 1 }
    guard end > nameStart, end < scalars.count, ":<>=".unicodeScalars.contains(scalars[end]) else {
      return .leaf(try textLeaf(of: nil, from: start))
    }
    let name = text(nameStart, end)
    if ["has", "no"].contains(name), scalars[end] == ":" {
      let fieldEnd = wordEnd(end + 1)
      guard fieldEnd > end + 1 else { throw .empty(span(from: start, to: fieldEnd)) }
      let field = try field(end + 1, fieldEnd, has: true)
      place = fieldEnd
      let leaf = QueryNode.leaf(QueryLeaf(field: field, .present, span: span(from: start, to: place)))
      return name == "no" ? .not(leaf) : leaf
    }
    let field = try field(nameStart, end, has: false)
    place = end
    let comparison = readComparison()
    guard place < scalars.count, !Self.isBlank(scalars[place]), scalars[place] != ")" else {
      throw valueApart(field, text(end, place), from: nameStart, to: place)
    }
    switch field.kind {
    case .text, .word:
      guard comparison == .equal else { throw .unordered(field, span(from: end, to: place)) }
      return .leaf(try textLeaf(of: field, from: start))
    case .day, .amount, .count:
      let value = try ordered(from: start)
      let condition: QueryCondition =
        switch field.kind {
        case .day: try days(value, comparison, field)
        case .amount: try amounts(value, comparison, field)
        case .count, .text, .word: try counts(value, comparison, field)
        }
      return .leaf(QueryLeaf(field: field, condition, span: span(from: start, to: place)))
    }
  }

  /// The field that is named here.
  private func field(_ start: Int, _ end: Int, has: Bool) throws(QueryError) -> QueryField {
    let name = text(start, end)
    if let field = QueryField(rawValue: name) { return field }
    let span = span(from: start, to: end)
    if QueryField.later.contains(name) { throw .notYet("the field '\(name)'", span) }
    let known = QueryField.allCases.map(\.rawValue) + (has ? [] : ["has", "no"])
    throw .unknownField(
      name, span, nearest: Suggestion.nearest(to: name, among: known) ?? Self.field(beginningWith: name))
  }

  /// The only field whose name begins so: `ref` is short for `reference`.
  private static func field(beginningWith name: String) -> String? {
    let found = QueryField.allCases.map(\.rawValue).filter { name.count > 2 && $0.hasPrefix(name) }
    return found.count == 1 ? found[0] : nil
  }

  /// `:`, `=`, `<`, `<=`, `>`, `>=`; a colon may stand before the others.
  private mutating func readComparison() -> Comparison {
    if scalars[place] == ":" {
      place += 1
      guard place < scalars.count, "<>=".unicodeScalars.contains(scalars[place]) else { return .equal }
    }
    let first = scalars[place]
    place += 1
    guard first != "=" else { return .equal }
    let isEqual = place < scalars.count && scalars[place] == "="
    if isEqual { place += 1 }
    return first == "<" ? (isEqual ? .atMost : .below) : isEqual ? .atLeast : .above
  }

  private mutating func textLeaf(of field: QueryField?, from start: Int) throws(QueryError) -> QueryLeaf {
    guard place < scalars.count, !Self.isBlank(scalars[place]), scalars[place] != ")" else {
      throw .empty(span(from: start, to: place))
    }
    let valueStart = place
    let (value, isPrefix) = scalars[place] == "\"" ? try quoted() : try bare(of: field)
    let valueSpan = span(from: valueStart, to: place)
    guard SearchPhrase(value, isPrefix: isPrefix) != nil else { throw .empty(valueSpan) }
    if let field, let words = field.words, isPrefix || !words.contains(value) {
      let hint = Suggestion.hint(for: value, among: words) ?? "one of \(words.joined(separator: ", "))"
      throw .invalidValue(value, field: field, valueSpan, hint: hint)
    }
    return QueryLeaf(field: field, .text(value, isPrefix: isPrefix), span: span(from: start, to: place))
  }

  /// A phrase, maybe with a star behind it.
  mutating func quoted() throws(QueryError) -> (String, Bool) {
    let start = place
    guard let close = scalars[(start + 1)...].firstIndex(of: "\"") else {
      throw .unclosedQuote(span(from: start, to: scalars.count))
    }
    place = close + 1
    let isPrefix = place < scalars.count && scalars[place] == "*"
    if isPrefix { place += 1 }
    try endItem(after: "quote")
    return (text(start + 1, close), isPrefix)
  }

  private mutating func bare(of field: QueryField?) throws(QueryError) -> (String, Bool) {
    let start = place
    place = wordEnd(start)
    var end = place
    let whole = text(start, end)
    if field == nil, whole == "AND" {
      throw .misplaced(
        "AND", span(from: start, to: end), hint: "all words and terms must match anyway; leave it out")
    }
    if let place = scalars[start..<end].firstIndex(of: "(") {
      throw .misplaced("(", span(from: place, to: place + 1), hint: "put a text that holds a parenthesis in quotes")
    }
    if let quote = scalars[start..<end].firstIndex(of: "\"") {
      throw .misplaced("\"", span(from: quote, to: quote + 1), hint: "quotes stand around the whole text to look for")
    }
    // Banks print structured communications between stars.
    let hasForm = StructuredCommunication.hasForm(whole)
    if hasForm, whole.hasPrefix("*") || !whole.hasSuffix("*") { return (whole, false) }
    let isPrefix = scalars[end - 1] == "*"
    if isPrefix { end -= 1 }
    if !hasForm, let star = scalars[start..<end].firstIndex(of: "*") {
      throw .misplaced("*", span(from: star, to: star + 1), hint: "a star stands at the end: klaar*")
    }
    return (text(start, end), isPrefix)
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

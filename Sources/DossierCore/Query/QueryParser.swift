/// Reads the language of queries.
///
///     query = all { "OR" all }          all = item { item }          item = ["-"] ( "(" query ")" | "@" name | term )
struct QueryParser {
  let scalars: [Unicode.Scalar]
  let context: QueryContext
  /// The saved queries that are being read, the outermost first.
  let reading: [String]
  var place = 0
  private var depth: Int
  /// How many words and terms were read, with those of saved queries: what bounds the work.
  private var leaves: Int

  init(_ text: String, in context: QueryContext, reading: [String] = [], depth: Int = 0, leaves: Int = 0) {
    self.leaves = leaves
    scalars = Array(text.unicodeScalars)
    self.context = context
    self.reading = reading
    self.depth = depth
  }

  mutating func parse() throws(QueryError) -> QueryNode {
    skipBlanks()
    guard place < scalars.count else { return .all([]) }
    let root = scalars[place] == ")" ? QueryNode.all([]) : try alternatives()
    guard place == scalars.count else {
      throw .misplaced(")", span(from: place, to: place + 1), hint: "no parenthesis is open; put a text in quotes")
    }
    return root
  }

  /// One or more alternatives, up to the end or a closing parenthesis.
  private mutating func alternatives() throws(QueryError) -> QueryNode {
    var nodes: [QueryNode] = []
    var last: SourceSpan?
    while true {
      guard let node = try items() else {
        if let span = last ?? operatorSpan() {
          throw .misplaced("OR", span, hint: "'OR' stands between two things to look for")
        }
        throw .empty(span(from: max(0, place - 1), to: min(place + 1, scalars.count)))
      }
      nodes.append(node)
      last = operatorSpan()
      guard let last else { break }
      place += last.length
    }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  /// The things that must all be so, up to the end, a closing parenthesis or `OR`; nil if there are none.
  private mutating func items() throws(QueryError) -> QueryNode? {
    var nodes: [QueryNode] = []
    while true {
      skipBlanks()
      guard place < scalars.count, scalars[place] != ")", operatorSpan() == nil else { break }
      nodes.append(try item())
    }
    let known = nodes.count { $0.numberWords != nil }
    nodes = QueryNode.joiningNumbers(nodes, limit: Query.maximumLeaves - leaves) { leaf, before in
      // Neither in quotes, nor of a saved query, nor with a parenthesis in between.
      let (start, end) = (leaf.span.column - 1, leaf.span.column - 1 + leaf.span.length)
      guard end <= scalars.count, text(start, end) == leaf.bareWord else { return false }
      guard let before else { return true }
      let last = before.span.column - 1 + before.span.length
      return last <= start && scalars[last..<start].allSatisfy(Self.isBlank)
    }
    leaves += nodes.count { $0.numberWords != nil } - known
    return nodes.count > 1 ? .all(nodes) : nodes.first
  }

  private mutating func item() throws(QueryError) -> QueryNode {
    let start = place
    let isNegated = scalars[place] == "-"
    if isNegated { place += 1 }
    let node: QueryNode =
      switch place < scalars.count ? scalars[place] : " " {
      case "(": try group()
      case "@": try saved(from: start)
      default: try counted(from: start)
      }
    return isNegated ? .not(node) : node
  }

  private mutating func counted(from start: Int) throws(QueryError) -> QueryNode {
    let node = try term(from: start)
    leaves += 1
    guard leaves <= Query.maximumLeaves else {
      throw .tooMany(limit: Query.maximumLeaves, span(from: start, to: place))
    }
    return node
  }

  private mutating func group() throws(QueryError) -> QueryNode {
    let open = span(from: place, to: place + 1)
    guard depth < Query.maximumDepth else { throw .tooDeep(limit: Query.maximumDepth, open) }
    place += 1
    depth += 1
    skipBlanks()
    guard place < scalars.count else { throw .unclosedParenthesis(open) }
    let node = try alternatives()
    guard place < scalars.count else { throw .unclosedParenthesis(open) }
    place += 1
    depth -= 1
    try endItem(after: "parenthesis")
    return node
  }

  /// What a saved query means; its parts have the place of its name.
  private mutating func saved(from start: Int) throws(QueryError) -> QueryNode {
    let nameStart = place + 1
    place = wordEnd(nameStart)
    let name = text(nameStart, place)
    let span = span(from: start, to: place)
    guard !name.isEmpty else { throw .empty(span) }
    if let first = reading.firstIndex(of: name) { throw .circle(reading[first...] + [name], span) }
    guard let saved = context.saved[name] else {
      let nearest = Suggestion.nearest(to: name, among: context.saved.keys.sorted())
      throw .unknownSaved(name, span, nearest: nearest)
    }
    guard depth < Query.maximumDepth else { throw .tooDeep(limit: Query.maximumDepth, span) }
    var parser = QueryParser(saved, in: context, reading: reading + [name], depth: depth + 1, leaves: leaves)
    do throws(QueryError) {
      let node = try parser.parse()
      leaves = parser.leaves
      guard node != .all([]) else { throw .empty(span) }
      return node.placed(at: span)
    } catch {
      switch error {
      case .circle(let names, _): throw .circle(names, span)
      case .tooMany(let limit, _): throw .tooMany(limit: limit, span)
      case .tooDeep(let limit, _): throw .tooDeep(limit: limit, span)
      default: throw .inSaved(name, text: saved, error, span)
      }
    }
  }

  /// The place of an `OR` that stands here by itself.
  private func operatorSpan() -> SourceSpan? {
    let end = wordEnd(place)
    return end == place + 2 && text(place, end) == "OR" ? span(from: place, to: end) : nil
  }

  /// What stands behind a whole item must be a blank, the end or a closing parenthesis.
  func endItem(after what: String) throws(QueryError) {
    guard place == scalars.count || Self.isBlank(scalars[place]) || scalars[place] == ")" else {
      throw .misplaced(
        String(scalars[place]), span(from: place, to: place + 1), hint: "write a blank after the \(what)")
    }
  }

  mutating func skipBlanks() {
    while place < scalars.count, Self.isBlank(scalars[place]) { place += 1 }
  }

  /// Where a word ends: at a blank, a parenthesis that closes, or the end.
  func wordEnd(_ start: Int) -> Int {
    scalars[start...].firstIndex { Self.isBlank($0) || $0 == ")" } ?? scalars.count
  }

  func text(_ start: Int, _ end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }

  func span(from start: Int, to end: Int) -> SourceSpan {
    SourceSpan(line: 1, column: start + 1, length: end - start)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}

extension QueryNode {
  /// The same, with one place for all its parts.
  fileprivate func placed(at span: SourceSpan) -> QueryNode {
    switch self {
    case .all(let nodes): .all(nodes.map { $0.placed(at: span) })
    case .any(let nodes): .any(nodes.map { $0.placed(at: span) })
    case .not(let node): .not(node.placed(at: span))
    case .leaf(let leaf): .leaf(QueryLeaf(field: leaf.field, leaf.condition, span: span))
    }
  }
}

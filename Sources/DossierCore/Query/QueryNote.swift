/// Something in a query that means something else than whoever wrote it may have thought.
public struct QueryNote: Sendable, Equatable {
  /// What it means, in a sentence: lower case, no full stop.
  public let text: String
  /// How to write what may have been meant.
  public let hint: String
  /// Where it stands, on line 1 of the query.
  public let span: SourceSpan

  init(_ text: String, hint: String, _ span: SourceSpan) {
    self.text = text
    self.hint = hint
    self.span = span
  }
}

extension QueryNote: CustomStringConvertible {
  /// Both in one line.
  public var description: String { "\(text): \(hint)" }
}

extension Query {
  /// What in the text may have been meant otherwise: `or` for `OR`, a number whose rest stands behind a blank.
  ///
  /// It is told in an explanation, and where nothing is found. Saved queries are not looked into.
  public var notes: [QueryNote] {
    let scalars = Array(text.unicodeScalars)
    // What is not as it was written stands in quotes or in a saved query.
    let written = root.ownLeaves.map { leaf in (leaf: leaf, text: leaf.written(in: scalars)) }
    return written.indices.compactMap { place in
      let (leaf, text) = written[place]
      guard leaf.field != nil else { return leaf.bareWord == text ? leaf.noteOnOperator : nil }
      let rest = written[(place + 1)...].prefix { $0.leaf.bareWord == $0.text }
      var words: [QueryLeaf] = []
      for (next, _) in rest where next.isBeside(words.last ?? leaf, in: scalars) { words.append(next) }
      return leaf.noteOnNumber(text, before: words.compactMap(\.bareWord))
    }
  }
}

extension QueryNode {
  /// The words and terms as they were written: a number in several words is those words.
  fileprivate var ownLeaves: [QueryLeaf] {
    switch self {
    case .any(let nodes) where numberWords != nil: nodes.dropFirst().flatMap(\.ownLeaves)
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.ownLeaves)
    case .not(let node): node.ownLeaves
    case .leaf(let leaf): [leaf]
    }
  }
}

extension QueryLeaf {
  /// What stands at its place; of a term without the dash that negates it.
  fileprivate func written(in scalars: [Unicode.Scalar]) -> String {
    let start = span.column - 1
    guard start + span.length <= scalars.count else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<start + span.length].drop { field != nil && $0 == "-" })
    return String(text)
  }

  /// Whether nothing but blanks stands between another one and this.
  fileprivate func isBeside(_ other: QueryLeaf, in scalars: [Unicode.Scalar]) -> Bool {
    let (end, start) = (other.span.column - 1 + other.span.length, span.column - 1)
    return end < start && start <= scalars.count && scalars[end..<start].allSatisfy(QueryParser.isBlank)
  }

  /// What is to say of a word that reads like an operator.
  fileprivate var noteOnOperator: QueryNote? {
    guard let word = bareWord else { return nil }
    let hint: String
    switch word.lowercased() {
    case "or": hint = "write OR in capitals for one of two things"
    case "and": hint = "leave it out, all must match anyway"
    case "not": hint = "write '-' before what must not match"
    default: return nil
    }
    return QueryNote("'\(word)' is a word to look for", hint: hint, span)
  }

  /// What is to say of a term if the words behind it are the rest of its number.
  fileprivate func noteOnNumber(_ text: String, before words: [String]) -> QueryNote? {
    guard let field, let sign = text.lastIndex(where: { ":<>=".contains($0) }), text.hasPrefix(field.rawValue) else {
      return nil
    }
    let (name, value) = (text[...sign], String(text[text.index(after: sign)...]))
    guard !value.hasPrefix("\"") else { return nil }
    let note = "'\(text)' ends at the blank"
    for count in stride(from: words.count, to: 0, by: -1) {
      let parts = [value] + words.prefix(count)
      if case .amounts = condition {
        guard Self.areThousands(parts.joined(separator: " ")) else { continue }
        return QueryNote(note, hint: "write \(name)\(parts.joined())", span)
      }
      guard field.isNumber(parts.joined(separator: " ")) else { continue }
      return QueryNote(note, hint: "put it in quotes: \(name)\"\(parts.joined(separator: " "))\"", span)
    }
    return nil
  }

  /// Whether an amount, or each end of a range, was written whole or with blanks between its thousands.
  private static func areThousands(_ text: String) -> Bool {
    text.split(separator: "..").allSatisfy { end in
      var parts = (end.hasPrefix("-") ? end.dropFirst() : end).split(separator: " ")
      guard let last = parts.popLast() else { return false }
      let digits = last.prefix(while: \.isASCIIDigit)
      let rest = last.dropFirst(digits.count)
      guard rest.isEmpty || rest.first?.isLetter == true || rest.dropFirst().first?.isASCIIDigit == true else {
        return false
      }
      guard let first = parts.first else { return !digits.isEmpty }
      return digits.count == 3 && (1...3).contains(first.count)
        && parts.dropFirst().allSatisfy { $0.count == 3 } && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    }
  }
}

extension QueryField {
  /// Whether a text with blanks is one number of the field.
  fileprivate func isNumber(_ text: String) -> Bool {
    switch declaration.codes {
    case .phone: WrittenNumber.isOne(text.split(separator: " ").map(String.init))
    case .enterprise: EnterpriseNumber(text).isValidVAT || EnterpriseNumber("BE\(text)").isValidVAT
    case .compact: IBAN(text).isValid || StructuredCommunication(text) != nil
    case .folded, nil: false
    }
  }
}

extension Query: CustomStringConvertible {
  /// The query as a text that means the same, saved queries and days written out.
  public var description: String { root.description }
}

extension QueryNode: CustomStringConvertible {
  /// The part as a text that means the same.
  public var description: String {
    switch self {
    case .all(let nodes): Self.inAll(nodes)
    case .any(let nodes):
      numberWords?.joined(separator: " ") ?? nodes.map(\.inAny).joined(separator: " OR ")
    case .not(.leaf(let leaf)): leaf.condition == .present ? "no:\(leaf.name)" : "-\(leaf)"
    case .not(let node): "-(\(node))"
    case .leaf(let leaf): leaf.description
    }
  }

  /// Words that would be read as one number are in quotes.
  private static func inAll(_ nodes: [QueryNode]) -> String {
    guard joiningNumbers(nodes, limit: 1, isBeside: { _, _ in true }) != nodes else {
      return nodes.map(\.inAll).joined(separator: " ")
    }
    return nodes.map { node in
      if case .leaf(let leaf) = node, let word = leaf.bareWord { "\"\(word)\"" } else { node.inAll }
    }.joined(separator: " ")
  }

  private var inAll: String {
    switch self {
    case .all, .any: "(\(self))"
    case .not, .leaf: description
    }
  }

  private var inAny: String {
    switch self {
    case .any: "(\(self))"
    case .all, .not, .leaf: description
    }
  }
}

extension QueryLeaf: CustomStringConvertible {
  /// The word or term as a text that means the same.
  public var description: String {
    switch condition {
    case .text(let text, let isPrefix):
      (field.map { "\($0.rawValue):" } ?? "") + (Self.isPlain(text) ? text : "\"\(text)\"") + (isPrefix ? "*" : "")
    case .days(let range):
      switch field {
      case .from: "from:\(range.lowerBound)"
      case .to: "to:\(range.upperBound)"
      default: "\(name):" + Self.range(range, in: .earliest ... .latest, \.description)
      }
    case .amounts(let range, let currency):
      "\(name):"
        + Self.range(range, in: .min ... .max) { "\(Money(minorUnits: $0, currency: currency))\(currency)" }
    case .counts(let range): "\(name):" + Self.range(range, in: .min ... .max, \.description)
    case .present: "has:\(name)"
    }
  }

  fileprivate var name: String { field?.rawValue ?? "" }

  /// Whether a text means itself without quotes.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isOfWord(first), text != "OR", text != "AND" else { return false }
    return text.unicodeScalars.allSatisfy { isOfWord($0) || "-./_@".unicodeScalars.contains($0) }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      : scalar.properties.isAlphabetic
  }

  private static func range<Bound>(
    _ range: ClosedRange<Bound>, in limits: ClosedRange<Bound>, _ write: (Bound) -> String
  ) -> String {
    let isOpen = range.upperBound == limits.upperBound
    if range.lowerBound == range.upperBound { return write(range.lowerBound) }
    if range.lowerBound == limits.lowerBound, !isOpen { return "..\(write(range.upperBound))" }
    return "\(write(range.lowerBound)).." + (isOpen ? "" : write(range.upperBound))
  }
}

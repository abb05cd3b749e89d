/// A query told in words, one line a part.
public struct QueryExplanation: Sendable, Equatable {
  /// A line.
  public struct Line: Sendable, Equatable {
    /// How deep the part stands, from 0.
    public let depth: Int
    /// What it asks.
    public let text: String

    /// Makes a line.
    public init(depth: Int, _ text: String) {
      self.depth = depth
      self.text = text
    }
  }

  /// The lines, the whole before its parts.
  public let lines: [Line]
  /// The fields that it asks, each once in the order of the lines.
  public let fields: [QueryField]
  /// What may have been meant otherwise.
  public let notes: [QueryNote]

  /// Tells a query; the country is that whose telephone numbers are written without a prefix.
  public init(_ query: Query, country: String) {
    lines = query.root == .all([]) ? [Line(depth: 0, "every case")] : Self.lines(of: query.root, 0, country)
    var fields: [QueryField] = []
    for field in query.root.leaves.compactMap(\.field) where !fields.contains(field) { fields.append(field) }
    self.fields = fields
    notes = query.notes
  }

  private static func lines(of node: QueryNode, _ depth: Int, _ country: String) -> [Line] {
    switch node {
    case .all(let nodes):
      [Line(depth: depth, "all of")] + nodes.flatMap { lines(of: $0, depth + 1, country) }
    case .any(let nodes):
      [Line(depth: depth, "any of")] + nodes.flatMap { lines(of: $0, depth + 1, country) }
    case .not(.leaf(let leaf)): [Line(depth: depth, "not: " + leaf.explained(country: country))]
    case .not(let node): [Line(depth: depth, "not")] + lines(of: node, depth + 1, country)
    case .leaf(let leaf): [Line(depth: depth, leaf.explained(country: country))]
    }
  }
}

extension QueryLeaf {
  /// What is compared with what: `balance above 1000.00 EUR`.
  public func explained(country: String) -> String {
    let name =
      switch field {
      case nil: "any field"
      case .from, .to: "opened"
      case .some(let field): field.rawValue
      }
    switch condition {
    case .text(let text, let isPrefix): return name + " " + told(text, isPrefix, country)
    case .days(let range): return name + " " + Self.told(range)
    case .amounts(let range, let currency): return name + " " + Self.told(range, currency)
    case .counts(let range):
      let unit = range.lowerBound == 1 && range.upperBound == 1 ? "day" : "days"
      if range.lowerBound == range.upperBound { return "\(name) \(range.lowerBound) \(unit)" }
      if range.upperBound == .max { return "\(name) at least \(range.lowerBound) days" }
      if range.lowerBound == .min { return "\(name) at most \(range.upperBound) days" }
      return "\(name) from \(range.lowerBound) to \(range.upperBound) days"
    case .present:
      if case .amount = field?.kind { return "\(name) not zero" }
      return "\(name) known"
    }
  }

  private func told(_ text: String, _ isPrefix: Bool, _ country: String) -> String {
    if field == .status, text == "any" { return "open or closed" }
    if let field, field.words != nil { return "is \(text)" }
    let test = QueryTest(self, country: country)
    var ways: [String] = []
    var codes: [String] = []
    for code in test.codes.map(\.code) where !codes.contains(code) { codes.append(code) }
    if let field {
      ways += codes.prefix(field.declaration.codes == nil ? 0 : 1).map { "\(isPrefix ? "begins with" : "is") '\($0)'" }
    }
    if let words = test.phrase?.words, field?.declaration.hasTexts != false {
      let phrase = words.joined(separator: " ")
      ways.append("has the \(words.count == 1 ? "word" : "words") '\(phrase)\(isPrefix ? "*" : "")'")
    }
    if field == nil, text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) {
      ways.append("is the number '\(CompactText.of(text))\(isPrefix ? "*" : "")'")
    }
    return ways.isEmpty ? "is nothing that can be found" : ways.joined(separator: " or ")
  }

  private static func told(_ range: ClosedRange<CalendarDate>) -> String {
    if range.lowerBound == range.upperBound { return "on \(range.lowerBound)" }
    if range.upperBound == .latest { return "on or after \(range.lowerBound)" }
    if range.lowerBound == .earliest { return "on or before \(range.upperBound)" }
    return "from \(range.lowerBound) to \(range.upperBound)"
  }

  private static func told(_ range: ClosedRange<Int64>, _ currency: Currency) -> String {
    func amount(_ units: Int64) -> String { "\(Money(minorUnits: units, currency: currency)) \(currency)" }
    let (lower, upper, unit) = (range.lowerBound, range.upperBound, currency.minorUnitsPerUnit)
    if lower == upper { return amount(lower) }
    // What lies a cent beside a whole amount was asked as above or below it.
    if upper == .max {
      return lower > .min && (lower - 1).isMultiple(of: unit) && unit > 1
        ? "above \(amount(lower - 1))" : "at least \(amount(lower))"
    }
    if lower == .min {
      return (upper + 1).isMultiple(of: unit) && unit > 1 ? "below \(amount(upper + 1))" : "at most \(amount(upper))"
    }
    return "from \(amount(lower)) to \(amount(upper))"
  }
}

import DossierCore
import Testing

/// Random and mutated texts: always a tree, which can be printed and read again, or an error with a place in the text.
@Suite struct QueryFuzzTests {
  static let context = QueryContext(
    currency: .euro, today: day("2023-06-15"), saved: ["late": "due<today OR @held", "held": "has:hold", "bad": "x:("])

  static let fragments =
    QueryField.allCases.map(\.rawValue) + [
      " ", " ", " ", " ", ":", ":", "<", "<=", ">", ">=", "=", "..", "(", ")", "-", "*", "\"", "\"a b\"", "@", "@late",
      "@held", "@bad", "OR", " OR ", "AND", "has:", "no:", "klaar", "KLAA/202304/7478", "+++232/0991/37210+++",
      "232099137210", "***", "2023", "2023-01", "2023-02-30", "today", "today-30", "tomorrow+7", "1000", "1000.50EUR",
      "5USD", "92233720368547758.07", "-92233720368547758.08", "9223372036854775807", "-1", "9999-12-31", "0001",
      "0473", "44 67 24", "+32", "BE68 5390 0754 7034", "open", "any", "dispute", "kept", "BE", "\u{0}", "\n",
      "\u{301}", "é", "e\u{301}", "ß", "日本", "👩‍👩‍👧", "\u{A0}",
      "\u{2028}", "\u{202E}", "\u{FEFF}", "İ", "\r\n", "remitted:", "balance>", "due<", "age:",
    ]

  private static func text(using numbers: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &numbers) {
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0:
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &numbers)) {
          text.unicodeScalars.append(scalar)
        }
      case 1:
        var scalars = Array(text.unicodeScalars)
        if !scalars.isEmpty { scalars.remove(at: Int.random(in: 0..<scalars.count, using: &numbers)) }
        text = String(String.UnicodeScalarView(scalars))
      default: text += fragments[Int.random(in: 0..<fragments.count, using: &numbers)]
      }
    }
    return text
  }

  private static func withoutPlaces(_ node: QueryNode) -> QueryNode {
    switch node {
    case .all(let nodes): .all(nodes.map(withoutPlaces))
    case .any(let nodes): .any(nodes.map(withoutPlaces))
    case .not(let node): .not(withoutPlaces(node))
    case .leaf(let leaf): .leaf(QueryLeaf(field: leaf.field, leaf.condition, span: SourceSpan(line: 1, column: 1)))
    }
  }

  @Test(arguments: [20_231, 20_232, 20_233, 20_234]) func `Any text is a query that reads back, or wrong at a place`(
    _ seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    var queries = 0
    for _ in 0..<50_000 {
      let text = Self.text(using: &numbers)
      do throws(QueryError) {
        let query = try Query(text, in: Self.context)
        queries += 1
        try Self.hold(query, text, seed)
      } catch {
        let (column, length) = (error.span.column, error.span.length)
        let count = text.unicodeScalars.count
        let isInside = error.span.line == 1 && column >= 1 && column + length - 1 <= count
        let isBehind = column == count + 1 && length == 1
        #expect(isInside || isBehind, "seed \(seed): \(error) of \(text.debugDescription)")
        #expect(!error.description.isEmpty && error.hint?.isEmpty == false)
      }
    }
    #expect(queries > 1000)
  }

  private static func hold(_ query: Query, _ text: String, _ seed: UInt64) throws(QueryError) {
    let printed = query.description
    let again = try? Query(printed)
    #expect(
      again.map { withoutPlaces($0.root) } == withoutPlaces(query.root),
      "seed \(seed): \(text.debugDescription) was printed as \(printed.debugDescription)")
    let isExplained = QueryExplanation(query, country: "BE").lines.allSatisfy { !$0.text.isEmpty }
    #expect(isExplained)
  }
}

import DossierCore
import Testing

/// Whatever happens to the files, the index answers as reading all of them does.
@Suite struct IndexPropertyTests {
  static let seeds = Array(UInt64(0)..<8)
  static let steps = 7

  @Test(arguments: seeds) func `the index answers as the files do, whatever is edited in between`(seed: UInt64) throws {
    var files = try ChangingStore(seed: seed, cases: 11)
    var queries = RandomQueries(seed: seed)
    var story: [String] = []
    for _ in 0..<Self.steps {
      let day = files.day()
      story.append("as of \(day)")
      let store = try files.store
      let (scan, index) = (try ScanningCatalog(store, asOf: day), try IndexedCatalog(store, asOf: day))
      for number in 0..<12 {
        let text = queries.next(day)
        let query = try Query(text, in: QueryContext(store.settings.value, today: day))
        let told = "seed \(seed), query \(text), \(story.suffix(6).joined(separator: "; "))"
        let (read, found) = (try Visited(scan, query), try Visited(index, query))
        try #require(found == read, "\(told)")
        try #require(try index.cases(matching: query) == read.matches, "\(told)")
        let (paths, owed) = (try index.paths(matching: query), try Owed(index, query))
        try #require(paths.paths == read.paths, "\(told)")
        try #require(owed.items == Owed.items(of: read.lines), "\(told)")
        // One visit tells all that the scan says; that it does is held up now and then.
        guard number % 4 == 0 else { continue }
        try #require(try scan.cases(matching: query) == read.matches, "\(told)")
        let scanned = try scan.paths(matching: query)
        try #require(scanned.paths == paths.paths && scanned.gaps == paths.gaps, "\(told)")
        try #require(try Owed(scan, query) == owed, "\(told)")
      }
      for _ in 0..<3 { story.append(try files.change()) }
    }
  }
}

/// All that a catalog says of a query, in the order of the paths.
private struct Visited: Equatable {
  let lines: [ListedCase]
  let figures: [CaseFigures]
  let gaps: CaseGaps

  init(_ catalog: some CaseCatalog, _ query: Query) throws {
    var found: [(line: ListedCase, figures: CaseFigures)] = []
    gaps = try catalog.visit(query) { found.append(($0, $1)) }
    found.sort { $0.line.summary.path.utf8.lexicographicallyPrecedes($1.line.summary.path.utf8) }
    lines = found.map(\.line)
    figures = found.map(\.figures)
  }

  var matches: CaseMatches { CaseMatches(cases: lines, gaps: gaps) }

  var paths: [String] { lines.map(\.summary.path) }
}

/// What a catalog says is owed, by case, and what it lacks.
private struct Owed: Equatable {
  private(set) var items: [CurrencyTotals.Item] = []
  private var gaps = CaseGaps()

  init(_ catalog: some CaseCatalog, _ query: Query) throws {
    gaps = try catalog.amounts(query) { items.append($0) }
    items.sort { $0.number.text < $1.number.text }
  }

  /// The same sums by lines of a list.
  static func items(of listed: [ListedCase]) -> [CurrencyTotals.Item] {
    listed.compactMap(\.summary.owed).sorted { $0.number.text < $1.number.text }
  }
}

/// Draws queries of all fields and forms.
struct RandomQueries {
  private var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed &+ 99) }

  /// A query; days lie around one.
  mutating func next(_ day: CalendarDate, depth: Int = 0) -> String {
    switch numbers.below(depth < 3 ? 10 : 4) {
    case 0: return numbers.pick(["", "status:any", "status:open", "status:closed"])
    case 1...3: return term(day)
    case 4: return "-" + term(day)
    case 5: return "\(term(day)) \(term(day))"
    case 6, 7: return "(\(nonempty(day, depth)) OR \(nonempty(day, depth)))"
    case 8: return "\(nonempty(day, depth)) \(nonempty(day, depth))"
    default: return "-(\(nonempty(day, depth)))"
    }
  }

  private mutating func nonempty(_ day: CalendarDate, _ depth: Int) -> String {
    let text = next(day, depth: depth + 1)
    return text.isEmpty ? "status:any" : text
  }

  private mutating func term(_ day: CalendarDate) -> String {
    let field = numbers.pick(QueryField.allCases.filter { $0.rawValue != "remitted" })
    if numbers.chance(25) { return word() }
    if numbers.chance(10) { return "\(numbers.pick(["has", "no"])):\(field.rawValue)" }
    switch field.kind {
    case .word(let words): return "\(field.rawValue):\(numbers.pick(words))"
    case .day:
      let near = day.adding(days: numbers.below(400) - 300)
      if field == .from || field == .to { return "\(field.rawValue):\(near)" }
      return numbers.pick([
        "\(field.rawValue)\(numbers.pick(["<", "<=", ">", ">=", ":"]))\(near)",
        "\(field.rawValue):\(near)..\(near.adding(days: 60))", "\(field.rawValue):\(near.year)",
      ])
    case .amount:
      return "\(field.rawValue)\(numbers.pick(["<", ">", ">=", ":"]))\(numbers.pick(["0", "100", "999.99"]))"
    case .count: return "\(field.rawValue)>\(numbers.below(500))"
    case .text: return "\(field.rawValue):\(value(field))"
    }
  }

  private mutating func value(_ field: QueryField) -> String {
    switch field {
    case .number: numbers.pick(["A10007", "A1000*", "a-10.009"])
    case .reference: numbers.pick(["K-10007", "K-100*", "k10008"])
    case .creditor: numbers.pick(["creditor", "other", "cafe"])
    case .debtor: numbers.pick(["debtor-3", "muller", "\"klaar crème\""])
    case .agency, .holder: numbers.pick(["fast", "klaar*", "\"klaar incasso\""])
    case .phone, .mobile: numbers.pick(["0475/00.00.02", "0032475*"])
    case .email: numbers.pick(["apple@example.org", "example", "r9*"])
    case .city: numbers.pick(["gent", "Liege"])
    case .postcode: numbers.pick(["9002", "90*"])
    case .nr: numbers.pick(["2", "3"])
    case .street: numbers.pick(["eglise", "\"rue de l eglise\""])
    case .country: "BE"
    case .customer: numbers.pick(["C3", "\"C 4\"", "c*"])
    case .track, .administration, .step: numbers.pick(["amicable", "legal", "two", "t*"])
    case .tag: numbers.pick(["spoed", "apple"])
    case .invoice: numbers.pick(["R0", "R1*"])
    default: word()
    }
  }

  private mutating func word() -> String {
    let word = numbers.pick(ChangingStore.words + ["K-10008", "A10009", "9003", "0475000001", "1985-05-01", "gent"])
    return numbers.pick([
      "\"\(word)\"", "\"\(word)\"", "\"\(word) \(numbers.pick(ChangingStore.words))\"",
      word.contains("'") ? "nothing" : "\(word.prefix(3))*",
    ])
  }
}

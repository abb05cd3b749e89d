internal import GRDB

/// A query that is answered from the tables: what can be looked up decides first, and a case is read only if it may match.
struct IndexedRun {
  private let tests: [QueryTest]
  private let plan: QueryPlan
  private let root: QueryNode
  private let finds: IndexedFinds
  private let words: UInt64
  private let statuses: UInt64
  private let derived: UInt64
  private let needsEntries: Bool

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ query: Query, country: String, _ database: Database) throws {
    let tests = query.root.leaves.map { QueryTest($0, country: country) }
    self.tests = tests
    root = query.root
    plan = QueryPlan(query.root)
    finds = try IndexedFinds(tests, database)
    words = query.root.rankedWords
    func bits(_ holds: (QueryTest) -> Bool) -> UInt64 {
      tests.enumerated().reduce(0) { holds($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    statuses = bits { $0.leaf.field == .status }
    derived = bits { $0.leaf.field?.isDerived == true }
    needsEntries = tests.contains { $0.leaf.field.map(Self.ofEntries.contains) == true }
  }

  /// Whether parties had to be asked.
  var asksParties: Bool { tests.contains { $0.leaf.field?.isOfParty ?? true } }

  /// The cases beside which none can match; nil if any case may.
  var candidates: CaseSet? {
    var place = 0
    return candidates(root, &place)
  }

  /// The derived fields that entries answer.
  private static let ofEntries: Set<QueryField> = [.amount, .due, .hold, .promise, .plan, .request]

  /// What came of trying a case.
  enum Answer {
    /// The query matches it.
    case match(Match)
    /// It depends on an amount that cannot be reckoned.
    case open
    /// The query does not match it.
    case miss
  }

  /// A case that matches.
  struct Match {
    let rank: Int
    /// The case, if it had to be read to tell.
    let stored: StoredCase?
    let entries: CaseEntries?
  }

  /// Tries the case of a row.
  ///
  /// - Throws: `CatalogError.corrupt` if the row cannot be read.
  func answer(_ row: Row, on day: CalendarDate, _ reader: inout EntryReader) throws -> Answer {
    let id: Int64 = row[0]
    let hits = finds.hits(id)
    var bits = hits.bits
    if statuses != 0, let status = CaseStatus(rawValue: row[4]) {
      for (place, test) in tests.enumerated() where test.leaf.field == .status && test.isStatus(status) {
        bits |= 1 << UInt64(place)
      }
    }
    let holds = plan.holds(bits, known: finds.known | statuses)
    if let holds { return holds ? .match(Match(rank: hits.rank(of: words), stored: nil, entries: nil)) : .miss }
    if finds.packed != 0 {
      let codes = PreparedCase.codes(row[CaseRow.codesPlace])
      for (place, test) in tests.enumerated() where finds.packed & 1 << UInt64(place) != 0 {
        let isThere = codes.contains { code in
          test.leaf.condition == .present ? code.field == test.leaf.field : test.wants(code)
        }
        if isThere { bits |= 1 << UInt64(place) }
      }
    }
    var stored: StoredCase?
    var read: CaseEntries?
    var known = UInt64.max
    if derived & ~statuses != 0 {
      let line = try StoredCase(row, on: day)
      let own = needsEntries ? try reader.entries(of: id, in: line.summary.currency) : CaseEntries()
      let figures = own.figures(line.summary)
      for (place, test) in tests.enumerated() where test.leaf.field?.isDerived == true {
        if figures.leavesOpen(test) { known &= ~(1 << UInt64(place)) }
        if figures.holds(test) { bits |= 1 << UInt64(place) }
      }
      stored = line
      if needsEntries { read = own }
    }
    guard let holds = plan.holds(bits, known: known) else { return .open }
    return holds ? .match(Match(rank: hits.rank(of: words), stored: stored, entries: read)) : .miss
  }

  private func candidates(_ node: QueryNode, _ place: inout Int) -> CaseSet? {
    switch node {
    case .all(let nodes):
      var all: CaseSet?
      for node in nodes {
        guard let part = candidates(node, &place) else { continue }
        if all == nil { all = part } else { all?.formIntersection(part) }
      }
      return all
    case .any(let nodes):
      var any: CaseSet? = CaseSet()
      for node in nodes {
        let part = candidates(node, &place)
        if let part { any?.formUnion(part) } else { any = nil }
      }
      return any
    case .not(let node):
      _ = candidates(node, &place)
      return nil
    case .leaf:
      defer { place += 1 }
      return finds.known & 1 << UInt64(place) == 0 ? nil : finds.cases(place)
    }
  }
}

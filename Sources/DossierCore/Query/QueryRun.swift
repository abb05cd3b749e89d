/// A query, or several at once, made ready to be tried on the files of many cases, on several threads.
///
/// What the file says is tried first, and what a status costs; a case is summed up only if the rest depends on it.
struct QueryRun: Sendable {
  /// The most leaves of all queries: one bit each.
  static let maximumTests = 64

  let tests: [QueryTest]
  private let plans: [QueryPlan]
  private let words: UInt64
  /// The tests of derived fields, of a status, and of who has a case.
  private let derived: UInt64
  private let statuses: UInt64
  private let holders: UInt64

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ query: Query, country: String) { self.init([query], country: country) }

  /// Several queries have at most `maximumTests` leaves together; the first ranks.
  init(_ queries: [Query], country: String) {
    let tests = queries.flatMap(\.root.leaves).map { QueryTest($0, country: country) }
    self.tests = tests
    plans = QueryPlan.plans(of: queries.map(\.root))
    words = queries.first?.root.rankedWords ?? 0
    derived = Self.bits(tests) { $0.leaf.field?.isDerived == true }
    statuses = Self.bits(tests) { $0.leaf.field == .status }
    holders = Self.bits(tests) { $0.leaf.field == .holder }
  }

  /// Whether parties have to be read.
  var asksParties: Bool { tests.contains { $0.leaf.field?.isOfParty ?? true } }

  /// What came of trying a case.
  enum Answer {
    /// The query matches it, at this rank.
    case match(rank: Int)
    /// It depends on an amount that cannot be reckoned.
    case open
    /// The query does not match it.
    case miss
  }

  /// Tries a case; one that was opened after the day is matched by no query.
  ///
  /// The case is summed up at most once, through `summarized`.
  func answer(
    _ file: Case, _ parties: PartyHits, country: String, on day: CalendarDate, _ summarized: () -> CaseFigures
  ) -> Answer {
    let (matches, hits) = matches(file, parties, country: country, on: day, summarized)
    guard let holds = matches[0] else { return .open }
    return holds ? .match(rank: hits.rank(of: words)) : .miss
  }

  /// Which of the queries match a case; nil where that depends on an amount that cannot be reckoned.
  func matches(
    _ file: Case, _ parties: PartyHits, country: String, on day: CalendarDate, _ summarized: () -> CaseFigures
  ) -> (matches: [Bool?], hits: QueryHits) {
    guard file.opened.date <= day else { return (plans.map { _ in false }, .none) }
    var hits = QueryHits.none
    if derived.nonzeroBitCount < tests.count { hits = QueryHits(SearchTerms(file, country: country), tests) }
    if asksParties {
      for (kind, slug) in file.namedParties { hits.merge(parties.hits(kind, slug), only: ~holders) }
    }
    let status = file.status(on: day)
    var bits = hits.bits | Self.bits(tests) { $0.leaf.field == .status && $0.isStatus(status) }
    var matches = plans.map { $0.holds(bits, known: ~derived | statuses) }
    if matches.contains(nil) {
      let figures = summarized()
      bits |= Self.bits(tests) { figures.holds($0) }
      if let slug = figures.summary.holder.party, holders != 0 {
        for kind in [PartyKind.creditor, .agency] { bits |= parties.hits(kind, slug).bits & holders }
      }
      let known = ~Self.bits(tests) { figures.leavesOpen($0) }
      matches = plans.map { $0.holds(bits, known: known) }
    }
    return (matches, hits)
  }

  private static func bits(_ tests: [QueryTest], _ holds: (QueryTest) -> Bool) -> UInt64 {
    var bits: UInt64 = 0
    for (place, test) in tests.enumerated() where holds(test) { bits |= 1 << UInt64(place) }
    return bits
  }
}

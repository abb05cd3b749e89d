/// A query made ready to be tried on many cases, by reading them or by an index; one bit a word or term.
struct PreparedQuery: Sendable {
  /// The words and terms in the order in which they were written.
  let tests: [QueryTest]
  /// What they are to each other.
  let plan: QueryPlan
  /// The words by which a case is ranked.
  let words: UInt64
  /// The terms that the figures of a case answer.
  let derived: UInt64
  /// The terms that ask for a status.
  let statuses: UInt64
  /// The terms that ask who has the case.
  let holders: UInt64
  /// Whether parties have to be known.
  let asksParties: Bool
  /// Whether the entries of a case have to be known.
  let asksEntries: Bool

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ query: Query, country: String) {
    let tests = query.root.leaves.map { QueryTest($0, country: country) }
    func bits(_ holds: (QueryTest) -> Bool) -> UInt64 {
      tests.enumerated().reduce(0) { holds($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    func asks(_ source: QueryFieldSource) -> Bool {
      tests.contains { $0.leaf.field?.declaration.source.contains(source) == true }
    }
    self.tests = tests
    plan = QueryPlan(query.root)
    words = query.root.rankedWords
    derived = bits { $0.answer != nil }
    statuses = bits { $0.leaf.field == .status }
    holders = bits { $0.leaf.field == .holder }
    asksParties = asks(.parties) || tests.contains { $0.leaf.field == nil }
    asksEntries = asks(.entries)
  }

  /// Which of some tests hold.
  func bits(of some: UInt64, _ holds: (QueryTest) -> Bool) -> UInt64 {
    var (bits, left): (UInt64, UInt64) = (0, some)
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left - 1
      if holds(tests[place]) { bits |= 1 << UInt64(place) }
    }
    return bits
  }
}

/// What came of trying a case.
enum QueryAnswer<Match> {
  /// The query matches it.
  case match(Match)
  /// It depends on something that cannot be reckoned.
  case open
  /// The query does not match it.
  case miss
}

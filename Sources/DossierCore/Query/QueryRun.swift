/// A query that is tried on the files of many cases, on several threads.
///
/// What the file says is tried first, and what a status costs; a case is summed up only if the rest depends on it.
struct QueryRun: Sendable {
  let query: PreparedQuery
  private let country: String

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ query: Query, country: String) {
    self.query = PreparedQuery(query, country: country)
    self.country = country
  }

  /// Tries a case, and gives its rank; one that was opened after the day is matched by no query.
  ///
  /// The case is summed up at most once, through `summarized`.
  func answer(
    _ file: Case, _ parties: PartyHits, on day: CalendarDate, _ summarized: () -> CaseFigures
  ) -> QueryAnswer<Int> {
    guard file.opened.date <= day else { return .miss }
    var hits = QueryHits.none
    if query.derived.nonzeroBitCount < query.tests.count {
      hits = QueryHits(SearchTerms(file, country: country), query.tests)
    }
    if query.asksParties {
      for (kind, slug) in file.namedParties { hits.merge(parties.hits(kind, slug), only: ~query.holders) }
    }
    var bits = hits.bits
    if query.statuses != 0 {
      let status = file.status(on: day)
      bits |= query.bits(of: query.statuses) { $0.isStatus(status) }
    }
    var holds = query.plan.holds(bits, known: ~query.derived | query.statuses)
    if holds == nil {
      let figures = summarized()
      bits |= query.bits(of: query.derived) { figures.holds($0) }
      if let slug = figures.summary.holder.party, query.holders != 0 {
        for kind in [PartyKind.creditor, .agency] { bits |= parties.hits(kind, slug).bits & query.holders }
      }
      holds = query.plan.holds(bits, known: ~query.bits(of: query.derived) { figures.leavesOpen($0) })
    }
    guard let holds else { return .open }
    return holds ? .match(hits.rank(of: query.words)) : .miss
  }
}

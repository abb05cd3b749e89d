internal import GRDB

/// A query that is answered from the tables: what can be looked up decides first, and a case is read only if it may match.
struct IndexedRun {
  private let query: PreparedQuery
  private let finds: IndexedFinds

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ query: Query, country: String, _ database: Database) throws {
    self.query = PreparedQuery(query, country: country)
    finds = try IndexedFinds(self.query.tests, database)
  }

  /// Whether parties had to be asked.
  var asksParties: Bool { query.asksParties }

  /// Whether more of a row than its id and status may be needed to tell if it matches.
  var readsRows: Bool { finds.packed != 0 || query.derived & ~query.statuses != 0 }

  /// The cases beside which none can match; nil if any case may.
  var candidates: CaseSet? { candidates(query.plan) }

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
  func answer(_ row: Row, on day: CalendarDate, _ reader: inout EntryReader) throws -> QueryAnswer<Match> {
    let id: Int64 = row[CaseRow.idPlace]
    let hits = finds.hits(id)
    var bits = hits.bits
    if query.statuses != 0, let status = CaseStatus(rawValue: row[CaseRow.statusPlace]) {
      bits |= query.bits(of: query.statuses) { $0.isStatus(status) }
    }
    let holds = query.plan.holds(bits, known: finds.known | query.statuses)
    if let holds {
      return holds ? .match(Match(rank: hits.rank(of: query.words), stored: nil, entries: nil)) : .miss
    }
    if finds.packed != 0 {
      let codes = PreparedCase.codes(row[CaseRow.codesPlace])
      bits |= query.bits(of: finds.packed) { test in
        codes.contains { test.leaf.condition == .present ? $0.field == test.leaf.field : test.wants($0) }
      }
    }
    var stored: StoredCase?
    var read: CaseEntries?
    var known = UInt64.max
    if query.derived & ~query.statuses != 0 {
      let line = try StoredCase(row, on: day)
      let own = query.asksEntries ? try reader.entries(of: id, in: line.summary.currency) : CaseEntries()
      let figures = own.figures(line.summary)
      bits |= query.bits(of: query.derived) { figures.holds($0) }
      known = ~query.bits(of: query.derived) { figures.leavesOpen($0) }
      stored = line
      if query.asksEntries { read = own }
    }
    guard let holds = query.plan.holds(bits, known: known) else { return .open }
    return holds ? .match(Match(rank: hits.rank(of: query.words), stored: stored, entries: read)) : .miss
  }

  private func candidates(_ plan: QueryPlan) -> CaseSet? {
    switch plan {
    case .all(let plans):
      var all: CaseSet?
      for part in plans.lazy.compactMap(candidates) {
        if all == nil { all = part } else { all?.formIntersection(part) }
      }
      return all
    case .any(let plans):
      var any = CaseSet()
      for plan in plans {
        guard let part = candidates(plan) else { return nil }
        any.formUnion(part)
      }
      return any
    case .not: return nil
    case .test(let bit): return finds.known & bit == 0 ? nil : finds.cases(bit.trailingZeroBitCount)
    }
  }
}

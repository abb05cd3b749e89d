internal import GRDB

/// Finds cases by the index, which it refreshes first.
public struct IndexedCatalog: CaseCatalog {
  /// The day as of which it answers.
  public let day: CalendarDate
  let store: Store
  let index: IndexDatabase

  /// Opens the index of a store and brings it to the files and the day.
  ///
  /// - Parameter progress: Told now and then how many files of how many were read.
  /// - Throws: `CatalogError`; the files can answer then.
  public init(
    _ store: Store, asOf day: CalendarDate, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(CatalogError) {
    self.store = store
    self.day = day
    index = try IndexDatabase(of: store)
    try IndexRefresh(store: store, day: day, progress: progress).run(index)
  }

  /// Removes the index of a store; nothing is lost but time.
  ///
  /// - Throws: `LoadError.file`.
  public static func drop(_ store: Store) throws(LoadError) { try IndexDatabase.remove(from: store) }

  /// The lines of the cases that a query matches.
  ///
  /// - Throws: `CatalogError`.
  public func cases(matching query: Query) throws(CatalogError) -> CaseMatches {
    var found: [(line: CaseSummary, rank: Int)] = []
    let (gaps, names) = try answer(query) { answer in
      try answer.each { row, match, _ in
        found.append((try (match.stored ?? StoredCase(row, on: day)).summary, match.rank))
      }
      found.sort { $0.line.path.isBytewiseBefore($1.line.path) }
      return try answer.names(of: found.map(\.line))
    }
    return CaseMatches(cases: found.map { names.listed($0.line, rank: $0.rank) }, gaps: gaps)
  }

  /// Hands over the figures of the cases that a query matches, in no order that may be relied on.
  ///
  /// - Throws: `CatalogError`.
  public func visit(
    _ query: Query, _ take: (ListedCase, CaseFigures) -> Void
  ) throws(CatalogError) -> CaseGaps {
    try answer(query) { answer in
      let names = try answer.allNames()
      try answer.each { row, match, reader in
        let stored = try match.stored ?? StoredCase(row, on: day)
        let own = try match.entries ?? reader.entries(of: stored.id, in: stored.summary.currency)
        take(names.listed(stored.summary, rank: match.rank), own.figures(stored.summary))
      }
      return names
    }.gaps
  }

  /// The files of the cases that a query matches.
  ///
  /// - Throws: `CatalogError`.
  public func paths(matching query: Query) throws(CatalogError) -> (paths: [String], gaps: CaseGaps) {
    var paths: [String] = []
    let gaps = try answer(query) { answer in
      try answer.each { row, _, _ in paths.append(row[1]) }
      return IndexedNames()
    }.gaps
    return (paths.sorted { $0.isBytewiseBefore($1) }, CaseGaps(total: gaps.total, unreadable: gaps.unreadable))
  }

  private func answer(
    _ query: Query, _ work: (inout IndexedAnswer) throws -> IndexedNames
  ) throws(CatalogError) -> (gaps: CaseGaps, names: IndexedNames) {
    do {
      let (answer, names) = try index.read { database in
        var answer = try IndexedAnswer(query, store, day, database)
        let names = try work(&answer)
        return (try answer.gaps(names), names)
      }
      return (try answer.read(from: store, asOf: day), names)
    } catch {
      throw CatalogError(error)
    }
  }
}

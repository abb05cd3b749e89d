internal import GRDB

/// Finds cases by the index, which it refreshes first.
public struct IndexedCatalog: CaseCatalog {
  /// The day as of which it answers.
  public let day: CalendarDate
  let store: Store
  let index: IndexDatabase

  /// Opens the index of a store and brings it to the files and the day.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - day: The day.
  ///   - program: The version of the program: an index that another one made is made anew.
  ///   - progress: Told now and then how many files of how many were read.
  /// - Throws: `CatalogError`; the files can answer then.
  public init(
    _ store: Store, asOf day: CalendarDate, program: String, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(CatalogError) {
    self.store = store
    self.day = day
    index = try IndexDatabase(of: store)
    try IndexRefresh(store: store, day: day, program: program, progress: progress).run(index)
  }

  /// Whether a store is large and has no index yet, so that the files answer sooner than an index could be made.
  ///
  /// - Throws: `CatalogError`.
  public static func isUnbuiltAndLarge(_ store: Store) throws(CatalogError) -> Bool {
    // Where there is no file, none is made by asking; what is wrong with its place is told by who needs it.
    let size = (try? IndexStatus.fileSize(in: store)) ?? 0
    if size > 0, try !IndexDatabase(of: store).read({ try IndexState.isUnbuilt($0) }) { return false }
    do throws(LoadError) {
      return try store.casePaths().count >= fewestToPutOff
    } catch {
      throw .load(error)
    }
  }

  /// Below so many cases an index is made before anybody could wait for it.
  private static let fewestToPutOff = 5000

  /// Removes the index of a store; nothing is lost but time.
  ///
  /// - Throws: `LoadError.file`.
  public static func drop(_ store: Store) throws(LoadError) { try IndexDatabase.remove(from: store) }

  /// Hands over the lines of the cases that a query matches.
  ///
  /// - Throws: `CatalogError`.
  public func lines(_ query: Query, _ take: (ListedCase) -> Void) throws(CatalogError) -> CaseGaps {
    try answer(query) { answer in
      let (names, notesParties) = (try answer.names(), answer.hasUnreadable)
      var named: Set<PartyKey> = []
      try answer.each { row, match, _ in
        let line = try (match.stored ?? StoredCase(row, on: day)).summary
        if notesParties { named.formUnion(line.namedParties) }
        take(try names.listed(line, rank: match.rank))
      }
      return named
    }
  }

  /// Hands over what is owed on the cases that a query matches and that can be reckoned.
  ///
  /// - Throws: `CatalogError`.
  public func amounts(
    _ query: Query, _ take: (CurrencyTotals.Item) -> Void
  ) throws(CatalogError) -> CaseGaps {
    try answer(query) { answer in
      answer.isOfOwed = true
      try answer.each { row, _, _ in
        if let owed = try CaseRow.readOwed(row, on: day) { take(owed) }
      }
      return []
    }
  }

  /// Hands over the lines and figures of the cases that a query matches.
  ///
  /// - Throws: `CatalogError`.
  public func visit(
    _ query: Query, _ take: (ListedCase, CaseFigures) -> Void
  ) throws(CatalogError) -> CaseGaps {
    try answer(query) { answer in
      let (names, notesParties) = (try answer.names(), answer.hasUnreadable)
      var named: Set<PartyKey> = []
      try answer.each { row, match, reader in
        let stored = try match.stored ?? StoredCase(row, on: day)
        let own = try match.entries ?? reader.entries(of: stored.id, in: stored.summary.currency)
        if notesParties { named.formUnion(stored.summary.namedParties) }
        take(try names.listed(stored.summary, rank: match.rank), own.figures(stored.summary))
      }
      return named
    }
  }

  /// The files of the cases that a query matches.
  ///
  /// - Throws: `CatalogError`.
  public func paths(matching query: Query) throws(CatalogError) -> (paths: [String], gaps: CaseGaps) {
    var paths: [String] = []
    let gaps = try answer(query) { answer in
      answer.reckons = false
      try answer.each { row, _, _ in paths.append(row[CaseRow.pathPlace]) }
      return []
    }
    return (paths.sorted { $0.isBytewiseBefore($1) }, gaps)
  }

  /// Answers a query in one transaction; the work says which parties its lines named.
  private func answer(
    _ query: Query, _ work: (inout IndexedAnswer) throws -> Set<PartyKey>
  ) throws(CatalogError) -> CaseGaps {
    do {
      let gaps = try index.read { database in
        var answer = try IndexedAnswer(query, store, day, database)
        let named = try work(&answer)
        return try answer.gaps(naming: named)
      }
      return try gaps.read(from: store, asOf: day)
    } catch {
      throw CatalogError(error)
    }
  }
}

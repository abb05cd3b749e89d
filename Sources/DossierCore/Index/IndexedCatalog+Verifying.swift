internal import GRDB

/// Something that an index says otherwise than the files.
public struct IndexDifference: Sendable, Equatable {
  /// The file, relative to the store; the index's own where SQLite finds it damaged.
  public let path: String
  /// What differs.
  public let message: String

  /// Says what differs.
  public init(path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}

extension IndexedCatalog {
  /// Compares all that the index holds with what the files say on the day; first what SQLite says of its own file.
  ///
  /// The progress is told now and then: how many cases of how many were compared.
  ///
  /// - Returns: What differs, by path.
  /// - Throws: `CatalogError`.
  public func differences(
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(CatalogError) -> [IndexDifference] {
    let found = try index.read { database in
      let lines = try String.fetchAll(database, sql: "PRAGMA quick_check(20)").filter { $0 != "ok" }
      guard lines.isEmpty else { return lines.map { IndexDifference(path: IndexStatus.path, $0) } }
      return try comparePaths(database) + compareCases(database, progress) + compareParties(database)
    }
    return found.sorted { $0.path.isBytewiseBefore($1.path) }
  }

  private func comparePaths(_ database: Database) throws -> [IndexDifference] {
    let known = Set(try String.fetchAll(database, sql: "SELECT path FROM cases UNION SELECT path FROM unreadable"))
    return known.filter { StoreItem(path: $0) == .case }.subtracting(try store.casePaths())
      .map { IndexDifference(path: $0, "the index holds it, and there is no such file") }
  }

  private func compareCases(_ database: Database, _ progress: (Int, Int) -> Void) throws -> [IndexDifference] {
    var differences: [IndexDifference] = []
    let (summarizer, country) = (try CaseSummarizer(store, asOf: day), store.settings.value.country.code)
    var reader = try CaseRowReader(database, day)
    let paths = try store.casePaths()
    var done = 0
    try store.stream(
      paths, as: Case.self, { PreparedCase($0, summarizer.summarize($0), country: country) },
      take: { batch throws(any Error) in
        for expected in batch.values {
          differences += try reader.differences(from: expected).map {
            IndexDifference(path: expected.summarized.figures.summary.path, $0)
          }
        }
        for error in batch.errors where try !reader.isUnreadable(error.path) {
          differences.append(IndexDifference(path: error.path, "the index does not say that it cannot be read"))
        }
        done += batch.values.count + batch.errors.count
        progress(done, paths.count)
      })
    return differences
  }

  private func compareParties(_ database: Database) throws -> [IndexDifference] {
    try compare(Creditor.self, database) + compare(Agency.self, database) + compare(Debtor.self, database)
  }

  private func compare<Party: PartyDocument>(_ type: Party.Type, _ database: Database) throws -> [IndexDifference] {
    let kind = Party.kind
    let country = store.settings.value.country.code
    var left: [String: String] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT path, name FROM parties WHERE kind = ? AND path IS NOT NULL", arguments: [kind.rawValue])
    { left[row[0]] = row[1] }
    let reader = try PartyRowReader(database)
    var differences: [IndexDifference] = []
    try store.stream(
      try store.parties(kind).map { StoreLayout.party(kind, $0) }, as: type,
      { file in Slug(StoreLayout.slug(ofFile: file.path)).map { (path: file.path, slug: $0, value: file.value) } },
      take: { batch throws(any Error) in
        for (path, slug, document) in batch.values {
          let name = document.displayName
          switch left.removeValue(forKey: path) {
          case name:
            let party = PreparedParty(
              kind: kind, slug: slug, path: path, document: document, terms: SearchTerms(country: country))
            differences += try reader.differences(from: party).map { IndexDifference(path: path, $0) }
          case let other?:
            differences.append(IndexDifference(path: path, "the index calls it '\(other)' instead of '\(name)'"))
          case nil: differences.append(IndexDifference(path: path, "the index does not hold it"))
          }
        }
      })
    return differences + left.keys.map { IndexDifference(path: $0, "the index holds it, and it cannot be read") }
  }
}

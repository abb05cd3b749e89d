internal import GRDB

/// Reads and sums up the cases that changed, and those that another day makes others, and writes them.
struct SummedCases {
  private let store: Store
  private let summarizer: CaseSummarizer
  private let writer: IndexWriter
  private let database: Database
  private let progress: (Int, Int) -> Void
  private var parties: RefreshedParties
  private var done = 0
  private var total = 0

  init(
    _ store: Store, _ summarizer: CaseSummarizer, _ writer: IndexWriter, _ database: Database,
    _ parties: RefreshedParties, progress: @escaping (Int, Int) -> Void
  ) {
    self.store = store
    self.summarizer = summarizer
    self.writer = writer
    self.database = database
    self.parties = parties
    self.progress = progress
  }

  /// Writes what changed; a first time there is nothing to remove.
  mutating func take(_ changes: StoreChanges, isFirst: Bool) throws {
    let gone = changes.gone.filter(\.isOfCases)
    let written = changes.written.filter(\.isOfCases)
    for path in gone {
      try writer.remove(caseAt: path)
      try forgive(path)
    }
    let stale = isFirst ? [] : try stalePaths(except: Set(written))
    total = written.count + stale.count
    let (summarizer, country) = (summarizer, store.settings.value.country.code)
    try store.stream(
      written, as: Case.self, { PreparedCase($0, summarizer.summarize($0), country: country) },
      take: { batch throws(any Error) in
        for prepared in batch.values {
          if !isFirst {
            try writer.remove(caseAt: prepared.summarized.figures.summary.path)
            try forgive(prepared.summarized.figures.summary.path)
          }
          try writer.add(prepared)
          for (kind, slug) in prepared.parties { try parties.meet(kind, slug, writer) }
        }
        try giveUp(batch.errors)
        tell(batch.values.count + batch.errors.count)
      })
    try store.stream(
      stale, as: Case.self, { ReckonedCase($0, summarizer.summarize($0)) },
      take: { batch throws(any Error) in
        for reckoned in batch.values { try writer.update(reckoned) }
        try giveUp(batch.errors)
        tell(batch.values.count + batch.errors.count)
      })
  }

  private func stalePaths(except written: Set<String>) throws -> [String] {
    var condition = "through < ? OR as_of > ?"
    if parties.isAll { condition = "? = ?" }
    let day = Int(summarizer.day.dayNumber)
    var paths = try String.fetchAll(
      database, sql: "SELECT path FROM cases WHERE \(condition)", arguments: [day, day])
    if !parties.isAll {
      for creditor in parties.creditors {
        paths += try String.fetchAll(
          database, sql: "SELECT path FROM cases WHERE creditor = ?", arguments: [creditor.text])
      }
    }
    return Set(paths).subtracting(written).sorted { $0.isBytewiseBefore($1) }
  }

  private func giveUp(_ errors: [CaseScanError]) throws {
    for error in errors {
      try writer.remove(caseAt: error.path)
      try database.execute(sql: "INSERT OR REPLACE INTO unreadable VALUES (?)", arguments: [error.path])
    }
  }

  private func forgive(_ path: String) throws {
    try database.cachedStatement(sql: "DELETE FROM unreadable WHERE path = ?").execute(arguments: [path])
  }

  private mutating func tell(_ count: Int) {
    done += count
    progress(done, total)
  }
}

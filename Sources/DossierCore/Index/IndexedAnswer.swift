internal import GRDB

/// One query on its way through the tables, inside of one transaction.
struct IndexedAnswer {
  private let run: IndexedRun
  private let store: Store
  private let day: CalendarDate
  private let database: Database
  private var problems: [String] = []
  /// Whether cases that match and cannot be reckoned are named, beside those of which it cannot be said if they match.
  var reckons = true
  /// Whether of the rows handed over nothing is read but what is owed.
  var isOfOwed = false
  private var selection: String { isOfOwed && !run.readsRows ? CaseRow.selectionOfOwed : CaseRow.selection }
  /// What no time of opening on the day, or before it, comes after.
  private var lastOpened: String { "\(day)~" }
  private let total: Int
  private let candidates: CaseSet?
  /// Whether files could not be read, so that it matters which parties lines name.
  let hasUnreadable: Bool

  /// Above this share of the cases reading all of them in order is faster than one after the other.
  private static let fewestParts = 8

  init(_ query: Query, _ store: Store, _ day: CalendarDate, _ database: Database) throws {
    run = try IndexedRun(query, country: store.settings.value.country.code, database)
    self.store = store
    self.day = day
    self.database = database
    let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM cases") ?? 0
    self.total = total
    candidates = run.candidates.flatMap { $0.count < total / Self.fewestParts + Self.fewestParts ? $0 : nil }
    hasUnreadable = try Bool.fetchOne(database, sql: "SELECT EXISTS(SELECT 1 FROM unreadable)") ?? false
  }

  /// Hands over the cases that match, in the order of their ids, with what reads the entries of each.
  mutating func each(_ take: (Row, IndexedRun.Match, inout EntryReader) throws -> Void) throws {
    var reader = try EntryReader(database, ofFew: candidates != nil)
    if let candidates {
      let one = try database.cachedStatement(sql: "\(selection) WHERE case_id = ? AND opened < ?")
      for id in candidates.ids {
        if let row = try Row.fetchOne(one, arguments: [id, lastOpened]) { try tryRow(row, &reader, take) }
      }
    } else {
      let rows = try Row.fetchCursor(
        database, sql: "\(selection) WHERE opened < ? ORDER BY case_id", arguments: [lastOpened])
      while let row = try rows.next() { try tryRow(row, &reader, take) }
    }
  }

  private mutating func tryRow(
    _ row: Row, _ reader: inout EntryReader, _ take: (Row, IndexedRun.Match, inout EntryReader) throws -> Void
  ) throws {
    switch try run.answer(row, on: day, &reader) {
    case .match(let match):
      if reckons, row[CaseRow.problemPlace] as Int64? != 0 { problems.append(row[CaseRow.pathPlace]) }
      try take(row, match, &reader)
    case .open: problems.append(row[CaseRow.pathPlace])
    case .miss: break
    }
  }

  /// What names the parties of lines: all are read at once where most cases are, else one after the other.
  func names() throws -> IndexedNames { try IndexedNames(database, ofFew: candidates != nil) }

  /// What the answer lacks, yet to be read from the files; of parties those alone that were asked or named.
  func gaps(naming named: Set<PartyKey>) throws -> IndexedGaps {
    let paths = try String.fetchAll(database, sql: "SELECT path FROM unreadable")
    let unreadable = paths.filter { path in
      guard !run.asksParties, case .party(let kind, let slug) = StoreItem(path: path) else { return true }
      return named.contains(PartyKey(kind, slug))
    }
    return IndexedGaps(total: total, unreadable: unreadable, problems: problems)
  }
}

/// Files that an answer lacks; why, they say themselves.
struct IndexedGaps {
  let total: Int
  let unreadable: [String]
  let problems: [String]

  /// Reads the files once more to say what is wrong with them.
  func read(from store: Store, asOf day: CalendarDate) throws(LoadError) -> CaseGaps {
    var gaps = CaseGaps(total: total)
    for path in unreadable {
      do throws(LoadError) {
        switch StoreItem(path: path) {
        case .party(.creditor, _): _ = try store.load(Creditor.self, at: path)
        case .party(.agency, _): _ = try store.load(Agency.self, at: path)
        case .party(.debtor, _): _ = try store.load(Debtor.self, at: path)
        case .case, .settings, .terms, .rates, .rule, .attachment, .exchange, .other, .foreign:
          _ = try store.loadCase(at: path)
        }
      } catch {
        gaps.unreadable.append(CaseScanError(path: path, error: error))
      }
    }
    let summarizer = try CaseSummarizer(store, asOf: day)
    let read = store.scan(problems, as: Case.self) { file in
      summarizer.summarize(file).problem.map { CaseProblem(path: file.path, $0) }
    }
    gaps.problems = read.values
    gaps.sort()
    return gaps
  }
}

internal import GRDB

/// One query on its way through the tables, inside of one transaction.
struct IndexedAnswer {
  private let run: IndexedRun
  private let store: Store
  private let day: CalendarDate
  private let database: Database
  private var problems: [String] = []

  /// Above this share of the cases reading all of them in order is faster than one after the other.
  private static let fewestParts = 8

  init(_ query: Query, _ store: Store, _ day: CalendarDate, _ database: Database) throws {
    run = try IndexedRun(query, country: store.settings.value.country.code, database)
    self.store = store
    self.day = day
    self.database = database
  }

  /// Hands over the cases that match, in the order of their ids, with what reads the entries of each.
  mutating func each(_ take: (Row, IndexedRun.Match, inout EntryReader) throws -> Void) throws {
    let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM cases") ?? 0
    let candidates = run.candidates.flatMap { $0.count < total / Self.fewestParts + Self.fewestParts ? $0 : nil }
    var reader = try EntryReader(database, ofFew: candidates != nil)
    if let candidates {
      let selection = try database.cachedStatement(sql: "\(CaseRow.selection) WHERE case_id = ?")
      for id in candidates.ids {
        if let row = try Row.fetchOne(selection, arguments: [id]) { try tryRow(row, &reader, take) }
      }
    } else {
      let rows = try Row.fetchCursor(database, sql: "\(CaseRow.selection) ORDER BY case_id")
      while let row = try rows.next() { try tryRow(row, &reader, take) }
    }
  }

  private mutating func tryRow(
    _ row: Row, _ reader: inout EntryReader, _ take: (Row, IndexedRun.Match, inout EntryReader) throws -> Void
  ) throws {
    guard let match = try run.match(row, on: day, &reader) else { return }
    if row[CaseRow.problemPlace] as Int64? != 0 { problems.append(row[1]) }
    try take(row, match, &reader)
  }

  /// The names of the parties that lines name.
  func names(of lines: [CaseSummary]) throws -> IndexedNames {
    var names = IndexedNames()
    let wanted = Set(lines.map { PartyName(.creditor, $0.creditor) } + lines.map { PartyName(.debtor, $0.debtor) })
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM parties") ?? 0
    if wanted.count > count / Self.fewestParts { return try allNames() }
    let selection = try database.cachedStatement(sql: "SELECT name FROM parties WHERE kind = ? AND slug = ?")
    for party in wanted {
      names.set(
        party, try String.fetchOne(selection, arguments: [party.kind.rawValue, party.slug.text]))
    }
    return names
  }

  /// The names of all parties.
  func allNames() throws -> IndexedNames {
    var names = IndexedNames()
    let rows = try Row.fetchCursor(database, sql: "SELECT kind, slug, name FROM parties")
    while let row = try rows.next() {
      guard let kind = PartyKind(rawValue: row[0]) else { continue }
      names.set(PartyName(kind, Slug(unchecked: row[1])), row[2])
    }
    return names
  }

  /// Cases are named before parties.
  private static func rank(_ path: String) -> Int {
    if case .party(let kind, _) = StoreItem(path: path) {
      1 + (PartyKind.allCases.firstIndex(of: kind) ?? 0)
    } else {
      0
    }
  }

  /// What the answer lacks, yet to be read from the files.
  func gaps(_ names: IndexedNames) throws -> IndexedGaps {
    var unreadable = try String.fetchAll(database, sql: "SELECT path FROM unreadable ORDER BY path")
    if !run.asksParties {
      unreadable = unreadable.filter { path in
        if case .party(let kind, let slug) = StoreItem(path: path) { names.has(PartyName(kind, slug)) } else { true }
      }
    }
    let order = unreadable.map { (Self.rank($0), $0) }
      .sorted { $0.0 == $1.0 ? $0.1.isBytewiseBefore($1.1) : $0.0 < $1.0 }
    return IndexedGaps(
      total: try Int.fetchOne(database, sql: "SELECT count(*) FROM cases") ?? 0, unreadable: order.map(\.1),
      problems: problems.sorted { $0.isBytewiseBefore($1) })
  }
}

/// The names of parties.
struct IndexedNames {
  private var creditors: [Slug: String] = [:]
  private var debtors: [Slug: String] = [:]

  mutating func set(_ party: PartyName, _ name: String?) {
    switch party.kind {
    case .creditor: creditors[party.slug] = name
    case .debtor: debtors[party.slug] = name
    case .agency: break
    }
  }

  func has(_ party: PartyName) -> Bool {
    switch party.kind {
    case .creditor: creditors[party.slug] != nil
    case .debtor: debtors[party.slug] != nil
    case .agency: false
    }
  }

  func listed(_ line: CaseSummary, rank: Int) -> ListedCase {
    ListedCase(
      line, creditor: creditors[line.creditor] ?? line.creditor.text, debtor: debtors[line.debtor] ?? line.debtor.text,
      hit: rank)
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
        case .case, .settings, .terms, .rates, .attachment, .exchange, .other, .foreign:
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
    return gaps
  }
}

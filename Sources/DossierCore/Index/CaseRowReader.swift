internal import GRDB

/// Compares cases with what all tables of the index say of them.
struct CaseRowReader {
  private let day: CalendarDate
  private let database: Database
  private let rows: GRDB.Statement
  private let code: GRDB.Statement
  private let link: GRDB.Statement
  private let text: GRDB.Statement
  private let plainRows: [(table: CaseTable, statement: GRDB.Statement)]
  private var entries: EntryReader
  private let codes: [Int64: Int]
  private let links: [Int64: Int]
  private let unreadable: Set<String>

  init(_ database: Database, _ day: CalendarDate) throws {
    self.day = day
    self.database = database
    rows = try database.cachedStatement(sql: "\(CaseRow.selection) WHERE path = ?")
    code = try database.cachedStatement(
      sql: "SELECT EXISTS(SELECT 1 FROM codes WHERE field = ? AND code = ? AND case_id = ?)")
    link = try database.cachedStatement(
      sql: "SELECT EXISTS(SELECT 1 FROM case_parties WHERE kind = ? AND slug = ? AND case_id = ?)")
    text = try database.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM texts WHERE rowid = ?)")
    plainRows = try CaseTable.allCases.map { ($0, try database.cachedStatement(sql: $0.table.selection)) }
    entries = try EntryReader(database, ofFew: true)
    codes = try Self.counts("codes", database)
    links = try Self.counts("case_parties", database)
    unreadable = Set(try String.fetchAll(database, sql: "SELECT path FROM unreadable"))
  }

  private static func counts(_ table: String, _ database: Database) throws -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT case_id FROM \(table)")
    while let row = try rows.next() { counts[row[0], default: 0] += 1 }
    return counts
  }

  /// Whether the index knows that a file cannot be read.
  func isUnreadable(_ path: String) throws -> Bool { unreadable.contains(path) }

  /// What the index says otherwise than a case, each in a sentence.
  mutating func differences(from expected: PreparedCase) throws -> [String] {
    let summary = expected.summarized.figures.summary
    let found = try Row.fetchAll(rows, arguments: [summary.path])
    guard found.count == 1, let row = found.first else {
      return [found.isEmpty ? "the index does not hold it" : "the index holds it \(found.count) times"]
    }
    guard let stored = try? StoredCase(row, on: day) else { return ["its row in the index cannot be read"] }
    let figures = try entries.entries(of: stored.id, in: stored.summary.currency).figures(stored.summary)
    var differences = figures.differences(from: expected.summarized.figures)
    if stored.hasProblem != (expected.summarized.problem != nil) {
      differences.append("the index says that it \(stored.hasProblem ? "cannot" : "can") be reckoned")
    }
    let id = stored.id
    if differences.isEmpty { differences += try plainDifferences(from: expected.rows, id) }
    var isFound = codes[id, default: 0] == expected.codes.count && row[CaseRow.codesPlace] == expected.packedCodes
    for wanted in expected.codes where isFound {
      isFound = try Bool.fetchOne(code, arguments: [wanted.field.rawValue, wanted.code, id]) == true
    }
    if expected.texts.contains(where: { $0 != nil }), try Bool.fetchOne(text, arguments: [id]) != true {
      isFound = false
    }
    if !isFound { differences.append("it is not found by all that can be looked for") }
    let parties =
      expected.others.map { ($0.0.rawValue, $0.1) } + expected.mentioned.map { (PreparedCase.mention(of: $0.0), $0.1) }
    var isNamed = links[id, default: 0] == parties.count
    for (kind, slug) in parties where isNamed {
      isNamed = try Bool.fetchOne(link, arguments: [kind, slug.text, id]) == true
    }
    if !isNamed { differences.append("it is not found by all parties that it names") }
    return differences
  }

  /// The tables whose rows of a case are others.
  private func plainDifferences(from expected: CaseRows, _ id: Int64) throws -> [String] {
    let owner: StatementArguments = [id]
    var wanted: [CaseTable: [StatementArguments]] = [:]
    for row in expected.rows { wanted[row.table, default: []].append(owner + row.values) }
    var differences: [String] = []
    for (table, statement) in plainRows {
      let found = try Row.fetchAll(statement, arguments: owner).map { StatementArguments($0.databaseValues) }
      guard found != wanted[table, default: []] else { continue }
      differences.append("the index's rows in '\(table.table.name)' differ from the file's")
    }
    return differences
  }
}

extension CaseFigures {
  /// What differs from other figures of the case, each in a sentence.
  fileprivate func differences(from other: CaseFigures) -> [String] {
    guard self != other else { return [] }
    var differences: [String] = []
    if summary.amounts != other.summary.amounts {
      func balance(_ figures: CaseFigures) -> String {
        figures.summary.amounts.map { "\($0.totals.balance)" } ?? "nothing that can be reckoned"
      }
      differences.append("the index's balance is \(balance(self)), by the file it is \(balance(other))")
      if summary.amounts?.totals.balance == other.summary.amounts?.totals.balance {
        differences[0] = "the index's amounts differ from the file's"
      }
    }
    let entries: [(String, Bool)] = [
      ("invoices", invoices == other.invoices), ("payments", payments == other.payments),
      ("promises", promises == other.promises), ("plans", plans == other.plans),
      ("handovers", handovers == other.handovers), ("holds", holds == other.holds),
      ("requests", requests == other.requests), ("waiting", waiting == other.waiting),
    ]
    differences += entries.filter { !$0.1 }.map { "the index's \($0.0) differ from the file's" }
    return differences.isEmpty ? ["the index's line differs from the file's"] : differences
  }
}

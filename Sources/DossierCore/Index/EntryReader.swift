internal import GRDB

/// Reads the entries of cases, whose ids must ascend.
///
/// Where most cases are read, the tables are walked through once beside the cases; else each case is looked up.
struct EntryReader {
  private var walks: [Walk] = []
  private let lookups: [(table: CaseEntryTable, statement: GRDB.Statement)]

  init(_ database: Database, ofFew: Bool) throws {
    var lookups: [(CaseEntryTable, GRDB.Statement)] = []
    for table in CaseEntryTable.allCases {
      if ofFew {
        lookups.append((table, try database.cachedStatement(sql: table.selection(ofOne: true))))
      } else {
        walks.append(
          Walk(table: table, rows: try Row.fetchCursor(database, sql: table.selection(ofOne: false))))
      }
    }
    self.lookups = lookups
  }

  /// The entries of a case, for which none with a higher id was asked before.
  mutating func entries(of id: Int64, in currency: Currency) throws -> CaseEntries {
    var entries = CaseEntries()
    for place in walks.indices { try walks[place].take(id, currency, into: &entries) }
    for (table, statement) in lookups {
      let rows = try Row.fetchCursor(statement, arguments: [id])
      while let row = try rows.next() { entries.take(row, of: table, in: currency) }
    }
    return entries
  }

  /// A table on the way from its first row to its last.
  private struct Walk {
    let table: CaseEntryTable
    let rows: RowCursor
    private var isBegun = false
    private var row: Row?

    init(table: CaseEntryTable, rows: RowCursor) {
      self.table = table
      self.rows = rows
    }

    mutating func take(_ id: Int64, _ currency: Currency, into entries: inout CaseEntries) throws {
      if !isBegun {
        row = try rows.next()
        isBegun = true
      }
      while let current = row {
        let owner: Int64 = current[0]
        if owner > id { return }
        if owner == id { entries.take(current, of: table, in: currency) }
        row = try rows.next()
      }
    }
  }
}

internal import GRDB

/// Compares parties with what the plain tables of the index say of them.
struct PartyRowReader {
  private let party: GRDB.Statement
  private let lists: [(name: String, statement: GRDB.Statement)]

  init(_ database: Database) throws {
    party = try database.cachedStatement(sql: "SELECT * FROM parties WHERE kind = ? AND slug = ?")
    lists = try PartyTables.lists.map { ($0.name, try database.cachedStatement(sql: $0.selection)) }
  }

  /// What the index says otherwise than a party, each in a sentence.
  func differences(from expected: PreparedParty) throws -> [String] {
    guard let row = try Row.fetchOne(party, arguments: [expected.kind.rawValue, expected.slug.text]) else { return [] }
    let owner: StatementArguments = [row[0] as Int64?]
    var differences: [String] = []
    let values = Array(row.databaseValues)
    if StatementArguments([.null] + values.dropFirst()) != PartyTables.values(expected) {
      differences.append("the index's row in 'parties' differs from the file's")
    }
    let rows = expected.document.map(PartyTables.rows) ?? []
    for (place, list) in lists.enumerated() {
      let found = try Row.fetchAll(list.statement, arguments: owner).map { StatementArguments($0.databaseValues) }
      guard found != rows.filter({ $0.table == place }).map({ owner + $0.values }) else { continue }
      differences.append("the index's rows in '\(list.name)' differ from the file's")
    }
    return differences
  }
}

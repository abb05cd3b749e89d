internal import GRDB

/// Writes cases and parties into the tables, inside of one transaction.
struct IndexWriter {
  private let database: Database
  private let caseInsertion: GRDB.Statement
  private let caseUpdate: GRDB.Statement
  private let codeInsertion: GRDB.Statement
  private let partyLinkInsertion: GRDB.Statement
  private let textInsertion: GRDB.Statement
  /// By the number of the table.
  private let rowInsertions: [GRDB.Statement]
  private let rowDeletions: [GRDB.Statement]
  private let partySelection: GRDB.Statement
  private let partyDeletion: GRDB.Statement
  private let partyInsertion: GRDB.Statement
  private let listInsertions: [GRDB.Statement]
  private let listDeletions: [GRDB.Statement]
  private let partyCodeInsertion: GRDB.Statement
  private let partyDayInsertion: GRDB.Statement
  private let partyTextInsertion: GRDB.Statement

  init(_ database: Database) throws {
    self.database = database
    func statement(_ sql: String) throws -> GRDB.Statement { try database.cachedStatement(sql: sql) }
    caseInsertion = try statement(CaseRow.table.insertion)
    caseUpdate = try statement(CaseRow.update)
    codeInsertion = try statement("INSERT INTO codes VALUES (?, ?, ?)")
    partyLinkInsertion = try statement("INSERT INTO case_parties VALUES (?, ?, ?)")
    textInsertion = try statement(Self.textInsertion("texts", IndexSchema.caseTextFields))
    rowInsertions = try CaseTable.allCases.map { try statement($0.table.insertion) }
    rowDeletions = try CaseTable.allCases.map { try statement($0.table.deletion) }
    partySelection = try statement("SELECT party_id FROM parties WHERE kind = ? AND slug = ?")
    partyDeletion = try statement(PartyTables.parties.deletion)
    partyInsertion = try statement(PartyTables.parties.insertion)
    listInsertions = try PartyTables.lists.map { try statement($0.insertion) }
    listDeletions = try PartyTables.lists.map { try statement($0.deletion) }
    partyCodeInsertion = try statement("INSERT INTO party_codes VALUES (?, ?, ?)")
    partyDayInsertion = try statement("INSERT INTO party_days VALUES (?, ?, ?)")
    partyTextInsertion = try statement(Self.textInsertion("party_texts", IndexSchema.partyTextFields))
  }

  /// Adds a case whose file is new or was written; what an earlier version left must have been removed.
  func add(_ prepared: PreparedCase) throws {
    try execute(caseInsertion, prepared.row)
    let id = database.lastInsertedRowID
    for code in prepared.codes { try execute(codeInsertion, [code.field.rawValue, code.code, id]) }
    for (kind, slug) in prepared.others { try execute(partyLinkInsertion, [kind.rawValue, slug.text, id]) }
    for (kind, slug) in prepared.mentioned {
      try execute(partyLinkInsertion, [PreparedCase.mention(of: kind), slug.text, id])
    }
    if prepared.texts.contains(where: { $0 != nil }) { try execute(textInsertion, Self.row(id, prepared.texts)) }
    try add(prepared.rows, to: id)
  }

  /// Writes anew what depends on the day of a case whose file is as it was.
  func update(_ reckoned: ReckonedCase) throws {
    guard let id = try id(ofCaseAt: reckoned.summarized.figures.summary.path) else { return }
    for table in CaseTable.allCases where table.isOfDay { try execute(rowDeletions[table.rawValue], [id]) }
    try execute(caseUpdate, CaseRow.values(reckoned.summarized, updating: id))
    try add(reckoned.rows, to: id)
  }

  /// Removes a case; what is found by its id afterwards leads nowhere.
  func remove(caseAt path: String) throws {
    guard let id = try id(ofCaseAt: path) else { return }
    for deletion in rowDeletions { try execute(deletion, [id]) }
    try database.cachedStatement(sql: CaseRow.table.deletion).execute(arguments: [id])
  }

  private func id(ofCaseAt path: String) throws -> Int64? {
    let selection = try database.cachedStatement(sql: "SELECT case_id FROM cases WHERE path = ?")
    return try Int64.fetchOne(selection, arguments: [path])
  }

  private func add(_ rows: CaseRows, to id: Int64) throws {
    let owner: StatementArguments = [id]
    for row in rows.rows { try execute(rowInsertions[row.table.rawValue], owner + row.values) }
  }

  /// Whether something is known of a party, be it its slug alone.
  func knows(_ kind: PartyKind, _ slug: Slug) throws -> Bool {
    let selection = try database.cachedStatement(
      sql: "SELECT EXISTS(SELECT 1 FROM parties WHERE kind = ? AND slug = ?)")
    return try Bool.fetchOne(selection, arguments: [kind.rawValue, slug.text]) ?? false
  }

  /// Puts a party in the place of what was known of its slug.
  func put(_ party: PreparedParty) throws {
    if let old = try Int64.fetchOne(partySelection, arguments: [party.kind.rawValue, party.slug.text]) {
      for deletion in listDeletions { try execute(deletion, [old]) }
      try execute(partyDeletion, [old])
    }
    try execute(partyInsertion, PartyTables.values(party))
    let id = database.lastInsertedRowID
    let owner: StatementArguments = [id]
    for row in party.document.map(PartyTables.rows) ?? [] {
      try execute(listInsertions[row.table], owner + row.values)
    }
    for code in party.terms.codes + party.terms.presenceMarks() {
      try execute(partyCodeInsertion, [code.field.rawValue, code.code, id])
    }
    for day in party.terms.days { try execute(partyDayInsertion, [day.field.rawValue, day.day.dayNumber, id]) }
    try execute(
      partyTextInsertion, Self.row(id, PreparedTexts.columns(party.terms, IndexSchema.partyTextFields)))
  }

  /// Runs a statement that was made for just so many arguments.
  private func execute(_ statement: GRDB.Statement, _ arguments: StatementArguments) throws {
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }

  private static func row(_ id: Int64, _ texts: [String?]) -> StatementArguments {
    var row: [(any DatabaseValueConvertible)?] = [id]
    for text in texts { row.append(text) }
    return StatementArguments(row)
  }

  private static func textInsertion(_ table: String, _ fields: [QueryField]) -> String {
    let columns = (fields.map(\.rawValue) + ["words"]).map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = Array(repeating: "?", count: fields.count + 2).joined(separator: ", ")
    return "INSERT INTO \(table)(rowid, \(columns)) VALUES (\(marks))"
  }
}

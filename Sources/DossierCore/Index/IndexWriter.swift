internal import GRDB

/// Writes cases and parties into the tables, inside of one transaction.
struct IndexWriter {
  private let database: Database
  private let caseInsertion: GRDB.Statement
  private let caseUpdate: GRDB.Statement
  private let codeInsertion: GRDB.Statement
  private let partyLinkInsertion: GRDB.Statement
  private let textInsertion: GRDB.Statement
  private let entryInsertions: [CaseEntryTable: GRDB.Statement]
  private let entryDeletions: [CaseEntryTable: GRDB.Statement]

  init(_ database: Database) throws {
    self.database = database
    caseInsertion = try database.cachedStatement(sql: CaseRow.insertion)
    caseUpdate = try database.cachedStatement(sql: CaseRow.update)
    codeInsertion = try database.cachedStatement(sql: "INSERT INTO codes VALUES (?, ?, ?)")
    partyLinkInsertion = try database.cachedStatement(sql: "INSERT INTO case_parties VALUES (?, ?, ?)")
    textInsertion = try database.cachedStatement(
      sql: Self.textInsertion("texts", IndexSchema.caseTextFields))
    var insertions: [CaseEntryTable: GRDB.Statement] = [:]
    var deletions: [CaseEntryTable: GRDB.Statement] = [:]
    for table in CaseEntryTable.allCases {
      insertions[table] = try database.cachedStatement(sql: table.insertion)
      deletions[table] = try database.cachedStatement(sql: table.deletion)
    }
    entryInsertions = insertions
    entryDeletions = deletions
  }

  /// Adds a case whose file is new or was written; what an earlier version left must have been removed.
  func add(_ prepared: PreparedCase) throws {
    try execute(
      caseInsertion, CaseRow.values(prepared.summarized, id: nil, codes: prepared.packedCodes))
    let id = database.lastInsertedRowID
    for code in prepared.codes { try execute(codeInsertion, [code.field.rawValue, code.code, id]) }
    for (kind, slug) in prepared.others { try execute(partyLinkInsertion, [kind.rawValue, slug.text, id]) }
    for (kind, slug) in prepared.mentioned {
      try execute(partyLinkInsertion, [PreparedCase.mention(of: kind), slug.text, id])
    }
    if prepared.texts.contains(where: { $0 != nil }) { try execute(textInsertion, Self.row(id, prepared.texts)) }
    try addEntries(prepared.summarized.figures, id)
  }

  /// Writes anew what depends on the day of a case whose file is as it was.
  func update(_ summarized: SummarizedCase) throws {
    guard let id = try removeEntries(ofCaseAt: summarized.figures.summary.path) else { return }
    var values = CaseRow.values(summarized, id: nil, codes: nil)
    values.removeFirst()
    values[values.count - 1] = id
    try execute(caseUpdate, values)
    try addEntries(summarized.figures, id)
  }

  /// Removes a case; what is found by its id afterwards leads nowhere.
  func remove(caseAt path: String) throws {
    guard let id = try removeEntries(ofCaseAt: path) else { return }
    try database.cachedStatement(sql: "DELETE FROM cases WHERE case_id = ?").execute(arguments: [id])
  }

  private func removeEntries(ofCaseAt path: String) throws -> Int64? {
    let selection = try database.cachedStatement(sql: "SELECT case_id FROM cases WHERE path = ?")
    guard let id = try Int64.fetchOne(selection, arguments: [path]) else { return nil }
    for table in CaseEntryTable.allCases {
      if let deletion = entryDeletions[table] { try execute(deletion, [id]) }
    }
    return id
  }

  /// Whether something is known of a party, be it its slug alone.
  func knows(_ kind: PartyKind, _ slug: Slug) throws -> Bool {
    let selection = try database.cachedStatement(
      sql: "SELECT EXISTS(SELECT 1 FROM parties WHERE kind = ? AND slug = ?)")
    return try Bool.fetchOne(selection, arguments: [kind.rawValue, slug.text]) ?? false
  }

  /// Puts a party in the place of what was known of its slug.
  func put(_ party: PreparedParty) throws {
    try database.execute(
      sql: "DELETE FROM parties WHERE kind = ? AND slug = ?", arguments: [party.kind.rawValue, party.slug.text])
    try database.cachedStatement(sql: "INSERT INTO parties VALUES (NULL, ?, ?, ?, ?)")
      .execute(arguments: [party.kind.rawValue, party.slug.text, party.path, party.name])
    let id = database.lastInsertedRowID
    let codes = try database.cachedStatement(sql: "INSERT INTO party_codes VALUES (?, ?, ?)")
    for code in party.terms.codes + party.terms.presenceMarks() {
      try execute(codes, [code.field.rawValue, code.code, id])
    }
    let days = try database.cachedStatement(sql: "INSERT INTO party_days VALUES (?, ?, ?)")
    for day in party.terms.days { try execute(days, [day.field.rawValue, day.day.dayNumber, id]) }
    try execute(
      try database.cachedStatement(sql: Self.textInsertion("party_texts", IndexSchema.partyTextFields)),
      Self.row(id, PreparedTexts.columns(party.terms, IndexSchema.partyTextFields)))
  }

  private func addEntries(_ figures: CaseFigures, _ id: Int64) throws {
    for table in CaseEntryTable.allCases {
      guard let insertion = entryInsertions[table] else { continue }
      for (place, values) in CaseEntries.values(figures, of: table).enumerated() {
        try execute(insertion, [id, place] + values)
      }
    }
  }

  private func execute(
    _ statement: GRDB.Statement, _ values: [(any DatabaseValueConvertible)?]
  ) throws {
    try statement.execute(arguments: StatementArguments(values))
  }

  private static func row(_ id: Int64, _ texts: [String?]) -> [(any DatabaseValueConvertible)?] {
    var row: [(any DatabaseValueConvertible)?] = [id]
    for text in texts { row.append(text) }
    return row
  }

  private static func textInsertion(_ table: String, _ fields: [QueryField]) -> String {
    let columns = (fields.map(\.rawValue) + ["words"]).map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = Array(repeating: "?", count: fields.count + 2).joined(separator: ", ")
    return "INSERT INTO \(table)(rowid, \(columns)) VALUES (\(marks))"
  }
}

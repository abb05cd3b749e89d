internal import GRDB

/// Which cases pass each test of a query by what can be looked up, and how good each find is.
struct IndexedFinds {
  /// By the place of the test, then by class.
  private var found: [[HitClass: CaseSet]]
  /// The tests of which all is known by look-ups alone, one bit each.
  private(set) var known: UInt64 = 0
  /// The tests that ask for codes that each case carries packed.
  private(set) var packed: UInt64 = 0

  init(_ tests: [QueryTest], _ database: Database) throws {
    found = Array(repeating: [:], count: tests.count)
    for (place, test) in tests.enumerated() {
      let isHolder = test.leaf.field == .holder
      guard test.isOfTerms else { continue }
      switch test.leaf.condition {
      case .text: try findText(test, place, database)
      case .present: try findPresent(test, place, database)
      case .days(let range): try findDays(range, test, place, database)
      case .amounts, .counts: break
      }
      let isPacked = !isHolder && test.leaf.field.map { asksPacked(test, $0) } == true
      if isPacked { packed |= 1 << UInt64(place) }
      if !isPacked, !isHolder { known |= 1 << UInt64(place) }
    }
  }

  /// What a case passes by look-ups.
  func hits(_ id: Int64) -> QueryHits {
    var hits = QueryHits.none
    for place in found.indices {
      for (hitClass, cases) in found[place] where cases.contains(id) { hits.insert(place, hitClass) }
    }
    return hits
  }

  /// The cases that pass a test by look-ups.
  func cases(_ place: Int) -> CaseSet {
    var all = CaseSet()
    for cases in found[place].values { all.formUnion(cases) }
    return all
  }

  /// Whether a test is about codes of a case that are not looked up but packed.
  private func asksPacked(_ test: QueryTest, _ field: QueryField) -> Bool {
    if test.leaf.condition == .present { return true }
    return !IndexSchema.lookedUp.contains(field) && field.declaration.source.contains(.file)
      && field.declaration.codes != nil
  }

  private mutating func add(_ place: Int, _ hitClass: HitClass, _ ids: RowCursor) throws {
    var cases = found[place][hitClass] ?? CaseSet()
    while let row = try ids.next() { cases.insert(row[0]) }
    found[place][hitClass] = cases
  }

  private mutating func findText(_ test: QueryTest, _ place: Int, _ database: Database) throws {
    let isHolder = test.leaf.field == .holder
    for code in test.codes {
      var condition = "field = ? AND code = ?"
      var arguments: [String] = [code.field.rawValue, code.code]
      if test.isPrefix {
        condition = "field = ? AND code >= ? AND code < ?"
        arguments.append(code.code + "\u{10FFFF}")
      }
      if IndexSchema.lookedUp.contains(code.field) {
        try add(
          place, code.field.hitClass,
          Row.fetchCursor(
            database, sql: "SELECT case_id FROM codes WHERE \(condition)", arguments: StatementArguments(arguments)))
      }
      try add(
        place, code.field.hitClass,
        Row.fetchCursor(
          database,
          sql: Self.casesOfParties(
            isHolder: isHolder, "SELECT party_id FROM party_codes WHERE \(condition)"),
          arguments: StatementArguments(arguments)))
    }
    guard let phrase = test.phrase else { return }
    for (hitClass, fields) in Self.columns(test, among: IndexSchema.caseTextFields) {
      try add(
        place, hitClass,
        Row.fetchCursor(
          database, sql: "SELECT rowid FROM texts WHERE texts MATCH ?",
          arguments: [Self.match(phrase, test.isPrefix, fields)]))
    }
    for (hitClass, fields) in Self.columns(test, among: IndexSchema.partyTextFields) {
      try add(
        place, hitClass,
        Row.fetchCursor(
          database,
          sql: Self.casesOfParties(
            isHolder: isHolder, "SELECT rowid FROM party_texts WHERE party_texts MATCH ?"),
          arguments: [Self.match(phrase, test.isPrefix, fields)]))
    }
  }

  private mutating func findPresent(_ test: QueryTest, _ place: Int, _ database: Database) throws {
    guard let field = test.leaf.field, field != .holder else { return }
    try add(
      place, .code,
      Row.fetchCursor(
        database, sql: Self.casesOfParties(isHolder: false, "SELECT party_id FROM party_codes WHERE field = ?"),
        arguments: [field.rawValue]))
  }

  private mutating func findDays(
    _ range: ClosedRange<CalendarDate>, _ test: QueryTest, _ place: Int, _ database: Database
  ) throws {
    guard let field = test.leaf.field else { return }
    try add(
      place, .code,
      Row.fetchCursor(
        database,
        sql: Self.casesOfParties(
          isHolder: false, "SELECT party_id FROM party_days WHERE field = ? AND day BETWEEN ? AND ?"),
        arguments: [field.rawValue, range.lowerBound.dayNumber, range.upperBound.dayNumber]))
  }

  /// The cases that name one of some parties, or that one of them has.
  private static func casesOfParties(isHolder: Bool, _ parties: String) -> String {
    let found = "WITH found AS (SELECT kind, slug FROM parties WHERE party_id IN (\(parties)))"
    guard !isHolder else {
      return "\(found) SELECT case_id FROM found JOIN cases ON holder_slug = slug WHERE kind IN ('creditor', 'agency')"
    }
    return """
      \(found)
      SELECT case_id FROM found JOIN cases ON debtor = slug WHERE kind = 'debtor'
      UNION ALL SELECT case_id FROM found JOIN cases ON creditor = slug WHERE kind = 'creditor'
      UNION ALL SELECT case_id FROM found JOIN case_parties USING (kind, slug)
      """
  }

  /// The columns that a text is looked for in, by how good a find there is.
  private static func columns(_ test: QueryTest, among fields: [QueryField]) -> [(HitClass, [String])] {
    if let field = test.leaf.field {
      return fields.contains(field) ? [(field.hitClass, [field.rawValue])] : []
    }
    var columns: [HitClass: [String]] = [.detail: ["words"]]
    for field in fields where field.declaration.inWords.contains(.texts) {
      columns[field.hitClass, default: []].append(field.rawValue)
    }
    return columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func match(_ phrase: SearchPhrase, _ isPrefix: Bool, _ columns: [String]) -> String {
    let names = columns.map { "\"\($0)\"" }.joined(separator: " ")
    // The words hold letters and digits alone, so that nothing in them means anything to SQLite.
    return "{\(names)} : \"\(phrase.words.joined(separator: " "))\"\(isPrefix ? " *" : "")"
  }
}

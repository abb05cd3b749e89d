internal import GRDB

/// What the index remembers of the store, and whether it is of this day.
struct IndexState {
  /// What it was made of; nil if there is none.
  var fingerprint: String?
  /// The folders as they were.
  var folders: [String: FolderListing] = [:]
  /// Whether cases have to be reckoned anew because of the day.
  var isStale = false
  /// Whether most of what is in it leads nowhere.
  var isMostlyDead = false

  static let empty = IndexState()

  private init() {}

  init(_ database: Database, day: CalendarDate) throws {
    guard try Self.hasTable("meta", database) else { return }
    fingerprint = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'fingerprint'")
    guard fingerprint != nil else { return }
    let rows = try Row.fetchCursor(database, sql: "SELECT path, listing FROM folders")
    while let row = try rows.next() {
      folders[row[0]] = FolderListing(bytes: PackedMeters.bytes(row, 1))
    }
    let number = Int(day.dayNumber)
    isStale =
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS(SELECT 1 FROM cases WHERE through < ?) OR EXISTS(SELECT 1 FROM cases WHERE as_of > ?)",
        arguments: [number, number]) ?? false
    let live = try Int.fetchOne(database, sql: "SELECT count(*) FROM cases") ?? 0
    let last = try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'cases'") ?? 0
    isMostlyDead = last - live > live + Self.toleratedDead
  }

  /// Whether nothing was ever written.
  static func isUnbuilt(_ database: Database) throws -> Bool { try !hasTable("meta", database) }

  /// How many cases that are gone are never worth making the index anew.
  private static let toleratedDead = 2000

  /// Whether there is a table now: GRDB remembers what it once saw, before another process was here.
  private static func hasTable(_ name: String, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS(SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?)", arguments: [name])
      ?? false
  }

  /// Removes all tables.
  static func clear(_ database: Database) throws {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC
        """)
    for name in names where try hasTable(name, database) { try database.execute(sql: "DROP TABLE \"\(name)\"") }
    if try hasTable("sqlite_sequence", database) { try database.execute(sql: "DELETE FROM sqlite_sequence") }
  }

  static func remember(_ fingerprint: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES ('fingerprint', ?)", arguments: [fingerprint])
  }
}

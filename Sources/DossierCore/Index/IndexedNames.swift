internal import GRDB

/// The names of creditors and debtors.
struct IndexedNames {
  private var known: [PartyKind: [Slug: String]] = [:]
  private let lookup: GRDB.Statement?

  /// Reads all names, or gets ready to look up few.
  init(_ database: Database, ofFew: Bool) throws {
    guard !ofFew else {
      lookup = try database.cachedStatement(sql: "SELECT name FROM parties WHERE kind = ? AND slug = ?")
      return
    }
    lookup = nil
    for kind in [PartyKind.creditor, .debtor] {
      var names: [Slug: String] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT slug, name FROM parties WHERE kind = ?", arguments: [kind.rawValue])
      while let row = try rows.next() { names[Slug(unchecked: row[0])] = row[1] }
      known[kind] = names
    }
  }

  /// A case as a list shows it.
  func listed(_ line: CaseSummary, rank: Int) throws -> ListedCase {
    ListedCase(
      line, creditor: try name(.creditor, line.creditor), debtor: try name(.debtor, line.debtor), rank: rank)
  }

  private func name(_ kind: PartyKind, _ slug: Slug) throws -> String {
    guard let lookup else { return known[kind]?[slug] ?? slug.text }
    return try String.fetchOne(lookup, arguments: [kind.rawValue, slug.text]) ?? slug.text
  }
}

extension CaseSummary {
  /// The parties that its line names.
  var namedParties: [PartyKey] { [PartyKey(.creditor, creditor), PartyKey(.debtor, debtor)] }
}

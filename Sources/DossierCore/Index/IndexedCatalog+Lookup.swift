internal import GRDB

extension IndexedCatalog {
  /// The files of the cases that name a party.
  ///
  /// - Throws: `CatalogError`.
  public func paths(naming kind: PartyKind, _ slug: Slug) throws(CatalogError) -> CasePaths {
    let (paths, unreadable) = try index.read { database in
      let direct =
        switch kind {
        case .creditor: "SELECT path FROM cases WHERE creditor = :slug UNION "
        case .debtor: "SELECT path FROM cases WHERE debtor = :slug UNION "
        case .agency: ""
        }
      let paths = try String.fetchAll(
        database,
        sql: """
          \(direct)SELECT path FROM case_parties JOIN cases USING (case_id)
          WHERE case_parties.kind IN (:kind, :mention) AND case_parties.slug = :slug
          """,
        arguments: ["slug": slug.text, "kind": kind.rawValue, "mention": PreparedCase.mention(of: kind)])
      return (Set(paths), try Self.unreadableCases(database))
    }
    return read(paths, unreadable) { $0.names(kind, slug) }
  }

  /// The files of the cases that are called so.
  ///
  /// - Throws: `CatalogError`.
  public func paths(called name: String) throws(CatalogError) -> CasePaths {
    let (candidates, unreadable) = try index.read { database in
      (
        try CaseName.allCases.map { ($0, Set(try Self.candidates(name, $0, database))) },
        try Self.unreadableCases(database)
      )
    }
    var missed: Set<String> = []
    for (way, paths) in candidates where !paths.isEmpty {
      let found = read(paths, unreadable) { way.isName(name, of: $0) }
      guard found.paths.isEmpty else { return found }
      missed.formUnion(found.unreadable)
    }
    return CasePaths(paths: [], unreadable: missed.union(unreadable).sorted { $0.isBytewiseBefore($1) })
  }

  /// The files of the cases that have these ids.
  ///
  /// - Throws: `CatalogError`.
  public func paths(of ids: Set<Identifier>) throws(CatalogError) -> CasesByID {
    let (paths, unreadable) = try index.read { database in
      var paths: [String] = []
      var rest = ids.map(\.text)[...]
      while !rest.isEmpty {
        let some = rest.prefix(Self.mostNames)
        rest = rest.dropFirst(some.count)
        let places = repeatElement("?", count: some.count).joined(separator: ", ")
        paths += try String.fetchAll(
          database, sql: "SELECT path FROM cases WHERE id IN (\(places))", arguments: StatementArguments(some))
      }
      return (paths, try Self.unreadableCases(database))
    }
    return CasesByID(
      store.scan(paths, as: Case.self) { ids.contains($0.value.id) ? (id: $0.value.id, path: $0.path) : nil },
      unreadable: unreadable)
  }

  /// How many names one statement asks for.
  private static let mostNames = 500

  /// The references that organisations gave cases.
  ///
  /// - Throws: `CatalogError`.
  public func references(of organisations: Set<Slug>) throws(CatalogError) -> [String] {
    try index.read { database in
      try organisations.sorted().flatMap { slug in
        try String.fetchAll(
          database, sql: "SELECT value FROM case_references JOIN cases USING (case_id) WHERE party = ?",
          arguments: [slug.text])
      }
    }
  }

  /// Reads what the index said, for the files may have changed since it was refreshed.
  private func read(
    _ paths: Set<String>, _ unreadable: [String], _ holds: @escaping @Sendable (Case) -> Bool
  ) -> CasePaths {
    let scan = store.scan(paths.sorted { $0.isBytewiseBefore($1) }, as: Case.self) { holds($0.value) ? $0.path : nil }
    let missed = Set(scan.errors.map(\.path)).union(unreadable)
    return CasePaths(paths: scan.values, unreadable: missed.sorted { $0.isBytewiseBefore($1) })
  }

  private static func unreadableCases(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT path FROM unreadable").filter { StoreItem(path: $0) == .case }
  }

  /// All cases that may be called so in one way, and maybe others.
  private static func candidates(_ name: String, _ way: CaseName, _ database: Database) throws -> [String] {
    func coded(_ field: QueryField, _ code: String) throws -> [String] {
      try String.fetchAll(
        database, sql: "SELECT path FROM codes JOIN cases USING (case_id) WHERE field = ? AND code = ?",
        arguments: [field.rawValue, code])
    }
    switch way {
    case .number: return try coded(.number, CaseNumber.normalized(name))
    case .id: return try String.fetchAll(database, sql: "SELECT path FROM cases WHERE id = ?", arguments: [name])
    case .reference:
      let code = CompactText.of(name)
      // A reference without letters and digits has no code.
      guard code.isEmpty else { return try coded(.reference, code) }
      return try String.fetchAll(database, sql: "SELECT path FROM cases WHERE packed_references IS NOT NULL")
    case .beginning:
      guard name.utf8.count >= CaseName.leastBeginning else { return [] }
      return try String.fetchAll(
        database, sql: "SELECT path FROM cases WHERE id >= ? AND id < ?", arguments: [name, name + "\u{10FFFF}"])
    }
  }
}

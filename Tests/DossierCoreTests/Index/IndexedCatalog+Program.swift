import DossierCore

/// The version of the program, so that an index that its commands made is that of the tests too.
private let program =
  SourceTree.text("Sources/dossier/Version.swift")?.firstMatch(of: /number = "([^"]+)"/).map { String($0.output.1) }
  ?? ""

extension IndexedCatalog {
  /// Opens the index as the program does.
  init(_ store: Store, asOf day: CalendarDate) throws(CatalogError) {
    try self.init(store, asOf: day, program: program)
  }

  /// Makes the index anew as the program does.
  static func rebuilt(_ store: Store, asOf day: CalendarDate) throws(CatalogError) -> IndexedCatalog {
    try rebuilt(store, asOf: day, program: program)
  }
}

extension IndexStatus {
  /// Looks at the index as the program does.
  static func of(_ store: Store, asOf day: CalendarDate) throws(CatalogError) -> IndexStatus? {
    try of(store, asOf: day, program: program)
  }
}

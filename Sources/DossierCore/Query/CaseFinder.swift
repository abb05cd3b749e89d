/// Where a command finds single cases: by an index as long as that serves, else by reading all of them.
///
/// The index is opened, and so refreshed, when something is looked up for the first time that needs it. What it answers
/// is read and compared before it is used, since files may have changed meanwhile.
public final class CaseFinder {
  /// Why the index did not serve; nil if it did, or was not needed.
  public private(set) var trouble: CatalogError?

  /// Whether the files answered because there is no index yet, and making it would have taken longer.
  public private(set) var isIndexPutOff = false

  private let store: Store
  private let open: (() throws(CatalogError) -> (any CaseCatalog)?)?
  private var catalog: (any CaseCatalog)?

  /// Finds cases of a store by what is opened when it is needed; by the files alone if nothing is given, or opened.
  public init(_ store: Store, opening open: (() throws(CatalogError) -> (any CaseCatalog)?)? = nil) {
    self.store = store
    self.open = open
  }

  /// The path of the case that somebody names.
  ///
  /// Tried in this order: a path; a number, with or without `/` and `+++`; an id; a reference; the beginning of an id,
  /// at least four characters. A full number that its file is named after needs no look into other files.
  ///
  /// - Throws: `LoadError.noSuchCase`, `noSuchReadableCase`, `ambiguousCase` or `file`.
  public func path(called name: String) throws(LoadError) -> String {
    if let path = try store.path(ofCase: name) { return path }
    let found = try look(
      { catalog throws(CatalogError) in try catalog.paths(called: name) },
      { files throws(LoadError) in try files.paths(called: name) })
    if found.paths.count == 1 { return found.paths[0] }
    guard found.paths.isEmpty else {
      throw .ambiguousCase(name, store.scan(found.paths, as: Case.self) { $0.value.number.text }.values)
    }
    guard found.unreadable.isEmpty else { throw .noSuchReadableCase(name, unreadable: found.unreadable) }
    throw .noSuchCase(name)
  }

  /// Reads the cases that name a party and keeps of each what is asked; those that cannot be read are among the errors,
  /// for each may be one.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func cases<Value: Sendable>(
    naming kind: PartyKind, _ slug: Slug, _ keep: @escaping @Sendable (Loaded<Case>) -> Value?
  ) throws(LoadError) -> CaseScan<Value> {
    let found = try look(
      { catalog throws(CatalogError) in try catalog.paths(naming: kind, slug) },
      { files throws(LoadError) in try files.paths(naming: kind, slug) })
    let paths = (found.paths + found.unreadable).sorted { $0.isBytewiseBefore($1) }
    return store.scan(paths, as: Case.self) { $0.value.names(kind, slug) ? keep($0) : nil }
  }

  /// The files of the cases that have these ids, by the index; nil if it does not serve.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func indexedPaths(of ids: Set<Identifier>) throws(LoadError) -> CasesByID? {
    try lookInCatalog { (catalog) throws(CatalogError) in try catalog.paths(of: ids) }
  }

  /// The references that organisations gave cases, by the index; nil if it does not serve.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func indexedReferences(of organisations: Set<Slug>) throws(LoadError) -> [String]? {
    try lookInCatalog { (catalog) throws(CatalogError) in try catalog.references(of: organisations) }
  }

  private func look(
    _ inCatalog: (any CaseCatalog) throws(CatalogError) -> CasePaths,
    _ inFiles: (FileLookup) throws(LoadError) -> CasePaths
  ) throws(LoadError) -> CasePaths {
    if let found = try lookInCatalog(inCatalog) { return found }
    return try inFiles(FileLookup(store: store))
  }

  /// What the index answers; nil if it does not serve.
  private func lookInCatalog<Found>(
    _ look: (any CaseCatalog) throws(CatalogError) -> Found
  ) throws(LoadError) -> Found? {
    guard let open, trouble == nil, !isIndexPutOff else { return nil }
    do throws(CatalogError) {
      if let catalog { return try look(catalog) }
      if let opened = try open() {
        catalog = opened
        return try look(opened)
      }
      isIndexPutOff = true
    } catch {
      if case .load(let error) = error { throw error }
      trouble = error
      catalog = nil
    }
    return nil
  }
}

/// Where the cases of a bundle lie in a store, and what a new one must not have.
struct CasePlaces: Sendable {
  private var paths: [Identifier: String] = [:]
  private var isSearched = false
  /// The numbers that files are named after, without signs; nil until they are asked for.
  private var numbers: Set<String>?
  /// The references of this store's own that cases have; nil until they are asked for.
  private var references: [String]?

  func path(of id: Identifier) -> String? { paths[id] }

  mutating func note(_ id: Identifier, at path: String) { paths[id] = path }

  /// Finds cases by their ids: where the bundle has them, else by the index, else by reading all.
  mutating func find(_ ids: [Identifier], hints: [Identifier: String], with desk: Desk) throws(LoadError) {
    guard !isSearched else { return }
    isSearched = true
    let store = desk.store
    var wanted = Set(ids.filter { paths[$0] == nil })
    var hinted: [String] = []
    for hint in wanted.compactMap({ hints[$0] }) where try store.exists(hint) { hinted.append(hint) }
    let there = store.scan(hinted, as: Case.self) { (id: $0.value.id, path: $0.path) }
    for found in there.values where hints[found.id] == found.path && wanted.remove(found.id) != nil {
      paths[found.id] = found.path
    }
    guard !wanted.isEmpty else { return }
    if let found = try desk.finder.indexedPaths(of: wanted) {
      paths.merge(found.paths) { known, _ in known }
      return try Self.requireAbsence(of: wanted.filter { paths[$0] == nil }, in: found.unreadable, store)
    }
    // All files are read: what else is asked of them comes of the same reading.
    let (sought, owners) = (wanted, Set(store.settings.value.owners))
    let scan: CaseScan<(id: Identifier, path: String, references: [String])> = try store.scanCases { file in
      let own = Self.references(of: file.value, owners)
      return sought.contains(file.value.id) || !own.isEmpty ? (file.value.id, file.path, own) : nil
    }
    for found in scan.values where sought.contains(found.id) { paths[found.id] = found.path }
    references = scan.values.flatMap(\.references)
    try Self.requireAbsence(of: sought.filter { paths[$0] == nil }, in: scan.errors.map(\.path), store)
  }

  /// Throws if a file that cannot be read may be one of these cases: importing it again would make a second one.
  private static func requireAbsence(
    of ids: Set<Identifier>, in paths: [String], _ store: Store
  ) throws(LoadError) {
    for path in paths {
      guard let bytes = try? store.bytes(of: path) else { continue }
      for id in ids.sorted() where ByteSearch(id.text).isFound(in: bytes) {
        throw .noSuchReadableCase(id.text, unreadable: [path])
      }
    }
  }

  // MARK: Numbers and references

  /// Whether a case here, or one of the bundle that was placed, has a number.
  mutating func isTaken(_ number: CaseNumber, in store: Store) throws(LoadError) -> Bool {
    try read(store)
    return numbers?.contains(number.normalized) ?? false
  }

  /// The numbers that cases have, without signs, as far as they were asked for.
  var takenNumbers: Set<String> { numbers ?? [] }

  /// Keeps a number from others of the bundle.
  mutating func take(_ number: CaseNumber) { numbers?.insert(number.normalized) }

  private mutating func read(_ store: Store) throws(LoadError) {
    guard numbers == nil else { return }
    numbers = Set(
      try store.casePaths().map { CaseNumber.normalized(FileSystem.name(of: $0).dropLast(".yaml".count)) })
  }

  private static func references(of file: Case, _ owners: Set<Slug>) -> [String] {
    file.references.filter { owners.contains($0.of) }.map(\.value)
  }

  /// The next reference of this store's own.
  mutating func newReference(
    _ pattern: ReferencePattern, on day: CalendarDate, with desk: Desk
  ) throws(LoadError) -> String {
    if references == nil {
      let owners = Set(desk.store.settings.value.owners)
      let indexed = try desk.finder.indexedReferences(of: owners)
      if let indexed {
        references = indexed
      } else {
        references = try FileLookup(store: desk.store).references(of: owners)
      }
    }
    // Above the greatest number there is none to give.
    let last = (references ?? []).compactMap { pattern.number(in: $0) }.filter { $0 < .max }.max() ?? 0
    let reference = pattern.reference(last + 1, on: day)
    // The highest is enough for the next one.
    references = [reference]
    return reference
  }
}

/// Looks cases up by reading all of them, several at a time.
struct FileLookup: Sendable {
  let store: Store

  /// The cases that name a party.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func paths(naming kind: PartyKind, _ slug: Slug) throws(LoadError) -> CasePaths {
    let scan = try store.scanCases { $0.value.names(kind, slug) ? $0.path : nil }
    return CasePaths(paths: scan.values, unreadable: scan.errors.map(\.path))
  }

  /// The cases that are called so in the first way in which any is.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func paths(called name: String) throws(LoadError) -> CasePaths {
    let scan = try store.scanCases { file in
      CaseName.allCases.first { $0.isName(name, of: file.value) }.map { (way: $0.rawValue, path: file.path) }
    }
    let first = scan.values.map(\.way).min()
    return CasePaths(
      paths: scan.values.filter { $0.way == first }.map(\.path), unreadable: scan.errors.map(\.path))
  }

  /// The cases that have these ids.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func paths(of ids: Set<Identifier>) throws(LoadError) -> CasesByID {
    CasesByID(try store.scanCases { ids.contains($0.value.id) ? (id: $0.value.id, path: $0.path) : nil })
  }

  /// The references that organisations gave cases.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func references(of organisations: Set<Slug>) throws(LoadError) -> [String] {
    let scan: CaseScan<[String]> = try store.scanCases { file in
      let own = file.value.references.filter { organisations.contains($0.of) }.map(\.value)
      return own.isEmpty ? nil : own
    }
    return scan.values.flatMap(\.self)
  }
}

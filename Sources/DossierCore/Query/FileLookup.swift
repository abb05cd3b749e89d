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
}

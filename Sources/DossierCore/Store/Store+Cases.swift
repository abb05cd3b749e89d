extension Store {
  /// The paths of all case files, sorted: by month, then by name.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func casePaths() throws(LoadError) -> [String] {
    var paths: [String] = []
    for month in try months() {
      // A link or a pipe with the name of a case is no case: reading it says so, leaving it out would hide it.
      for entry in try list(month) where entry.kind != .directory && entry.name.hasSuffix(".yaml") {
        paths.append("\(month)/\(entry.name)")
      }
    }
    return paths
  }

  /// Reads the case of a file.
  ///
  /// - Throws: `LoadError`.
  public func loadCase(at path: String) throws(LoadError) -> Loaded<Case> { try load(Case.self, at: path) }

  /// The folders of months, sorted.
  func months() throws(LoadError) -> [String] {
    try list(StoreLayout.cases).compactMap { entry in
      entry.kind == .directory && StoreLayout.isMonth(entry.name) ? "\(StoreLayout.cases)/\(entry.name)" : nil
    }
  }

  /// The path of the case that somebody names.
  ///
  /// Tried in this order: a path; a number, with or without `/` and `+++`; an id; a reference; the beginning of an id,
  /// at least four characters. A full number that its file is named after needs no look into the files.
  ///
  /// - Throws: `LoadError.noSuchCase`, `ambiguousCase` or `file`.
  public func casePath(_ name: String) throws(LoadError) -> String {
    if case .case = StoreItem(path: name), try exists(name) { return name }
    let wanted = CaseNumber.normalized(name)
    var named: [Loaded<Case>] = []
    for path in try paths(ofNumber: name) {
      let file = try loadCase(at: path)
      if file.value.number.normalized == wanted { named.append(file) }
    }
    if named.count > 1 { throw .ambiguousCase(name, named.map(\.path)) }
    if let file = named.first { return file.path }
    return try search(name)
  }

  /// Where the file of a number lies, if it is named after it: one look per month.
  private func paths(ofNumber name: String) throws(LoadError) -> [String] {
    let trimmed = name.filter { !"+* ".contains($0) }
    let ogm = StructuredCommunication(trimmed)?.description
    guard let number = CaseNumber(ogm ?? trimmed) else { return [] }
    var found: [String] = []
    for month in try months().reversed() {
      let path = "\(month)/\(number.fileStem).yaml"
      if try exists(path) { found.append(path) }
    }
    return found
  }

  private func search(_ name: String) throws(LoadError) -> String {
    let wanted = CaseNumber.normalized(name)
    let scan = try scanCases { file in
      CaseNames(
        path: file.path, id: file.value.id.text, number: file.value.number,
        references: file.value.references.map(\.value))
    }
    let facts = scan.values
    let isPrefix = name.utf8.count >= 4
    let tries: [(CaseNames) -> Bool] = [
      { $0.number.normalized == wanted }, { $0.id == name }, { $0.references.contains(name) },
      { isPrefix && $0.id.hasPrefix(name) },
    ]
    for test in tries {
      let hits = facts.filter(test)
      if hits.count == 1 { return hits[0].path }
      if hits.count > 1 { throw .ambiguousCase(name, hits.map(\.number.text)) }
    }
    guard scan.errors.isEmpty else { throw .noSuchReadableCase(name, unreadable: scan.errors.map(\.path)) }
    throw .noSuchCase(name)
  }
}

private struct CaseNames: Sendable {
  let path: String
  let id: String
  let number: CaseNumber
  let references: [String]
}

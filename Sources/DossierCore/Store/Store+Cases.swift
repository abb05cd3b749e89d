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

  /// The path of the case that somebody names by its path, or by the full number that its file is named after, with or
  /// without `/` and `+++`; nil if there is none, and it may be called otherwise.
  ///
  /// It takes one look per month, however many cases there are.
  ///
  /// - Throws: `LoadError`, `ambiguousCase` if several files have the number.
  public func path(ofCase name: String) throws(LoadError) -> String? {
    if case .case = StoreItem(path: name), try exists(name) { return name }
    let wanted = CaseNumber.normalized(name)
    var named: [String] = []
    for path in try paths(ofNumber: name) where try loadCase(at: path).value.number.normalized == wanted {
      named.append(path)
    }
    if named.count > 1 { throw .ambiguousCase(name, named) }
    return named.first
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
}

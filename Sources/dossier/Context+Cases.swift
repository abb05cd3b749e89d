internal import DossierCore

extension Context {
  /// Prints the cases that a query finds, and on a terminal how many of how many.
  ///
  /// Cases that cannot be read or reckoned are named on the error stream.
  mutating func listCases(
    _ query: Query, _ columns: CaseColumnOptions, _ list: ListFormatOptions
  ) throws -> ExitStatus {
    let desk = try readingDesk()
    let found = try find(query, desk)
    let listed = try desk.listed(of: found.files)
    for problem in listed.problems { warn(about: problem.error, in: problem.path) }
    let listing = try columns.listing(
      of: listed.rows, as: list.format, in: language, desk.store.settings.value.currency)
    console.write(listing.text(as: list.format, width: tableWidth, palette: palette()))
    if world.terminals.standardError {
      note("\(listing.rows.count) of \(found.total) \(found.total == 1 ? "case" : "cases")")
    }
    return found.isComplete && listed.problems.isEmpty ? .done : .partlyDone
  }

  /// Reads the cases that a query finds; those that cannot be read are named on the error stream.
  mutating func find(_ query: Query, _ desk: Desk) throws -> FoundCases {
    let matches = try ScanningCatalog(desk.store).cases(matching: query)
    var unreadable = matches.unreadable
    let read = desk.store.scan(matches.cases.map(\.path), as: Case.self) { $0 }
    unreadable += read.errors
    for error in unreadable { warn(about: error.error) }
    return FoundCases(files: read.values, total: matches.total, isComplete: unreadable.isEmpty)
  }

  /// Paths that a user gave, relative to the store; they must be there.
  func storePaths(_ paths: [String], _ root: String) throws -> [String] {
    try paths.map { given in
      let path = storePath(given, root)
      guard try FileSystem.status(of: path.isEmpty ? root : "\(root)/\(path)") != nil else {
        throw CommandError(message: "there is nothing at '\(given)'", hint: "give a file or folder of the store")
      }
      return path
    }
  }

  /// A path that a user gave, relative to the store: it may be relative to where the user is, or to the store.
  func storePath(_ path: String, _ root: String) -> String {
    let full = world.absolutePath(path)
    if full == root { return "" }
    return full.hasPrefix(root + "/") ? String(full.dropFirst(root.count + 1)) : path
  }
}

/// The cases that a query found.
struct FoundCases {
  let files: [Loaded<Case>]
  /// How many cases were looked at.
  let total: Int
  /// Whether all could be read.
  let isComplete: Bool
}

internal import DossierCore

extension Context {
  /// The store and the part of it that somebody asks to check; with `-`, the standard input in place of a file.
  mutating func checkTarget(_ paths: [String], stdinName: String?) throws -> CheckTarget {
    guard paths.contains("-") else {
      if stdinName != nil {
        throw CommandError(
          message: "'--stdin-name' names what the standard input stands for, and nothing is read from it",
          hint: "give '-' as the path", status: .usage)
      }
      let root = try Store.find(from: storeDirectory)
      return CheckTarget(root: root, paths: try storePaths(paths, root))
    }
    guard let stdinName, !stdinName.isEmpty else {
      throw CommandError(
        message: "'-' is the standard input, and nothing says which file it stands for",
        hint: "name it, such as --stdin-name cases/2023-04/232-0991-37210.yaml", status: .usage)
    }
    guard paths == ["-"] else {
      throw CommandError(
        message: "'-' stands alone: only the findings of that file are wanted", hint: "leave the other paths out",
        status: .usage)
    }
    let root = try rootOfStore(with: stdinName)
    let path = try nameOfText(stdinName, root)
    guard let bytes = console.readAll(maximumBytes: Store.maximumDocumentBytes) else {
      throw CommandError(
        message: "the standard input has more than the \(Store.maximumDocumentBytes) bytes that are read",
        status: .usage)
    }
    return CheckTarget(root: root, paths: [path], unsaved: UnsavedText(path: path, bytes: bytes))
  }

  /// The store that a file belongs to: an editor need not run in it.
  private func rootOfStore(with name: String) throws -> String {
    let isChosen = global.directory != nil || world.variable("DOSSIER_STORE") != nil
    if !isChosen, let folder = FileSystem.parent(of: world.absolutePath(name)),
      let root = try? Store.find(from: folder)
    {
      return root
    }
    return try Store.find(from: storeDirectory)
  }

  /// The path of a text relative to its store: it may be given from where the user is, or from the store.
  private func nameOfText(_ name: String, _ root: String) throws -> String {
    for path in [storePath(name, root), name] where StoreItem(path: path).isText(at: path) { return path }
    throw CommandError(
      message: "'\(name)' is not where a store has a document",
      hint: "documents are dossier.yaml, creditors/NAME.yaml, debtors/n/NAME.yaml, terms/NAME.yaml, "
        + "cases/YYYY-MM/NUMBER.yaml and their like: see dossier-store(5)", status: .usage)
  }

  /// Where a store lies in its repository, for programs that show its files: empty, or ending with `/`.
  ///
  /// Without a repository it is where the store lies below the current directory.
  func repositoryFolder(ofStoreAt root: String) -> String {
    var top: String? = root
    while let folder = top, (try? FileSystem.status(of: "\(folder)/.git")) ?? nil == nil {
      top = FileSystem.parent(of: folder)
    }
    let above = (top ?? world.absoluteDirectory) + "/"
    return "\(root)/".hasPrefix(above) ? String("\(root)/".dropFirst(above.count)) : ""
  }

  /// Findings, and a last line on the error stream that counts them and what was checked.
  mutating func write(_ report: CheckReport, counting what: String) {
    for finding in report.findings { console.print(finding.text(width: tableWidth, palette: palette())) }
    let summary = report.summary(of: what)
    if report.findings.isEmpty { console.print(summary) } else { note(summary) }
  }

  /// Says what a kind of finding means, or which there are.
  mutating func tell(of id: String?, asJSON: Bool) throws {
    let kinds = try id.map { [try findingKind($0)] } ?? findingKinds()
    if asJSON {
      console.print(FindingKind.json(of: kinds).indented)
    } else if let kind = kinds.first, id != nil {
      console.write(kind.text(width: tableWidth, palette: palette()))
    } else {
      console.write(FindingKind.table(of: kinds).text(width: tableWidth, palette: palette()))
    }
  }

  /// The kinds of findings, with the rules of the store if there is one that can be opened.
  func findingKinds() throws -> [FindingKind] {
    guard let root = try? Store.find(from: storeDirectory) else { return StoreCheck.kinds }
    guard let store = try? Store(root: root) else { return StoreCheck.kinds }
    return try StoreCheck.kinds(in: store)
  }

  /// The kind of finding of an id that somebody wrote.
  func findingKind(_ id: String, among known: [FindingKind]? = nil) throws -> FindingKind {
    if let kind = StoreCheck.kind(id) ?? BundleFindings.kinds.first(where: { $0.id == id }) { return kind }
    let kinds = try known ?? findingKinds()
    if let kind = kinds.first(where: { $0.id == id }) { return kind }
    throw CommandError(
      message: "there is no finding '\(id)'",
      hint: Suggestion.hint(for: id, among: kinds.map(\.id)) ?? "'dossier check --list' lists them",
      status: .usage)
  }
}

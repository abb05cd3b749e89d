internal import DossierCore

/// What `check` looks at.
struct CheckScope {
  /// The directory of the store.
  let root: String
  /// The files and folders, relative to the store, whose findings are wanted; all if empty.
  var paths: [String] = []
  /// The text that stands for one of them.
  var unsaved: UnsavedText?
}

extension Context {
  /// The store and the part of it that somebody asks to check; with `-`, the standard input in place of a file.
  mutating func checkScope(_ paths: [String], stdinName: String?) throws -> CheckScope {
    guard paths.contains("-") else {
      if stdinName != nil {
        throw CommandError(
          message: "'--stdin-name' names what the standard input stands for, and nothing is read from it",
          hint: "give '-' as the path", status: .usage)
      }
      let root = try Store.find(from: storeDirectory)
      return CheckScope(root: root, paths: try storePaths(paths, root))
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
    return CheckScope(root: root, paths: [path], unsaved: UnsavedText(path: path, bytes: bytes))
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
}

/// What is read instead of files of a store: another version of some of them, or a text that is not saved yet.
public enum StoreOverlay: Sendable, Equatable {
  /// The files at some paths, relative to the store, as they lie below a directory; one that is not there counts as
  /// missing.
  case files(root: String, paths: Set<String>)
  /// A text in the place of one file.
  case text(UnsavedText)

  /// The text that stands for a file, if one does.
  func text(of path: String) -> [UInt8]? {
    guard case .text(let text) = self, text.stands(for: path) else { return nil }
    return text.bytes
  }

  /// Where a file is read instead of the store; nil if it is the store's own.
  func place(of path: String) -> String? {
    guard case .files(let root, let paths) = self, paths.contains(path) else { return nil }
    return "\(root)/\(path)"
  }

  /// The entries of a folder as this version has them.
  ///
  /// - Throws: `FileError` if the folder cannot be listed.
  func laid(over entries: [DirectoryEntry], in folder: String) throws(FileError) -> [DirectoryEntry] {
    let kept: [DirectoryEntry]
    let more: [DirectoryEntry]
    switch self {
    case .text(let text):
      guard FileSystem.parent(of: text.path) == folder else { return entries }
      let name = FileSystem.name(of: text.path)
      kept = entries.filter { !$0.name.utf8.elementsEqual(name.utf8) }
      more = [DirectoryEntry(name: name, kind: .regular)]
    case .files(let root, let paths):
      let own = "\(root)/\(folder)"
      more = try FileSystem.status(of: own)?.kind == .directory ? FileSystem.list(own) : []
      let names = Set(more.map(\.name))
      kept = entries.filter { !names.contains($0.name) && !paths.contains("\(folder)/\($0.name)") }
    }
    return (kept + more).sorted { $0.name.isBytewiseBefore($1.name) }
  }

  /// The files of a store as this version has them.
  ///
  /// - Throws: `FileError` if the place of its files cannot be listed.
  func laid(over tree: DirectoryTree, enter: (String) -> Bool) throws(FileError) -> DirectoryTree {
    var all = tree
    switch self {
    case .text(let text):
      guard !tree.files.contains(where: { text.stands(for: $0.path) }) else { return tree }
      all.files.append(FoundFile(path: text.path, kind: .regular, stamp: nil, isReadableName: true))
    case .files(let root, let paths):
      guard !paths.isEmpty else { return tree }
      all.files.removeAll { paths.contains($0.path) }
      guard try FileSystem.status(of: root) != nil else { return all }
      let more = try FileSystem.tree(root, stamps: false, enter: enter)
      all.files += more.files
      all.directories = Set(all.directories).union(more.directories).sorted { $0.isBytewiseBefore($1) }
      all.errors += more.errors
    }
    all.files.sort { $0.path.isBytewiseBefore($1.path) }
    return all
  }
}

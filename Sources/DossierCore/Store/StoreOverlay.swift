/// Files of a store that are taken from another place, or count as missing: another version of the store than that of
/// its files.
public struct StoreOverlay: Sendable, Equatable {
  /// The directory in which the files lie, at their paths.
  public let root: String
  /// The paths that are taken from there, relative to the store; one that is not there counts as missing.
  public let paths: Set<String>
  /// The text that stands for one file more.
  let text: UnsavedText?

  /// Makes an overlay of a directory.
  public init(root: String, paths: Set<String>) {
    self.root = root
    self.paths = paths
    text = nil
  }

  /// Makes an overlay of one text.
  public init(_ text: UnsavedText) {
    root = ""
    paths = []
    self.text = text
  }

  /// The text that stands for a file, if one does.
  func text(of path: String) -> [UInt8]? { text.flatMap { $0.stands(for: path) ? $0.bytes : nil } }

  /// Where a file is read instead of the store; nil if it is the store's own.
  func place(of path: String) -> String? { paths.contains(path) ? "\(root)/\(path)" : nil }

  /// The entries of a folder as this version has them.
  ///
  /// - Throws: `FileError` if the folder cannot be listed.
  func laid(over entries: [DirectoryEntry], in folder: String) throws(FileError) -> [DirectoryEntry] {
    if let text {
      guard FileSystem.parent(of: text.path) == folder else { return entries }
      let name = String(text.path.dropFirst(folder.utf8.count + 1))
      guard !entries.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return entries }
      let entry = DirectoryEntry(name: name, kind: .regular)
      return (entries + [entry]).sorted { $0.name.isBytewiseBefore($1.name) }
    }
    let own = "\(root)/\(folder)"
    let more = try FileSystem.status(of: own)?.kind == .directory ? FileSystem.list(own) : []
    let names = Set(more.map(\.name))
    let kept = entries.filter { !names.contains($0.name) && !paths.contains("\(folder)/\($0.name)") }
    return (kept + more).sorted { $0.name.isBytewiseBefore($1.name) }
  }

  /// The files of a store as this version has them.
  ///
  /// - Throws: `FileError` if the place of its files cannot be listed.
  func laid(over tree: DirectoryTree, enter: (String) -> Bool) throws(FileError) -> DirectoryTree {
    var all = tree
    if let text {
      guard !tree.files.contains(where: { text.stands(for: $0.path) }) else { return tree }
      all.files.append(FoundFile(path: text.path, kind: .regular, stamp: nil, isReadableName: true))
      all.files.sort { $0.path.isBytewiseBefore($1.path) }
      return all
    }
    guard !paths.isEmpty else { return tree }
    all.files.removeAll { paths.contains($0.path) }
    guard try FileSystem.status(of: root) != nil else { return all }
    let more = try FileSystem.tree(root, stamps: false, enter: enter)
    all.files += more.files
    all.files.sort { $0.path.isBytewiseBefore($1.path) }
    all.directories = Set(all.directories).union(more.directories).sorted { $0.isBytewiseBefore($1) }
    all.errors += more.errors
    return all
  }
}

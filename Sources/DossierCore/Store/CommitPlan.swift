/// What a commit will do, worked out and checked before anything is written.
struct CommitPlan {
  /// The changes that change something, in order.
  private(set) var changes: [Change] = []
  /// One entry a change.
  private(set) var entries: [Journal.Entry] = []
  /// The directories to make, outermost first.
  private(set) var newDirectories: [String] = []
  /// The directories whose names change, and those above new ones; empty for the root.
  private(set) var directoriesToSync: [String] = []
  /// The directories to remove afterwards if they are empty, outermost first: those that the changes may empty.
  private(set) var emptiedDirectories: [String] = []
  /// Those and the new ones, which are empty if the changes are not made.
  private(set) var directoriesToPrune: [String] = []

  var isEmpty: Bool { entries.isEmpty && directoriesToPrune.isEmpty }

  init(changes set: ChangeSet, root: String, names: TemporaryName) throws(StoreError) {
    var seen: Set<[UInt8]> = []
    var directories: [String: Bool] = [:]
    for change in set.ordered {
      try Self.checkPath(change.path)
      guard seen.insert(Array(change.path.utf8)).inserted else { throw .duplicateChange(path: change.path) }
      let parent = FileSystem.parent(of: change.path) ?? ""
      if directories[parent] == nil {
        directories[parent] = try asStore { () throws(FileError) in
          try FileSystem.directoryExists(parent, below: root)
        }
      }
      guard let action = try Self.action(of: change, root: root) else { continue }
      entries.append(
        Journal.Entry(path: change.path, temporaryName: names.name(entries.count), action: action))
      changes.append(change)
    }
    for path in set.emptyDirectories { try Self.checkPath(path) }
    try findDirectories(root: root, existing: directories, pruned: set.emptyDirectories)
  }

  private static func checkPath(_ path: String) throws(StoreError) {
    guard FileSystem.isPlainRelative(path), path != LocalFiles.directory,
      !path.utf8.starts(with: (LocalFiles.directory + "/").utf8)
    else { throw .notInStore(path: path) }
  }

  /// Compares with what is there now; nil if there is nothing to do.
  private static func action(of change: Change, root: String) throws(StoreError) -> Journal.Entry.Action? {
    let mover = EntryMover(root: root, support: .kernel)
    return try asStore { () throws(FileError) -> Result<Journal.Entry.Action?, StoreError> in
      let path = mover.full(change.path)
      switch change.action {
      case .create:
        guard try FileSystem.status(of: path) == nil else { return .failure(.alreadyExists(path: change.path)) }
        return .success(.create(new: nil))
      case .remove(let old):
        guard try FileSystem.status(of: path) != nil else { return .failure(.changedMeanwhile(path: change.path)) }
        return .success(.remove(old: old))
      case .replace(let bytes, let old):
        guard try mover.found(path) == .content(old) else { return .failure(.changedMeanwhile(path: change.path)) }
        let new = ContentHash(of: bytes)
        return .success(new == old ? nil : .replace(old: old, new: new))
      }
    }.get()
  }

  private mutating func findDirectories(
    root: String, existing: [String: Bool], pruned: [String]
  ) throws(StoreError) {
    var new: Set<String> = []
    var touched: Set<String> = []
    for entry in entries {
      var directory = FileSystem.parent(of: entry.path) ?? ""
      touched.insert(directory)
      guard existing[directory] == false else { continue }
      while !directory.isEmpty, !new.contains(directory) {
        let path = root + "/" + directory
        guard try asStore({ () throws(FileError) in try FileSystem.status(of: path) }) == nil else { break }
        new.insert(directory)
        directory = FileSystem.parent(of: directory) ?? ""
        touched.insert(directory)
      }
    }
    newDirectories = new.sorted { $0.isBytewiseBefore($1) }
    directoriesToSync = touched.sorted { $0.isBytewiseBefore($1) }
    emptiedDirectories = Set(pruned).sorted { $0.isBytewiseBefore($1) }
    directoriesToPrune = new.union(pruned).sorted { $0.isBytewiseBefore($1) }
  }
}

extension Journal.Entry {
  var isCreation: Bool {
    if case .create = action { return true }
    return false
  }

  var isRemoval: Bool {
    if case .remove = action { return true }
    return false
  }
}

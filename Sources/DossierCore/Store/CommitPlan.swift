/// What a commit will do, worked out and checked before anything is written.
struct CommitPlan {
  /// The changes that change something, in order.
  private(set) var changes: [Change] = []
  /// One entry a change.
  private(set) var entries: [Journal.Entry] = []
  /// The directories to make, level by level, outermost first.
  private(set) var newDirectories: [[String]] = []
  /// The directories whose names change, and those above new ones; empty for the root.
  private(set) var directoriesToSync: [String] = []
  /// The directories to remove afterwards if they are empty, outermost first: those that the changes may empty.
  private(set) var emptiedDirectories: [String] = []
  /// Those and the new ones, which are empty if the changes are not made.
  private(set) var directoriesToPrune: [String] = []

  /// The places of the entries that belong to one stage of the order, one stage after the other.
  var stages: [Range<Int>] {
    var stages: [Range<Int>] = []
    var start = 0
    for place in changes.indices.dropFirst() {
      let (before, change) = (changes[place - 1], changes[place])
      guard before.stage != change.stage || before.isRemoval != change.isRemoval else { continue }
      stages.append(start..<place)
      start = place
    }
    return start < changes.count ? stages + [start..<changes.count] : stages
  }

  var isEmpty: Bool { entries.isEmpty && directoriesToPrune.isEmpty }

  init(changes set: ChangeSet, root: String, names: TemporaryName) throws(StoreError) {
    var seen: Set<BytewiseName> = []
    var directories = KnownDirectories(root: root)
    let ordered = set.ordered
    seen.reserveCapacity(ordered.count)
    entries.reserveCapacity(ordered.count)
    changes.reserveCapacity(ordered.count)
    for change in ordered {
      try Self.checkPath(change.path)
      guard seen.insert(BytewiseName(change.path)).inserted else { throw .duplicateChange(path: change.path) }
      let parent = FileSystem.parent(of: change.path) ?? ""
      let hasParent = try asStore { () throws(FileError) in try directories.contains(parent) }
      guard let action = try Self.action(of: change, root: root, hasParent: hasParent) else { continue }
      entries.append(
        Journal.Entry(path: change.path, temporaryName: names.name(entries.count), action: action))
      changes.append(change)
    }
    for path in set.emptyDirectories { try Self.checkPath(path) }
    findDirectories(directories, pruned: set.emptyDirectories)
  }

  private static func checkPath(_ path: String) throws(StoreError) {
    guard FileSystem.isPlainRelative(path), path != LocalFiles.directory,
      !path.utf8.starts(with: (LocalFiles.directory + "/").utf8)
    else { throw .notInStore(path: path) }
  }

  /// Compares with what is there now; nil if there is nothing to do.
  private static func action(
    of change: Change, root: String, hasParent: Bool
  ) throws(StoreError) -> Journal.Entry.Action? {
    let mover = EntryMover(root: root, support: .kernel)
    return try asStore { () throws(FileError) -> Result<Journal.Entry.Action?, StoreError> in
      let path = mover.full(change.path)
      switch change.action {
      case .create:
        guard hasParent, try FileSystem.status(of: path) != nil else { return .success(.create(new: nil)) }
        return .failure(.alreadyExists(path: change.path))
      case .remove(let old):
        guard try FileSystem.status(of: path) != nil else { return .failure(.changedMeanwhile(path: change.path)) }
        return .success(.remove(old: old))
      case .replace(let bytes, let old):
        guard try mover.found(path) == .content(old) else { return .failure(.changedMeanwhile(path: change.path)) }
        return .success(bytes.hash == old ? nil : .replace(old: old, new: bytes.hash))
      }
    }.get()
  }

  private mutating func findDirectories(_ known: KnownDirectories, pruned: [String]) {
    var new: Set<String> = []
    var touched: Set<String> = []
    for entry in entries {
      var directory = FileSystem.parent(of: entry.path) ?? ""
      guard touched.insert(directory).inserted else { continue }
      while known.isMissing(directory), new.insert(directory).inserted {
        directory = FileSystem.parent(of: directory) ?? ""
        touched.insert(directory)
      }
    }
    let sorted = new.sorted { $0.isBytewiseBefore($1) }
    let levels = Dictionary(grouping: sorted) { path in path.utf8.count { $0 == UInt8(ascii: "/") } }
    newDirectories = levels.sorted { $0.key < $1.key }.map(\.value)
    directoriesToSync = touched.sorted { $0.isBytewiseBefore($1) }
    emptiedDirectories = Set(pruned).sorted { $0.isBytewiseBefore($1) }
    directoriesToPrune = pruned.isEmpty ? sorted : new.union(pruned).sorted { $0.isBytewiseBefore($1) }
  }
}

/// Which directories of a store are there, each looked for once; what would lie in a missing one is not looked for.
private struct KnownDirectories {
  let root: String
  private var known: [String: Bool] = [:]

  init(root: String) { self.root = root }

  mutating func contains(_ directory: String) throws(FileError) -> Bool {
    if let known = known[directory] { return known }
    var isThere = true
    if !directory.isEmpty { isThere = try contains(FileSystem.parent(of: directory) ?? "") }
    if isThere { isThere = try FileSystem.directoryExists(directory, below: root) }
    known[directory] = isThere
    return isThere
  }

  /// Whether one that was looked for is not there.
  func isMissing(_ directory: String) -> Bool { known[directory] == false }
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

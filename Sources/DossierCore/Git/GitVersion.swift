/// A version of a store that git keeps, with the files that it has otherwise laid out under `.dossier/`; they are removed
/// when it goes.
public struct GitVersion: ~Copyable {
  /// What to read the store with.
  public let overlay: StoreOverlay
  private let directory: String
  private let lock: DirectoryLock

  /// The folder of versions, relative to the store.
  public static let folder = "\(StoreLayout.local)/versions"

  private init(overlay: StoreOverlay, directory: String, lock: consuming DirectoryLock) {
    self.overlay = overlay
    self.directory = directory
    self.lock = lock
  }

  /// Lays paths out: those that the version has are taken out of an index, the others count as missing.
  fileprivate static func of(
    _ repository: GitRepository, _ paths: [(path: String, isThere: Bool)],
    prepare: (_ index: String) throws(GitError) -> [String: String]
  ) throws(GitError) -> GitVersion {
    let version: GitVersion
    do throws(FileError) {
      version = try empty(of: repository, paths.map(\.path))
    } catch {
      throw .file(error)
    }
    var wanted: [UInt8] = []
    for (path, isThere) in paths where isThere { wanted += Array(path.utf8) + [0] }
    let variables = try prepare("\(version.directory)/index")
    if !wanted.isEmpty {
      _ = try repository.run(
        ["checkout-index", "-q", "-f", "--prefix=\(version.directory)/files/", "-z", "--stdin"], input: wanted,
        environment: variables)
    }
    return version
  }

  private static func empty(of repository: GitRepository, _ paths: [String]) throws(FileError) -> GitVersion {
    let folder = "\(repository.store)/\(folder)"
    try FileSystem.makeDirectories(folder, mode: StoreMaker.privateMode)
    let all = try DirectoryLock(folder, timeoutMilliseconds: 10_000)
    try removeUnlocked(in: folder)
    let stem = "\(folder)/\(FileSystem.processID())"
    var number = 0
    while try FileSystem.status(of: "\(stem)-\(number)") != nil { number += 1 }
    let directory = "\(stem)-\(number)"
    try FileSystem.makeDirectories(directory, mode: StoreMaker.privateMode)
    let lock = try DirectoryLock(directory, timeoutMilliseconds: 0)
    _ = consume all
    let place = "\(directory)/files/\(repository.prefix)"
    let overlay = StoreOverlay.files(root: place.hasSuffix("/") ? String(place.dropLast()) : place, paths: Set(paths))
    return GitVersion(overlay: overlay, directory: directory, lock: lock)
  }

  deinit { _ = try? FileSystem.removeTree(directory) }

  /// Removes what killed processes left; what is in use is locked.
  ///
  /// - Returns: How many versions were removed.
  /// - Throws: `FileError` if one cannot be.
  @discardableResult
  public static func removeLeft(in folder: String) throws(FileError) -> Int {
    guard try FileSystem.status(of: folder)?.kind == .directory else { return 0 }
    let all = try DirectoryLock(folder, timeoutMilliseconds: 10_000)
    let count = try removeUnlocked(in: folder)
    _ = consume all
    return count
  }

  /// The same while the folder is locked, so that nobody is between making a version and locking it.
  @discardableResult
  private static func removeUnlocked(in folder: String) throws(FileError) -> Int {
    var count = 0
    for entry in try FileSystem.list(folder) where entry.kind == .directory {
      let path = "\(folder)/\(entry.name)"
      guard let lock = try? DirectoryLock(path, timeoutMilliseconds: 0) else { continue }
      try FileSystem.removeTree(path)
      _ = consume lock
      count += 1
    }
    return count
  }
}

/// A store as it is staged.
public struct StagedVersion: ~Copyable {
  /// The files that it has otherwise than they lie there.
  public let version: GitVersion
  /// What changed in it since the last commit.
  public let changes: ChangedFiles
}

extension GitRepository {
  /// The store as it is staged, and what changed in it since the last commit.
  ///
  /// - Returns: Nil if nothing of the store is staged: on a branch without it, or before it is added.
  /// - Throws: `GitError`, `notStaged` if the index has documents of the store and lacks its settings.
  public func stagedVersion() throws(GitError) -> StagedVersion? {
    let staged = try staged()
    guard !staged.others.contains(where: { $0.path == StoreLayout.settings && !$0.wasThere }) else {
      guard try hasDocuments() else { return nil }
      throw .notStaged(StoreLayout.settings)
    }
    let (isBorn, commit) = try ask(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])
    let changes = try changedFiles(staged.changes, before: isBorn ? commit : nil)
    let version = try GitVersion.of(self, staged.others.map { ($0.path, $0.wasThere) }) { _ in [:] }
    return StagedVersion(version: version, changes: changes)
  }

  /// Whether the index has documents of the store, or files beside them.
  private func hasDocuments() throws(GitError) -> Bool {
    Self.texts(try run(["ls-files", "-z", "--", "."])).contains { path in
      switch StoreItem(path: path) {
      case .settings, .party, .terms, .rates, .rule, .case, .attachment, .exchange: true
      case .other, .foreign: false
      }
    }
  }

  /// What changed in the store since a commit.
  ///
  /// - Throws: `GitError`.
  public func changedFiles(since name: String) throws(GitError) -> ChangedFiles {
    let commit = try commit(name)
    return try changedFiles(changes(since: commit), before: commit)
  }

  /// The store as it was in a commit.
  ///
  /// - Throws: `GitError`.
  public func version(of commit: String) throws(GitError) -> GitVersion {
    let paths = try changes(since: commit).map { ($0.path, $0.wasThere) }
    return try GitVersion.of(self, paths) { (index) throws(GitError) in
      let variables = ["GIT_INDEX_FILE": index]
      _ = try run(["read-tree", commit], environment: variables)
      return variables
    }
  }
}

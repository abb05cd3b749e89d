/// The files that a command will write, together or not at all, for a look before and for the commit.
public struct FilePlan: Sendable {
  /// One document, before and after.
  public struct File: Sendable, Equatable {
    /// The path relative to the store.
    public let path: String
    /// The content that was read; nil for a new file.
    public let before: SpooledBytes?
    /// The content to be; nil to remove it.
    public let after: SpooledBytes?
  }

  /// A file that is copied in.
  public struct Copy: Sendable, Equatable {
    /// The path relative to the store.
    public let path: String
    /// Where it comes from.
    public let source: String
    /// The SHA-256 that was recorded for it.
    public let hash: ContentHash
  }

  /// A file that was staged on the file system of the store and is moved in.
  public struct Move: Sendable, Equatable {
    /// The path relative to the store.
    public let path: String
    /// Where it waits.
    public let file: StagedFile
  }

  /// A file beside a case that is removed.
  public struct Removal: Sendable, Equatable {
    /// The path relative to the store.
    public let path: String
    /// The content that it has.
    public let hash: ContentHash
  }

  /// The documents, in the order in which they were planned.
  public private(set) var files: [File] = []
  /// The copies.
  public private(set) var copies: [Copy] = []
  /// The moves.
  public private(set) var moves: [Move] = []
  /// The removals.
  public private(set) var removals: [Removal] = []
  /// Where each document stands among `files`.
  private var places: [String: Int] = [:]
  /// Where files are moved to.
  private var movePaths: Set<String> = []

  /// The bundles that are written with it.
  public private(set) var bundles: [PlannedBundle] = []

  /// Where texts wait until they are written.
  private let spool: Spool?

  /// Begins without changes; texts wait in memory.
  public init() { self.init(spool: nil) }

  /// Begins without changes.
  init(spool: Spool?) { self.spool = spool }

  /// Whether nothing changes.
  public var isEmpty: Bool {
    files.allSatisfy { $0.before == $0.after } && copies.isEmpty && moves.isEmpty && removals.isEmpty
      && bundles.isEmpty
  }

  /// Whether a document or a file is planned under a path.
  func holds(_ path: String) -> Bool { places[path] != nil || movePaths.contains(path) }

  /// What a planned document will hold; nil if none is planned there.
  ///
  /// - Throws: `FileError` if it cannot be read again.
  func text(of path: String) throws(FileError) -> [UInt8]? {
    guard let place = places[path] else { return nil }
    return try files[place].after?.bytes()
  }

  /// Plans a document; one planned before under the same path is replaced.
  public mutating func write(_ path: String, _ after: [UInt8]?, over before: [UInt8]?) {
    let after = after.map { SpooledBytes($0, in: spool) }
    if let place = places[path] {
      files[place] = File(path: path, before: files[place].before, after: after)
    } else {
      places[path] = files.count
      files.append(File(path: path, before: before.map { SpooledBytes($0, in: spool) }, after: after))
    }
  }

  /// Plans a new document that is kept already.
  mutating func write(new path: String, _ bytes: SpooledBytes) {
    places[path] = files.count
    files.append(File(path: path, before: nil, after: bytes))
  }

  /// Plans a move.
  mutating func move(_ file: StagedFile, to path: String) {
    moves.append(Move(path: path, file: file))
    movePaths.insert(path)
  }

  /// Plans a copy.
  public mutating func copy(_ source: String, to path: String, hash: ContentHash) {
    copies.append(Copy(path: path, source: source, hash: hash))
  }

  /// Plans a bundle.
  public mutating func write(_ bundle: PlannedBundle) { bundles.append(bundle) }

  /// Plans the removal of a file beside a case.
  public mutating func remove(_ path: String, hash: ContentHash) {
    removals.append(Removal(path: path, hash: hash))
  }

  /// What the writer of the store takes.
  public var changes: ChangeSet {
    var changes = ChangeSet()
    for copy in copies { changes.addFile(copy.path, from: .copy(of: copy.source, expecting: copy.hash)) }
    for move in moves { changes.addFile(move.path, from: .staged(move.file)) }
    for file in files where file.before != file.after {
      if let after = file.after {
        changes.write(file.path, after, over: file.before?.hash)
      } else if let before = file.before {
        changes.remove(file.path, expecting: before.hash)
      }
    }
    for removal in removals {
      changes.remove(removal.path, expecting: removal.hash)
      if let folder = FileSystem.parent(of: removal.path) { changes.removeDirectoryIfEmpty(folder) }
    }
    return changes
  }
}

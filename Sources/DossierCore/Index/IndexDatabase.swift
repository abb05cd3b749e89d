internal import CCheckedPages
internal import GRDB

/// The one connection to the index; the only place that opens it.
///
/// SQLite's rollback journal makes each refresh whole or not at all, also when the process is killed. Reading needs no
/// write, so that an index on a read-only disk serves as long as it is fresh. Each page carries a checksum, so that what
/// a disk or a hand spoilt in it is never told as an amount.
struct IndexDatabase {
  /// The file, relative to the store.
  static let path = "\(StoreLayout.local)/index.sqlite"
  /// How long another process may hold the index before the files are read instead, in seconds.
  static let patienceSeconds = 30.0
  private static let cacheKibibytes = 8 * 1024
  /// What a first filling may keep in memory, which is many pages at random.
  private static let fillingCacheKibibytes = 64 * 1024

  private let queue: DatabaseQueue

  private static let isChecked = dossier_use_checked_pages() == 0

  /// Opens the index of a store, which is empty if there was none.
  init(of store: Store) throws(CatalogError) {
    guard Self.isChecked else { throw .database(code: 0, message: "SQLite takes no checksums of pages") }
    try Self.checkPlace(in: store)
    try Self.checkOwner(of: store)
    try Self.makePlace(in: store)
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patienceSeconds)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKibibytes)")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    do {
      queue = try DatabaseQueue(path: store.fullPath(Self.path), configuration: configuration)
    } catch {
      throw CatalogError(error)
    }
  }

  /// Reads under one transaction, so that everything read is of one state.
  func read<Value>(_ work: (Database) throws -> Value) throws(CatalogError) -> Value {
    do { return try queue.read(work) } catch { throw CatalogError(error) }
  }

  /// Gets ready for writing very much.
  static func prepareForFilling(_ database: Database) throws {
    try database.execute(sql: "PRAGMA cache_size = -\(fillingCacheKibibytes)")
  }

  /// Changes the index, all or nothing; no other process writes meanwhile.
  func write<Value>(_ work: (Database) throws -> Value) throws(CatalogError) -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try work(database)
          return .commit
        }
        guard let value else { throw CatalogError.corrupt(message: "a transaction gave nothing") }
        return value
      }
    } catch {
      throw CatalogError(error)
    }
  }

  /// Removes all that is in it and gives the space back; commands that have it open see it empty.
  func empty() throws(CatalogError) {
    try write { try IndexState.clear($0) }
    do { try queue.vacuum() } catch { throw CatalogError(error) }
  }

  /// Removes the index and what SQLite lays beside it.
  static func remove(from store: Store) throws(LoadError) {
    do throws(FileError) {
      guard try FileSystem.directoryExists(StoreLayout.local, below: store.root) else { return }
      for name in files { _ = try FileSystem.removeFile(store.fullPath(name)) }
    } catch {
      throw .file(error)
    }
  }

  /// The index and what SQLite lays beside it.
  private static let files = ["", "-journal", "-wal", "-shm"].map { path + $0 }

  /// Nothing is written through a link, which may lead out of the store, or into what is no file.
  private static func checkPlace(in store: Store) throws(CatalogError) {
    do throws(FileError) {
      guard try FileSystem.directoryExists(StoreLayout.local, below: store.root) else { return }
      for name in files {
        let file = store.fullPath(name)
        guard let status = try FileSystem.status(of: file), status.kind != .regular else { continue }
        throw FileError.notRegularFile(path: file, kind: status.kind)
      }
    } catch {
      throw .noPlace(.file(error))
    }
  }

  /// Makes an empty file that nobody may read who may not read the store: SQLite would ask the process's mask alone.
  private static func makePlace(in store: Store) throws(CatalogError) {
    let file = store.fullPath(path)
    do throws(FileError) {
      guard try FileSystem.status(of: file) == nil else { return }
      _ = try FileSystem.makeDirectories(store.fullPath(StoreLayout.local))
      let mode = try FileSystem.status(of: store.root)?.stamp.mode ?? 0
      try FileSystem.create(file, bytes: [], ownership: FileOwnership(mode: 0o600 | mode & 0o066), syncing: false)
    } catch {
      // Another process may have been faster.
      guard error.cause != .exists else { return }
      throw .noPlace(.file(error))
    }
  }

  /// An index that somebody else planted could say anything: that of the user, or of the store's owner, is trusted.
  private static func checkOwner(of store: Store) throws(CatalogError) {
    let owners: [UInt32]
    do throws(FileError) {
      owners = [try FileSystem.status(of: store.fullPath(path)), try FileSystem.status(of: store.root)]
        .compactMap { $0?.owner }
    } catch {
      throw .noPlace(.file(error))
    }
    if owners.count == 2, owners[0] != FileSystem.user, owners[0] != owners[1] { throw .foreignOwner(owners[0]) }
  }
}

extension CatalogError {
  /// Takes an error of the database, or of what was done with it.
  init(_ error: any Error) {
    switch error {
    case let error as CatalogError: self = error
    case let error as LoadError: self = .load(error)
    case let error as DatabaseError:
      let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
      switch error.resultCode {
      // A missing table, or a second row where one may be, comes of damage too: the program asks for no others.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH,
        .SQLITE_SCHEMA:
        self = .corrupt(message: message)
      default: self = .database(code: error.extendedResultCode.rawValue, message: message)
      }
    default: self = .database(code: 0, message: "\(error)")
    }
  }
}

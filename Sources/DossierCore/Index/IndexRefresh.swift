internal import GRDB

/// Brings the index to what the files say now, and to the day asked.
struct IndexRefresh {
  let store: Store
  let day: CalendarDate
  /// The version of the program, since another one may reckon otherwise.
  let program: String
  /// Told how many files of how many were read, now and then.
  let progress: (Int, Int) -> Void

  /// What the whole index depends on: if it differs, everything is made anew.
  ///
  /// That is what reckons as well as what is reckoned: an index outlives the program that made it.
  /// The file itself is part of that: in a copy or a backup, a journal of another time may lie beside it.
  func fingerprint() throws(CatalogError) -> String {
    let settings = store.settings.value
    let file: FileStatus?
    do throws(FileError) {
      file = try FileSystem.status(of: store.fullPath(IndexDatabase.path))
    } catch {
      throw .noPlace(.file(error))
    }
    return [
      IndexSchema.version, IndexSchema.digest, RateTables.builtInDigest, program, settings.country.code,
      settings.currency.code, settings.defaults.terms?.text ?? "",
      "\(file?.stamp.inode ?? 0)",
    ].joined(separator: " ")
  }

  /// Refreshes if anything changed; an index that is as it should be is only read.
  func run(_ index: IndexDatabase) throws(CatalogError) {
    let fingerprint = try fingerprint()
    let known = try index.read { try IndexState($0, day: day) }
    var changed: Set<String>?
    if known.fingerprint == fingerprint {
      let changes = try changes(since: known)
      if changes.isEmpty, !known.isStale { return }
      changed = Set(changes.folders.map(\.path))
    }
    try index.write { database in
      // The clock before the files: what is written from here on is read once more the next time. Folders that had not
      // changed are not looked at again; if they have by now, the next command finds it.
      let racy = try now()
      // Another process may have been here meanwhile.
      var known = try IndexState(database, day: day)
      let isFirst = known.fingerprint != fingerprint || known.isMostlyDead
      if isFirst {
        try IndexDatabase.prepareForFilling(database)
        try IndexState.clear(database)
        for table in IndexSchema.tables { try database.execute(sql: table) }
        known = IndexState.empty
        changed = nil
      }
      try apply(try changes(since: known, among: changed, racy: racy), isFirst: isFirst, database)
      if isFirst { for index in IndexSchema.indexes { try database.execute(sql: index) } }
      try IndexState.remember(fingerprint, in: database)
    }
  }

  private func changes(
    since known: IndexState, among paths: Set<String>? = nil, racy: Int64 = .max
  ) throws(CatalogError) -> StoreChanges {
    do throws(LoadError) {
      let remembered = paths.map { paths in known.folders.filter { paths.contains($0.key) } } ?? known.folders
      return StoreChanges(try StoreFolders(of: store, among: paths), since: remembered, racy: racy)
    } catch {
      throw .load(error)
    }
  }

  private func apply(_ changes: StoreChanges, isFirst: Bool, _ database: Database) throws {
    let writer = try IndexWriter(database)
    let parties = try RefreshedParties(store, changes, writer, database)
    var cases = SummedCases(
      store, try CaseSummarizer(store, asOf: day), writer, database, parties, progress: progress)
    try cases.take(changes, isFirst: isFirst)
    for folder in changes.folders {
      try database.execute(sql: "DELETE FROM folders WHERE path = ?", arguments: [folder.path])
      if let listing = folder.listing {
        try database.execute(
          sql: "INSERT INTO folders VALUES (?, ?)", arguments: [folder.path, PackedMeters.data(listing.bytes)])
      }
    }
  }

  /// The time by the clock of the store's file system, in nanoseconds since 1970; asked by one process at a time.
  private func now() throws(CatalogError) -> Int64 {
    let path = store.fullPath("\(StoreLayout.local)/clock")
    do throws(FileError) {
      _ = try FileSystem.removeFile(path)
      try FileSystem.create(path, bytes: [], ownership: FileOwnership(mode: 0o600), syncing: false)
      defer { _ = try? FileSystem.removeFile(path) }
      guard let stamp = try FileSystem.status(of: path)?.stamp else { return 0 }
      // File systems that count whole seconds, or two, tell less.
      return stamp.changed % 1_000_000_000 == 0 ? stamp.changed - 2_000_000_000 : stamp.changed - 20_000_000
    } catch {
      throw .noPlace(.file(error))
    }
  }
}

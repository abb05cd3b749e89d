internal import GRDB

/// What an index holds, and how far it is behind the files.
public struct IndexStatus: Sendable, Equatable {
  /// The file, relative to the store.
  public static let path = IndexDatabase.path

  /// The size of the file, in bytes.
  public let bytes: Int
  /// The form that it was made in; nil if it was never filled.
  public let schema: String?
  /// Whether it was made by this program, in this form and under these settings; else the next command makes it anew.
  public let isCurrent: Bool
  /// Whether all its figures hold on the day; else the next command reckons some cases anew.
  public let isOfDay: Bool
  /// How many cases it holds.
  public let cases: Int
  /// How many parties it holds, those that cases only name among them.
  public let parties: Int
  /// How many entries of cases it holds.
  public let entries: Int
  /// How many cases that are gone or were written since still have words in it.
  public let dead: Int
  /// How many files are new since it was refreshed.
  public let new: Int
  /// How many files were written since it was refreshed.
  public let changed: Int
  /// How many files are gone since it was refreshed.
  public let gone: Int
  /// The files that could not be read when it was refreshed and were not written since, sorted.
  public let unreadable: [String]

  /// Whether it could answer as it is.
  public var isFresh: Bool { isCurrent && isOfDay && new + changed + gone == 0 }
}

extension IndexStatus {
  /// Looks at the index of a store without changing it, as of a day, for a version of the program; nil if there is none.
  ///
  /// Files written in the last moment before the refresh count as unchanged, though the next command reads them again.
  ///
  /// - Throws: `CatalogError`.
  public static func of(
    _ store: Store, asOf day: CalendarDate, program: String
  ) throws(CatalogError) -> IndexStatus? {
    let folders: StoreFolders
    let size: Int
    do throws(LoadError) {
      guard let bytes = try fileSize(in: store) else { return nil }
      size = bytes
      folders = try StoreFolders(of: store)
    } catch {
      throw .load(error)
    }
    let wanted = try IndexRefresh(store: store, day: day, program: program, progress: { _, _ in }).fingerprint()
    return try IndexDatabase(of: store).read { database in
      let state = try IndexState(database, day: day)
      var (new, changed, gone) = (0, 0, 0)
      var left = state.folders
      var others: Set<String> = []
      for (path, listing) in folders.listings {
        let found = listing.differences(since: left.removeValue(forKey: path) ?? FolderListing(bytes: []))
        (new, changed, gone) = (new + found.new, changed + found.written.count, gone + found.gone.count)
        for name in found.written + found.gone { others.insert("\(path)/\(name)") }
      }
      for (path, listing) in left {
        gone += listing.files.count
        for file in listing.files { others.insert("\(path)/\(file.name)") }
      }
      func count(_ table: String) throws -> Int {
        guard try database.tableExists(table) else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0
      }
      var (last, unreadable): (Int, [String]) = (0, [])
      if state.fingerprint != nil {
        last = try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'cases'") ?? 0
        unreadable = try String.fetchAll(database, sql: "SELECT path FROM unreadable ORDER BY path").filter {
          !others.contains($0)
        }
      }
      let cases = try count("cases")
      return IndexStatus(
        bytes: size, schema: state.fingerprint?.split(separator: " ").first.map(String.init),
        isCurrent: state.fingerprint == wanted, isOfDay: !state.isStale, cases: cases, parties: try count("parties"),
        entries: try EntryList.allCases.reduce(0) { $0 + (try count(CaseTable($1).table.name)) },
        dead: max(0, last - cases),
        new: new, changed: changed, gone: gone, unreadable: unreadable)
    }
  }

  /// The size of the index, in bytes; nil if there is none.
  static func fileSize(in store: Store) throws(LoadError) -> Int? {
    do throws(FileError) {
      return try FileSystem.status(of: store.fullPath(path)).map { Int($0.stamp.size) }
    } catch {
      throw .file(error)
    }
  }
}

extension IndexedCatalog {
  /// Makes the index of a store anew from the files alone, also where it is damaged, and opens it.
  ///
  /// The progress is told now and then: how many files of how many were read.
  ///
  /// - Returns: The new index.
  /// - Throws: `CatalogError`.
  public static func rebuilt(
    _ store: Store, asOf day: CalendarDate, program: String, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(CatalogError) -> IndexedCatalog {
    do throws(CatalogError) {
      try IndexDatabase(of: store).empty()
    } catch {
      guard case .corrupt = error else { throw error }
      do throws(LoadError) { try drop(store) } catch { throw .load(error) }
    }
    return try IndexedCatalog(store, asOf: day, program: program, progress: progress)
  }
}

/// What the folders of a store hold that the index depends on.
struct StoreFolders: Sendable {
  /// The folders by path; those that are not there are missing.
  let listings: [(path: String, listing: FolderListing)]

  /// Looks at folders, several at a time: at all, or at those among some paths.
  ///
  /// - Throws: `LoadError.file` if one cannot be read.
  init(of store: Store, among wanted: Set<String>? = nil) throws(LoadError) {
    var paths = [PartyKind.creditor.folder, PartyKind.agency.folder]
    for entry in try store.list(StoreLayout.cases)
    where entry.kind == .directory && StoreLayout.isMonth(entry.name) {
      paths.append("\(StoreLayout.cases)/\(entry.name)")
    }
    for entry in try store.list(PartyKind.debtor.folder) where entry.kind == .directory {
      paths.append("\(PartyKind.debtor.folder)/\(entry.name)")
    }
    paths += [StoreLayout.terms, StoreLayout.rates]
    let folders = paths.filter { wanted?.contains($0) ?? true }
    let read = Parallel.map(folders.count) { place -> Result<FolderListing, FileError> in
      do throws(FileError) {
        return .success(try FolderListing(of: store.fullPath(folders[place])))
      } catch {
        return .failure(error)
      }
    }
    var listings: [(String, FolderListing)] = []
    for (path, result) in zip(folders, read) {
      switch result {
      case .success(let listing): listings.append((path, listing))
      case .failure(let error):
        guard error.cause == .missing else { throw .file(error) }
      }
    }
    self.listings = listings
  }
}

/// What changed in a store since the index looked at it last.
struct StoreChanges: Sendable {
  /// Files that are new or were written, by path: in the order of the folders and names.
  var written: [String] = []
  /// Files that are gone.
  var gone: [String] = []
  /// The folders that are to be remembered anew; without a listing they are gone.
  var folders: [(path: String, listing: FolderListing?)] = []

  var isEmpty: Bool { folders.isEmpty }

  /// Compares folders with what is remembered of them.
  init(_ folders: StoreFolders, since remembered: [String: FolderListing], racy: Int64 = .max) {
    var left = remembered
    for (path, listing) in folders.listings {
      let old = left.removeValue(forKey: path)
      guard listing != old else { continue }
      let changes = listing.changes(since: old ?? FolderListing(bytes: []))
      written += changes.written.map { "\(path)/\($0)" }
      gone += changes.gone.map { "\(path)/\($0)" }
      self.folders.append((path, listing.spoilt(from: racy)))
    }
    for (path, old) in left.sorted(by: { $0.key < $1.key }) {
      gone += old.files.map(\.name).sorted { $0.isBytewiseBefore($1) }.map { "\(path)/\($0)" }
      self.folders.append((path, nil))
    }
  }
}

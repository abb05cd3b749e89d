extension Store {
  /// The entries of a case that were in a bundle: those are immutable.
  ///
  /// - Throws: `LoadError` if the records of exchange cannot be read.
  public func sentEntries(of id: Identifier) throws(LoadError) -> Set<Identifier> {
    var entries: Set<Identifier> = []
    for path in paths(try exchangePaths(), holding: ValueSearch([id.text])) {
      for item in try load(ExchangeRecord.self, at: path).value.cases where item.id == id {
        entries.formUnion(item.entries)
      }
    }
    return entries
  }

  /// The paths of all records of exchange, sorted.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func exchangePaths() throws(LoadError) -> [String] {
    var paths: [String] = []
    for peer in try list(StoreLayout.exchange) where peer.kind == .directory {
      for folder in ["received", "sent"] {
        let parent = "\(StoreLayout.exchange)/\(peer.name)/\(folder)"
        for entry in try list(parent) where entry.kind == .regular && StoreLayout.isRecord(entry.name, in: folder) {
          paths.append("\(parent)/\(entry.name)")
        }
      }
    }
    return paths
  }
}

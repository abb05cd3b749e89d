extension Store {
  /// The names of all rate tables, those of the program and the store's own, sorted.
  ///
  /// - Throws: `LoadError.file` if the folder cannot be read.
  public func rateNames() throws(LoadError) -> [Slug] {
    Set(RateTables.builtInNames).union(try slugs(in: StoreLayout.rates)).sorted()
  }

  /// A rate table: that of the program with the store's own rows over it.
  ///
  /// - Throws: `LoadError`, `noSuchRates` with the nearest name if there is none.
  public func rateTable(_ name: Slug) throws(LoadError) -> RateTable {
    if let own = try rateFile(name) { return own.value.overBuiltIn(name) }
    if let builtIn = RateTables.builtIn(name) { return builtIn }
    throw .noSuchRates(name.text, nearest: Suggestion.nearest(to: name.text, among: try rateNames().map(\.text)))
  }

  /// The store's own file of a rate table; nil if it has none.
  ///
  /// - Throws: `LoadError` if it cannot be read.
  func rateFile(_ name: Slug) throws(LoadError) -> Loaded<RateTable>? {
    let path = StoreLayout.rates(name)
    return try exists(path) ? try load(RateTable.self, at: path) : nil
  }

  /// The rate tables of these names; no others are read.
  ///
  /// - Throws: `LoadError`, `noSuchRates` with the nearest name if one is not there.
  public func rateTables(named names: Set<Slug>) throws(LoadError) -> RateTables {
    var tables: [Slug: RateTable] = [:]
    for name in names.sorted() { tables[name] = try rateTable(name) }
    return RateTables(tables)
  }
}

extension RateTables {
  /// The names of the tables that a store has, or without one those that come with the program, sorted.
  ///
  /// - Throws: `LoadError.file` if the store's folder cannot be read.
  public static func names(in store: Store?) throws(LoadError) -> [Slug] {
    guard let store else { return builtInNames }
    return try store.rateNames()
  }

  /// A table of a store, or without one of those that come with the program.
  ///
  /// - Throws: `LoadError`, `noSuchRates` with the nearest name if there is none.
  public static func table(_ name: Slug, in store: Store?) throws(LoadError) -> RateTable {
    if let store { return try store.rateTable(name) }
    if let table = builtIn(name) { return table }
    throw .noSuchRates(name.text, nearest: Suggestion.nearest(to: name.text, among: builtInNames.map(\.text)))
  }
}

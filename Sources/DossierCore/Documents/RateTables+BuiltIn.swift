extension RateTables {
  /// The names of the tables that come with the program, sorted.
  public static let builtInNames: [Slug] = BuiltIn.rateNames.compactMap { Slug($0) }

  /// What tells the rates and terms of this program from those of another.
  static var builtInDigest: String { BuiltIn.digest }

  /// Those tables that come with the program, of the names asked for; other names are passed over.
  public static func builtIn(_ names: some Sequence<Slug>) -> RateTables {
    var tables: [Slug: RateTable] = [:]
    for name in names { tables[name] = builtIn(name) }
    return RateTables(tables)
  }

  /// The text of a table that comes with the program; nil if none has this name.
  static func builtInText(_ name: Slug) -> String? { BuiltIn.rates(name.text) }

  /// A table that comes with the program; nil if none has this name.
  public static func builtIn(_ name: Slug) -> RateTable? {
    guard let text = builtInText(name), let tree = try? YAMLTree(Array(text.utf8)) else { return nil }
    return try? RateTable.decode(tree, path: "rates/\(name).yaml", currency: .euro)
  }
}

extension RateTable {
  /// The table over that of the program of its name, if there is one.
  func overBuiltIn(_ name: Slug) -> RateTable { RateTables.builtIn(name)?.overridden(by: self) ?? self }
}

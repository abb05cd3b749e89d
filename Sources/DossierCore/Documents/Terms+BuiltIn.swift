extension Terms {
  /// The names of the terms that come with the program, sorted: the laws of a country for one kind of debtors.
  public static let builtInNames: [Slug] = BuiltIn.termsNames.compactMap { Slug($0) }

  /// Whether terms of this name come with the program.
  public static func isBuiltIn(_ name: Slug) -> Bool { builtInText(name) != nil }

  /// Terms that come with the program; nil if none have this name.
  public static func builtIn(_ name: Slug) -> Terms? {
    guard let text = builtInText(name), let tree = try? YAMLTree(Array(text.utf8)) else { return nil }
    return try? Terms.decode(tree, path: "terms/\(name).yaml", currency: .euro)
  }

  /// The text of terms that come with the program; nil if none have this name.
  public static func builtInText(_ name: Slug) -> String? { BuiltIn.terms(name.text) }
}

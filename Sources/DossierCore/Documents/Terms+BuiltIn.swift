extension Terms {
  /// The names of the terms that come with the program, sorted: the laws of a country for one kind of debtors.
  public static let builtInNames: [Slug] = BuiltIn.termsNames.compactMap { Slug($0) }

  /// The text of terms that come with the program; nil if none have this name.
  public static func builtInText(_ name: Slug) -> String? { BuiltIn.terms(name.text) }
}

extension LocalSettings: DeclaredDocument {
  static var name: String { "local" }

  init(from fields: inout Fields) {
    exchanges = fields.optional("exchanges", "whether this clone exchanges bundles, and no other does")
  }
}

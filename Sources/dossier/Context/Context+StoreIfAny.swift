internal import DossierCore

extension Context {
  /// The store whose rate tables and terms hold beside those of the program, if there is one: a place that is named must
  /// be a store, the current one may be.
  mutating func storeIfAny() throws -> Store? {
    let isNamed = global.directory != nil || world.variable("DOSSIER_STORE") != nil
    do {
      return try openStore()
    } catch LoadError.notAStore(_) where !isNamed {
      return nil
    }
  }
}

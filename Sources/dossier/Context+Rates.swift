internal import DossierCore

extension Context {
  /// The store whose rate tables hold, if there is one: a place that is named must be a store, the current one may be.
  mutating func storeOfRates() throws -> Store? {
    let isNamed = global.directory != nil || world.variable("DOSSIER_STORE") != nil
    do {
      return try openStore()
    } catch LoadError.notAStore(_) where !isNamed {
      return nil
    }
  }
}

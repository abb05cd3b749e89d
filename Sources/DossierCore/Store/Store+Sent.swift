extension Store {
  /// The entries of a case that were in a bundle: those are immutable.
  ///
  /// - Throws: `LoadError` if the records of exchange cannot be read.
  public func sentEntries(of id: Identifier) throws(LoadError) -> Set<Identifier> { [] }
}

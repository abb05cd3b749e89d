extension Store {
  /// Who handles a case now.
  ///
  /// - Throws: `LoadError` if an agency cannot be read.
  public func holder(of case: Case) throws(LoadError) -> Holder {
    var exchanging: Set<Slug> = []
    for slug in Set(`case`.handovers.filter { $0.ended == nil }.map(\.to)).sorted() {
      if try agency(slug).value.organisation.exchange == .bundles { exchanging.insert(slug) }
    }
    return `case`.holder { exchanging.contains($0) }
  }
}

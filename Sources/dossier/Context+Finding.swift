internal import DossierCore

extension Context {
  /// Finds cases as of a day; of today if none is given.
  ///
  /// The index answers for today, the files for other days, or where the index cannot be used; the work is then done
  /// once more from its beginning.
  mutating func finding<Value>(
    _ desk: Desk, asOf day: CalendarDate? = nil, _ work: (any CaseCatalog) throws -> Value
  ) throws -> Value {
    let day = day ?? today
    if day == today {
      let progress = ProgressLine(self)
      do {
        let catalog = try IndexedCatalog(desk.store, asOf: day) { progress.show("reading cases", $0, of: $1) }
        progress.clear()
        return try work(catalog)
      } catch let error as CatalogError where error.isOfIndex {
        progress.clear()
        giveUpIndex(error, of: desk.store)
      }
    }
    return try work(ScanningCatalog(desk.store, asOf: day))
  }

  /// Says why single cases had to be looked for in the files, if they had to.
  mutating func warnOfLookups() {
    if let (store, finder) = lookups, let trouble = finder.trouble { giveUpIndex(trouble, of: store) }
  }

  /// Says that the files are read instead of the index, which is removed if it is damaged.
  private mutating func giveUpIndex(_ error: CatalogError, of store: Store) {
    let isGone = error.isDamaged && (try? IndexedCatalog.drop(store)) != nil
    warn(
      "\(error); the files are read instead",
      hint: isGone ? "it was removed, and the next command makes it anew" : nil)
  }
}

extension CatalogError {
  fileprivate var isDamaged: Bool { if case .corrupt = self { true } else { false } }
}

extension CatalogError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): ErrorReport(error)
    case .database, .corrupt, .noPlace, .foreignOwner: ErrorReport(description)
    }
  }
}

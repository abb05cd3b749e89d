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
        let isGone = error.isDamaged && (try? IndexedCatalog.drop(desk.store)) != nil
        warn(
          "\(error); the files are read instead",
          hint: isGone ? "it was removed, and the next command makes it anew" : error.hint)
      }
    }
    return try work(ScanningCatalog(desk.store, asOf: day))
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

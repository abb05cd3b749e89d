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
    guard day == today else { return try work(ScanningCatalog(desk.store, asOf: day)) }
    let progress = ProgressLine(self)
    do {
      if try IndexedCatalog.isUnbuiltAndLarge(desk.store) {
        storeToIndex = desk.store
        return try work(ScanningCatalog(desk.store, asOf: day))
      }
      let catalog = try IndexedCatalog(desk.store, asOf: day, program: Version.number) {
        progress.show("reading cases", $0, of: $1)
      }
      progress.clear()
      return try work(catalog)
    } catch let error as CatalogError where error.isOfIndex {
      progress.clear()
      warn(ofIndex: error, desk.store)
      return try work(ScanningCatalog(desk.store, asOf: day))
    }
  }

  /// Makes the index that an answer did not wait for.
  mutating func finishIndex() {
    guard let store = storeToIndex else { return }
    storeToIndex = nil
    console.flush()
    let progress = ProgressLine(self)
    do throws(CatalogError) {
      _ = try IndexedCatalog(store, asOf: today, program: Version.number) {
        progress.show("indexing cases", $0, of: $1)
      }
      progress.clear()
    } catch {
      progress.clear()
      warn(ofIndex: error, store)
    }
  }

  private mutating func warn(ofIndex error: CatalogError, _ store: Store) {
    let isGone = error.isDamaged && (try? IndexedCatalog.drop(store)) != nil
    warn(
      "\(error); the files are read instead",
      hint: isGone ? "it was removed, and the next command makes it anew" : error.hint)
  }

  /// Says why single cases had to be looked for in the files, if they had to; makes the index that they did not wait for.
  mutating func finishLookups() {
    guard let (store, finder) = lookups else { return }
    if let trouble = finder.trouble { warn(ofIndex: trouble, store) }
    if finder.isIndexPutOff { storeToIndex = store }
  }
}

extension CatalogError {
  /// Whether making the index anew is the way out.
  var isDamaged: Bool { if case .corrupt = self { true } else { false } }
}

extension CatalogError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): ErrorReport(error)
    case .corrupt: ErrorReport(description, hint: "'dossier index rebuild' makes it anew")
    case .database, .noPlace, .foreignOwner: ErrorReport(description)
    }
  }
}

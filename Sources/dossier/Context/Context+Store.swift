internal import DossierCore

extension Context {
  /// Opens the store for reading; from here on its zone and language hold.
  ///
  /// A journal that a dead writer left is finished first, where that may be done.
  mutating func openStore() throws -> Store {
    let root = try Store.find(from: storeDirectory)
    if case .notPossible(let error) = Recovery.forReader(root: root) {
      warn("a change is pending that cannot be finished from here: \(error)")
    }
    return try adopt(Store(root: root))
  }

  /// Begins work on a store that is only looked at.
  mutating func readingDesk() throws -> Desk {
    // The store first: its zone decides what today is.
    let store = try openStore()
    return desk(for: store)
  }

  /// Runs a writing command: under the lock, with everything read anew, and committed together at the end.
  ///
  /// With `--dry-run` nothing is locked or written: the diff is printed, and there is no result. What would keep the
  /// command from writing is told then, too.
  mutating func writing<Result>(
    _ options: WriteOptions, _ work: (inout Desk, inout Context) throws -> Result
  ) throws -> Result? {
    guard options.dryRun else { return try writing(options.lock, work) }
    isDryRun = true
    var desk = try readingDesk()
    _ = try work(&desk, &self)
    if desk.plan.isSending { try requireExchange(of: desk.store) }
    try desk.plan.rehearse(in: desk.store.root)
    warn(of: desk)
    try showDiff(of: desk.plan)
    return nil
  }

  /// Runs a writing command as the other one does, without a dry run.
  mutating func writing<Result>(
    _ lock: LockOptions, _ work: (inout Desk, inout Context) throws -> Result
  ) throws -> Result {
    let root = try Store.find(from: storeDirectory)
    let writer = try StoreWriter(root: root, timeoutMilliseconds: max(0, lock.lockTimeout) * 1000)
    let store = try adopt(Store(root: root))
    var desk = desk(for: store)
    let result = try work(&desk, &self)
    if desk.plan.isSending { try requireExchange(of: store) }
    if !desk.plan.isEmpty {
      var random = random
      try writer.commit(desk.plan) { random.next() }
    }
    warn(of: desk)
    noteUnsent(in: desk.plan, of: store)
    return result
  }

  /// Prints what a plan would change.
  mutating func showDiff(of plan: FilePlan) throws {
    var output = console
    defer { console = output }
    try plan.showDiff { output.write($0) }
  }

  /// Who acts, and when.
  var actor: Actor { Actor(name: world.author, now: now, today: today) }

  private mutating func adopt(_ store: Store) -> Store {
    zone = store.settings.value.timezone
    storeLanguage = store.settings.value.language
    if let zone, !world.knows(zone: zone) {
      let isInstalled = world.knows(zone: "UTC")
      warn(
        isInstalled
          ? "dossier.yaml: there is no time zone '\(zone)'; days are reckoned in UTC"
          : "this machine has no time zones; days are reckoned in UTC",
        hint: isInstalled ? "give a name of IANA such as Europe/Brussels" : "install the package tzdata")
    }
    return store
  }

  /// A desk whose days are those of the store's time zone: the store must have been adopted before this is called.
  private mutating func desk(for store: Store) -> Desk {
    let (progress, day) = (ProgressLine(self), today)
    let finder = CaseFinder(store) { () throws(CatalogError) in
      defer { progress.clear() }
      if try IndexedCatalog.isUnbuiltAndLarge(store) { return nil }
      return try IndexedCatalog(store, asOf: day, program: Version.number) {
        progress.show("reading cases", $0, of: $1)
      }
    }
    lookups = (store, finder)
    return Desk(store: store, actor: actor, random: random, finder: finder)
  }

  private mutating func warn(of desk: Desk) {
    guard !global.quiet else { return }
    for finding in desk.warnings { console.printError(finding.text(palette: palette(for: .error))) }
  }
}

extension FilePlan {
  /// Whether it has a bundle for a peer, which has a number of this store's.
  fileprivate var isSending: Bool { bundles.contains { $0.peer != nil } }
}

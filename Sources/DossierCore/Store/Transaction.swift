/// One set of changes on its way into the store.
///
/// A note names the temporary files before the first is made, so that nothing has to be searched after a crash. One
/// change is then made by one renaming call. Many are made by a journal: once it is on the disk, they count as made.
struct Transaction: Sendable {
  let root: String
  let support: RenameSupport
  let probe: StoreProbe
  let mover: EntryMover
  let plan: CommitPlan

  /// Up to so many files are brought to the disk one by one; beyond, the whole file system is.
  static let filesSyncedSingly = 8

  init(
    changes: ChangeSet, root: String, names: TemporaryName, support: RenameSupport, probe: @escaping StoreProbe
  ) throws(StoreError) {
    plan = try CommitPlan(changes: changes, root: root, names: names)
    mover = EntryMover(root: root, support: support)
    self.root = root
    self.support = support
    self.probe = probe
  }

  func run() throws(StoreError) {
    guard !plan.isEmpty else { return }
    var entries: [Journal.Entry] = []
    do throws(StoreError) {
      try writeNote()
      entries = try prepare()
      if plan.entries.count > 1 { try writeJournal(entries) }
      try apply(entries)
      if plan.entries.count > 1 { try forgetJournal() }
    } catch {
      if case .stopped = error { throw error }
      try undo(entries, after: error)
      throw error
    }
    try clean(entries)
  }

  private func writeNote() throws(StoreError) {
    try StoreStep.note.pass(probe)
    try asStore { () throws(FileError) in
      let made = try FileSystem.makeDirectories(mover.full(LocalFiles.directory))
      if !made.isEmpty { try FileSystem.sync(root) }
      let note = Journal(
        kind: plan.entries.count == 1 ? .one : .many, entries: plan.entries, directories: plan.directoriesToPrune)
      try writeLocal(note, to: LocalFiles.note)
    }
  }

  /// Makes directories and temporary files and returns the entries with all hashes.
  private func prepare() throws(StoreError) -> [Journal.Entry] {
    try makeDirectories()
    let count = plan.entries.count
    let written = plan.changes.indices.filter { !plan.changes[$0].isMoved }
    guard written.count > Self.filesSyncedAtOnce else {
      let entries = try prepare(0..<count)
      if count > 1 { try sync(files: entries.filter { !$0.isRemoval }.map(\.temporaryPath)) }
      return entries
    }
    // The disk takes the first half of what is written while the second is written.
    let (root, middle) = (root, written[written.count / 2])
    let first = try prepare(0..<middle)
    let early = Parallel.beginWaiting { Result { () throws(FileError) in try FileSystem.syncFileSystem(of: root) } }
    let second = try prepare(middle..<count)
    try asStore { () throws(FileError) in try early.value().get() }
    try sync(files: [])
    return first + second
  }

  private func prepare(_ places: Range<Int>) throws(StoreError) -> [Journal.Entry] {
    let isOnly = plan.entries.count == 1
    return try inBatches(places.count) { batch throws(StoreError) in
      var ownerships: [String: FileOwnership] = [:]
      var prepared: [Journal.Entry] = []
      prepared.reserveCapacity(batch.count)
      for place in batch {
        let (entry, change) = (plan.entries[places.lowerBound + place], plan.changes[places.lowerBound + place])
        prepared.append(try prepare(entry, change, isOnly: isOnly, &ownerships))
      }
      return prepared
    }.flatMap { $0 }
  }

  /// Makes those that are new, level by level: each takes the permissions of the one above it.
  private func makeDirectories() throws(StoreError) {
    for level in plan.newDirectories {
      try inBatches(level.count) { batch throws(StoreError) in
        var permissions: [String: UInt32] = [:]
        for directory in level[batch] {
          try StoreStep.makeDirectory(path: directory).pass(probe)
          try asStore { () throws(FileError) in
            try FileSystem.makeDirectory(mover.full(directory), permissions: &permissions)
          }
        }
      }
    }
  }

  private func prepare(
    _ entry: Journal.Entry, _ change: Change, isOnly: Bool, _ ownerships: inout [String: FileOwnership]
  ) throws(StoreError) -> Journal.Entry {
    guard !change.isRemoval else { return entry }
    try StoreStep.prepare(path: change.path).pass(probe)
    let preparation = EntryPreparation(root: root, entry: entry, isOnly: isOnly)
    let prepared = try preparation.run(change, ownerships: &ownerships)
    if isOnly {
      try StoreStep.complete(path: change.path).pass(probe)
      try asStore { () throws(FileError) in try preparation.complete() }
    }
    return prepared
  }

  /// Does the same for many on several threads: within a step of a commit the order makes no difference.
  ///
  /// - Throws: What the first batch that failed threw, once no thread is at work any more.
  @discardableResult
  private func inBatches<Value: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Range<Int>) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    let results = Parallel.map(count, inBatchesOf: Self.filesAtOnce) { batch in
      Result { () throws(StoreError) in try work(batch) }
    }
    var values: [Value] = []
    for result in results { values.append(try result.get()) }
    return values
  }

  private static let filesAtOnce = 256
  /// Of more files than this the disk begins with the first half before the second is written.
  private static let filesSyncedAtOnce = 4096

  private func writeJournal(_ entries: [Journal.Entry]) throws(StoreError) {
    try StoreStep.commit.pass(probe)
    let journal = Journal(kind: .commit, entries: entries, directories: plan.directoriesToPrune)
    try asStore { () throws(FileError) in try writeLocal(journal, to: LocalFiles.journal) }
  }

  private func apply(_ entries: [Journal.Entry]) throws(StoreError) {
    // Stage after stage: whoever reads meanwhile finds what is referred to.
    for stage in plan.stages {
      let waiting = Array(entries[stage])
      try inBatches(waiting.count) { batch throws(StoreError) in
        for entry in waiting[batch] { try apply(entry) }
      }
    }
    try sync(files: [])
  }

  private func apply(_ entry: Journal.Entry) throws(StoreError) {
    try StoreStep.apply(path: entry.path).pass(probe)
    guard try asStore({ () throws(FileError) in try mover.apply(entry) }) == .done else {
      if case .create = entry.action { throw .alreadyExists(path: entry.path) }
      throw .changedMeanwhile(path: entry.path)
    }
  }

  private func forgetJournal() throws(StoreError) {
    try StoreStep.forgetJournal.pass(probe)
    try asStore { () throws(FileError) in
      try FileSystem.removeFile(mover.full(LocalFiles.journal))
      try FileSystem.sync(mover.full(LocalFiles.directory))
    }
  }

  /// Brings the store back to what it was after a failure that this process survived.
  private func undo(_ entries: [Journal.Entry], after error: StoreError) throws(StoreError) {
    let recovery = Recovery(root: root, support: support, probe: probe)
    do throws(StoreError) {
      if entries.count == 1 {
        try StoreStep.revert(path: entries[0].path).pass(probe)
        _ = try asStore { () throws(FileError) in try mover.revert(entries[0]) }
      }
      try recovery.turnBack()
      _ = try recovery.run()
    } catch let second {
      if case .stopped = second { throw second }
      throw .recoveryFailed(cause: error, undoing: second)
    }
  }

  /// Removes what is not needed any more; the change is made, so a failure is left to the next command.
  ///
  /// Of a file that was added nothing is left, and what was made for it is not empty.
  private func clean(_ entries: [Journal.Entry]) throws(StoreError) {
    let isOne = plan.entries.count == 1
    let note = Journal(
      kind: isOne ? .one : .many, entries: isOne ? entries : entries.filter { !$0.isCreation },
      directories: plan.emptiedDirectories)
    do throws(StoreError) {
      _ = try Recovery(root: root, support: support, probe: probe).clean(note)
    } catch {
      if case .stopped = error { throw error }
    }
  }

  private func writeLocal(_ journal: Journal, to path: String) throws(FileError) {
    let bytes = journal.bytes
    // What could not be read again must not be written.
    guard bytes.count <= Journal.maximumBytes else {
      throw .tooLarge(path: mover.full(path), limitBytes: Journal.maximumBytes)
    }
    try FileSystem.create(
      mover.full(path), bytes: bytes, ownership: FileOwnership(mode: 0o600), syncing: true)
    try FileSystem.sync(mover.full(LocalFiles.directory))
  }

  /// Brings files and the directories of all changes to the disk.
  private func sync(files: [String]) throws(StoreError) {
    try StoreStep.sync.pass(probe)
    try asStore { () throws(FileError) in
      guard plan.entries.count <= Self.filesSyncedSingly else {
        // A new directory is where the one above it is.
        let known = Set(plan.newDirectories.joined())
        try FileSystem.syncFileSystems(of: plan.directoriesToSync.filter { !known.contains($0) }.map(mover.full))
        return
      }
      for file in files { try FileSystem.sync(mover.full(file)) }
      for directory in plan.directoriesToSync { try FileSystem.sync(mover.full(directory)) }
    }
  }
}

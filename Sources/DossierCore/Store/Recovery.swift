/// What was done for a writer that died.
public struct RecoveryReport: Sendable, Equatable {
  /// How its change ended.
  public enum Outcome: Sendable, Equatable {
    /// Nothing was pending.
    case nothing
    /// It had not counted as made yet, or was complete; at most temporary files were removed.
    case cleaned
    /// It was completed.
    case completed
    /// It was taken back, because somebody else had changed one of its files.
    case undone
  }

  /// How it ended.
  public let outcome: Outcome
  /// The paths of the change, relative to the store.
  public let paths: [String]
  /// Those that somebody else has changed meanwhile; they are as they left them.
  public let kept: [String]

  /// Makes a report.
  public init(outcome: Outcome, paths: [String], kept: [String]) {
    self.outcome = outcome
    self.paths = paths
    self.kept = kept
  }

  static let nothing = RecoveryReport(outcome: .nothing, paths: [], kept: [])
}

/// What a reader found.
public enum ReaderRecovery: Sendable, Equatable {
  /// Nothing was pending, or it was recovered.
  case done(RecoveryReport)
  /// A writer is at work; each file is as before or as after it.
  case writerAtWork
  /// A dead writer's change is pending and cannot be recovered from here: a warning, the answers may be in between.
  case notPossible(StoreError)
}

/// Brings a store to one of the two ends of a change whose writer died; needs the lock of the store.
///
/// It looks at three names under `.dossier/` and never searches the store.
public struct Recovery {
  let root: String
  let support: RenameSupport
  let probe: StoreProbe
  private let mover: EntryMover

  init(root: String, support: RenameSupport, probe: @escaping StoreProbe) {
    self.root = root
    self.support = support
    self.probe = probe
    mover = EntryMover(root: root, support: support)
  }

  /// Tells whether something is pending.
  static func isPending(root: String) throws(FileError) -> Bool {
    if try FileSystem.status(of: root + "/" + LocalFiles.note) != nil { return true }
    return try isCommitted(root: root)
  }

  private static func isCommitted(root: String) throws(FileError) -> Bool {
    for path in [LocalFiles.undo, LocalFiles.journal]
    where try FileSystem.status(of: root + "/" + path) != nil { return true }
    return false
  }

  func run() throws(StoreError) -> RecoveryReport {
    var report = RecoveryReport.nothing
    if let journal = try load(LocalFiles.undo) {
      report = try takeBack(journal)
    } else if let journal = try load(LocalFiles.journal) {
      report = try complete(journal)
    }
    if let note = try load(LocalFiles.note) {
      let cleaned = try clean(note)
      if report == .nothing { report = cleaned }
    }
    return report
  }

  /// Decides, for good, that a committed change is undone.
  func turnBack() throws(StoreError) {
    guard
      try asStore({ () throws(FileError) in
        try FileSystem.status(of: mover.full(LocalFiles.journal)) != nil
      })
    else { return }
    try StoreStep.turnBack.pass(probe)
    try asStore { () throws(FileError) in
      try FileSystem.rename(mover.full(LocalFiles.journal), to: mover.full(LocalFiles.undo))
      try FileSystem.sync(mover.full(LocalFiles.directory))
    }
  }

  private func complete(_ journal: Journal) throws(StoreError) -> RecoveryReport {
    for entry in journal.entries {
      try StoreStep.apply(path: entry.path).pass(probe)
      guard try asStore({ () throws(FileError) in try mover.apply(entry) }) == .done else {
        try turnBack()
        let report = try takeBack(journal)
        return RecoveryReport(outcome: .undone, paths: report.paths, kept: [entry.path] + report.kept)
      }
    }
    try forget(journal, LocalFiles.journal)
    return RecoveryReport(outcome: .completed, paths: journal.entries.map(\.path), kept: [])
  }

  private func takeBack(_ journal: Journal) throws(StoreError) -> RecoveryReport {
    var kept: [String] = []
    for entry in journal.entries.reversed() {
      try StoreStep.revert(path: entry.path).pass(probe)
      if try asStore({ () throws(FileError) in try mover.revert(entry) }) == .foreign { kept.append(entry.path) }
    }
    try forget(journal, LocalFiles.undo)
    return RecoveryReport(outcome: .undone, paths: journal.entries.map(\.path), kept: kept)
  }

  private func forget(_ journal: Journal, _ path: String) throws(StoreError) {
    try StoreStep.sync.pass(probe)
    try asStore { () throws(FileError) in
      var directories: [String] = []
      for directory in Set(journal.entries.map { FileSystem.parent(of: $0.path) ?? "" })
      where try FileSystem.status(of: mover.full(directory)) != nil { directories.append(mover.full(directory)) }
      try FileSystem.syncFileSystems(of: directories)
    }
    try StoreStep.forgetJournal.pass(probe)
    try asStore { () throws(FileError) in
      try FileSystem.removeFile(mover.full(path))
      try FileSystem.sync(mover.full(LocalFiles.directory))
    }
  }

  /// Removes temporary files, directories that are empty, and the note that named them.
  func clean(_ note: Journal) throws(StoreError) -> RecoveryReport {
    var kept: [String] = []
    for entry in note.entries {
      try StoreStep.clean(path: entry.path).pass(probe)
      try asStore { () throws(FileError) in
        if note.kind == .one, try mover.settle(entry) == .foreign { kept.append(entry.path) }
        try mover.clean(entry)
      }
    }
    for directory in note.directories.reversed() {
      try StoreStep.prune(path: directory).pass(probe)
      try asStore { () throws(FileError) in _ = try FileSystem.removeDirectoryIfEmpty(mover.full(directory)) }
    }
    try StoreStep.forgetNote.pass(probe)
    try asStore { () throws(FileError) in _ = try FileSystem.removeFile(mover.full(LocalFiles.note)) }
    return RecoveryReport(outcome: .cleaned, paths: note.entries.map(\.path), kept: kept)
  }

  /// Reads a journal; a torn one was never committed and goes.
  private func load(_ path: String) throws(StoreError) -> Journal? {
    let full = mover.full(path)
    let content: FileContent
    do throws(FileError) {
      content = try FileSystem.read(full, limitBytes: Journal.maximumBytes)
    } catch {
      if error.cause == .missing || error.cause == .notDirectory { return nil }
      throw .file(error)
    }
    let journal: Journal
    do throws(Journal.Damage) {
      journal = try Journal(bytes: content.bytes)
    } catch {
      guard error == .torn, path != LocalFiles.undo else { throw .journalNotUnderstood(path: full) }
      try asStore { () throws(FileError) in _ = try FileSystem.removeFile(full) }
      return nil
    }
    for directory in Set(journal.entries.map { FileSystem.parent(of: $0.path) ?? "" } + journal.directories) {
      _ = try asStore { () throws(FileError) in try FileSystem.directoryExists(directory, below: root) }
    }
    return journal
  }
}

extension Recovery {
  /// Recovers for a command that only reads; never waits.
  public static func forReader(root: String) -> ReaderRecovery {
    do throws(StoreError) {
      guard try asStore({ () throws(FileError) in try isPending(root: root) }) else { return .done(.nothing) }
      let lock = try StoreLock(root: root, timeoutMilliseconds: 0)
      return .done(try Recovery(root: lock.root, support: .kernel, probe: { _ in .proceed }).run())
    } catch {
      if case .locked = error { return .writerAtWork }
      // A note alone leaves each file whole and the store at one of its ends.
      if case .file(let cause) = error, cause.isNotWritable, (try? isCommitted(root: root)) == false {
        return .done(.nothing)
      }
      return .notPossible(error)
    }
  }
}

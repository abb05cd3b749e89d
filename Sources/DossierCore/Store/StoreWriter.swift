/// The only way to change a store: holds its lock and makes sets of changes together or not at all.
public struct StoreWriter: ~Copyable {
  /// The lock, for staging attachments.
  public let lock: StoreLock
  /// What had to be done for a writer that died.
  public let recovered: RecoveryReport
  private let support: RenameSupport
  private let probe: StoreProbe

  /// Takes the lock of a store and recovers what a dead writer left, so that what is read from now on is true.
  ///
  /// - Throws: `StoreError.locked`, `file`, or `journalNotUnderstood`.
  public init(
    root: String, timeoutMilliseconds: Int = StoreLock.defaultTimeoutMilliseconds, support: RenameSupport = .kernel,
    probe: @escaping StoreProbe = { _ in .proceed }
  ) throws(StoreError) {
    let lock = try StoreLock(root: root, timeoutMilliseconds: timeoutMilliseconds)
    let report = try Recovery(root: root, support: support, probe: probe).run()
    try AttachmentWriter.discardStaged(under: lock)
    self.lock = lock
    recovered = report
    self.support = support
    self.probe = probe
  }

  /// Makes all changes or none.
  ///
  /// The time does not depend on the size of the store. When it throws, the store is as before, but for what others
  /// changed; after `recoveryFailed` or a crash, the next writer or reader sees to that.
  ///
  /// - Throws: `StoreError`; `changedMeanwhile` and `alreadyExists` if others were faster.
  public borrowing func commit(_ changes: ChangeSet, random: () -> UInt64) throws(StoreError) {
    let names = TemporaryName(processID: FileSystem.processID(), random: random)
    _ = try Recovery(root: lock.root, support: support, probe: probe).run()
    let transaction = try Transaction(
      changes: changes, root: lock.root, names: names, support: support, probe: probe)
    try transaction.run()
  }
}

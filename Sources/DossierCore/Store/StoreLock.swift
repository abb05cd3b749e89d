/// The right to write to a store, held by one process at a time until it goes.
public struct StoreLock: ~Copyable {
  /// The store's directory.
  public let root: String
  private let lock: DirectoryLock

  /// How long a writer waits if nobody says otherwise, in milliseconds.
  public static let defaultTimeoutMilliseconds = 10_000

  /// Takes the lock, waiting for another holder until the time is over; 0 tries once.
  ///
  /// - Throws: `StoreError.locked` with the holder's process id if it is known, or `file`.
  public init(root: String, timeoutMilliseconds: Int = defaultTimeoutMilliseconds) throws(StoreError) {
    do throws(FileError) {
      lock = try DirectoryLock(root, timeoutMilliseconds: timeoutMilliseconds)
    } catch {
      if case .locked = error { throw .locked(root: root, holder: Self.holder(root: root)) }
      throw .file(error)
    }
    self.root = root
    leaveProcessID()
  }

  deinit { _ = try? FileSystem.removeFile(root + "/" + LocalFiles.lock) }

  /// Returns the process id that the holder of the lock has left; nil if there is none.
  public static func holder(root: String) -> Int32? {
    guard let content = try? FileSystem.read(root + "/" + LocalFiles.lock, limitBytes: 32) else { return nil }
    return Int32(String(decoding: content.bytes, as: UTF8.self).filter { !$0.isWhitespace })
  }

  // Only information for others: a store where it cannot be left is locked all the same.
  private func leaveProcessID() {
    let path = root + "/" + LocalFiles.lock
    do throws(FileError) {
      let made = try FileSystem.makeDirectories(root + "/" + LocalFiles.directory)
      if !made.isEmpty { try FileSystem.sync(root) }
      try FileSystem.removeFile(path)
      try FileSystem.create(
        path, bytes: Array("\(FileSystem.processID())\n".utf8), ownership: FileOwnership(mode: 0o644), syncing: false)
    } catch { return }
  }
}

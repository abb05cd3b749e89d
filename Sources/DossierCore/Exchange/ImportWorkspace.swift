/// A folder of this process alone in which a bundle is unpacked and an acknowledgement is made; removed when it goes.
///
/// In a store it lies on its file system, so that attachments are moved and not copied. A lock tells that its process
/// lives: what a dead one left is removed by the next command that writes.
public struct ImportWorkspace: ~Copyable {
  private let directory: FreshDirectory
  private let lock: DirectoryLock

  /// Where it is: a full path.
  public var path: String { directory.path }

  /// Makes one in a store.
  ///
  /// - Throws: `FileError` if it cannot be made.
  public init(inStore root: String, name: TemporaryName) throws(FileError) {
    try self.init("\(root)/\(LocalFiles.incoming)", name, makesParent: true)
  }

  /// Makes one in a directory for temporary files.
  ///
  /// - Throws: `FileError` if it cannot be made.
  public init(in parent: String, name: TemporaryName) throws(FileError) {
    try self.init(parent, name, makesParent: false)
  }

  /// Until it is locked another process may take it for a dead one's and remove it, or an empty parent: then it is made again.
  private init(_ parent: String, _ name: TemporaryName, makesParent: Bool) throws(FileError) {
    var number = 0
    while true {
      do throws(FileError) {
        if makesParent { try FileSystem.makeDirectories(parent) }
        let directory = try FreshDirectory(name.name(number), in: parent)
        let lock = try DirectoryLock(directory.path, timeoutMilliseconds: 0)
        guard try lock.isHeld(at: directory.path) else { throw .locked(path: directory.path) }
        self.directory = directory
        self.lock = lock
        return
      } catch {
        number += 1
        guard number < Self.attempts, error.isOfRace else { throw error }
      }
    }
  }

  private static let attempts = 5
}

extension FileError {
  /// Whether it may come of another process that removed, or locked, what was just made.
  fileprivate var isOfRace: Bool {
    if case .locked = self { true } else { cause == .missing }
  }
}

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
    let parent = "\(root)/\(LocalFiles.incoming)"
    try FileSystem.makeDirectories(parent)
    try self.init(in: parent, name: name)
  }

  /// Makes one in a directory for temporary files.
  ///
  /// - Throws: `FileError` if it cannot be made.
  public init(in parent: String, name: TemporaryName) throws(FileError) {
    let directory = try FreshDirectory(name.name(0), in: parent)
    let lock = try DirectoryLock(directory.path, timeoutMilliseconds: 0)
    self.directory = directory
    self.lock = lock
  }
}

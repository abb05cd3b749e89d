internal import CLinux
internal import Glibc

extension FileSystem {
  /// Brings a file's content, or a directory's names, to the disk.
  ///
  /// - Throws: `FileError.failed` if the disk does not take it.
  public static func sync(_ path: String) throws(FileError) {
    do throws(FileError) {
      try FileDescriptor(.sync, path, flags: O_RDONLY | O_NONBLOCK).sync()
    } catch {
      // Some file systems cannot sync a directory and need not.
      if error.cause == .unsupported, try statusFollowing(path)?.kind == .directory { return }
      throw error
    }
  }

  /// Brings everything of the file system that holds a path to the disk.
  ///
  /// - Throws: `FileError.failed` if the disk does not take it.
  public static func syncFileSystem(of path: String) throws(FileError) {
    let file = try FileDescriptor(.sync, path, flags: O_RDONLY | O_NONBLOCK)
    _ = try retrying(.sync, path) { Int(syncfs(file.number)) }
  }

  /// Brings the file systems that hold these paths to the disk, each once.
  ///
  /// - Throws: `FileError.failed` if a path is missing or a disk does not take it.
  public static func syncFileSystems(of paths: [String]) throws(FileError) {
    var done: Set<UInt64> = []
    for path in paths {
      guard let status = try statusFollowing(path) else {
        throw .failed(.sync, path: path, cause: .missing)
      }
      if done.insert(status.stamp.device).inserted { try syncFileSystem(of: path) }
    }
  }
}

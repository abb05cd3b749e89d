internal import Glibc

/// An exclusive lock on a directory, held until it goes.
///
/// It is a `flock`: it ends with the process, however that ends.
public struct DirectoryLock: ~Copyable {
  private let directory: FileDescriptor

  /// Takes the lock, trying again until the time is over; 0 milliseconds tries once.
  ///
  /// - Throws: `FileError.locked` if another holds it all that time, `failed` if the directory cannot be locked.
  public init(_ path: String, timeoutMilliseconds: Int) throws(FileError) {
    let directory = try FileDescriptor(.lock, path, flags: O_RDONLY | O_DIRECTORY)
    let end = Self.milliseconds() + Int64(max(0, timeoutMilliseconds))
    var pause: Int64 = 2
    while flock(directory.number, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK else {
        throw .failed(.lock, path: path, cause: FileErrorCause(code: code))
      }
      let rest = end - Self.milliseconds()
      guard rest > 0 else { throw .locked(path: path) }
      _ = poll(nil, 0, Int32(min(pause, rest)))
      pause = min(pause * 2, 50)
    }
    self.directory = directory
  }

  /// Whether a path still names what is locked: another process may have taken it for a dead one's before it was locked.
  func isHeld(at path: String) throws(FileError) -> Bool {
    guard let status = try FileSystem.status(of: path) else { return false }
    return try directory.status().isSameFile(as: status)
  }

  // Unlocks explicitly: a program that is just being started may still hold a copy of the descriptor.
  deinit { _ = flock(directory.number, LOCK_UN) }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}

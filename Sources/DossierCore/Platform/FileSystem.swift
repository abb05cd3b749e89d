internal import Glibc

/// The operations on files and directories; each takes full paths and reports path and cause when it fails.
public enum FileSystem {
  /// Returns the process id of this process.
  public static func processID() -> Int32 { getpid() }

  /// Returns what a path names, without following a last symbolic link; nil if there is nothing.
  ///
  /// - Throws: `FileError.failed` if the path cannot be inspected.
  public static func status(of path: String) throws(FileError) -> FileStatus? {
    var info = stat()
    do throws(FileError) {
      _ = try retrying(.inspect, path) { unsafe Int(lstat(path, &info)) }
    } catch {
      if error.cause == .missing || error.cause == .notDirectory { return nil }
      throw error
    }
    return FileStatus(info)
  }

  /// Makes a directory and its missing parents and returns those made, outermost first.
  ///
  /// Without a mode, each takes the permissions of the directory that it is made in, whatever the umask says.
  ///
  /// - Throws: `FileError.failed` if one cannot be made or a file is in the way.
  @discardableResult
  public static func makeDirectories(_ path: String, mode: UInt32? = nil) throws(FileError) -> [String] {
    var missing: [String] = []
    var current = path
    var permissions = mode ?? 0o700
    while true {
      if let status = try statusFollowing(current) {
        guard status.kind == .directory else {
          throw .failed(.makeDirectory, path: path, cause: .notDirectory)
        }
        if mode == nil { permissions = status.stamp.mode & 0o777 }
        break
      }
      missing.append(current)
      guard let parent = FileSystem.parent(of: current) else { break }
      current = parent
    }
    missing.reverse()
    for directory in missing { try makeDirectory(directory, permissions) }
    return missing
  }

  /// Makes a directory, which takes the permissions of the one that it is made in; one that is there stays.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - known: The permissions of directories that were looked at.
  /// - Throws: `FileError.failed` if it cannot be made or a file is in the way.
  static func makeDirectory(_ path: String, permissions known: inout [String: UInt32]) throws(FileError) {
    let parent = parent(of: path) ?? "."
    if known[parent] == nil {
      guard let status = try statusFollowing(parent) else {
        throw .failed(.makeDirectory, path: path, cause: .missing)
      }
      known[parent] = status.stamp.mode & 0o777
    }
    try makeDirectory(path, known[parent] ?? 0o700)
  }

  private static func makeDirectory(_ path: String, _ permissions: UInt32) throws(FileError) {
    do throws(FileError) {
      _ = try retrying(.makeDirectory, path) { unsafe Int(mkdir(path, mode_t(permissions))) }
    } catch {
      guard error.cause == .exists else { throw error }
      guard try statusFollowing(path)?.kind == .directory else {
        throw .failed(.makeDirectory, path: path, cause: .notDirectory)
      }
      return
    }
    if let made = try status(of: path), made.stamp.mode & 0o777 != permissions {
      try setMode(permissions | made.stamp.mode & 0o7000, of: path)
    }
  }

  /// Removes a file, link or other entry that is not a directory.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `FileError.failed` if it is there and cannot be removed.
  @discardableResult
  public static func removeFile(_ path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try retrying(.remove, path) { unsafe Int(unlink(path)) }
      return true
    } catch {
      if error.cause == .missing { return false }
      throw error
    }
  }

  /// Removes a directory if it is there and empty.
  ///
  /// - Returns: Whether it was removed.
  /// - Throws: `FileError.failed` if it is there, empty and cannot be removed, or is not a directory.
  @discardableResult
  public static func removeDirectoryIfEmpty(_ path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try retrying(.remove, path) { unsafe Int(rmdir(path)) }
      return true
    } catch {
      switch error.cause {
      case .missing, .notEmpty, .exists: return false
      default: throw error
      }
    }
  }

  /// Changes permission bits.
  ///
  /// - Throws: `FileError.failed` if they cannot be changed.
  public static func setMode(_ mode: UInt32, of path: String) throws(FileError) {
    _ = try retrying(.changeMode, path) { unsafe Int(chmod(path, mode_t(mode))) }
  }

  /// Tells whether this user may read and write a file, or list a folder and change what is in it.
  ///
  /// Of what cannot be inspected for another reason than missing permission it says yes.
  public static func mayUse(_ path: String, isFolder: Bool) -> Bool {
    unsafe faccessat(AT_FDCWD, path, R_OK | W_OK | (isFolder ? X_OK : 0), AT_EACCESS) == 0 || errno != EACCES
  }

  /// Returns the path of the directory that holds a path; nil for a single name and for `/`.
  public static func parent(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let head = path[..<slash]
    if head.isEmpty { return path.utf8.count > 1 ? "/" : nil }
    return String(head)
  }

  /// Returns the last component of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Returns what a path names after following links; nil if there is nothing.
  static func statusFollowing(_ path: String) throws(FileError) -> FileStatus? {
    var info = stat()
    do throws(FileError) {
      _ = try retrying(.inspect, path) { unsafe Int(stat(path, &info)) }
    } catch {
      if error.cause == .missing { return nil }
      throw error
    }
    return FileStatus(info)
  }
}

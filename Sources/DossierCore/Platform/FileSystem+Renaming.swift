internal import CLinux
internal import Glibc

/// Which renaming calls are used.
public enum RenameSupport: Sendable, CaseIterable {
  /// `renameat2` with its flags; where the file system lacks them, as `portable`.
  case kernel
  /// Hard links and plain renames, as on NFS; the time in which a change by hand is overlooked is short, not zero.
  case portable
}

extension FileSystem {
  /// Gives a file another name, replacing what has it.
  ///
  /// - Throws: `FileError.failed` if it cannot be renamed.
  public static func rename(_ path: String, to target: String) throws(FileError) {
    _ = try retrying(.rename, path) { unsafe Int(Glibc.rename(path, target)) }
  }

  /// Gives a file a second name.
  ///
  /// - Throws: `FileError.failed` if it cannot be linked, also if the name is taken.
  public static func link(_ path: String, as target: String) throws(FileError) {
    _ = try retrying(.link, target) { unsafe Int(Glibc.link(path, target)) }
  }

  /// Swaps what two names stand for, at once.
  ///
  /// - Returns: False if the file system cannot do that; then nothing has changed.
  /// - Throws: `FileError.failed` if it cannot be done for another cause.
  public static func exchange(
    _ path: String, with other: String, support: RenameSupport = .kernel
  ) throws(FileError) -> Bool {
    guard support == .kernel else { return false }
    do throws(FileError) {
      _ = try retrying(.exchange, path) {
        unsafe Int(renameat2(AT_FDCWD, path, AT_FDCWD, other, DOSSIER_RENAME_EXCHANGE))
      }
      return true
    } catch {
      if error.cause == .unsupported { return false }
      throw error
    }
  }

  /// Gives a file another name that must be free.
  ///
  /// A crash in the portable way may leave both names on the one file.
  ///
  /// - Throws: `FileError.failed` with cause `exists` on the target's path if the name is taken, or another cause.
  public static func renameWithoutReplacing(
    _ path: String, to target: String, support: RenameSupport = .kernel
  ) throws(FileError) {
    if support == .kernel {
      do throws(FileError) {
        _ = try retrying(.rename, target) {
          unsafe Int(renameat2(AT_FDCWD, path, AT_FDCWD, target, DOSSIER_RENAME_NOREPLACE))
        }
        return
      } catch {
        if error.cause != .unsupported { throw error }
      }
    }
    do throws(FileError) {
      try link(path, as: target)
    } catch {
      // A file system without hard links.
      guard error.cause == .notPermitted || error.cause == .unsupported else { throw error }
      guard try status(of: target) == nil else { throw .failed(.rename, path: target, cause: .exists) }
      try rename(path, to: target)
      return
    }
    try removeFile(path)
  }
}

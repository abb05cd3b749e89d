internal import Glibc

/// Who may use a new file: its permission bits and, where it replaces another, the owner to keep.
public struct FileOwnership: Sendable, Equatable {
  /// The permission bits.
  public let mode: UInt32
  /// The user and group id to give it, if this process may.
  public let owner: (user: UInt32, group: UInt32)?

  /// Sets the permission bits only.
  public init(mode: UInt32) {
    self.mode = mode
    owner = nil
  }

  /// Takes over what a replaced file had.
  public init(replacing status: FileStatus) {
    mode = status.stamp.mode & 0o777
    owner = (status.owner, status.group)
  }

  /// Follows the directory of a new file: read and write for whoever may use the directory.
  public init(in directory: FileStatus) {
    mode = directory.stamp.mode & 0o666
    owner = nil
  }

  /// Compares mode and owner.
  public static func == (left: FileOwnership, right: FileOwnership) -> Bool {
    left.mode == right.mode && left.owner?.user == right.owner?.user && left.owner?.group == right.owner?.group
  }
}

extension FileSystem {
  /// Makes a new file with this content; a taken name, also by a link, is an error.
  ///
  /// - Throws: `FileError.failed` if it cannot be made or written in full; what was written of it stays.
  public static func create(
    _ path: String, bytes: [UInt8], ownership: FileOwnership, syncing: Bool
  ) throws(FileError) {
    let file = try newFile(path, ownership: ownership)
    try file.writeAll(bytes)
    if syncing { try file.sync() }
  }

  /// Copies a regular file to a new one, in bounded memory; a taken name, also by a link, is an error.
  ///
  /// - Parameters:
  ///   - source: The file to copy; a symbolic link to it is followed.
  ///   - target: The file to make.
  ///   - ownership: Who may use the new file.
  ///   - limitBytes: The most bytes to copy.
  ///   - syncing: Whether the copy is brought to the disk.
  ///   - piece: Is shown each piece as it is copied.
  /// - Returns: How many bytes were copied.
  /// - Throws: `FileError` about the source or the target; what was written of the target stays.
  @discardableResult
  public static func copy(
    _ source: String, to target: String, ownership: FileOwnership, limitBytes: Int64 = .max, syncing: Bool,
    piece: (RawSpan) -> Void = { _ in }
  ) throws(FileError) -> Int64 {
    let input = try openRegular(source, followingLink: true)
    _ = try input.regularStamp()
    let output = try newFile(target, ownership: ownership)
    let count = try input.pieces(limitBytes: limitBytes) { (buffer) throws(FileError) in
      piece(buffer)
      try output.writeAll(buffer)
    }
    if syncing { try output.sync() }
    return count
  }

  static func newFile(_ path: String, ownership: FileOwnership) throws(FileError) -> FileDescriptor {
    let file = try FileDescriptor(.create, path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    if let owner = ownership.owner, owner.user != geteuid() || owner.group != getegid() {
      // Only root may give files away; for others the file is theirs, as with any editor.
      _ = fchown(file.number, owner.user, owner.group)
    }
    if ownership.mode != 0o600 {
      _ = try retrying(.changeMode, path) { Int(fchmod(file.number, mode_t(ownership.mode))) }
    }
    return file
  }
}

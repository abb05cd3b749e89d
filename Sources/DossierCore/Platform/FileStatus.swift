internal import Glibc

/// What a path names.
public enum FileKind: String, Sendable {
  /// A regular file.
  case regular = "regular file"
  /// A directory.
  case directory
  /// A symbolic link.
  case symbolicLink = "symbolic link"
  /// A named pipe.
  case pipe = "named pipe"
  /// A socket.
  case socket
  /// A character or block device.
  case device
  /// Anything else.
  case unknown = "special file"

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
  }
}

/// What tells one version of a file from another without reading it.
public struct FileStamp: Sendable, Hashable {
  /// The size in bytes.
  public let size: Int64
  /// When the content last changed, in nanoseconds since 1970 UTC.
  public let modified: Int64
  /// When content, mode or name last changed, in nanoseconds since 1970 UTC.
  public let changed: Int64
  /// The inode number.
  public let inode: UInt64
  /// The device number of the file system.
  public let device: UInt64
  /// The permission bits, set-id bits and sticky bit.
  public let mode: UInt32

  /// Makes a stamp, for instance from an index row.
  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, device: UInt64, mode: UInt32) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
    self.mode = mode
  }
}

/// What the system knows of a path: its kind, its stamp and its owner.
public struct FileStatus: Sendable, Equatable {
  /// What it is.
  public let kind: FileKind
  /// Its version.
  public let stamp: FileStamp
  /// The owner's user id.
  public let owner: UInt32
  /// The group's id.
  public let group: UInt32

  /// Tells whether both are names of one file.
  public func isSameFile(as other: FileStatus) -> Bool {
    stamp.inode == other.stamp.inode && stamp.device == other.stamp.device
  }

  init(_ info: stat) {
    kind = FileKind(mode: info.st_mode)
    stamp = FileStamp(
      size: Int64(info.st_size), modified: Self.nanoseconds(info.st_mtim), changed: Self.nanoseconds(info.st_ctim),
      inode: UInt64(info.st_ino), device: UInt64(info.st_dev), mode: UInt32(info.st_mode & 0o7777))
    owner = info.st_uid
    group = info.st_gid
  }

  // Wraps instead of trapping: a damaged or foreign file system may report any time.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

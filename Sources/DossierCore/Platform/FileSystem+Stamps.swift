internal import Glibc

/// A name in a directory with the version of what it names.
public struct StampedEntry: Sendable, Equatable {
  /// The name.
  public let name: String
  /// What it is; links are not followed.
  public let kind: FileKind
  /// Its version.
  public let stamp: FileStamp
}

extension FileSystem {
  /// The versions of what lies in a directory, but for its directories and names that are no UTF-8, sorted bytewise.
  ///
  /// - Throws: `FileError.failed` if it cannot be read.
  public static func stamps(in path: String) throws(FileError) -> [StampedEntry] {
    let reader = try DirectoryReader(path, flags: 0)
    var stamped: [StampedEntry] = []
    for entry in try reader.entries() where entry.kind != .directory && entry.isReadableName {
      // Removed since the directory was read.
      guard let status = try reader.status(of: entry.name), status.kind != .directory else { continue }
      stamped.append(StampedEntry(name: entry.name, kind: status.kind, stamp: status.stamp))
    }
    return stamped
  }
}

extension FileSystem {
  /// The user id of the process.
  public static var user: UInt32 { geteuid() }
}

/// The names of temporary files: recognisable, random, and telling which process made them.
public struct TemporaryName: Sendable, Equatable {
  /// What every name begins with.
  public static let prefix = ".dossier-tmp-"

  private let stem: String

  /// Draws a stem for the names of one operation.
  public init(processID: Int32, random: () -> UInt64) {
    let digits = String(random(), radix: 16)
    stem = "\(Self.prefix)\(processID)-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Returns the name with this number.
  public func name(_ number: Int) -> String { "\(stem)-\(number)" }

  /// Removes this user's temporary directories in a directory whose processes are dead: those that live hold a lock on theirs.
  ///
  /// - Throws: `FileError` if the directory cannot be listed, or something in it not removed.
  static func removeDeadDirectories(in directory: String) throws(FileError) {
    for entry in try FileSystem.list(directory) where entry.kind == .directory && isTemporary(entry.name) {
      let path = directory == "/" ? "/\(entry.name)" : "\(directory)/\(entry.name)"
      guard try FileSystem.status(of: path)?.owner == FileSystem.user,
        (try? DirectoryLock(path, timeoutMilliseconds: 0)) != nil
      else { continue }
      try FileSystem.removeTree(path)
    }
  }

  /// Tells whether a name is one of a temporary file.
  public static func isTemporary(_ name: String) -> Bool { name.utf8.starts(with: prefix.utf8) }
}

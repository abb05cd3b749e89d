internal import Glibc

/// One name in a directory.
public struct DirectoryEntry: Sendable, Equatable {
  /// The name; bytes that are not UTF-8 are shown as U+FFFD, and then `isReadableName` is false.
  public let name: String
  /// What it is; links are not followed.
  public let kind: FileKind
  /// Whether the name is valid UTF-8, so that it can be opened by it.
  public let isReadableName: Bool

  /// Makes an entry.
  public init(name: String, kind: FileKind, isReadableName: Bool = true) {
    self.name = name
    self.kind = kind
    self.isReadableName = isReadableName
  }
}

/// One file found below a root.
public struct FoundFile: Sendable, Equatable {
  /// The path relative to the root.
  public let path: String
  /// What it is; links are not followed.
  public let kind: FileKind
  /// Its version, if asked for.
  public let stamp: FileStamp?
  /// Whether the path is valid UTF-8, so that it can be opened by it.
  public let isReadableName: Bool
}

/// Everything found below a root, and what could not be looked at.
public struct DirectoryTree: Sendable, Equatable {
  /// All entries that are not directories, and the directories that were not entered, sorted bytewise by path.
  public var files: [FoundFile] = []
  /// All directories that were entered, sorted bytewise by path; the root is not among them.
  public var directories: [String] = []
  /// What could not be read; the rest is complete.
  public var errors: [FileError] = []
}

extension FileSystem {
  /// The most levels of directories that `tree` enters.
  public static let maximumTreeDepth = 32

  /// Lists a directory, sorted bytewise by name.
  ///
  /// - Throws: `FileError.failed` if it cannot be read.
  public static func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    try DirectoryReader(path, flags: 0).entries()
  }

  /// Finds all files below a directory.
  ///
  /// A directory that cannot be read is reported among the errors and hides nothing else.
  ///
  /// - Parameters:
  ///   - root: The directory to look in.
  ///   - below: A directory relative to the root to start from; found paths stay relative to the root.
  ///   - stamps: Whether to ask for each file's version.
  ///   - followsRoot: Whether the root may be a link.
  ///   - enter: Decides by relative path whether a directory is entered.
  /// - Returns: What was found and what could not be read.
  /// - Throws: `FileError.failed` if the first directory cannot be read.
  public static func tree(
    _ root: String, below: String = "", stamps: Bool, followsRoot: Bool = true, enter: (String) -> Bool = { _ in true }
  ) throws(FileError) -> DirectoryTree {
    var tree = DirectoryTree()
    var waiting: [(path: String, depth: Int)] = [(below, 0)]
    while let (relative, depth) = waiting.popLast() {
      do throws(FileError) {
        let full = relative.isEmpty ? root : root + "/" + relative
        guard depth <= maximumTreeDepth else { throw .tooDeep(path: full, limit: maximumTreeDepth) }
        let reader = try DirectoryReader(full, flags: depth == 0 && followsRoot ? 0 : O_NOFOLLOW)
        let prefix = relative.isEmpty ? "" : relative + "/"
        for entry in try reader.entries(sorted: false) {
          let path = prefix + entry.name
          if entry.kind == .directory && entry.isReadableName && enter(path) {
            waiting.append((path, depth + 1))
            tree.directories.append(path)
            continue
          }
          var found = (kind: entry.kind, stamp: FileStamp?.none)
          if stamps && entry.isReadableName {
            guard let status = try reader.status(of: entry.name) else { continue }
            found = (status.kind, status.stamp)
          }
          tree.files.append(
            FoundFile(path: path, kind: found.kind, stamp: found.stamp, isReadableName: entry.isReadableName))
        }
      } catch {
        if depth == 0 { throw error }
        // Removed since its parent was read.
        if error.cause == .missing { continue }
        tree.errors.append(error)
      }
    }
    tree.files.sort { $0.path.isBytewiseBefore($1.path) }
    tree.directories.sort { $0.isBytewiseBefore($1) }
    tree.errors.sort { $0.path.isBytewiseBefore($1.path) }
    return tree
  }
}

extension FileSystem {
  /// Removes a directory with everything below it; links are removed, not followed.
  ///
  /// - Throws: `FileError` about the first that cannot be removed.
  public static func removeTree(_ path: String) throws(FileError) {
    guard try status(of: path)?.kind == .directory else { return }
    let tree = try tree(path, stamps: false, followsRoot: false)
    for file in tree.files { try removeFile(path + "/" + file.path) }
    for directory in tree.directories.reversed() { try removeDirectoryIfEmpty(path + "/" + directory) }
    try removeDirectoryIfEmpty(path)
  }
}

extension String {
  /// Orders by bytes, not by Unicode equivalence: file names that differ in bytes are different files.
  func isBytewiseBefore(_ other: String) -> Bool {
    let order = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
        let difference = unsafe memcmp(first, second, min(left.count, right.count))
        return difference == 0 ? left.count < right.count : difference < 0
      }
    }
    // Both are native strings, so that the slow way is only the fallback of the type.
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

internal import Glibc

/// A directory of this process alone: made anew with mode 0700, and removed with all that is in it when it goes.
public struct FreshDirectory: ~Copyable {
  /// Where it lies.
  public let path: String

  /// Makes the directory; a taken name, also by a link, is an error.
  ///
  /// - Throws: `FileError.failed` if it cannot be made.
  public init(_ name: String, in parent: String) throws(FileError) {
    let path = parent + "/" + name
    _ = try retrying(.makeDirectory, path) { unsafe Int(mkdir(path, 0o700)) }
    try FileSystem.setMode(0o700, of: path)
    self.path = path
  }

  deinit { try? Self.remove(path) }

  /// Makes a directory in it with mode 0700, which is reached through no link; one that is there is fine.
  ///
  /// - Throws: `FileError.notBelowRoot`, `symbolicLink`, or `failed`, also if a file is in the way.
  public func makeDirectory(_ relative: String) throws(FileError) {
    guard FileSystem.isPlainRelative(relative) else { throw .notBelowRoot(path: relative) }
    let parent = try FileSystem.openDirectory(FileSystem.parent(of: relative) ?? "", below: path)
    let (base, name, full) = (parent.number, FileSystem.name(of: relative), path + "/" + relative)
    do throws(FileError) {
      _ = try retrying(.makeDirectory, full) { unsafe Int(mkdirat(base, name, 0o700)) }
      _ = try retrying(.changeMode, full) { unsafe Int(fchmodat(base, name, 0o700, 0)) }
    } catch {
      guard error.cause == .exists else { throw error }
      _ = try FileSystem.openDirectory(relative, below: path)
    }
  }

  /// Makes a file in it with mode 0600, which is reached through no link; a taken name is an error.
  ///
  /// - Throws: `FileError.notBelowRoot`, `symbolicLink`, or `failed`.
  public func makeFile(_ relative: String) throws(FileError) -> FreshFile {
    guard FileSystem.isPlainRelative(relative) else { throw .notBelowRoot(path: relative) }
    let parent = try FileSystem.openDirectory(FileSystem.parent(of: relative) ?? "", below: path)
    let file = try FileDescriptor(
      .create, below: parent, FileSystem.name(of: relative), path: path + "/" + relative,
      flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    _ = try retrying(.changeMode, file.path) { Int(fchmod(file.number, 0o600)) }
    return FreshFile(file: file)
  }

  /// Removes a directory of a process that ended.
  static func remove(_ path: String) throws(FileError) {
    let tree = try FileSystem.tree(path, stamps: false)
    for file in tree.files { try FileSystem.removeFile(path + "/" + file.path) }
    for directory in tree.directories.reversed() { try FileSystem.removeDirectoryIfEmpty(path + "/" + directory) }
    try FileSystem.removeDirectoryIfEmpty(path)
  }
}

/// A file of a fresh directory that is being written.
public struct FreshFile: ~Copyable {
  let file: FileDescriptor

  /// Adds bytes.
  ///
  /// - Throws: `FileError.failed` if the disk does not take them.
  public func write(_ bytes: [UInt8]) throws(FileError) { try file.writeAll(bytes) }
}

internal import Glibc

/// A directory of this process alone: made anew with mode 0700, and removed with all that is in it when it goes.
struct FreshDirectory: ~Copyable, Sendable {
  /// Where it lies.
  let path: String
  private let directory: FileDescriptor

  /// Makes the directory; a taken name, also by a link, is an error.
  ///
  /// - Throws: `FileError.failed` if it cannot be made.
  init(_ name: String, in parent: String) throws(FileError) {
    let path = parent + "/" + name
    _ = try retrying(.makeDirectory, path) { unsafe Int(mkdir(path, 0o700)) }
    directory = try Self.open(path)
    self.path = path
  }

  /// Opens what was just made; on an error it goes again.
  private static func open(_ path: String) throws(FileError) -> FileDescriptor {
    do throws(FileError) {
      let directory = try FileDescriptor(.open, path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      // The set-group-id bit that it has of its parent stays: what is moved from it into a shared store is the group's.
      let group = try directory.status().stamp.mode & S_ISGID
      _ = try retrying(.changeMode, path) { Int(fchmod(directory.number, 0o700 | group)) }
      return directory
    } catch {
      _ = try? FileSystem.removeDirectoryIfEmpty(path)
      throw error
    }
  }

  deinit { try? FileSystem.removeTree(path) }

  /// Makes a file in it with mode 0600; a taken name, also by a link, is an error.
  ///
  /// - Throws: `FileError.notBelowRoot` if the name is none of one part, or `failed`.
  func makeFile(_ name: String) throws(FileError) -> FreshFile {
    guard FileSystem.isPlainRelative(name), !name.utf8.contains(UInt8(ascii: "/")) else {
      throw .notBelowRoot(path: name)
    }
    let file = try FileDescriptor(
      .create, below: directory, name, path: path + "/" + name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    return FreshFile(file: file)
  }
}

/// A file of a fresh directory that is being written.
struct FreshFile: ~Copyable, Sendable {
  let file: FileDescriptor

  /// Adds bytes.
  ///
  /// - Throws: `FileError.failed` if the disk does not take them.
  func write(_ bytes: [UInt8]) throws(FileError) { try write(bytes[...]) }

  /// Writes more bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws(FileError) { try unsafe file.writeAll(bytes.span.bytes) }
}

internal import CLinux
internal import Glibc

/// A file without a name, which is read and written: whatever becomes of the process, nothing of it stays.
struct UnnamedFile: ~Copyable {
  let file: FileDescriptor

  /// Makes one with mode 0600 on the file system of a directory.
  ///
  /// - Throws: `FileError.failed`, with cause `unsupported` where the file system has no such files.
  init(in directory: String) throws(FileError) {
    file = try FileDescriptor(.create, directory, flags: O_RDWR | O_DIRECTORY | DOSSIER_OPEN_UNNAMED, mode: 0o600)
  }

  /// By what this process, and none of its children, opens it.
  var path: String { "/proc/self/fd/\(file.number)" }
}

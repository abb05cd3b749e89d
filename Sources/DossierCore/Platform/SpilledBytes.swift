internal import Glibc

/// Bytes that were put onto the disk to keep them out of memory, in a file without a name: whatever becomes of the
/// process, nothing of them stays.
public final class SpilledBytes: Sendable {
  private let file: FileDescriptor

  fileprivate init(_ file: consuming FileDescriptor) { self.file = file }

  /// Reads bytes at an offset; fewer than asked for at the end.
  ///
  /// - Throws: `FileError.failed` if they cannot be read.
  public func bytes(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    try file.bytes(count, at: offset)
  }
}

/// Bytes on their way out of memory.
struct SpillFile: ~Copyable {
  private let file: FileDescriptor
  /// How many bytes it has.
  private(set) var size: Int64 = 0

  /// Makes a file with mode 0600 and takes its name away at once.
  ///
  /// - Throws: `FileError.failed` if it cannot be made.
  init(in directory: String, name: String) throws(FileError) {
    let path = "\(directory)/\(name)"
    let file = try FileDescriptor(.create, path, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    try FileSystem.removeFile(path)
    self.file = file
  }

  /// Adds bytes.
  ///
  /// - Throws: `FileError.failed` if the disk does not take them.
  mutating func append(_ bytes: [UInt8]) throws(FileError) {
    try file.writeAll(bytes)
    size += Int64(bytes.count)
  }

  /// Ends writing.
  consuming func finish() -> SpilledBytes { SpilledBytes(file) }
}

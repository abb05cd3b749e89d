internal import Glibc

/// A regular file that is read, and in places changed, at any offset.
public struct RandomAccessFile: ~Copyable {
  private let file: FileDescriptor
  /// How many bytes it had when it was opened.
  public let size: Int64

  /// Opens a file for reading, following a link to it; for writing too if asked for.
  ///
  /// - Throws: `FileError.notRegularFile` or `failed`.
  public init(_ path: String, isWritable: Bool = false) throws(FileError) {
    let file =
      isWritable
      ? try FileDescriptor(.open, path, flags: O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
      : try FileSystem.openRegular(path, followingLink: true)
    let size = try file.regularStamp().size
    self.file = file
    self.size = size
  }

  /// Reads bytes at an offset; fewer than asked for at the end.
  ///
  /// - Throws: `FileError.failed` if they cannot be read.
  public func bytes(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    try file.bytes(count, at: offset)
  }

  /// Writes bytes at an offset over those that are there.
  ///
  /// - Throws: `FileError.failed` if they cannot be written.
  public func overwrite(_ bytes: [UInt8], at offset: Int64) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let (number, start) = (file.number, done)
      done += try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(FileError) in
        try retrying(.write, file.path) {
          unsafe pwrite(
            number, buffer.baseAddress?.advanced(by: start), bytes.count - start, off_t(offset) + off_t(start))
        }
      }
    }
  }
}

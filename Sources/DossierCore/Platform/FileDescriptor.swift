internal import Glibc

/// Calls the system until it is not interrupted by a signal any more.
func retrying(
  _ operation: FileOperation, _ path: @autoclosure () -> String, _ call: () -> Int
) throws(FileError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw .failed(operation, path: path(), cause: FileErrorCause(code: code)) }
  }
}

/// The owner of one open file descriptor, closed when it goes.
struct FileDescriptor: ~Copyable {
  let number: Int32
  let path: String

  /// Takes over a descriptor that the system gave.
  init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// Opens a path; the descriptor is never inherited by another program.
  init(_ operation: FileOperation, _ path: String, flags: Int32, mode: mode_t = 0) throws(FileError) {
    number = Int32(
      try retrying(operation, path) { unsafe Int(open(path, flags | O_CLOEXEC, mode)) })
    self.path = path
  }

  /// Opens a name in an open directory without following a link.
  init(
    _ operation: FileOperation = .open, below directory: borrowing FileDescriptor, _ name: String, path: String,
    flags: Int32, mode: mode_t = 0
  ) throws(FileError) {
    let base = directory.number
    number = Int32(
      try retrying(operation, path) { unsafe Int(openat(base, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)) })
    self.path = path
  }

  deinit { _ = close(number) }

  func status() throws(FileError) -> FileStatus {
    var info = stat()
    _ = try retrying(.inspect, path) { unsafe Int(fstat(number, &info)) }
    return FileStatus(info)
  }

  /// Reads into a buffer once; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try retrying(.read, path) { unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
  }

  /// Reads bytes at an offset; fewer than asked for at the end.
  func bytes(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let start = done
      let got = try unsafe bytes.withUnsafeMutableBufferPointer { (buffer) throws(FileError) in
        try retrying(.read, path) {
          unsafe pread(number, buffer.baseAddress?.advanced(by: start), count - start, off_t(offset) + off_t(start))
        }
      }
      if got == 0 { break }
      done += got
    }
    return done == count ? bytes : Array(bytes[..<done])
  }

  /// Writes everything.
  func writeAll(_ bytes: [UInt8]) throws(FileError) { try unsafe writeAll(bytes.span.bytes) }

  /// Writes everything.
  func writeAll(_ bytes: RawSpan) throws(FileError) {
    var done = 0
    while done < bytes.byteCount {
      let rest = bytes.extracting(droppingFirst: done)
      done += try retrying(.write, path) {
        unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
      }
    }
  }

  func sync() throws(FileError) {
    _ = try retrying(.sync, path) { Int(fsync(number)) }
  }
}

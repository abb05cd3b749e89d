internal import Glibc

/// The bytes of a file and the version that they are.
public struct FileContent: Sendable, Equatable {
  /// The whole content.
  public let bytes: [UInt8]
  /// The version that was read.
  public let stamp: FileStamp
}

extension FileSystem {
  /// Reads a whole regular file.
  ///
  /// A file that changes while it is read is read again, at most three times. A last symbolic link is followed only
  /// if asked for. A named pipe or device never blocks: it is refused.
  ///
  /// - Throws: `FileError.tooLarge` beyond the limit, `notRegularFile`, `symbolicLink`, or `failed`.
  public static func read(
    _ path: String, limitBytes: Int, followingLink: Bool = false
  ) throws(FileError) -> FileContent {
    let file = try openRegular(path, followingLink: followingLink)
    var before = try file.regularStamp()
    var bytes: [UInt8] = []
    for _ in 0..<3 {
      bytes = try file.readAll(expecting: before.size, limitBytes: limitBytes)
      let after = try file.regularStamp()
      if after == before { break }
      before = after
      _ = try retrying(.read, path) { Int(lseek(file.number, 0, SEEK_SET)) }
    }
    return FileContent(bytes: bytes, stamp: before)
  }

  /// Reads a regular file piece by piece, in bounded memory.
  ///
  /// - Returns: The version that was read.
  /// - Throws: `FileError.tooLarge` beyond the limit, `notRegularFile`, `symbolicLink`, or `failed`.
  public static func readPieces(
    of path: String, limitBytes: Int64 = .max, followingLink: Bool = false, _ piece: (RawSpan) -> Void
  ) throws(FileError) -> FileStamp {
    let file = try openRegular(path, followingLink: followingLink)
    let stamp = try file.regularStamp()
    try file.pieces(limitBytes: limitBytes) { (buffer) throws(FileError) in
      piece(buffer)
    }
    return stamp
  }

  /// Opens a regular file for reading, never blocking on anything else.
  static func openRegular(_ path: String, followingLink: Bool) throws(FileError) -> FileDescriptor {
    do throws(FileError) {
      return try FileDescriptor(
        .open, path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY | (followingLink ? 0 : O_NOFOLLOW))
    } catch {
      if error.cause == .symbolicLink && !followingLink { throw .symbolicLink(path: path) }
      // A socket, or a device without its driver.
      if error.cause == .mountLost, let status = try status(of: path), status.kind != .regular {
        throw .notRegularFile(path: path, kind: status.kind)
      }
      throw error
    }
  }
}

extension FileDescriptor {
  static let pieceBytes = 256 * 1024

  func regularStamp() throws(FileError) -> FileStamp {
    let status = try status()
    guard status.kind == .regular else { throw .notRegularFile(path: path, kind: status.kind) }
    return status.stamp
  }

  func readAll(expecting size: Int64, limitBytes: Int) throws(FileError) -> [UInt8] {
    guard size <= limitBytes else { throw .tooLarge(path: path, limitBytes: limitBytes) }
    var capacity = Int(size) + 1
    var result: [UInt8] = []
    while true {
      let have = result.count
      var failure: FileError?
      // One more byte than expected shows a file that has grown.
      let wanted = capacity - have
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        do throws(FileError) {
          while count < wanted {
            let rest = unsafe UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
            let got = try unsafe read(into: rest)
            if got == 0 { break }
            count += got
          }
        } catch { failure = error }
      }
      if let failure { throw failure }
      if have == 0 { result = piece } else { result += piece }
      if result.count < capacity { return result }
      guard result.count <= limitBytes else { throw .tooLarge(path: path, limitBytes: limitBytes) }
      capacity = min(capacity * 2, limitBytes + 1)
    }
  }

  /// Reads everything in pieces of bounded size and returns how many bytes there were.
  @discardableResult
  func pieces(
    limitBytes: Int64, _ take: (RawSpan) throws(FileError) -> Void
  ) throws(FileError) -> Int64 {
    var buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
    var total: Int64 = 0
    while true {
      let got = try unsafe buffer.withUnsafeMutableBufferPointer { (bytes) throws(FileError) in
        try unsafe read(into: UnsafeMutableRawBufferPointer(bytes))
      }
      if got == 0 { return total }
      total += Int64(got)
      guard total <= limitBytes else { throw .tooLarge(path: path, limitBytes: Int(limitBytes)) }
      try unsafe take(buffer.span.bytes.extracting(first: got))
    }
  }
}

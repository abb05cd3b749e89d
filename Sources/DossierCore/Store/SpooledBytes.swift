/// Bytes that will be needed once more: in memory while they are few, else on the disk.
public struct SpooledBytes: Sendable {
  /// Their SHA-256.
  public let hash: ContentHash
  /// How many there are.
  public let count: Int
  private let place: Place

  private enum Place: Sendable {
    case memory([UInt8])
    case spool(Spool, offset: Int64)
  }

  /// Keeps bytes in memory.
  init(_ bytes: [UInt8]) { self.init(bytes, in: nil) }

  /// Keeps bytes in a spool, or in memory where there is none.
  init(_ bytes: [UInt8], in spool: Spool?) { self.init(bytes, hash: ContentHash(of: bytes), in: spool) }

  /// Keeps bytes whose hash is known.
  init(_ bytes: [UInt8], hash: ContentHash, in spool: Spool?) {
    self.hash = hash
    count = bytes.count
    place =
      if let spool, let offset = spool.keep(bytes) { .spool(spool, offset: offset) } else { .memory(bytes) }
  }

  /// The bytes.
  ///
  /// - Throws: `FileError.failed` if they cannot be read again.
  public func bytes() throws(FileError) -> [UInt8] {
    switch place {
    case .memory(let bytes): bytes
    case .spool(let spool, let offset): try spool.bytes(count, at: offset)
    }
  }
}

extension SpooledBytes: Equatable {
  /// Compares by the hashes.
  public static func == (left: SpooledBytes, right: SpooledBytes) -> Bool { left.hash == right.hash }
}

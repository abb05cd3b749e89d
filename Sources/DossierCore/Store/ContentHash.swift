internal import Crypto

/// The SHA-256 of some content.
public struct ContentHash: Sendable, Hashable {
  /// The 64 hexadecimal digits, lower case.
  public let hex: String

  /// Takes 64 hexadecimal digits; nil for anything else, also for upper case.
  public init?(hex: String) {
    let digits = hex.utf8
    guard digits.count == 64, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.hex = hex
  }

  /// Hashes bytes.
  public init(of bytes: [UInt8]) {
    var hasher = ContentHasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  /// Hashes a regular file in bounded memory, following a symbolic link only if asked to.
  ///
  /// - Throws: `FileError` if it is not a regular file or cannot be read.
  public init(ofFile path: String, followingLink: Bool = false) throws(FileError) {
    var hasher = ContentHasher()
    _ = try FileSystem.readPieces(of: path, followingLink: followingLink) { hasher.update($0) }
    self = hasher.finish()
  }

  /// The hash of a text in UTF-8.
  init(ofText text: String) { self.init(of: Array(text.utf8)) }

  init(digest: some Sequence<UInt8>) { hex = hexDigits(digest) }
}

extension ContentHash: CustomStringConvertible {
  /// The digits.
  public var description: String { hex }
}

/// Computes a SHA-256 piece by piece.
public struct ContentHasher {
  private var state = SHA256()

  /// Begins.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

  /// Adds bytes.
  public mutating func update(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
  }

  /// Returns the hash of what was added so far.
  public func finish() -> ContentHash { ContentHash(digest: state.finalize()) }
}

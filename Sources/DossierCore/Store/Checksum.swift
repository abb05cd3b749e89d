internal import Crypto

/// The ways of hashing that the manifests of a bag may use.
public enum ChecksumAlgorithm: String, Sendable, CaseIterable {
  /// MD5: guards against accidents alone.
  case md5
  /// SHA-1: guards against accidents alone.
  case sha1
  /// SHA-224.
  case sha224
  /// SHA-256.
  case sha256
  /// SHA-384.
  case sha384
  /// SHA-512.
  case sha512

  /// How many hexadecimal digits a hash has.
  public var digits: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha224: 56
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }
}

/// Hashes in several ways at once, piece by piece.
public struct ChecksumHasher {
  private var md5: Insecure.MD5?
  private var sha1: Insecure.SHA1?
  private var sha224: SHA224?
  private var sha256: SHA256?
  private var sha384: SHA384?
  private var sha512: SHA512?

  /// Begins, in these ways.
  public init(_ algorithms: Set<ChecksumAlgorithm>) {
    md5 = algorithms.contains(.md5) ? Insecure.MD5() : nil
    sha1 = algorithms.contains(.sha1) ? Insecure.SHA1() : nil
    sha224 = algorithms.contains(.sha224) ? SHA224() : nil
    sha256 = algorithms.contains(.sha256) ? SHA256() : nil
    sha384 = algorithms.contains(.sha384) ? SHA384() : nil
    sha512 = algorithms.contains(.sha512) ? SHA512() : nil
  }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

  /// Adds bytes.
  mutating func update(_ bytes: ArraySlice<UInt8>) { unsafe update(bytes.span.bytes) }

  /// Adds bytes.
  public mutating func update(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe md5?.update(bufferPointer: buffer)
      unsafe sha1?.update(bufferPointer: buffer)
      unsafe sha224?.update(buffer)
      unsafe sha256?.update(bufferPointer: buffer)
      unsafe sha384?.update(bufferPointer: buffer)
      unsafe sha512?.update(bufferPointer: buffer)
    }
  }

  /// The hashes of what was added so far.
  public func finish() -> Checksums {
    var others: [ChecksumAlgorithm: String] = [:]
    if let md5 { others[.md5] = hexDigits(md5.finalize()) }
    if let sha1 { others[.sha1] = hexDigits(sha1.finalize()) }
    if let sha224 { others[.sha224] = hexDigits(sha224.finalize()) }
    if let sha384 { others[.sha384] = hexDigits(sha384.finalize()) }
    if let sha512 { others[.sha512] = hexDigits(sha512.finalize()) }
    return Checksums(content: sha256.map { ContentHash(digest: $0.finalize()) }, others: others)
  }
}

/// The hashes of some content, by how they were made.
public struct Checksums: Sendable, Equatable {
  /// The SHA-256, if it was made.
  let content: ContentHash?
  private let others: [ChecksumAlgorithm: String]

  /// Takes those that were made.
  init(content: ContentHash? = nil, others: [ChecksumAlgorithm: String] = [:]) {
    self.content = content
    self.others = others
  }

  /// The hexadecimal digits of one, in small letters; nil if it was not made.
  public subscript(algorithm: ChecksumAlgorithm) -> String? {
    algorithm == .sha256 ? content?.hex : others[algorithm]
  }
}

/// The hexadecimal digits of bytes, in small letters.
func hexDigits(_ bytes: some Sequence<UInt8>) -> String {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
  var text: [UInt8] = []
  text.reserveCapacity(2 * bytes.underestimatedCount)
  for byte in bytes {
    text.append(digit(byte >> 4))
    text.append(digit(byte & 15))
  }
  return String(decoding: text, as: UTF8.self)
}

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

  /// The hexadecimal digits of what was added so far, in small letters.
  public func finish() -> [ChecksumAlgorithm: String] {
    var result: [ChecksumAlgorithm: String] = [:]
    result[.md5] = md5.map { hexDigits($0.finalize()) }
    result[.sha1] = sha1.map { hexDigits($0.finalize()) }
    result[.sha224] = sha224.map { hexDigits($0.finalize()) }
    result[.sha384] = sha384.map { hexDigits($0.finalize()) }
    result[.sha256] = sha256.map { hexDigits($0.finalize()) }
    result[.sha512] = sha512.map { hexDigits($0.finalize()) }
    return result
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

/// What tells most keys apart at a glance: the length, and up to sixteen bytes from both ends.
///
/// Keys of up to eight bytes are equal if their marks are.
struct YAMLKeyMark: Equatable {
  /// The length in bytes.
  let length: Int
  private let bytes: UInt64

  /// Of a key in a text.
  @inline(__always)
  init(_ key: Span<UInt8>) {
    self = unsafe key.withUnsafeBytes { unsafe $0.baseAddress.map { unsafe Self($0, key.count) } } ?? Self()
  }

  /// Of a key in a declaration.
  @inline(__always)
  init(_ key: StaticString) {
    unsafe self.init(UnsafeRawPointer(key.utf8Start), key.utf8CodeUnitCount)
  }

  private init() {
    length = 0
    bytes = 0
  }

  /// Two loads that overlap, where the length is no power of two, cover all bytes.
  @inline(__always)
  private init(_ key: UnsafeRawPointer, _ length: Int) {
    self.length = length
    switch length {
    case 0: bytes = 0
    case 1: bytes = unsafe UInt64(key.load(as: UInt8.self))
    case 2...3:
      let first = unsafe key.loadUnaligned(as: UInt16.self)
      bytes = unsafe UInt64(first) | UInt64(key.load(fromByteOffset: length - 1, as: UInt8.self)) << 16
    case 4...8:
      let first = unsafe key.loadUnaligned(as: UInt32.self)
      bytes = unsafe UInt64(first) | UInt64(key.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)) << 32
    default:
      let first = unsafe key.loadUnaligned(as: UInt64.self)
      bytes = unsafe first ^ (key.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self) &* 31)
    }
  }

  /// Whether equal marks mean equal keys.
  var isWhole: Bool { length <= 8 }

  /// One of 64 bits: keys with different ones differ.
  @inline(__always)
  var bit: UInt64 { 1 << ((bytes &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}

extension String {
  /// Takes a text in UTF-8.
  @inline(__always)
  init(utf8 bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

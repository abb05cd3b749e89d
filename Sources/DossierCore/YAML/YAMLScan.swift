/// What one pass over the bytes of a text finds before it is parsed.
struct YAMLScan {
  /// The byte order mark of UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether all bytes after a byte order mark are ASCII.
  private(set) var isASCII = true
  /// Whether a `?` stands where one could mark a key.
  private(set) var mayHoldComplexKey = false
  /// How many bytes the byte order mark takes.
  let start: Int

  /// Looks at every byte.
  ///
  /// - Throws: `YAMLError` for bytes that are not UTF-8 and for characters that may not stand in a text as they are.
  init(_ bytes: [UInt8]) throws(YAMLError) {
    guard bytes.count <= YAMLTree.maximumBytes else {
      throw YAMLError(.tooLarge(bytes: bytes.count, maximumBytes: YAMLTree.maximumBytes), in: [], at: 0)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw YAMLError(.utf16, in: bytes, at: 0)
    }
    start = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
    let span = bytes.span
    var index = start
    while index < span.count {
      if index + 8 <= span.count, Self.isPlain(span, index) {
        index += 8
        continue
      }
      let end = min(index + 8, span.count)
      while index < end { index += try check(bytes, index) }
    }
  }

  /// Whether the eight bytes there are ASCII without control characters but LF, without DEL and `?`.
  @inline(__always)
  private static func isPlain(_ span: Span<UInt8>, _ index: Int) -> Bool {
    let word = unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let question = word ^ (ones &* 0x3F)
    let delete = word ^ (ones &* 0x7F)
    let below = (word &- (ones &* 0x20)) & ~word
    let other = word ^ (ones &* 0x0A)
    let notLineEnd = ((other & ~highs) &+ ~highs) | other
    let hits = (below & notLineEnd) | ((question &- ones) & ~question) | ((delete &- ones) & ~delete) | word
    return hits & highs == 0
  }

  /// Checks the character there and returns how many bytes it takes.
  private mutating func check(_ bytes: [UInt8], _ index: Int) throws(YAMLError) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x20...0x3E, 0x40...0x7E, 0x09, 0x0A: return 1
    case 0x3F:
      if index + 1 == bytes.count || bytes[index + 1] <= 0x20 { mayHoldComplexKey = true }
      return 1
    case 0x0D:
      guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
        throw YAMLError(.loneCarriageReturn, in: bytes, at: index)
      }
      return 2
    case 0x00...0x7F: throw YAMLError(.forbiddenCharacter(UInt32(byte)), in: bytes, at: index)
    default:
      isASCII = false
      return try checkScalar(bytes, index)
    }
  }

  private func checkScalar(_ bytes: [UInt8], _ index: Int) throws(YAMLError) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else {
      throw YAMLError(.notUTF8, in: bytes, at: index)
    }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { throw YAMLError(.notUTF8, in: bytes, at: index) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard scalar >= least, Unicode.Scalar(scalar) != nil else { throw YAMLError(.notUTF8, in: bytes, at: index) }
    switch scalar {
    case 0xFEFF: throw YAMLError(.misplacedByteOrderMark, in: bytes, at: index)
    case 0x80...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF:
      throw YAMLError(.forbiddenCharacter(scalar), in: bytes, at: index)
    default: return length
    }
  }
}

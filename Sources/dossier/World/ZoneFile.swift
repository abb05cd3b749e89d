/// The offsets of a time zone, from a TZif file (RFC 9636).
///
/// Own code because the alternatives cost more than they give: Foundation's `TimeZone` loads ICU's data, and glibc's
/// `localtime` takes the zone from the process's environment, which tests and threads share.
struct ZoneFile {
  private let transitions: [Int64]
  private let offsets: [Int32]
  private let firstOffset: Int32
  private let rule: ZoneRule?

  /// Reads the 64-bit part of a file of version 2 or later; nil if it is none.
  init?(_ bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0), first.version >= UInt8(ascii: "2") else { return nil }
    let start = Header.length + first.bodyLength(timeLength: 4)
    guard let header = Header(bytes, at: start) else { return nil }
    let body = start + Header.length
    let end = body + header.bodyLength(timeLength: 8)
    guard end <= bytes.count, header.types > 0 else { return nil }
    transitions = (0..<header.times).map { Int64(bitPattern: Self.number(bytes, at: body + $0 * 8, length: 8)) }
    let indices = body + header.times * 8
    let types = indices + header.times
    let offsetOfType = (0..<header.types).map {
      Int32(truncatingIfNeeded: Self.number(bytes, at: types + $0 * 6, length: 4))
    }
    guard bytes[indices..<types].allSatisfy({ Int($0) < header.types }) else { return nil }
    offsets = bytes[indices..<types].map { offsetOfType[Int($0)] }
    firstOffset = offsetOfType[0]
    let footer = bytes[end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    rule = ZoneRule(String(decoding: footer, as: UTF8.self))
  }

  /// Minutes east of UTC at a moment in seconds since 1970-01-01T00:00:00Z; rounded towards zero.
  func offsetMinutes(at seconds: Int64) -> Int {
    Int(offsetSeconds(at: seconds)) / 60
  }

  private func offsetSeconds(at seconds: Int64) -> Int32 {
    guard let last = transitions.last, seconds < last else {
      return rule.map { Int32($0.offsetSeconds(at: seconds)) } ?? offsets.last ?? firstOffset
    }
    let later = transitions.firstIndex { $0 > seconds } ?? transitions.endIndex
    return later == 0 ? firstOffset : offsets[later - 1]
  }

  /// A big-endian number, sign-extended.
  private static func number(_ bytes: [UInt8], at place: Int, length: Int) -> UInt64 {
    let isNegative = bytes[place] >= 0x80
    return bytes[place..<place + length].reduce(isNegative ? .max : 0) { $0 << 8 | UInt64($1) }
  }

  /// The 44 bytes before each part.
  private struct Header {
    static let length = 44
    let version: UInt8
    let marks: [Int]

    init?(_ bytes: [UInt8], at place: Int) {
      guard place >= 0, bytes.count >= place + Self.length,
        bytes[place..<place + 4].elementsEqual("TZif".utf8)
      else { return nil }
      version = bytes[place + 4]
      marks = (0..<6).map { Int(ZoneFile.number(bytes, at: place + 20 + $0 * 4, length: 4)) }
      guard marks.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
    }

    /// How many transitions there are.
    var times: Int { marks[3] }
    /// How many kinds of local time there are.
    var types: Int { marks[4] }

    /// Bytes of the part after the header.
    func bodyLength(timeLength: Int) -> Int {
      let (universal, standard, leaps, letters) = (marks[0], marks[1], marks[2], marks[5])
      return times * (timeLength + 1) + types * 6 + letters + leaps * (timeLength + 4) + standard + universal
    }
  }
}

/// A moment with the offset at which it was written down (RFC 3339).
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  public let seconds: Int64
  /// The offset from UTC in minutes, -1439 to 1439.
  public let offsetMinutes: Int

  /// Makes a moment; nil if the offset is a day or more, or the local year is outside 1 to 9999.
  public init?(seconds: Int64, offsetMinutes: Int) {
    guard (-1439...1439).contains(offsetMinutes), (-70_000_000_000...300_000_000_000).contains(seconds) else {
      return nil
    }
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
    guard CalendarDate(dayNumber: localDay) != nil else { return nil }
  }

  /// Makes a moment at UTC, of seconds known to be in range.
  init(uncheckedUTC seconds: Int64) {
    self.seconds = seconds
    offsetMinutes = 0
  }

  /// Reads `2023-04-25T20:45:12+02:00` or `…Z`; a fraction of a second is dropped.
  public init?(_ text: String) { self.init(utf8: text.utf8.span) }

  /// Reads the same from its bytes.
  init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      let date = CalendarDate(utf8: bytes.extracting(0..<10)),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = DecimalText.digits(bytes, 11..<13), let minute = DecimalText.digits(bytes, 14..<16),
      let second = DecimalText.digits(bytes, 17..<19), hour < 24, minute < 60, second < 61
    else { return nil }
    var rest = 19
    if bytes[rest] == UInt8(ascii: ".") {
      rest += 1
      while rest < bytes.count, DecimalText.digits(bytes, rest..<rest + 1) != nil { rest += 1 }
      guard rest > 20 else { return nil }
    }
    guard let offset = Self.offset(bytes.extracting(rest..<bytes.count)) else { return nil }
    let local = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + min(second, 59))
    self.init(seconds: local - Int64(offset) * 60, offsetMinutes: offset)
  }

  /// The day at the moment's own offset.
  public var date: CalendarDate {
    CalendarDate(dayNumber: localDay) ?? .latest
  }

  /// The second of that day, 0 to 86,399.
  public var secondOfDay: Int {
    Int(seconds + Int64(offsetMinutes) * 60 - Int64(localDay) * 86_400)
  }

  /// The moment as files have it: `2023-04-25T20:45:12+02:00`.
  public var description: String {
    let second = secondOfDay
    let time = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    let magnitude = abs(offsetMinutes)
    let sign = offsetMinutes < 0 ? "-" : "+"
    return "\(date)T\(time)\(sign)\(padded(magnitude / 60, 2)):\(padded(magnitude % 60, 2))"
  }

  private var localDay: Int {
    let local = seconds + Int64(offsetMinutes) * 60
    return Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  private static func offset(_ bytes: Span<UInt8>) -> Int? {
    if bytes.count == 1 { return bytes[0] == UInt8(ascii: "Z") || bytes[0] == UInt8(ascii: "z") ? 0 : nil }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = DecimalText.digits(bytes, 1..<3),
      let minutes = DecimalText.digits(bytes, 4..<6), hours < 24, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }
}

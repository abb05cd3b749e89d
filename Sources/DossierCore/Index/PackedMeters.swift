internal import FoundationEssentials
internal import GRDB

/// The meters of a course in one column: two numbers of 16 bytes each, the low byte first.
enum PackedMeters {
  static func bytes(_ meters: [BalanceCourse.Meter]) -> [UInt8] {
    var bytes: [UInt8] = []
    for meter in meters {
      for units in [meter.accrued.units, meter.daily.units] {
        for place in 0..<16 { bytes.append(UInt8(truncatingIfNeeded: units >> Int128(place * 8))) }
      }
    }
    return bytes
  }

  static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }

  static func bytes(_ row: Row, _ place: Int) -> [UInt8] {
    let data: Data? = row[place]
    return data.map { [UInt8]($0) } ?? []
  }

  static func unpack(_ bytes: [UInt8]) -> [BalanceCourse.Meter] {
    stride(from: 0, to: bytes.count - 31, by: 32).map { start in
      BalanceCourse.Meter(
        accrued: ExactInterest(units: units(bytes, start)), daily: ExactInterest(units: units(bytes, start + 16)))
    }
  }

  private static func units(_ bytes: [UInt8], _ start: Int) -> Int128 {
    var units: UInt128 = 0
    for place in 0..<16 { units |= UInt128(bytes[start + place]) << UInt128(place * 8) }
    return Int128(truncatingIfNeeded: units)
  }
}

/// One header of a tar: 512 bytes.
struct TarHeader {
  static let blockBytes = 512

  let bytes: [UInt8]

  /// Whether the checksum of a block is that of its bytes.
  static func isIntact(_ bytes: [UInt8]) -> Bool {
    guard let stated = number(bytes[148..<156]) else { return false }
    var sum: Int64 = 8 * 32
    for (place, byte) in bytes.enumerated() where !(148..<156).contains(place) { sum += Int64(byte) }
    return sum == stated
  }

  var isEmpty: Bool { bytes.allSatisfy { $0 == 0 } }
  var type: UInt8 { bytes[156] }
  var size: Int64? { Self.number(bytes[124..<136]) }

  /// The name, with the prefix that POSIX has.
  var name: [UInt8] {
    let name = Self.text(bytes[0..<100])
    guard bytes[257..<263].elementsEqual("ustar\0".utf8) else { return name }
    let prefix = Self.text(bytes[345..<500])
    return prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }

  /// A number in octal digits, or in binary if the first bit says so; nil for anything else and beyond 2⁶³.
  private static func number(_ field: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    if let first = field.first, first & 0x80 != 0 {
      guard first == 0x80 else { return nil }
      for byte in field.dropFirst() {
        guard value < 1 << 54 else { return nil }
        value = value << 8 | Int64(byte)
      }
      return value
    }
    let digits = field.drop { $0 == 32 }.prefix { $0 != 0 && $0 != 32 }
    for digit in digits {
      guard (48...55).contains(digit), value < 1 << 59 else { return nil }
      value = value << 3 | Int64(digit - 48)
    }
    return value
  }
}

/// What an extended header of a tar (pax) says of the next entry.
struct TarExtension {
  var name: [UInt8]?
  var size: Int64?
  /// Whether it says something that changes what the entry is.
  var isRefused = false

  /// Says nothing.
  init() {}

  /// Reads records `LENGTH KEY=VALUE\n`; nil if they are not in that form.
  init?(_ bytes: [UInt8], isGlobal: Bool) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let blank = rest.firstIndex(of: 32), let length = Int(String(decoding: rest[..<blank], as: UTF8.self)),
        length > blank - rest.startIndex + 1, length <= rest.count
      else { return nil }
      let end = rest.startIndex + length
      let record = rest[(blank + 1)..<end]
      guard record.last == 10, let equals = record.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = String(decoding: record[..<equals], as: UTF8.self)
      let value = Array(record[(equals + 1)..<(end - 1)])
      switch key {
      case "path": name = value
      case "size":
        guard let number = Int64(String(decoding: value, as: UTF8.self)), number >= 0 else { return nil }
        size = number
      case let key where key.hasPrefix("GNU.sparse"): isRefused = true
      default: break
      }
      rest = rest[end...]
    }
    if isGlobal, name != nil || size != nil { isRefused = true }
  }
}

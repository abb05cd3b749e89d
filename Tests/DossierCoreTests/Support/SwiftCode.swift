/// Swift source without what is no code: comments go, and of texts only what stands in `\(…)` stays.
struct SwiftCode {
  private let bytes: [UInt8]
  private var place = 0
  private var code: [UInt8] = []

  /// The code of a source; lines keep their numbers.
  static func stripped(_ source: String) -> String {
    var scanner = SwiftCode(bytes: Array(source.utf8))
    scanner.scan(untilClosing: false)
    return String(decoding: scanner.code, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func isNext(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    bytes[place] == UInt8(ascii: first) && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: second)
  }

  /// Reads code to the end, or to the parenthesis that closes an interpolation.
  private mutating func scan(untilClosing: Bool) {
    var depth = 0
    while place < bytes.count {
      if isNext("/", "/") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if isNext("/", "*") {
        while place < bytes.count, !isNext("*", "/") { keepLineEnd() }
        place += 2
      } else if bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "#") {
        scanText()
      } else {
        if bytes[place] == UInt8(ascii: "(") { depth += 1 }
        if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
        if untilClosing, depth < 0 { return }
        code.append(bytes[place])
        place += 1
      }
    }
  }

  private mutating func keepLineEnd() {
    if bytes[place] == UInt8(ascii: "\n") { code.append(bytes[place]) }
    place += 1
  }

  /// Reads one text of any form: `"…"`, `"""…"""`, `#"…"#`; or a `#` that begins none.
  private mutating func scanText() {
    let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
    place += hashes
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      code += Array(repeating: UInt8(ascii: "#"), count: hashes)
      return
    }
    let marks = bytes[place...].starts(with: "\"\"\"".utf8) ? 3 : 1
    place += marks
    code += Array("\"\"".utf8)
    let end = Array(repeating: UInt8(ascii: "\""), count: marks) + Array(repeating: UInt8(ascii: "#"), count: hashes)
    let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
    while place < bytes.count {
      if bytes[place...].starts(with: end) {
        place += end.count
        return
      }
      if bytes[place...].starts(with: escape + [UInt8(ascii: "(")]) {
        place += escape.count + 1
        code.append(UInt8(ascii: " "))
        scan(untilClosing: true)
        place += 1
      } else if bytes[place...].starts(with: escape) {
        place += escape.count + 1
      } else {
        keepLineEnd()
      }
    }
  }
}

/// A tag file of a bag as lines, whichever way they end.
struct TagText {
  /// The lines with their numbers, from 1; the last one may lack its end.
  let lines: [(number: Int, text: String)]

  /// Reads the bytes of a text; nil if they are no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var lines: [(number: Int, text: String)] = []
    var start = 0
    var place = 0
    func add(to end: Int) { lines.append((lines.count + 1, String(decoding: bytes[start..<end], as: UTF8.self))) }
    while place < bytes.count {
      if bytes[place] == 10 || bytes[place] == 13 {
        add(to: place)
        if bytes[place] == 13, place + 1 < bytes.count, bytes[place + 1] == 10 { place += 1 }
        start = place + 1
      }
      place += 1
    }
    if start < bytes.count { add(to: bytes.count) }
    self.lines = lines
  }

  /// A path as a manifest writes it, with `%0A`, `%0D` and `%25` for what a line cannot hold.
  ///
  /// Versions before 1.0 name no `%25`: there a `%` that begins neither of the others is itself.
  static func path(_ written: some StringProtocol, decodesPercent: Bool) -> String {
    guard written.utf8.contains(UInt8(ascii: "%")) else { return String(written) }
    var result: [UInt8] = []
    var rest = Array(written.utf8)[...]
    while let byte = rest.first {
      let code = String(decoding: rest.prefix(3), as: UTF8.self).uppercased()
      let plain: UInt8? =
        switch code {
        case "%0A": 10
        case "%0D": 13
        case "%25" where decodesPercent: 37
        default: nil
        }
      result.append(plain ?? byte)
      rest = rest.dropFirst(plain == nil ? 1 : 3)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The same the other way.
  static func written(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}

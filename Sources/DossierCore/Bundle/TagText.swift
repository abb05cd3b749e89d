/// A tag file of a bag as lines, whichever way they end.
struct TagText {
  /// The lines with their numbers, from 1; the last one may lack its end.
  let lines: [(number: Int, text: Substring)]

  /// Reads the bytes of a text; nil if they are no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard let whole = String(validating: bytes, as: UTF8.self) else { return nil }
    let text = whole.utf8
    var lines: [(number: Int, text: Substring)] = []
    var (start, place) = (text.startIndex, text.startIndex)
    while place < text.endIndex {
      let byte = text[place]
      let next = text.index(after: place)
      if byte == 10 || byte == 13 {
        lines.append((lines.count + 1, whole[start..<place]))
        start = byte == 13 && next < text.endIndex && text[next] == 10 ? text.index(after: next) : next
        place = start
      } else {
        place = next
      }
    }
    if start < text.endIndex { lines.append((lines.count + 1, whole[start...])) }
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

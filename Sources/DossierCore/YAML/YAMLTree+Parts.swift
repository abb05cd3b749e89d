extension YAMLTree {
  /// Where a part of a scalar's text stands, from the Unicode scalar `lower` on for `length` of them, both counted in
  /// what the text means: behind quotes, escapes and folded lines it stands elsewhere in the file.
  ///
  /// What reaches beyond the text begins at its end; of several lines the first is told.
  public func span(_ node: YAMLNode, from lower: Int, length: Int) -> SourceSpan {
    guard kind(node) == .scalar, let places = places(of: node), !places.isEmpty else { return span(node) }
    let first = max(0, min(lower, places.count - 1))
    let last = max(first, min(lower + length - 1, places.count - 1))
    return YAMLSource(bytes: bytes).span(from: places[first], to: places[last + 1 < places.count ? last + 1 : last])
  }

  /// Where each Unicode scalar of a scalar's text stands, and where the text ends; nil if that cannot be told.
  private func places(of node: YAMLNode) -> [Int]? {
    let cell = cell(node)
    var place = Int(cell.start)
    let end = min(Int(cell.end), bytes.count)
    switch cell.style {
    case .singleQuoted, .doubleQuoted: place += 1
    case .literal, .folded:
      while place < end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    default: break
    }
    var places: [Int] = []
    for scalar in text(node).unicodeScalars {
      guard let found = find(scalar, from: place, before: end, cell.style) else { return nil }
      places.append(found.start)
      place = found.end
    }
    return places + [place]
  }

  /// The next place at which a scalar of the text may be written: blanks that indentation and folding add are passed.
  private func find(_ scalar: Unicode.Scalar, from start: Int, before end: Int, _ style: YAMLStyle) -> (
    start: Int, end: Int
  )? {
    let isBlank = scalar == " " || scalar == "\n"
    var place = start
    while place < end {
      let byte = bytes[place]
      if style == .doubleQuoted, byte == UInt8(ascii: "\\"), place + 1 < end {
        guard let length = Self.escapeLength(bytes[place + 1]) else {
          // An escaped line end joins two lines.
          place += 2
          continue
        }
        return (place, min(end, place + length))
      }
      if style == .singleQuoted, byte == UInt8(ascii: "'"), scalar == "'" { return (place, min(end, place + 2)) }
      let written = String(scalar).utf8
      if bytes[place..<end].starts(with: written) { return (place, place + written.count) }
      guard Self.isBlank(byte) else { return nil }
      // A line end that means a blank.
      if isBlank, scalar == " ", byte == UInt8(ascii: "\n") { return (place, place + 1) }
      place += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(byte)
  }

  /// How many bytes an escape takes, by the byte behind its backslash; nil for a line end.
  private static func escapeLength(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): nil
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    case UInt8(ascii: "U"): 10
    default: 2
    }
  }
}

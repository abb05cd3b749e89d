extension String {
  /// How many columns a terminal gives the text: wide characters two, combining marks none.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The text for a person's eyes: what would steer a terminal or turn the direction of writing is shown by its number.
  ///
  /// Files may come from strangers; a name may not move the cursor, hide a line, ring the bell or command a build.
  var printable: String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return withoutBuildCommands }
    return unicodeScalars.map(\.printable).joined().withoutBuildCommands
  }

  /// The text with each `##[` and `##word[` broken: CI servers take what follows, wherever it stands in a line, for a
  /// command to them (GitHub, Azure, TeamCity).
  var withoutBuildCommands: String {
    let hash = UInt8(ascii: "#")
    guard utf8.contains(hash) else { return self }
    let bytes = Array(utf8)
    var text: [UInt8] = []
    var start = 0
    for place in bytes.indices.dropFirst() where bytes[place] == hash && bytes[place - 1] == hash {
      let word = bytes[(place + 1)...].prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
      guard word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: "[") else { continue }
      text += bytes[start..<place] + Array(#"\u{23}"#.utf8)
      start = place + 1
    }
    return start == 0 ? self : String(decoding: text + bytes[start...], as: UTF8.self)
  }

  /// The text in at most so many columns, its end replaced by `…` where it is longer.
  func cut(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var text = ""
    var used = 0
    for character in self {
      let next = character.displayWidth
      guard used + next <= width - 1 else { break }
      text.append(character)
      used += next
    }
    return text + "…"
  }
}

extension Character {
  /// The columns of one character as people see it: 0, 1 or 2.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}" { return 2 }
      width = max(width, scalar.displayWidth)
    }
    return width
  }
}

extension Unicode.Scalar {
  /// The scalar as a text that steers nothing.
  var printable: String {
    guard steersTerminal else { return String(self) }
    return self == "\n" || self == "\t" ? " " : "\\u{\(String(value, radix: 16))}"
  }

  /// The columns of a scalar that stands alone.
  fileprivate var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if properties.isEmojiPresentation { return 2 }
    return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
  }

  /// The scripts that terminals draw over two columns (Unicode's East Asian Width W and F, by block).
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]

  /// Whether a terminal would do something else than draw it.
  var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}

/// Reads what most documents are made of without libyaml: mappings and lists in block style whose keys are plain and
/// whose scalars are plain or quoted on one line, or literal.
///
/// It gives up at the first thing that it does not know for certain, an error among them: libyaml then reads the text
/// from its beginning and has the last word. So there is one grammar, of which this is the part that dossier writes.
struct YAMLBlockReader {
  private var arena: YAMLArena
  /// The mappings and lists that are open, and the columns at which they stand.
  private var levels: [Level] = []
  /// The next byte, and the line in which it lies.
  private var index = 0
  private var line = 0
  /// Where a key ended whose value has not come yet.
  private var pending: Place?

  private struct Level {
    let column: Int
    let isMap: Bool
  }

  private struct Place {
    let offset: Int
    let line: Int
  }

  /// Why reading ended early: this is for libyaml.
  private struct NotCertain: Error {}

  /// What a text holds; nil if it is for libyaml.
  static func arena(_ bytes: [UInt8]) -> YAMLArena? {
    var reader = YAMLBlockReader(bytes)
    do {
      try reader.read(bytes.span)
      return reader.arena
    } catch {
      return nil
    }
  }

  private init(_ bytes: [UInt8]) {
    arena = YAMLArena(bytes)
    levels.reserveCapacity(8)
  }

  // MARK: Lines

  private mutating func read(_ text: Span<UInt8>) throws {
    // A byte order mark is no ASCII, and begins no key here.
    guard text.count > 0, text[0] < 0x80, text[text.count - 1] == .lineFeed else { throw NotCertain() }
    while index < text.count {
      let start = index
      while text[index] == .space { index += 1 }
      switch text[index] {
      case .lineFeed: endLine()
      case .hash: skipLine(text)
      default: try takeLine(text, column: index - start)
      }
    }
    guard !levels.isEmpty else { throw NotCertain() }
    try addPending()
    while levels.popLast() != nil { try arena.close() }
  }

  private mutating func endLine() {
    index += 1
    line += 1
  }

  private mutating func skipLine(_ text: Span<UInt8>) {
    while text[index] != .lineFeed { index += 1 }
    endLine()
  }

  /// Skips what may follow a scalar or a key on its line: blanks, then a comment.
  private mutating func finishLine(_ text: Span<UInt8>) throws {
    let start = index
    while text[index] == .space { index += 1 }
    guard text[index] == .lineFeed || (text[index] == .hash && index > start) else { throw NotCertain() }
    skipLine(text)
  }

  private mutating func takeLine(_ text: Span<UInt8>, column: Int) throws {
    if column == 0, isMarker(text) { throw NotCertain() }
    let isEntry = text[index] == .dash && text[index + 1] <= .space
    try makePlace(column: column, isEntry: isEntry)
    guard isEntry else { return try readPair(text, plain(text)) }
    let dash = index
    index += 1
    while text[index] == .space { index += 1 }
    guard index > dash + 1, text[index] > .space, text[index] != .hash else { throw NotCertain() }
    guard let quick = plain(text) else { return try readScalar(text) }
    guard quick.isKey else { return try addPlain(text, end: quick.end) }
    try arena.open(.blockMap, start: index, line: line)
    levels.append(Level(column: column + index - dash, isMap: true))
    try readPair(text, quick)
  }

  /// `---` and `...` part documents.
  private func isMarker(_ text: Span<UInt8>) -> Bool {
    guard index + 2 < text.count, text[index] == .dash || text[index] == .dot else { return false }
    return text[index] == text[index + 1] && text[index] == text[index + 2]
  }

  /// Closes what does not hold a line of this column, and opens what it begins.
  private mutating func makePlace(column: Int, isEntry: Bool) throws {
    guard let top = levels.last else {
      guard column == 0, arena.cells.isEmpty else { throw NotCertain() }
      return try begin(column: column, isEntry: isEntry)
    }
    if pending != nil {
      if column > top.column || (isEntry && column == top.column) {
        pending = nil
        return try begin(column: column, isEntry: isEntry)
      }
      try addPending()
    }
    while let top = levels.last {
      guard column <= top.column else { throw NotCertain() }
      if column == top.column {
        if top.isMap != isEntry { return }
        // A list may stand at the column of the key that it belongs to: then a key ends it.
        guard !top.isMap, levels.count > 1, levels[levels.count - 2].column == column else { throw NotCertain() }
      }
      levels.removeLast()
      try arena.close()
    }
    throw NotCertain()
  }

  private mutating func begin(column: Int, isEntry: Bool) throws {
    try arena.open(isEntry ? .blockList : .blockMap, start: index, line: line)
    levels.append(Level(column: column, isMap: !isEntry))
  }

  private mutating func addPending() throws {
    guard let place = pending else { return }
    pending = nil
    try arena.link(
      YAMLCell(
        start: UInt32(place.offset), end: UInt32(place.offset), line: UInt32(place.line), first: Int32(place.offset),
        count: 0, style: .plain))
  }

  // MARK: Keys and scalars

  private mutating func readPair(_ text: Span<UInt8>, _ key: (end: Int, isKey: Bool)?) throws {
    guard let key, key.isKey, key.end - index <= Self.longestKey else { throw NotCertain() }
    try arena.link(cell(index, key.end, .plain))
    index = key.end + 1
    let colon = Place(offset: index, line: line)
    while text[index] == .space { index += 1 }
    if text[index] == .lineFeed || (text[index] == .hash && index > colon.offset) {
      pending = colon
      return skipLine(text)
    }
    guard let quick = plain(text) else { return try readScalar(text) }
    guard !quick.isKey else { throw NotCertain() }
    try addPlain(text, end: quick.end)
  }

  private static let longestKey = 1000

  private func cell(_ start: Int, _ end: Int, _ style: YAMLStyle) -> YAMLCell {
    let quote = style == .plain ? 0 : 1
    return YAMLCell(
      start: UInt32(start), end: UInt32(end), line: UInt32(line), first: Int32(start + quote),
      count: UInt32(end - start - 2 * quote), style: style)
  }

  private mutating func addPlain(_ text: Span<UInt8>, end: Int) throws {
    try arena.link(cell(index, end, .plain))
    index = end
    try finishLine(text)
  }

  /// Where the plain scalar here ends, and whether a colon follows that makes it a key; nil if it is none for certain.
  private func plain(_ text: Span<UInt8>) -> (end: Int, isKey: Bool)? {
    let first = text[index]
    guard Self.isPlainStart(first) || (first == .dash && text[index + 1] > .space) else { return nil }
    var place = index
    var end = place
    while true {
      let byte = text[place]
      switch byte {
      case .lineFeed: return (end, false)
      case .space:
        place += 1
        if text[place] == .hash { return (end, false) }
      case .colon where text[place + 1] <= .space: return end == place ? (end, true) : nil
      case .tab, .carriageReturn: return nil
      default:
        place += 1
        end = place
      }
    }
  }

  /// Whether a plain scalar may begin so; a dash, colon or question mark sometimes may, too.
  private static func isPlainStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    default: true
    }
  }

  private mutating func readScalar(_ text: Span<UInt8>) throws {
    switch text[index] {
    case UInt8(ascii: "\""): try readQuoted(text, .doubleQuoted)
    case UInt8(ascii: "'"): try readQuoted(text, .singleQuoted)
    case UInt8(ascii: "|"): try readLiteral(text)
    default: throw NotCertain()
    }
  }

  /// A quoted scalar that means what it says, byte for byte.
  private mutating func readQuoted(_ text: Span<UInt8>, _ style: YAMLStyle) throws {
    let quote = text[index]
    var place = index + 1
    while text[place] != quote {
      let byte = text[place]
      guard byte != .lineFeed, byte != .carriageReturn, byte != .backslash || style == .singleQuoted else {
        throw NotCertain()
      }
      place += 1
    }
    guard style == .doubleQuoted || text[place + 1] != quote else { throw NotCertain() }
    try arena.link(cell(index, place + 1, style))
    index = place + 1
    try finishLine(text)
  }

  // MARK: Literals

  /// A literal scalar without an indentation of its own in the header: its first line gives it.
  private mutating func readLiteral(_ text: Span<UInt8>) throws {
    let (start, startLine, first) = (index, line, arena.decoded.count)
    index += 1
    let isStripped = text[index] == .dash
    if isStripped { index += 1 }
    guard text[index] == .lineFeed, let parent = levels.last?.column else { throw NotCertain() }
    endLine()
    var indent: Int?
    var blanks = 0
    while index < text.count {
      var place = index
      while text[place] == .space, place - index < indent ?? .max { place += 1 }
      if text[place] == .lineFeed {
        guard indent != nil || place == index else { throw NotCertain() }
        blanks += 1
        index = place
        endLine()
        continue
      }
      guard place - index == indent ?? max(place - index, parent + 1) else { break }
      guard indent != nil || text[place] != .tab else { throw NotCertain() }
      if indent != nil { blanks += 1 }
      for _ in 0..<blanks { arena.decoded.append(.lineFeed) }
      blanks = 0
      indent = place - index
      while text[place] != .lineFeed {
        guard text[place] != .carriageReturn else { throw NotCertain() }
        arena.decoded.append(text[place])
        place += 1
      }
      index = place
      endLine()
    }
    // Without a line it is empty, and a tab may not indent what follows.
    guard indent != nil, index == text.count || !startsWithTab(text) else { throw NotCertain() }
    if !isStripped { arena.decoded.append(.lineFeed) }
    var cell = YAMLCell(
      start: UInt32(start), end: UInt32(index), line: UInt32(startLine), first: Int32(first),
      count: UInt32(arena.decoded.count - first), style: .literal)
    cell.isDecoded = true
    try arena.link(cell)
  }

  private func startsWithTab(_ text: Span<UInt8>) -> Bool {
    var place = index
    while text[place] == .space { place += 1 }
    return text[place] == .tab
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let dot = UInt8(ascii: ".")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let backslash = UInt8(ascii: "\\")
}

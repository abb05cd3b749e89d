import DossierCore

@testable import dossier

/// A document as somebody wrote it by hand: odd, and of the same meaning.
///
/// It knows what each of its lines is about.
struct RoughText {
  /// A line without its end.
  struct Line {
    var text: String
    /// The value that the line is about, the innermost one that begins on it.
    var owner: YAMLPath
    /// The comment that it is, if it is nothing else.
    var comment: Int?
  }

  /// A comment by its number, and what it is about.
  struct Comment {
    let text: String
    /// The value that it goes with.
    let owner: YAMLPath
    /// Whether it must go when its owner goes; otherwise it may.
    let isInside: Bool
  }

  var lines: [Line] = []
  var comments: [Comment] = []
  /// The lists and mappings that are written in brackets.
  var flows: Set<YAMLPath> = []
  var hasByteOrderMark = false
  var lineEnd = "\n"
  var endsLastLine = true

  /// The bytes of the file.
  var bytes: [UInt8] {
    let text = lines.map(\.text).joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
    return (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }
}

/// Writes documents in the ways in which people write them.
struct Roughener {
  private var random: RandomSource
  private var text = RoughText()
  private var isAfterBlockScalar = false
  /// Whether the value of the last line has a line end that must be there.
  private var needsLineEnd = false

  init(seed: UInt64) { random = RandomSource(seed: ["rough", String(seed)]) }

  /// A document of the meaning of a value that is typed by its declaration.
  mutating func write(_ value: YAMLValue) -> RoughText {
    text = RoughText()
    isAfterBlockScalar = false
    guard case .map(let entries) = value else { return text }
    if chance(4) { add("# yaml-language-server: $schema=../x.json", .root) }
    if chance(12) { add("---", .root) }
    block(entries, column: 0, .root, first: nil)
    if chance(4) { comment(column: 0, owner: .root) }
    text.hasByteOrderMark = chance(8)
    text.lineEnd = chance(4) ? "\r\n" : "\n"
    text.endsLastLine = isAfterBlockScalar && needsLineEnd || !chance(3)
    return text
  }

  private mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func add(_ line: String, _ owner: YAMLPath) {
    text.lines.append(.init(text: line, owner: owner))
  }

  /// The words of a new comment.
  private mutating func remark(_ owner: YAMLPath, isInside: Bool) -> String {
    let words = "# c\(text.comments.count)."
    text.comments.append(.init(text: words, owner: owner, isInside: isInside))
    return words
  }

  private mutating func comment(column: Int, owner: YAMLPath, isInside: Bool = false) {
    guard !isAfterBlockScalar else { return }
    let words = remark(owner, isInside: isInside)
    add(blanks(column) + words, owner)
    text.lines[text.lines.count - 1].comment = text.comments.count - 1
  }

  private mutating func tail(_ owner: YAMLPath) -> String {
    if chance(7) { return blanks(chance(2) ? 1 : 3) + remark(owner, isInside: true) }
    return chance(12) ? " " : ""
  }

  /// Blank lines and comments above a key; they stay when the key goes.
  private mutating func noise(_ column: Int, _ owner: YAMLPath) {
    while chance(6) {
      if chance(2) {
        add(chance(6) && !isAfterBlockScalar ? blanks(column) : "", owner)
      } else {
        comment(column: chance(4) ? Int.random(in: 0...column, using: &random) : column, owner: owner)
      }
    }
  }

  /// Blank lines and comments above an entry: the unbroken ones at its dash's column go with it.
  private mutating func lead(_ column: Int, list: YAMLPath, entry: YAMLPath) {
    noise(column, list)
    while chance(3) { comment(column: column, owner: list) }
    var place = text.lines.count - 1
    while place >= 0, let own = text.lines[place].comment,
      text.lines[place].text == blanks(column) + text.comments[own].text
    {
      text.lines[place].owner = entry
      text.comments[own] = RoughText.Comment(text: text.comments[own].text, owner: entry, isInside: true)
      place -= 1
    }
  }

  // MARK: Blocks

  /// The pairs of a mapping; the first goes on a line that is begun, if there is one.
  private mutating func block(_ entries: [YAMLEntry], column: Int, _ path: YAMLPath, first: String?) {
    var begun = first
    let isTop = path.steps.isEmpty
    let entries = chance(2) ? entries.shuffled(using: &random) : entries
    for entry in entries {
      let place = path.key(entry.key)
      if begun == nil {
        noise(column, path)
        if isTop, chance(10) { add("", path) }
      }
      let head = (begun ?? blanks(column)) + key(entry.key) + (chance(15) ? " :" : ":")
      begun = nil
      value(entry.value, after: head, column: column, place, isEntry: false)
    }
  }

  private mutating func key(_ key: String) -> String { chance(25) ? "\"\(key)\"" : YAMLWriter.flow(.text(key)) }

  private mutating func list(_ values: [YAMLValue], column: Int, _ path: YAMLPath) {
    for (index, value) in values.enumerated() {
      lead(column, list: path, entry: path.index(index))
      self.value(value, after: blanks(column) + "-", column: column, path.index(index), isEntry: true)
    }
  }

  private mutating func value(
    _ value: YAMLValue, after head: String, column: Int, _ path: YAMLPath, isEntry: Bool
  ) {
    let step = chance(3) ? Int.random(in: 1...5, using: &random) : 2
    switch value {
    case .scalar(let scalar):
      isAfterBlockScalar = false
      if let lines = blockScalar(scalar.text, column: column + step) {
        add(head + " " + lines[0], path)
        for line in lines.dropFirst() { add(line, path) }
        isAfterBlockScalar = true
      } else {
        let words = quoted(scalar)
        let tail = tail(path)
        add(head + blanks(chance(6) ? 3 : 1) + words + tail, path)
      }
    case .list(let values) where !values.isEmpty && !chance(4):
      let tail = tail(path)
      isAfterBlockScalar = false
      add(head + tail, path)
      list(values, column: !isEntry && chance(3) ? column : column + step, path)
    case .map(let entries) where !entries.isEmpty && !chance(4):
      isAfterBlockScalar = false
      if isEntry, !chance(6) {
        let inner = column + 1 + (chance(4) ? step : 1)
        block(entries, column: inner, path, first: head + blanks(inner - column - 1))
      } else {
        let tail = tail(path)
        add(head + tail, path)
        block(entries, column: column + step, path, first: nil)
      }
    case .list, .map:
      isAfterBlockScalar = false
      flow(value, after: head, column: column + step, path)
    }
  }

  private mutating func blockScalar(_ text: String, column: Int) -> [String]? {
    guard !text.isEmpty, text.first != " ", text.first != "\n", chance(text.contains("\n") ? 2 : 12),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }), !text.hasSuffix("\n\n")
    else { return nil }
    let keepsEnd = text.hasSuffix("\n")
    let body = (keepsEnd ? String(text.dropLast()) : text).split(separator: "\n", omittingEmptySubsequences: false)
    needsLineEnd = keepsEnd
    let sign = body.count == 1 && chance(3) ? ">" : "|"
    return [sign + (keepsEnd ? "" : "-")] + body.map { $0.isEmpty ? "" : blanks(column) + $0 }
  }

  private mutating func quoted(_ scalar: YAMLScalar) -> String {
    let isOneLine = scalar.text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    if isOneLine, chance(5) { return "'" + scalar.text.replacing("'", with: "''") + "'" }
    if isOneLine, chance(5) {
      return "\"" + scalar.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return YAMLWriter.flow(.scalar(scalar))
  }

  // MARK: Brackets

  private mutating func flow(_ value: YAMLValue, after head: String, column: Int, _ path: YAMLPath) {
    text.flows.insert(path)
    let (open, close) = if case .list = value { ("[", "]") } else { ("{", "}") }
    var items: [(String, YAMLPath)] = []
    switch value {
    case .scalar: break
    case .list(let values):
      for (index, value) in values.enumerated() { items.append((inline(value), path.index(index))) }
    case .map(let entries):
      for entry in entries.shuffled(using: &random) {
        let key = key(entry.key)
        items.append((key + ": " + inline(entry.value), path.key(entry.key)))
      }
    }
    guard items.count > 1, chance(3) else {
      let inner = items.map(\.0).joined(separator: chance(5) ? " , " : ", ")
      let pad = chance(5) && !items.isEmpty ? " " : ""
      let tail = tail(path)
      return add(head + " " + open + pad + inner + (items.isEmpty || !chance(8) ? "" : ",") + pad + close + tail, path)
    }
    let tailOfHead = tail(path)
    add(head + " " + open + tailOfHead, path)
    for (index, item) in items.enumerated() {
      let comma = index < items.count - 1 || chance(4) ? "," : ""
      let tail = tail(item.1)
      add(blanks(column + 2) + item.0 + comma + tail, item.1)
    }
    let tail = tail(path)
    add(blanks(column + 1) + close + tail, path)
  }

  private mutating func inline(_ value: YAMLValue) -> String {
    switch value {
    case .scalar(let scalar):
      if scalar.text.isEmpty { return "''" }
      let words = quoted(scalar)
      let isPlain = !(words.hasPrefix("'") || words.hasPrefix("\""))
      return isPlain ? YAMLWriter.flow(.list([value])).dropFirst().dropLast().description : words
    case .list(let values): return "[" + values.map { inline($0) }.joined(separator: ", ") + "]"
    case .map(let entries):
      let pairs = entries.shuffled(using: &random).map { entry in
        YAMLWriter.flow(.text(entry.key)) + ": " + inline(entry.value)
      }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
  }
}

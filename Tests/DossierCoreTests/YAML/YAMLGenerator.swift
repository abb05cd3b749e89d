import DossierCore

/// Writes random documents in the odd ways in which people write YAML.
struct YAMLGenerator {
  var numbers: SeededNumbers
  private var comments = 0

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  static let keys = ["dossier", "id", "number", "status", "tags", "log", "été", "a b", "text", "address"]
  static let words = [
    "open", "1250.00", "NO", "02700", "x", "Zoë", "12:30", "it's", "a \"b\"", "a: b", "x #y", "- z", "~", "日本 🎉", "",
    "http://x.be/?a=b", "C:\\dir", "[a", "a, b", "+++090/9337/55493+++", "2023-04-25", " pad ", "null", "@x", "tab\tx",
    "two words", "it's so",
  ]
  static let multiline = ["one\ntwo", "one\n\ntwo\n", "é\n  in\nout\n", "a\n", "# no\n- x: y\n", "end\n\n", "\n lead"]

  mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &numbers) == 0 }
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &numbers)]
  }

  mutating func scalar() -> YAMLValue {
    chance(5)
      ? .text(pick(Self.multiline))
      : chance(3) ? .literal(pick(["1.00", "2023-04-25", "true", ""])) : .text(pick(Self.words))
  }

  mutating func value(depth: Int) -> YAMLValue {
    if depth == 0 || chance(2) { return scalar() }
    return chance(2)
      ? .list((0..<Int.random(in: 0...3, using: &numbers)).map { _ in value(depth: depth - 1) }) : map(depth: depth - 1)
  }

  mutating func map(depth: Int, atLeast least: Int = 0) -> YAMLValue {
    let keys = Self.keys.shuffled(using: &numbers).prefix(Int.random(in: least...4, using: &numbers))
    return .map(keys.map { YAMLEntry($0, value(depth: depth)) })
  }

  mutating func document() -> [UInt8] {
    guard case .map(let entries) = map(depth: 3, atLeast: 1) else { return [] }
    var text = chance(3) ? "# yaml-language-server: $schema=x\n" : ""
    if chance(8) { text += "---\n" }
    text += block(entries, column: chance(6) ? 2 : 0).joined()
    if chance(4) { text += "# end\n" }
    if chance(3) { text.removeLast() }
    if chance(3) { text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
    return (chance(6) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private mutating func comment() -> String {
    comments += 1
    return "# c\(comments)."
  }

  private mutating func tail() -> String { chance(5) ? "  " + comment() : chance(8) ? " " : "" }

  /// Lines that mean nothing, for a place where no block scalar comes before.
  private mutating func noise(_ column: Int) -> [String] {
    var lines: [String] = []
    while chance(4) {
      lines.append(
        chance(2) ? "\n" : blanks(chance(3) ? Int.random(in: 0...8, using: &numbers) : column) + comment() + "\n")
    }
    return lines
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func block(_ entries: [YAMLEntry], column: Int) -> [String] {
    var lines: [String] = []
    for entry in entries {
      lines += [blanks(column) + YAMLWriterKeys.key(entry.key) + (chance(9) ? " :" : ":")]
      lines = joined(lines, entry.value, column: column, isEntry: false)
    }
    return lines
  }

  private mutating func list(_ values: [YAMLValue], column: Int) -> [String] {
    var lines: [String] = []
    for value in values { lines = joined(lines + [blanks(column) + "-"], value, column: column, isEntry: true) }
    return lines
  }

  /// Completes the last line with a value, and adds the lines that it takes.
  private mutating func joined(_ lines: [String], _ value: YAMLValue, column: Int, isEntry: Bool) -> [String] {
    var lines = lines
    let head = lines.removeLast()
    let step = Int.random(in: 1...4, using: &numbers)
    let isFlow = chance(4)
    switch value {
    case .scalar(let scalar):
      if let body = blockScalar(scalar.text, column: column + step) {
        return lines + [head + " " + body[0] + tail() + "\n"] + body.dropFirst()
      }
      if let pieces = folded(scalar.text, column: column + step) {
        return lines + [head + " " + pieces + tail() + "\n"] + noise(column)
      }
      let text = quoted(scalar)
      lines.append(head + (text.isEmpty ? "" : blanks(chance(4) ? 3 : 1) + text) + tail() + "\n")
    case .list(let values) where !isFlow && !values.isEmpty:
      let inner = !isEntry && chance(3) ? column : column + step
      if isEntry, chance(2) {
        let rest = list(values, column: column + 1 + step)
        return lines + [head + rest[0].dropFirst(column + 1)] + rest.dropFirst()
      }
      return lines + [head + tail() + "\n"] + noise(inner) + list(values, column: inner)
    case .map(let entries) where !isFlow && !entries.isEmpty:
      if isEntry, !chance(4) {
        let rest = block(entries, column: column + 1 + step)
        return lines + [head + rest[0].dropFirst(column + 1)] + rest.dropFirst()
      }
      return lines + [head + tail() + "\n"] + noise(column + step) + block(entries, column: column + step)
    case .list, .map:
      lines.append(head + " " + flow(value, column: column + step) + tail() + "\n")
    }
    return lines + noise(column)
  }

  private mutating func blockScalar(_ text: String, column: Int) -> [String]? {
    guard text.utf8.contains(UInt8(ascii: "\n")) || chance(6), !chance(4), !text.isEmpty, !text.hasPrefix(" "),
      !text.hasPrefix("\n"), !text.utf8.contains(UInt8(ascii: "\t"))
    else { return nil }
    let keeps = text.hasSuffix("\n\n")
    let lines = text.split(separator: "\n").map(String.init)
    let isFolded = lines.count == 1 && chance(2) && !keeps
    let isLiteral = !text.dropLast(text.hasSuffix("\n") ? 1 : 0).contains("\n\n") || keeps
    guard isLiteral, !keeps || lines.count == 1 else { return nil }
    let chomp = keeps ? "+" : text.hasSuffix("\n") ? "" : "-"
    let body = lines.map { blanks(column) + $0 + "\n" } + (keeps ? ["\n"] : chance(5) ? ["\n"] : [])
    return [(isFolded ? ">" : "|") + chomp] + body
  }

  /// A text of two words over two lines, plain or in quotes.
  private mutating func folded(_ text: String, column: Int) -> String? {
    guard text == "two words" || text == "it's so" else { return nil }
    let quote = pick(["", "\""])
    let gap = (chance(3) ? " " : "") + "\n" + blanks(column)
    return quote + text.split(separator: " ").joined(separator: gap) + quote
  }

  private mutating func quoted(_ scalar: YAMLScalar) -> String {
    if scalar.text.isEmpty && !scalar.isText { return "" }
    let isOneLine = scalar.text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    if isOneLine, chance(3) {
      return "'" + scalar.text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    return YAMLWriter.flow(.scalar(scalar))
  }

  private mutating func flow(_ value: YAMLValue, column: Int) -> String {
    switch value {
    case .scalar(let scalar): return scalar.text.isEmpty ? "''" : quotedFlow(scalar)
    case .list(let values): return flow(values.map { flow($0, column: column + 2) }, "[", "]", column)
    case .map(let entries):
      return flow(
        entries.map { YAMLWriterKeys.key($0.key) + ": " + flow($0.value, column: column + 2) }, "{", "}", column)
    }
  }

  private mutating func quotedFlow(_ scalar: YAMLScalar) -> String { YAMLWriter.flow(.scalar(scalar)) }

  private mutating func flow(_ items: [String], _ open: String, _ close: String, _ column: Int) -> String {
    let last = !items.isEmpty && chance(5) ? "," : ""
    guard !items.isEmpty, chance(3) else {
      return open + items.joined(separator: chance(4) ? " , " : ", ") + last + close
    }
    var text = open + tail() + "\n"
    for (index, item) in items.enumerated() {
      text += blanks(column + 2) + item + (index < items.count - 1 ? "," : last) + tail() + "\n"
    }
    return text + blanks(column + 1) + close
  }
}

/// Keys as the writer writes them.
enum YAMLWriterKeys {
  static func key(_ key: String) -> String { YAMLWriter.flow(.text(key)) }
}

/// Writes values as lines of block style.
struct YAMLRenderer {
  /// Whether texts of several lines may be written as `|`.
  var allowsBlockScalars = true

  /// What stands after a `key:` or a `-`: the rest of that line, and the lines under it.
  struct Slot: Equatable {
    var head: String
    var rest: [String] = []
  }

  /// Writes what stands after a key.
  func afterKey(_ value: YAMLValue, column: Int) -> Slot {
    var lines = [""]
    appendAfterKey(value, column: column, to: &lines)
    return Slot(head: lines[0], rest: Array(lines.dropFirst()))
  }

  /// Writes what stands after a dash.
  func afterDash(_ value: YAMLValue, column: Int, spacing: Int = 1) -> Slot {
    var lines = [""]
    appendAfterDash(value, column: column, spacing: spacing, to: &lines)
    return Slot(head: lines[0], rest: Array(lines.dropFirst()))
  }

  /// Writes the pairs of a mapping.
  func map(_ entries: [YAMLEntry], column: Int) -> [String] {
    var lines: [String] = []
    append(entries, column: column, to: &lines)
    return lines
  }

  /// Writes one pair.
  func pair(_ key: String, _ value: YAMLValue, column: Int) -> [String] {
    map([YAMLEntry(key, value)], column: column)
  }

  /// Writes the entries of a list.
  func list(_ values: [YAMLValue], column: Int, spacing: Int = 1) -> [String] {
    var lines: [String] = []
    append(values, column: column, spacing: spacing, to: &lines)
    return lines
  }

  // All lines of a document go into one array: what is nested deep is not copied from level to level.

  private func append(_ entries: [YAMLEntry], column: Int, to lines: inout [String]) {
    for entry in entries {
      lines.append(Self.blanks(column) + YAMLQuoting.key(entry.key, inFlow: false) + ":")
      appendAfterKey(entry.value, column: column, to: &lines)
    }
  }

  private func append(_ values: [YAMLValue], column: Int, spacing: Int, to lines: inout [String]) {
    for value in values {
      lines.append(Self.blanks(column) + "-")
      appendAfterDash(value, column: column, spacing: spacing, to: &lines)
    }
  }

  /// Goes on with the last line, which ends with a key.
  private func appendAfterKey(_ value: YAMLValue, column: Int, to lines: inout [String]) {
    let last = lines.count - 1
    switch value {
    case .scalar(let scalar):
      let slot = self.scalar(scalar, column: column + 2)
      lines[last] += slot.head
      lines += slot.rest
    case .list([]): lines[last] += " []"
    case .map([]): lines[last] += " {}"
    case .list(let values): append(values, column: column + 2, spacing: 1, to: &lines)
    case .map(let entries): append(entries, column: column + 2, to: &lines)
    }
  }

  /// Goes on with the last line, which ends with a dash; what is nested begins on it.
  private func appendAfterDash(_ value: YAMLValue, column: Int, spacing: Int, to lines: inout [String]) {
    let (last, content) = (lines.count - 1, column + 1 + spacing)
    switch value {
    case .scalar(let scalar):
      let slot = self.scalar(scalar, column: column + 2)
      if !slot.head.isEmpty { lines[last] += Self.blanks(spacing - 1) + slot.head }
      lines += slot.rest
      return
    case .list([]): lines[last] += Self.blanks(spacing) + "[]"
    case .map([]): lines[last] += Self.blanks(spacing) + "{}"
    case .list(let values):
      append(values, column: content, spacing: 1, to: &lines)
      join(last, content, spacing, &lines)
    case .map(let entries):
      append(entries, column: content, to: &lines)
      join(last, content, spacing, &lines)
    }
  }

  private func join(_ last: Int, _ column: Int, _ spacing: Int, _ lines: inout [String]) {
    lines[last] += Self.blanks(spacing) + lines.remove(at: last + 1).dropFirst(column)
  }

  /// Writes a value in flow style, on one line.
  static func flow(_ value: YAMLValue) -> String {
    switch value {
    case .scalar(let scalar): YAMLQuoting.inline(scalar, inFlow: true)
    case .list(let values): "[" + values.map(flow).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { flowPair($0.key, $0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// Writes one pair in flow style.
  static func flowPair(_ key: String, _ value: YAMLValue) -> String {
    YAMLQuoting.key(key, inFlow: true) + ": " + flow(value)
  }

  /// As many blanks.
  static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Writes a scalar; an empty literal is nothing at all.
  func scalar(_ scalar: YAMLScalar, column: Int) -> Slot {
    if scalar.text.isEmpty && !scalar.isText { return Slot(head: "") }
    if allowsBlockScalars, let slot = Self.literal(scalar.text, column: column) { return slot }
    return Slot(head: " " + YAMLQuoting.inline(scalar, inFlow: false))
  }

  /// Writes a text of several lines as `|`, `|-` or `|+`; nil if it has one line, or blanks that nobody would see.
  private static func literal(_ text: String, column: Int) -> Slot? {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String($0) ?? ""
    }
    var ends = 0
    while lines.count > 1, lines.last == "" {
      lines.removeLast()
      ends += 1
    }
    guard let first = lines.first, !first.isEmpty, !first.hasPrefix(" ") else { return nil }
    let isFit = lines.allSatisfy { isPrintable($0) && $0.utf8.last != UInt8(ascii: " ") }
    guard isFit else { return nil }
    let header = ends == 0 ? " |-" : ends == 1 ? " |" : " |+"
    let body = lines.map { $0.isEmpty ? "" : blanks(column) + $0 }
    return Slot(head: header, rest: body + Array(repeating: "", count: max(0, ends - 1)))
  }

  private static func isPrintable(_ line: String) -> Bool { YAMLQuoting.isPrintable(line) }
}

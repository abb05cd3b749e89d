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
    switch value {
    case .scalar(let scalar): return self.scalar(scalar, column: column + 2)
    case .list([]): return Slot(head: " []")
    case .map([]): return Slot(head: " {}")
    case .list(let values): return Slot(head: "", rest: list(values, column: column + 2))
    case .map(let entries): return Slot(head: "", rest: map(entries, column: column + 2))
    }
  }

  /// Writes what stands after a dash.
  func afterDash(_ value: YAMLValue, column: Int, spacing: Int = 1) -> Slot {
    let content = column + 1 + spacing
    switch value {
    case .scalar(let scalar):
      var slot = self.scalar(scalar, column: column + 2)
      if !slot.head.isEmpty { slot.head = Self.blanks(spacing - 1) + slot.head }
      return slot
    case .list([]): return Slot(head: Self.blanks(spacing) + "[]")
    case .map([]): return Slot(head: Self.blanks(spacing) + "{}")
    case .list(let values): return Self.compact(list(values, column: content), spacing, content)
    case .map(let entries): return Self.compact(map(entries, column: content), spacing, content)
    }
  }

  /// Writes the pairs of a mapping.
  func map(_ entries: [YAMLEntry], column: Int) -> [String] {
    entries.flatMap { pair($0.key, $0.value, column: column) }
  }

  /// Writes one pair.
  func pair(_ key: String, _ value: YAMLValue, column: Int) -> [String] {
    let slot = afterKey(value, column: column)
    return [Self.blanks(column) + YAMLQuoting.key(key, inFlow: false) + ":" + slot.head] + slot.rest
  }

  /// Writes the entries of a list.
  func list(_ values: [YAMLValue], column: Int, spacing: Int = 1) -> [String] {
    values.flatMap { value in
      let slot = afterDash(value, column: column, spacing: spacing)
      return [Self.blanks(column) + "-" + slot.head] + slot.rest
    }
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

  private static func compact(_ lines: [String], _ spacing: Int, _ column: Int) -> Slot {
    Slot(head: blanks(spacing) + (lines.first?.dropFirst(column) ?? ""), rest: Array(lines.dropFirst()))
  }

  /// Writes a scalar; an empty literal is nothing at all.
  func scalar(_ scalar: YAMLScalar, column: Int) -> Slot {
    if scalar.text.isEmpty && !scalar.isText { return Slot(head: "") }
    if allowsBlockScalars, let slot = Self.literal(scalar.text, column: column) { return slot }
    return Slot(head: " " + YAMLQuoting.inline(scalar, inFlow: false))
  }

  /// Writes a text of several lines as `|`, `|-` or `|+`; nil if it has one line, or blanks that nobody would see.
  private static func literal(_ text: String, column: Int) -> Slot? {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String($0) ?? ""
    }
    guard lines.count > 1 else { return nil }
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

/// Writes values as lines of block style.
struct YAMLRenderer {
  /// Whether texts of several lines may be written as `|`.
  var allowsBlockScalars = true

  /// What stands after a `key:` or a `-`: the rest of that line, and the lines under it.
  struct Slot: Equatable {
    var head: String
    var rest: [String] = []

    init(head: String, rest: [String] = []) {
      self.head = head
      self.rest = rest
    }

    fileprivate init(_ lines: [String]) {
      self.init(head: lines.first ?? "", rest: Array(lines.dropFirst()))
    }
  }

  /// Writes what stands after a key.
  func afterKey(_ value: YAMLValue, column: Int) -> Slot {
    Slot(Self.lines { appendAfterKey(value, column: column, to: &$0) })
  }

  /// Writes what stands after a dash.
  func afterDash(_ value: YAMLValue, column: Int, spacing: Int = 1) -> Slot {
    Slot(Self.lines { appendAfterDash(value, column: column, spacing: spacing, to: &$0) })
  }

  /// Writes the pairs of a mapping.
  func map(_ entries: [YAMLEntry], column: Int) -> [String] {
    Self.lines { append(entries, column: column, to: &$0) }
  }

  /// Writes one pair.
  func pair(_ key: String, _ value: YAMLValue, column: Int) -> [String] {
    map([YAMLEntry(key, value)], column: column)
  }

  /// Writes the entries of a list.
  func list(_ values: [YAMLValue], column: Int, spacing: Int = 1) -> [String] {
    Self.lines { append(values, column: column, spacing: spacing, to: &$0) }
  }

  /// Writes a scalar; an empty literal is nothing at all.
  func scalar(_ scalar: YAMLScalar, column: Int) -> Slot {
    Slot(Self.lines { append(scalar, column: column, spacing: 1, to: &$0) })
  }

  /// The lines that are written, without their ends.
  private static func lines(_ write: (inout [UInt8]) -> Void) -> [String] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes.split(separator: newline, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// As many blanks.
  static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  // MARK: - Lines with their ends, one behind the other

  private static let newline = UInt8(ascii: "\n")

  /// Writes the pairs of a mapping; the first goes on with a line that is begun, if one is.
  func append(_ entries: [YAMLEntry], column: Int, isBegun: Bool = false, to bytes: inout [UInt8]) {
    var isBegun = isBegun
    for entry in entries {
      if !isBegun { Self.appendBlanks(column, to: &bytes) }
      isBegun = false
      YAMLQuoting.appendKey(entry.key, inFlow: false, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      appendAfterKey(entry.value, column: column, to: &bytes)
    }
  }

  /// Writes the entries of a list; the first goes on with a line that is begun, if one is.
  func append(
    _ values: [YAMLValue], column: Int, spacing: Int = 1, isBegun: Bool = false, to bytes: inout [UInt8]
  ) {
    var isBegun = isBegun
    for value in values {
      if !isBegun { Self.appendBlanks(column, to: &bytes) }
      isBegun = false
      bytes.append(UInt8(ascii: "-"))
      appendAfterDash(value, column: column, spacing: spacing, to: &bytes)
    }
  }

  /// Goes on with a line that ends with a key.
  private func appendAfterKey(_ value: YAMLValue, column: Int, to bytes: inout [UInt8]) {
    switch value {
    case .scalar(let scalar): append(scalar, column: column + 2, spacing: 1, to: &bytes)
    case .list([]): bytes += " []\n".utf8
    case .map([]): bytes += " {}\n".utf8
    case .list(let values):
      bytes.append(Self.newline)
      append(values, column: column + 2, to: &bytes)
    case .map(let entries):
      bytes.append(Self.newline)
      append(entries, column: column + 2, to: &bytes)
    }
  }

  /// Goes on with a line that ends with a dash; what is nested begins on it.
  private func appendAfterDash(_ value: YAMLValue, column: Int, spacing: Int, to bytes: inout [UInt8]) {
    if case .scalar(let scalar) = value { return append(scalar, column: column + 2, spacing: spacing, to: &bytes) }
    Self.appendBlanks(spacing, to: &bytes)
    switch value {
    case .scalar: break
    case .list([]): bytes += "[]\n".utf8
    case .map([]): bytes += "{}\n".utf8
    case .list(let values): append(values, column: column + 1 + spacing, isBegun: true, to: &bytes)
    case .map(let entries): append(entries, column: column + 1 + spacing, isBegun: true, to: &bytes)
    }
  }

  /// Goes on with a line after as many blanks; an empty literal is nothing at all.
  private func append(_ scalar: YAMLScalar, column: Int, spacing: Int, to bytes: inout [UInt8]) {
    if !scalar.text.isEmpty || scalar.isText {
      Self.appendBlanks(spacing, to: &bytes)
      // What is plain has one line, as most have.
      if YAMLQuoting.isPlain(scalar, inFlow: false) {
        bytes += scalar.text.utf8
      } else if allowsBlockScalars, let lines = Self.literal(scalar.text, column: column) {
        bytes += lines.utf8
      } else {
        YAMLQuoting.appendQuoted(scalar, to: &bytes)
      }
    }
    bytes.append(Self.newline)
  }

  private static func appendBlanks(_ count: Int, to bytes: inout [UInt8]) {
    if count > 0 { bytes += repeatElement(UInt8(ascii: " "), count: count) }
  }

  /// Writes a text of several lines as `|`, `|-` or `|+`, without the end of the last; nil if it has one line, or blanks
  /// that nobody would see.
  private static func literal(_ text: String, column: Int) -> String? {
    guard text.utf8.contains(newline) else { return nil }
    var lines = text.utf8.split(separator: newline, omittingEmptySubsequences: false).map { String($0) ?? "" }
    var ends = 0
    while lines.count > 1, lines.last == "" {
      lines.removeLast()
      ends += 1
    }
    guard let first = lines.first, !first.isEmpty, !first.hasPrefix(" ") else { return nil }
    let isFit = lines.allSatisfy { YAMLQuoting.isPrintable($0) && $0.utf8.last != UInt8(ascii: " ") }
    guard isFit else { return nil }
    let header = ends == 0 ? "|-" : ends == 1 ? "|" : "|+"
    let body = lines.map { $0.isEmpty ? "" : blanks(column) + $0 }
    return ([header] + body + Array(repeating: "", count: max(0, ends - 1))).joined(separator: "\n")
  }

  // MARK: - One line

  /// Writes a value in flow style, on one line.
  static func flow(_ value: YAMLValue) -> String {
    var bytes: [UInt8] = []
    appendFlow(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes one pair in flow style.
  static func flowPair(_ key: String, _ value: YAMLValue) -> String {
    var bytes: [UInt8] = []
    appendFlowPair(YAMLEntry(key, value), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a value in flow style, on one line.
  static func appendFlow(_ value: YAMLValue, to bytes: inout [UInt8]) {
    switch value {
    case .scalar(let scalar): YAMLQuoting.append(scalar, inFlow: true, to: &bytes)
    case .list(let values):
      appendFlow(values, "[", "]", to: &bytes) { appendFlow($0, to: &$1) }
    case .map(let entries):
      appendFlow(entries, "{", "}", to: &bytes) { appendFlowPair($0, to: &$1) }
    }
  }

  private static func appendFlowPair(_ entry: YAMLEntry, to bytes: inout [UInt8]) {
    YAMLQuoting.appendKey(entry.key, inFlow: true, to: &bytes)
    bytes += ": ".utf8
    appendFlow(entry.value, to: &bytes)
  }

  private static func appendFlow<Part>(
    _ parts: [Part], _ start: String, _ end: String, to bytes: inout [UInt8], _ write: (Part, inout [UInt8]) -> Void
  ) {
    bytes += start.utf8
    for (place, part) in parts.enumerated() {
      if place > 0 { bytes += ", ".utf8 }
      write(part, &bytes)
    }
    bytes += end.utf8
  }
}

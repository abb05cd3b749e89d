/// Mappings in one line, as options and `set` take them and lists show them.
///
/// The values stand in the order in which people say them, `;` between them: `Roos Vanvinckenroye; accounts;
/// roos@klaardocs.be`. What comes out of turn is named: `15; of=principal,interest`. Inside of a value, entries are
/// separated by `|` and their values by `,`.
struct RecordLine {
  let schema: RecordSchema
  /// Values that go without saying.
  var preset: [String: String] = [:]

  private static let separators: [Character] = [";", ","]

  /// What stands between the values at a depth: `:` in the short mappings that begin with a slug.
  private func separator(_ depth: Int) -> Character {
    depth == 0 && [CoDebtor.name, Reference.name].contains(schema.name) ? ":" : Self.separators[depth]
  }

  /// The keys of values that are not named, in turn.
  private var order: [String] {
    let keys: [String] =
      switch schema.name {
      case Commission.name: ["percent", "phase"]
      case Address.name: []
      default: schema.fields.map(\.key)
      }
    return keys.filter { preset[$0] == nil }
  }

  /// Reads a line.
  ///
  /// - Throws: `DraftError.invalid` for `name` if it has too many values or one is not what its key takes.
  func value(of text: String, name: String, currency: Currency, depth: Int = 0) throws(DraftError) -> YAMLValue {
    var draft = Draft(schema, currency: currency)
    for (key, text) in preset { try draft.set(key, text) }
    var turn = order[...]
    for part in text.split(separator: separator(depth), omittingEmptySubsequences: false) {
      let part = part.trimmed
      if let sign = part.firstIndex(of: "="), let field = schema.field(part[..<sign].trimmed) {
        draft.set(field.key, value: try inner(field, part[part.index(after: sign)...].trimmed, currency, depth))
        continue
      }
      guard let key = turn.popFirst(), let field = schema.field(key) else {
        let message = order.isEmpty ? "it holds several keys" : "'\(text)' has too many parts"
        throw .invalid(key: name, message: message, hint: hint(depth))
      }
      if !part.isEmpty { draft.set(key, value: try inner(field, part, currency, depth)) }
    }
    return draft.value
  }

  /// Writes a line.
  func text(of value: YAMLValue, depth: Int = 0) -> String {
    var turn = order[...]
    var parts: [String] = []
    while let key = turn.first, let value = value[key] {
      parts.append(innerText(value, schema.field(key), depth))
      turn.removeFirst()
    }
    let said = Set(order).subtracting(turn)
    for field in schema.fields where !said.contains(field.key) && preset[field.key] == nil {
      if let value = value[field.key] { parts.append("\(field.key)=\(innerText(value, field, depth))") }
    }
    return parts.joined(separator: separator(depth) == ":" ? ":" : "\(separator(depth)) ")
  }

  private func inner(
    _ field: FieldSchema, _ text: String, _ currency: Currency, _ depth: Int
  ) throws(DraftError) -> YAMLValue? {
    var draft = Draft(schema, currency: currency)
    if field.kind.scalarKind != nil {
      try draft.set(field.key, text)
    } else if field.kind.listedScalar != nil {
      try draft.set(field.key, list: text.split(separator: ",").map(\.trimmed))
    } else if let record = field.kind.innerRecord, depth + 1 < Self.separators.count {
      let line = RecordLine(schema: record)
      var values: [YAMLValue] = []
      for entry in text.split(separator: "|") {
        values.append(try line.value(of: entry.trimmed, name: field.key, currency: currency, depth: depth + 1))
      }
      draft.set(field.key, value: field.kind.isList ? .list(values) : values.first)
    }
    return draft.value[field.key]
  }

  private func innerText(_ value: YAMLValue, _ field: FieldSchema?, _ depth: Int) -> String {
    let record = field?.kind.innerRecord
    switch value {
    case .scalar(let scalar): return scalar.text
    case .list(let entries):
      let texts = entries.map { innerText($0, field, depth) }
      return texts.joined(separator: record == nil ? "," : " | ")
    case .map:
      guard let record, depth + 1 < Self.separators.count else { return "…" }
      return RecordLine(schema: record).text(of: value, depth: depth + 1)
    }
  }

  private func hint(_ depth: Int) -> String {
    let separator = separator(depth) == ":" ? ":" : "\(separator(depth)) "
    guard !order.isEmpty else {
      return "name them: '\(schema.fields.prefix(2).map { "\($0.key)=…" }.joined(separator: separator))'"
    }
    return "write it as '\(order.joined(separator: separator))', or name a part: \(order.last ?? "")=…"
  }
}

extension FieldKind {
  /// Whether it may be a list.
  var isList: Bool {
    alternatives.contains { if case .list = $0 { true } else { false } }
  }
}

extension FieldSchema {
  /// A mapping, or the entry of a list of mappings, in one line as `set` takes it; the text of a scalar.
  public func line(of value: YAMLValue) -> String {
    switch value {
    case .scalar(let scalar): scalar.text
    case .map: kind.innerRecord.map { RecordLine(schema: $0).text(of: value) } ?? ""
    case .list(let entries): entries.map(line(of:)).joined(separator: ", ")
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

internal import DossierCore

extension JSONValue {
  /// A document, or a part of it, with every key that the file has: numbers as texts, but for counts; no position.
  init(_ value: YAMLValue, as schema: RecordSchema, at path: YAMLPath = .root) {
    switch value {
    case .map(let entries):
      self = .object(
        entries.map { Member(key: $0.key, value: JSONValue($0.value, as: schema, at: path.key($0.key))) })
    case .list(let values):
      self = .array(values.enumerated().map { JSONValue($0.element, as: schema, at: path.index($0.offset)) })
    case .scalar(let scalar): self = Self.scalar(scalar.text, schema.kind(at: path))
    }
  }

  private static func scalar(_ text: String, _ kind: FieldKind?) -> JSONValue {
    for case .scalar(let kind) in kind?.alternatives ?? [] {
      switch kind {
      case .boolean: if let value = Bool(text) { return .bool(value) }
      case .integer: if let value = Int(text) { return .integer(value) }
      case .text, .amount, .percent, .date, .timestamp, .identifier, .caseIdentifier, .slug, .number, .word, .pattern:
        return .string(text)
      }
    }
    return text.isEmpty ? .null : .string(text)
  }
}

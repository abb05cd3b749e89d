internal import DossierCore

extension YAMLValue {
  /// The value in JSON by its declaration: booleans and whole numbers as such, all else as text; keys in declared order.
  func json(as kind: FieldKind?) -> JSONValue {
    switch self {
    case .scalar(let scalar): return Self.json(scalar.text, kind)
    case .list(let entries):
      let inner = kind?.alternatives.lazy.compactMap { if case .list(let inner) = $0 { inner } else { nil } }.first
      return .array(entries.map { $0.json(as: inner) })
    case .map:
      let schema = kind?.alternatives.lazy.compactMap { if case .record(let inner) = $0 { inner } else { nil } }.first
      return .object(members(of: schema))
    }
  }

  /// The members of a mapping in declared order.
  func members(of schema: RecordSchema?) -> [JSONValue.Member] {
    (schema?.fields ?? []).compactMap { field in
      self[field.key].map { JSONValue.Member(key: field.key, value: $0.json(as: field.kind)) }
    }
  }

  private static func json(_ text: String, _ kind: FieldKind?) -> JSONValue {
    for case .scalar(let scalar) in kind?.alternatives ?? [] {
      switch scalar {
      case .boolean: return .bool(text == "true")
      case .integer: if let number = Int(text) { return .integer(number) }
      default: break
      }
    }
    return .string(text)
  }
}

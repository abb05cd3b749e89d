/// The JSON Schema (draft-07) of a document, from its declaration.
///
/// A schema is for editors and for tools that know nothing else of dossier. It sees what a YAML reader makes of the
/// text, which guesses types: `postcode: 3700` is a number to it. So a field of text takes numbers and booleans too, an
/// amount takes numbers and texts, and a key without a value is null. What crosses fields is left to `dossier check`.
public enum JSONSchema {
  /// The text of the schema, ending in a line end; the same bytes for the same declaration.
  public static func text(for type: DocumentType) -> String { text(for: type.schema, words: type.words) }

  /// The text of the schema of a declaration, ending in a line end.
  public static func text(for schema: RecordSchema, words: String? = nil) -> String {
    var members: [(key: String, value: JSONValue)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("$id", .string("urn:dossier:schema:\(schema.name):1")),
      ("title", .string("dossier \(schema.name)")),
    ]
    if let words { members.append(("description", .string(words))) }
    return JSONValue(members: members + object(schema, isOptional: false)).indentedWithShortLists + "\n"
  }

  typealias Members = [(key: String, value: JSONValue)]

  private static func object(_ schema: RecordSchema, isOptional: Bool) -> Members {
    let required = schema.fields.filter(\.isRequired).map(\.key)
    var members: Members = [("type", types(["object"], isOptional))]
    if !required.isEmpty { members.append(("required", .strings(required))) }
    members.append(("additionalProperties", .bool(false)))
    members.append(("properties", JSONValue(members: schema.fields.map { ($0.key, JSONValue(members: property($0))) })))
    return members
  }

  private static func property(_ field: FieldSchema) -> Members {
    let words = field.standard.map { "\(field.words); if absent: \($0)" } ?? field.words
    return [("description", .string(words))] + members(of: field.kind, isOptional: !field.isRequired)
  }

  private static func members(of kind: FieldKind, isOptional: Bool) -> Members {
    switch kind {
    case .scalar(let scalar): return scalar.jsonSchema(isOptional: isOptional)
    case .list(let kind):
      return [
        ("type", types(["array"], isOptional)), ("items", JSONValue(members: members(of: kind, isOptional: false))),
      ]
    case .record(let schema): return object(schema, isOptional: isOptional)
    case .names(let kind):
      return [
        ("type", types(["object"], isOptional)),
        ("additionalProperties", JSONValue(members: members(of: kind, isOptional: false))),
      ]
    case .either:
      var choices = kind.alternatives.map { JSONValue(members: members(of: $0, isOptional: false)) }
      if isOptional { choices.append(["type": "null"]) }
      return [("anyOf", .array(choices))]
    }
  }

  static func types(_ names: [String], _ isOptional: Bool) -> JSONValue {
    let all = names + (isOptional ? ["null"] : [])
    return all.count == 1 ? .string(all[0]) : .strings(all)
  }
}

extension JSONValue {
  fileprivate init(members: JSONSchema.Members) {
    self = .object(members.map { Member(key: $0.key, value: $0.value) })
  }
}

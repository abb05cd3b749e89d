/// The field that a key of a `set` command names: a key of the document, a part of an inner mapping after a point, or
/// one of the short names that the options have (`street`, `email`, `phone`, `mobile`, `iban`).
struct AssignedField {
  let path: YAMLPath
  let isList: Bool
  let isFixed: Bool
  private let key: String
  private let schema: RecordSchema
  private let wrap: (String) -> [(String, String)]

  init(_ name: String, in root: RecordSchema, below place: YAMLPath) throws(ActionError) {
    let (steps, wrapped) = Self.expanded(name, in: root)
    var schema = root
    var path = place
    for step in steps.dropLast() {
      guard let inner = schema.field(step)?.kind.innerRecord else { throw Self.unknown(name, root) }
      path = path.key(step)
      schema = inner
    }
    guard let last = steps.last, let field = schema.field(last) else { throw Self.unknown(name, root) }
    key = last
    self.schema = schema
    self.path = path.key(last)
    isFixed = steps.count == 1 && ["dossier", "id"].contains(last)
    isList =
      field.kind.scalarKind == nil
      && field.kind.alternatives.contains { if case .list = $0 { true } else { false } }
    if let wrapped {
      wrap = wrapped
    } else if field.kind.scalarKind == nil, field.kind.listedScalar == nil {
      throw .draft(
        .invalid(
          key: name, message: "'\(name)' holds several keys",
          hint: "name one of them: \(Self.parts(of: field, name))"))
    } else {
      wrap = { _ in [] }
    }
  }

  /// The value of a text for this field.
  func value(_ text: String, currency: Currency) throws(DraftError) -> YAMLValue {
    var draft = Draft(schema, currency: currency)
    let parts = wrap(text)
    if !parts.isEmpty {
      var entry = try draft.inner(key)
      for (part, text) in parts { try entry.set(part, text) }
      return entry.value
    }
    if isList {
      try draft.set(key, list: [text])
      if case .list(let values)? = draft.value[key] { return values[0] }
    } else if schema.field(key)?.kind.listedScalar != nil, text.contains(",") {
      try draft.set(key, list: text.split(separator: ",").map { String($0.drop { $0 == " " }) })
    } else {
      try draft.set(key, text)
    }
    return draft.value[key] ?? .text(text)
  }

  /// The key at the top of a document that a name stands for; nil if there is none.
  static func topKey(_ name: String, in root: RecordSchema) -> String? {
    expanded(name, in: root).steps.first.flatMap { root.field($0)?.key }
  }

  private static let addressParts: Set<String> = ["street", "number", "postcode", "city", "country"]

  private static func expanded(
    _ name: String, in root: RecordSchema
  ) -> (steps: [String], wrap: ((String) -> [(String, String)])?) {
    let isParty = root.field("phones") != nil
    let isCase = root.field("co-debtors") != nil
    switch name {
    case _ where isParty && addressParts.contains(name): return (["address", name], nil)
    case "email" where isParty: return (["emails"], nil)
    case "phone" where isParty: return (["phones"], { [("number", $0), ("kind", "phone")] })
    case "mobile" where isParty: return (["phones"], { [("number", $0), ("kind", "mobile")] })
    case "iban" where isParty: return (["ibans"], { [("iban", $0)] })
    case "contact" where isParty: return (["contacts"], { [("name", $0)] })
    case "tag" where isCase: return (["tags"], nil)
    case "co-debtor" where isCase, "co-debtors" where isCase:
      return (["co-debtors"], { parts(of: $0, ["debtor", "role", "up-to"]) })
    case "references" where isCase: return (["references"], { parts(of: $0, ["of", "value"]) })
    default: return (name.split(separator: ".", omittingEmptySubsequences: false).map(String.init), nil)
    }
  }

  /// The parts of a text between colons by these keys; the last takes the rest.
  private static func parts(of text: String, _ keys: [String]) -> [(String, String)] {
    let parts = text.split(separator: ":", maxSplits: keys.count - 1, omittingEmptySubsequences: false)
    return zip(keys, parts).map { ($0, String($1)) }
  }

  private static func parts(of field: FieldSchema, _ name: String) -> String {
    (field.kind.innerRecord?.fields ?? []).map { "\(name).\($0.key)" }.joined(separator: ", ")
  }

  private static func unknown(_ name: String, _ root: RecordSchema) -> ActionError {
    .draft(.unknownKey(name, in: root.name))
  }
}

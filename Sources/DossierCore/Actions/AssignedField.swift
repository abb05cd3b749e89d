/// The field that a key of a `set` command, or an option of an `add` command, names.
///
/// It is a key of the document, or a part of an inner mapping after a point: `address.street`. Shorter names hold where
/// they mean one thing: one of a list (`email` for `emails`), a part of the only mapping that has it (`street`, `rate`),
/// mapping and part with `-` between (`damages-amount`, `caps-damages-tier`), and telephone numbers by kind (`mobile`).
struct AssignedField {
  /// What a text means for a field.
  enum Given {
    /// The whole value.
    case whole(YAMLValue)
    /// Entries of a list.
    case entries([YAMLValue])
  }

  /// The name as given.
  let name: String
  /// The keys from the outermost mapping to the field.
  let steps: [String]
  /// Whether no command changes it.
  let isFixed: Bool
  private let field: FieldSchema
  private let owner: RecordSchema
  private let preset: [String: String]

  init(_ name: String, in root: RecordSchema) throws(ActionError) {
    guard let steps = Self.steps(name, in: root) else { throw Self.unknown(name, root) }
    var owner = root
    for step in steps.dropLast() { owner = owner.field(step)?.kind.innerRecord ?? owner }
    guard let last = steps.last, let field = owner.field(last) else { throw Self.unknown(name, root) }
    self.name = name
    self.steps = steps
    self.field = field
    self.owner = owner
    preset = Self.isPhoneKind(name, root) ? ["kind": name] : [:]
    isFixed = steps.count == 1 && ["dossier", "id"].contains(last)
  }

  /// Reads a text that is given for the field.
  ///
  /// Words of a list may stand in one text with `,` between.
  func given(_ text: String, currency: Currency) throws(DraftError) -> Given {
    var draft = Draft(owner, currency: currency)
    do throws(DraftError) {
      if let kind = field.kind.listedScalar, field.kind.scalarKind == nil || kind.isWord(of: text) {
        try draft.set(field.key, list: kind.hasWords ? text.split(separator: ",").map(\.trimmed) : [text])
        if case .list(let values)? = draft.value[field.key] { return .entries(values) }
      }
      if let record = field.kind.innerRecord, field.kind.scalarKind == nil || text.contains("=") {
        let value = try RecordLine(schema: record, preset: preset).value(of: text, name: name, currency: currency)
        return field.kind.isList ? .entries([value]) : .whole(value)
      }
      try draft.set(field.key, text)
    } catch {
      guard case .invalid(_, let message, let hint) = error else { throw error }
      throw .invalid(key: name, message: message, hint: hint)
    }
    return .whole(draft.value[field.key] ?? .text(text))
  }

  /// Whether an entry of the list is one of those that the name means: `mobile` means mobile telephones only.
  func means(_ entry: YAMLValue) -> Bool {
    preset.allSatisfy { key, word in
      (entry[key]?.scalarText ?? field.kind.innerRecord?.field(key)?.standard) == word
    }
  }

  /// Whether an entry of the list is the given one: it has the same values, or the usual one where it has none.
  func holds(_ entry: YAMLValue, _ given: YAMLValue) -> Bool {
    guard case .map(let wanted) = given else { return entry == given }
    return wanted.allSatisfy { part in
      let standard = field.kind.innerRecord?.field(part.key)?.standard.map { YAMLValue.text($0) }
      return (entry[part.key] ?? standard) == part.value
    }
  }

  /// The key at the top of a document that a name stands for; nil if there is none.
  static func topKey(_ name: String, in root: RecordSchema) -> String? { steps(name, in: root)?.first }

  private static func steps(_ name: String, in root: RecordSchema) -> [String]? {
    if name.contains(".") {
      var schema: RecordSchema? = root
      let steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      for step in steps.dropLast() { schema = schema?.field(step)?.kind.innerMapping }
      return steps.last.flatMap { schema?.field($0) } == nil ? nil : steps
    }
    if let key = key(name, in: root) { return [key] }
    if isPhoneKind(name, root) { return ["phones"] }
    if name == "company", root.name == Debtor.name { return ["name"] }
    let mappings = root.fields.filter { $0.kind.innerMapping != nil }
    let owners = mappings.filter { $0.kind.innerMapping?.field(name) != nil }
    if owners.count == 1 { return [owners[0].key, name] }
    for mapping in mappings where name.hasPrefix(mapping.key + "-") {
      let rest = String(name.dropFirst(mapping.key.count + 1))
      if let inner = mapping.kind.innerMapping, let steps = steps(rest, in: inner) { return [mapping.key] + steps }
    }
    // A mapping in a mapping may go by its own name too, where only one has it: `recovery-fee-tier`.
    let deeper = mappings.compactMap { mapping -> [String]? in
      guard let inner = mapping.kind.innerMapping,
        inner.fields.contains(where: { $0.kind.innerMapping != nil && name.hasPrefix($0.key + "-") })
      else { return nil }
      return steps(name, in: inner).map { [mapping.key] + $0 }
    }
    return deeper.count == 1 ? deeper[0] : nil
  }

  private static func unknown(_ name: String, _ root: RecordSchema) -> ActionError {
    let inner = root.fields.flatMap { $0.kind.innerMapping?.fields ?? [] }
    let hint = Suggestion.hint(for: name, among: (root.fields + inner).map(\.key))
    return .draft(.invalid(key: name, message: "\(root.name) has no such key", hint: hint))
  }

  /// A key by its own name or as one of a list.
  private static func key(_ name: String, in schema: RecordSchema) -> String? {
    if schema.field(name) != nil { return name }
    return schema.field(name + "s").flatMap { $0.kind.isList ? $0.key : nil }
  }

  private static func isPhoneKind(_ name: String, _ root: RecordSchema) -> Bool {
    root.field("phones") != nil && PhoneKind(rawValue: name) != nil
  }
}

extension FieldKind {
  /// The declaration of the mapping here, if there may be one.
  fileprivate var innerMapping: RecordSchema? {
    for case .record(let schema) in alternatives { return schema }
    return nil
  }
}

extension ScalarKind {
  /// Whether it is one of some words.
  fileprivate var hasWords: Bool {
    if case .word = self { true } else { false }
  }

  /// Whether a text is one of its words, or several.
  fileprivate func isWord(of text: String) -> Bool {
    guard case .word(let words) = self else { return false }
    return text.contains(",") || words.contains(text)
  }
}

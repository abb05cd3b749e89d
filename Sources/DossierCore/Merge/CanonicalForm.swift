extension FieldKind {
  /// What a value of this kind says, in the one form in which values are compared: nothing written, an empty list and what
  /// holds anyway are nil, numbers have no zeros at their end, keys without a declaration stand as they are.
  func form(of value: YAMLValue?, standard: String? = nil) -> YAMLValue? {
    guard let value else { return nil }
    switch value {
    case .scalar(let scalar):
      if scalar.text.isEmpty && !scalar.isText { return nil }
      let isNumber = alternatives.contains { if case .scalar(let kind) = $0 { kind.isReckoned } else { false } }
      let text = isNumber ? Self.shortest(scalar.text) : scalar.text
      return text == standard.map({ isNumber ? Self.shortest($0) : $0 }) ? nil : .text(text)
    case .list(let values):
      let forms = values.compactMap { (element ?? .scalar(.text)).form(of: $0) }
      return forms.isEmpty ? nil : .list(forms)
    case .map(let entries):
      let forms = entries.compactMap { entry in
        field(entry.key).form(of: entry.value).map { YAMLEntry(entry.key, $0) }
      }
      return forms.isEmpty ? nil : .map(forms)
    }
  }

  /// Whether two values of this kind say the same.
  func isSame(_ value: YAMLValue?, _ other: YAMLValue?, standard: String? = nil) -> Bool {
    switch (form(of: value, standard: standard), form(of: other, standard: standard)) {
    case (nil, nil): true
    case (let form?, let otherForm?): form.means(otherForm)
    case (nil, _?), (_?, nil): false
    }
  }

  /// What is declared for a key of a mapping of this kind.
  func field(_ key: String) -> MergedField {
    if let field = schema?.field(key) { return MergedField(kind: field.kind, standard: field.standard) }
    for case .names(let kind) in alternatives { return MergedField(kind: kind, standard: nil) }
    return MergedField(kind: .scalar(.text), standard: nil)
  }

  /// `1250.00` as `1250`: of a text that is no number nothing is taken.
  private static func shortest(_ text: String) -> String {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }),
      let point = text.firstIndex(of: "."), point != text.startIndex
    else { return text }
    var digits = text[...]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }
}

/// What a key's values are, and what holds without one.
struct MergedField {
  let kind: FieldKind
  let standard: String?

  func form(of value: YAMLValue?) -> YAMLValue? { kind.form(of: value, standard: standard) }
}

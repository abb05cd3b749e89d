extension RecordSchema {
  /// A mapping in canonical form: keys in declared order, scalars as the declaration writes them.
  ///
  /// Keys without a declaration come last, as they stand.
  public func canonical(_ value: YAMLValue) -> YAMLValue {
    guard case .map(let entries) = value else { return value }
    var sorted: [YAMLEntry] = []
    sorted.reserveCapacity(entries.count)
    for field in fields {
      guard let entry = entries.first(where: { $0.key == field.key }) else { continue }
      sorted.append(YAMLEntry(entry.key, field.kind.canonical(entry.value)))
    }
    guard sorted.count < entries.count else { return .map(sorted) }
    return .map(sorted + entries.filter { entry in !sorted.contains { $0.key == entry.key } })
  }
}

extension FieldKind {
  fileprivate func canonical(_ value: YAMLValue) -> YAMLValue {
    switch value {
    case .scalar(let scalar): isLiteral ? .literal(scalar.text) : .text(scalar.text)
    case .list(let values): .list(values.map { (element ?? .scalar(.text)).canonical($0) })
    case .map(let entries):
      if let schema {
        schema.canonical(value)
      } else {
        .map(entries.map { YAMLEntry($0.key, named.canonical($0.value)) })
      }
    }
  }

  /// Whether a scalar of this kind is written as it stands.
  private var isLiteral: Bool { first { if case .scalar(let kind) = $0 { kind.isLiteral } else { nil } } ?? false }

  /// What the entries of a list of this kind are; nil if it is not declared as a list.
  var element: FieldKind? { first { if case .list(let kind) = $0 { kind } else { nil } } }

  /// The declaration of a mapping of this kind; nil if there is none.
  var schema: RecordSchema? { first { if case .record(let schema) = $0 { schema } else { nil } } }

  /// What mappings with names of the writer's own choice hold.
  private var named: FieldKind { first { if case .names(let kind) = $0 { kind } else { nil } } ?? .scalar(.text) }

  /// What is found in the first of the alternatives that has it.
  private func first<Found>(_ find: (FieldKind) -> Found?) -> Found? {
    if case .either(let first, let second) = self { return first.first(find) ?? second.first(find) }
    return find(self)
  }
}

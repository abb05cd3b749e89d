extension RecordSchema {
  /// A mapping in canonical form: keys in declared order, scalars as the declaration writes them.
  ///
  /// Keys without a declaration come last, as they stand.
  public func canonical(_ value: YAMLValue) -> YAMLValue {
    guard case .map(let entries) = value else { return value }
    return .map(
      order(of: entries).map { place in
        let entry = entries[place.entry]
        return place.field.map { YAMLEntry(entry.key, fields[$0].kind.canonical(entry.value)) } ?? entry
      })
  }

  /// The entries of a mapping in declared order; those without a declaration come last, as they stand.
  func ordered(_ entries: [YAMLEntry]) -> [YAMLEntry] { order(of: entries).map { entries[$0.entry] } }

  /// Where each entry stands, in declared order, and which field it is.
  private func order(of entries: [YAMLEntry]) -> [(entry: Int, field: Int?)] {
    var order: [(entry: Int, field: Int?)] = []
    order.reserveCapacity(entries.count)
    var (next, isOrdered) = (0, true)
    for (place, entry) in entries.enumerated() {
      // Mostly they stand in order already: then the declaration is gone through once.
      let field =
        fields[next...].firstIndex { $0.key == entry.key } ?? fields[..<next].firstIndex { $0.key == entry.key }
      if let field, field >= next {
        next = field + 1
      } else {
        isOrdered = false
      }
      order.append((place, field))
    }
    guard !isOrdered else { return order }
    return order.sorted { ($0.field ?? fields.count, $0.entry) < ($1.field ?? fields.count, $1.entry) }
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

/// The declaration of a mapping: its fields in the order in which they are written.
public struct RecordSchema: Sendable, Equatable {
  /// What it is, in a word: `case`, `invoice`.
  public let name: String
  /// The fields, in canonical order.
  public let fields: [FieldSchema]

  /// The field of this key.
  public func field(_ key: String) -> FieldSchema? { fields.first { $0.key == key } }
}

/// The declaration of one key.
public struct FieldSchema: Sendable, Equatable {
  /// The key, in kebab-case.
  public let key: String
  /// What it says, as a sentence without a full stop.
  public let words: String
  /// What its value is.
  public let kind: FieldKind
  /// Whether every document has it.
  public let isRequired: Bool
  /// Who writes it and whether it travels; nil outside of cases.
  public let scope: Scope?
  /// What holds if it is absent, as it would be written.
  public let standard: String?
}

/// Who writes a field of a case, and whether it leaves the store (the merge rests on this).
public enum Scope: String, Sendable, CaseIterable {
  /// Written by the first store, then only by an accepted request; travels.
  case identity
  /// Written by the holder; travels as a whole.
  case head
  /// Each organisation writes its own item; travels.
  case own
  /// Entries, written once by anyone whom the rules allow; public ones travel.
  case entry
  /// This store's own; never leaves it.
  case local
}

/// What the value of a field is.
public indirect enum FieldKind: Sendable, Equatable {
  /// A scalar.
  case scalar(ScalarKind)
  /// A list of such values.
  case list(FieldKind)
  /// A mapping with declared keys.
  case record(RecordSchema)
  /// A mapping with names of the writer's own choice.
  case names(FieldKind)
  /// One or the other.
  case either(FieldKind, FieldKind)
}

/// What a scalar says: the field decides, never the scalar's look.
public enum ScalarKind: Sendable, Equatable {
  /// Any text.
  case text
  /// An amount with a point and at most the currency's digits.
  case amount
  /// Percent with a point and at most four digits after it.
  case percent
  /// The same, above or below zero.
  case signedPercent
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case boolean
  /// A day, `2023-04-25`.
  case date
  /// A moment, RFC 3339 with an offset.
  case timestamp
  /// A random id of 8 characters.
  case identifier
  /// A random id of 12 characters.
  case caseIdentifier
  /// The name of a file of the store.
  case slug
  /// A case's number.
  case number
  /// One of these words.
  case word([String])
  /// Text of a form that a regular expression (ECMA 262) gives.
  case pattern(String, String)

  /// Whether it is written as it stands; all else is quoted where a reader could take it for something but text.
  public var isLiteral: Bool {
    switch self {
    case .amount, .percent, .signedPercent, .integer, .boolean, .date, .timestamp: true
    case .text, .identifier, .caseIdentifier, .slug, .number, .word, .pattern: false
    }
  }
}

extension RecordSchema {
  /// What is declared at a path; nil where nothing is.
  public func kind(at path: YAMLPath) -> FieldKind? {
    var kinds: [FieldKind] = [.record(self)]
    for step in path.steps {
      kinds = kinds.flatMap { $0.alternatives }.compactMap { kind in
        switch (kind, step) {
        case (.record(let schema), .key(let key)): schema.field(key)?.kind
        case (.names(let kind), .key): kind
        case (.list(let kind), .index): kind
        default: nil
        }
      }
    }
    return kinds.first
  }

  /// The keys of the mapping at a path in the order in which they are written; none if nothing is declared there.
  public func keys(at path: YAMLPath) -> [String] {
    for kind in kind(at: path)?.alternatives ?? [] {
      if case .record(let schema) = kind { return schema.fields.map(\.key) }
    }
    return []
  }

  /// Whether the scalar at a path is written as it stands.
  public func isLiteral(at path: YAMLPath) -> Bool {
    for kind in kind(at: path)?.alternatives ?? [] {
      if case .scalar(let kind) = kind { return kind.isLiteral }
    }
    return false
  }
}

extension RecordSchema {
  /// A value with each scalar marked as the declaration at a path writes it: as it stands, or as text.
  public func typed(_ value: YAMLValue, at path: YAMLPath) -> YAMLValue {
    switch value {
    case .scalar(let scalar): isLiteral(at: path) ? .literal(scalar.text) : .text(scalar.text)
    case .list(let entries):
      .list(entries.enumerated().map { typed($0.element, at: path.index($0.offset)) })
    case .map(let entries): .map(entries.map { YAMLEntry($0.key, typed($0.value, at: path.key($0.key))) })
    }
  }
}

extension FieldKind {
  /// The kinds that a value may be of.
  public var alternatives: [FieldKind] {
    switch self {
    case .either(let first, let second): first.alternatives + second.alternatives
    case .scalar, .list, .record, .names: [self]
    }
  }
}

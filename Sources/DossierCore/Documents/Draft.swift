/// A mapping in the making: texts as somebody gave them, held to a declaration.
public struct Draft: Sendable {
  /// The declaration.
  public let schema: RecordSchema
  let currency: Currency
  private var values: [String: YAMLValue] = [:]

  /// Begins an empty mapping.
  public init(_ schema: RecordSchema, currency: Currency) {
    self.schema = schema
    self.currency = currency
  }

  /// Gives a key one text; nil leaves it out.
  ///
  /// - Throws: `DraftError` if there is no such key, it holds no single value, or the text is not what it takes.
  public mutating func set(_ key: String, _ text: String?) throws(DraftError) {
    guard let text else { return }
    guard !text.isEmpty else {
      let wayOut = field(key)?.isRequired == true ? "give a value" : "leave it out, or give a value"
      throw .invalid(key: key, message: "it is empty", hint: wayOut)
    }
    values[key] = try scalar(text, try scalarKind(key), key)
  }

  /// Gives a key a list of texts; none leaves it out.
  ///
  /// - Throws: `DraftError` as for one text.
  public mutating func set(_ key: String, list texts: [String]) throws(DraftError) {
    guard !texts.isEmpty else { return }
    guard let kind = field(key)?.kind.listedScalar else { throw .unknownKey(key, in: schema.name) }
    var list: [YAMLValue] = []
    for text in texts { list.append(try scalar(text, kind, key)) }
    values[key] = .list(list)
  }

  /// Gives a key a mapping; one without keys leaves it out.
  public mutating func set(_ key: String, _ draft: Draft) {
    if !draft.isEmpty { values[key] = draft.value }
  }

  /// Gives a key a list of mappings; none leaves it out.
  public mutating func set(_ key: String, _ drafts: [Draft]) {
    if !drafts.isEmpty { values[key] = .list(drafts.map(\.value)) }
  }

  /// Gives a key a value that is known to be right.
  public mutating func set(_ key: String, value: YAMLValue?) {
    if let value { values[key] = value }
  }

  /// A draft of the mapping, or of an entry of the list, that a key holds.
  ///
  /// - Throws: `DraftError.unknownKey` if there is no such key or it holds something else.
  public func inner(_ key: String) throws(DraftError) -> Draft {
    guard let schema = field(key)?.kind.innerRecord else { throw .unknownKey(key, in: schema.name) }
    return Draft(schema, currency: currency)
  }

  /// Whether no key has a value.
  public var isEmpty: Bool { values.isEmpty }

  /// The text of a key, if it holds one.
  public func text(_ key: String) -> String? { values[key]?.scalarText }

  /// The mapping in canonical order.
  public var value: YAMLValue {
    .map(schema.fields.compactMap { field in values[field.key].map { YAMLEntry(field.key, $0) } })
  }

  private func field(_ key: String) -> FieldSchema? { schema.field(key) }

  private func scalarKind(_ key: String) throws(DraftError) -> ScalarKind {
    guard let kind = field(key)?.kind.scalarKind else { throw .unknownKey(key, in: schema.name) }
    return kind
  }

  /// A number as every reader takes it: YAML 1.1 reads `0100` as 64.
  private static func withoutLeadingZeros(_ text: String) -> String {
    let sign = text.prefix { $0 == "-" || $0 == "+" }
    let digits = text.dropFirst(sign.count)
    let rest = digits.drop { $0 == "0" }
    let isFraction = rest.first.map { $0 == "." } ?? true
    return sign + (isFraction && rest.count < digits.count ? "0" : "") + rest
  }

  private func scalar(_ text: String, _ kind: ScalarKind, _ key: String) throws(DraftError) -> YAMLValue {
    do throws(ScalarProblem) {
      try kind.check(text, currency: currency)
    } catch {
      throw .invalid(key: key, message: error.message, hint: error.hint)
    }
    return kind.isLiteral ? .literal(kind.isReckoned ? Self.withoutLeadingZeros(text) : text) : .text(text)
  }
}

/// Why a draft does not take a text.
public enum DraftError: Error, Sendable, Equatable {
  /// The declaration has no such key, or it holds something else.
  case unknownKey(String, in: String)
  /// The text is not what the key takes.
  case invalid(key: String, message: String, hint: String?)
}

extension DraftError: CustomStringConvertible {
  /// What is wrong: lower case, no full stop.
  public var description: String {
    switch self {
    case .unknownKey(let key, let document): "\(document) has no key '\(key)'"
    case .invalid(let key, let message, _): "\(key): \(message)"
    }
  }
}

extension FieldKind {
  /// What a single value here says, if there may be one.
  var scalarKind: ScalarKind? {
    for case .scalar(let kind) in alternatives { return kind }
    return nil
  }

  /// What the single values of a list here say, if there may be one.
  var listedScalar: ScalarKind? {
    for case .list(let kind) in alternatives { return kind.scalarKind }
    return nil
  }

  /// The declaration of the mapping here, or of a list's entries.
  var innerRecord: RecordSchema? {
    for kind in alternatives {
      switch kind {
      case .record(let schema), .list(.record(let schema)): return schema
      case .scalar, .list, .names, .either: continue
      }
    }
    return nil
  }
}

extension Fields {
  /// A scalar that every document has.
  mutating func required<Value: ScalarField>(_ key: StaticString, _ words: String, _ scope: Scope? = nil) -> Value {
    note(key, words, .scalar(Value.kind), isRequired: true, scope)
    guard let value = find(key) else {
      miss(key)
      return Value.placeholder
    }
    return read(value, key, isRequired: true) ?? Value.placeholder
  }

  /// A scalar that may be absent.
  mutating func optional<Value: ScalarField>(
    _ key: StaticString, _ words: String, _ scope: Scope? = nil, standard: String? = nil
  ) -> Value? {
    note(key, words, .scalar(Value.kind), scope, standard: standard)
    guard let value = find(key) else { return nil }
    return read(value, key)
  }

  /// A scalar that has a value even if it is absent.
  mutating func value<Value: ScalarField>(
    _ key: StaticString, _ words: String, _ scope: Scope? = nil, default standard: Value, written: String
  ) -> Value {
    optional(key, words, scope, standard: written) ?? standard
  }

  /// A list of scalars.
  mutating func scalars<Value: ScalarField>(_ key: StaticString, _ words: String, _ scope: Scope? = nil) -> [Value] {
    note(key, words, .list(.scalar(Value.kind)), scope)
    guard let list = find(key) else { return [] }
    return entries(of: list, key) { fields, node in fields.read(node, key) }
  }

  /// An amount of the document's currency; above zero unless `canBeZero`.
  mutating func amount(_ key: StaticString, _ words: String, canBeZero: Bool = false) -> Money {
    note(key, words, .scalar(.amount), isRequired: true, nil)
    guard let value = find(key) else {
      miss(key)
      return .zero(currency)
    }
    return readAmount(value, key, canBeZero) ?? .zero(currency)
  }

  /// An amount that may be absent; zero is an amount.
  mutating func optionalAmount(_ key: StaticString, _ words: String, standard: String? = nil) -> Money? {
    note(key, words, .scalar(.amount), nil, standard: standard)
    guard let value = find(key) else { return nil }
    return readAmount(value, key, true)
  }

  /// A list of amounts.
  mutating func amounts(_ key: StaticString, _ words: String) -> [Money] {
    note(key, words, .list(.scalar(.amount)), nil)
    guard let list = find(key) else { return [] }
    return entries(of: list, key) { fields, node in fields.readAmount(node, key, true) }
  }

  /// A whole number in a range; one that is required and absent is nil with a finding.
  ///
  /// What is said of a text that is none is `problem`, if it is given.
  mutating func integer(
    _ key: StaticString, _ words: String, in range: ClosedRange<Int>, isRequired: Bool = false, hint: String? = nil,
    standard: String? = nil, problem: (String) -> (message: String, hint: String)? = { _ in nil }
  ) -> Int? {
    note(key, words, .scalar(.integer(range)), isRequired: isRequired, nil, standard: standard)
    guard let value = find(key) else {
      if isRequired { miss(key, hint: hint) }
      return nil
    }
    guard let text = scalar(value, key) else { return nil }
    guard let number = Int(text), range.contains(number), text.utf8.first != UInt8(ascii: "+") else {
      let own = problem(text)
      report(
        value, "invalid-integer",
        own?.message ?? "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        hint: own?.hint)
      return nil
    }
    return number
  }

  /// A text that matches a rule of its own; one that is required and absent is nil with a finding.
  mutating func pattern<Value>(
    _ key: StaticString, _ words: String, _ scope: Scope? = nil, matching pattern: String, form: String,
    isRequired: Bool = false, _ read: (String) -> Value?
  ) -> Value? {
    note(key, words, .scalar(.pattern(pattern, form)), isRequired: isRequired, scope)
    guard let value = find(key) else {
      if isRequired { miss(key) }
      return nil
    }
    guard let text = scalar(value, key) else { return nil }
    guard let result = read(text) else {
      report(value, "invalid-\(key)", "'\(text)' is not \(form)")
      return nil
    }
    return result
  }
}

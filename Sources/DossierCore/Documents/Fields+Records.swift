extension Fields {
  /// A mapping that may be absent.
  mutating func record<Value: Record>(
    _ key: StaticString, _ words: String, _ scope: Scope? = nil, as type: Value.Type = Value.self
  ) -> Value? {
    note(key, words, .record(Fields.schema(of: type)), scope)
    guard let value = find(key) else { return nil }
    return readRecord(value, key)
  }

  /// A list of mappings.
  mutating func list<Value: Record>(
    _ key: StaticString, _ words: String, _ scope: Scope? = nil, of type: Value.Type = Value.self
  ) -> [Value] {
    note(key, words, .list(.record(Fields.schema(of: type))), scope)
    guard let list = find(key) else { return [] }
    return entries(of: list, key) { fields, node in fields.readRecord(node, key) }
  }

  /// A mapping with names of the writer's own choice, each holding a mapping.
  mutating func named<Value: Record>(
    _ key: StaticString, _ words: String, of type: Value.Type = Value.self
  ) -> [String: Value] {
    note(key, words, .names(.record(Fields.schema(of: type))), nil)
    return pairs(key) { fields, node in fields.readRecord(node, key) }
  }

  /// A mapping with names of the writer's own choice, each holding a text.
  mutating func texts(_ key: StaticString, _ words: String) -> [String: String] {
    note(key, words, .names(.scalar(.text)), nil)
    return pairs(key) { fields, node in fields.scalar(node, key) }
  }

  /// A scalar or something else: the caller reads what stands there.
  mutating func either<Value>(
    _ key: StaticString, _ words: String, _ scope: Scope? = nil, _ kind: @autoclosure () -> FieldKind,
    isRequired: Bool = false,
    scalar readScalar: (inout Fields, String, YAMLNode) -> Value?,
    other readOther: (inout Fields, YAMLNode) -> Value?
  ) -> Value? {
    note(key, words, kind(), isRequired: isRequired, scope)
    guard let value = find(key) else { return nil }
    return tree.kind(value) == .scalar ? readScalar(&self, tree.text(value), value) : readOther(&self, value)
  }

  /// The mapping at a node, or nil with a finding if there is none.
  mutating func readRecord<Value: Record>(_ node: YAMLNode, _ key: StaticString) -> Value? {
    guard tree.kind(node) == .map else {
      report(node, "wrong-type", "'\(key)' is not a mapping", hint: "write keys and values, one a line, indented")
      return nil
    }
    let outer = enter(node)
    let value = Value(from: &self)
    if missing > 0 { reportUnknown(Fields.schema(of: Value.self)) }
    leave(to: outer)
    return value
  }

  /// The values of a list's entries, or none with a finding if there is no list.
  mutating func entries<Value>(
    of node: YAMLNode, _ key: StaticString, _ read: (inout Fields, YAMLNode) -> Value?
  ) -> [Value] {
    guard tree.kind(node) == .list else {
      report(node, "wrong-type", "'\(key)' is not a list", hint: "write one entry a line, each after '- '")
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(tree.childCount(node))
    var entry = tree.firstChild(node)
    while let current = entry {
      if let value = read(&self, current) { values.append(value) }
      entry = tree.next(current)
    }
    return values
  }

  private mutating func pairs<Value>(
    _ key: StaticString, _ read: (inout Fields, YAMLNode) -> Value?
  ) -> [String: Value] {
    guard let node = find(key) else { return [:] }
    guard tree.kind(node) == .map else {
      report(node, "wrong-type", "'\(key)' is not a mapping", hint: "write names and values, one a line, indented")
      return [:]
    }
    var values: [String: Value] = [:]
    var name = tree.firstChild(node)
    while let current = name, let value = tree.next(current) {
      values[tree.text(current)] = read(&self, value)
      name = tree.next(value)
    }
    return values
  }
}

/// One `key=value` of a `set` command.
public struct Assignment: Sendable, Equatable {
  /// What is done with the value.
  public enum Operation: Sendable, Equatable {
    /// The key gets the value; an empty one removes the key.
    case set
    /// The value is added to a list.
    case add
    /// The value is taken out of a list.
    case remove
  }

  /// The key, parts of an inner mapping after a point: `address.street`.
  public let key: String
  /// What is done.
  public let operation: Operation
  /// The value, as given.
  public let text: String

  /// Makes an assignment.
  public init(key: String, operation: Operation = .set, text: String) {
    self.key = key
    self.operation = operation
    self.text = text
  }

  /// The assignment as it is typed: `key=value`, `key+=value` or `key-=value`.
  var argument: String {
    switch operation {
    case .set: "\(key)=\(text)"
    case .add: "\(key)+=\(text)"
    case .remove: "\(key)-=\(text)"
    }
  }

  /// Reads `key=value`, `key+=value` or `key-=value`; nil if there is no `=` or no key.
  public init?(_ argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    var key = argument[..<sign]
    var operation = Operation.set
    if key.hasSuffix("+") || key.hasSuffix("-") { operation = key.removeLast() == "+" ? .add : .remove }
    guard !key.isEmpty else { return nil }
    self.init(key: String(key), operation: operation, text: String(argument[argument.index(after: sign)...]))
  }
}

extension Desk {
  /// The edits that assignments to keys of a document ask for.
  func edits<Value: Document>(
    for assignments: [Assignment], in loaded: Loaded<Value>, currency: Currency
  ) throws(ActionError) -> [YAMLEdit] {
    try edits(
      for: assignments, in: loaded.document.tree, schema: Value.schema, below: .root, currency: currency)
  }

  /// The edits that assignments to keys of the mapping at a path ask for.
  ///
  /// Several assignments to one list give it several entries.
  func edits(
    for assignments: [Assignment], in tree: YAMLTree, schema: RecordSchema, below path: YAMLPath, currency: Currency
  ) throws(ActionError) -> [YAMLEdit] {
    let before = tree.node(at: path).map(tree.value) ?? .map([])
    let after = try schema.assigning(assignments, to: before, currency: currency)
    return after.means(before) ? [] : [.set(path, schema.typed(after, at: .root))]
  }
}

extension Draft {
  /// Gives keys their values by the names that `set` takes.
  ///
  /// - Throws: `ActionError.draft` if there is no such key or a text is not what it takes.
  public mutating func assign(_ assignments: [Assignment]) throws(ActionError) {
    let assigned = try schema.assigning(assignments, to: value, currency: currency)
    guard case .map(let entries) = schema.typed(assigned, at: .root) else { return }
    for entry in entries { set(entry.key, value: entry.value) }
  }
}

extension RecordSchema {
  /// A mapping after assignments; a mapping in it that loses its last key goes too.
  func assigning(
    _ assignments: [Assignment], to value: YAMLValue, currency: Currency
  ) throws(ActionError) -> YAMLValue {
    var value = value
    var begun: Set<String> = []
    for assignment in assignments {
      let field = try AssignedField(assignment.key, in: self)
      if field.isFixed { throw .refused(.fixedKey(assignment.key, why: "it is for life")) }
      let old = field.steps.reduce(Optional(value)) { $0?[$1] }
      let isFirst = begun.insert(assignment.key).inserted
      do throws(DraftError) {
        let new = try field.assigning(assignment, to: old, isFirst: isFirst, currency: currency)
        value = value.setting(field.steps[...], to: new, self)
      } catch {
        throw .draft(error)
      }
    }
    return value
  }
}

extension AssignedField {
  /// The value of the field after an assignment; nil if it has none any more.
  fileprivate func assigning(
    _ assignment: Assignment, to old: YAMLValue?, isFirst: Bool, currency: Currency
  ) throws(DraftError) -> YAMLValue? {
    let before: [YAMLValue] = if case .list(let entries)? = old { entries } else { [] }
    let others = before.filter { !means($0) }
    if assignment.text.isEmpty, assignment.operation == .set { return others.isEmpty ? nil : .list(others) }
    switch (assignment.operation, try given(assignment.text, currency: currency)) {
    case (.set, .whole(let value)): return value
    case (.set, .entries(let entries)) where isFirst: return .list(others + entries)
    case (.set, .entries(let entries)), (.add, .entries(let entries)):
      return .list(before + entries.filter { entry in !before.contains { holds($0, entry) } })
    case (.remove, .entries(let entries)):
      var left = before
      for entry in entries {
        guard let place = left.firstIndex(where: { holds($0, entry) }) else {
          throw .invalid(key: name, message: "'\(assignment.text)' is not there to be taken out", hint: nil)
        }
        left.remove(at: place)
      }
      return .list(left)
    case (.add, .whole), (.remove, .whole):
      throw .invalid(key: name, message: "it holds one value and is no list", hint: "write \(name)=VALUE")
    }
  }
}

extension YAMLValue {
  /// A mapping with the value below some keys set or taken away; keys in the order of the declaration.
  fileprivate func setting(
    _ steps: ArraySlice<String>, to new: YAMLValue?, _ schema: RecordSchema?
  ) -> YAMLValue {
    guard let key = steps.first else { return self }
    var entries: [YAMLEntry] = if case .map(let entries) = self { entries } else { [] }
    let rest = steps.dropFirst()
    var value = new
    if !rest.isEmpty {
      let inner = entries.first { $0.key == key }?.value ?? .map([])
      let changed = inner.setting(rest, to: new, schema?.field(key)?.kind.innerRecord)
      value = changed == .map([]) ? nil : changed
    }
    if let place = entries.firstIndex(where: { $0.key == key }) {
      if let value { entries[place].value = value } else { entries.remove(at: place) }
    } else if let value {
      let keys = schema?.fields.map(\.key) ?? []
      let rank = { (key: String) in keys.firstIndex(of: key) ?? keys.count }
      let place = entries.firstIndex { rank($0.key) > rank(key) } ?? entries.count
      entries.insert(YAMLEntry(key, value), at: place)
    }
    return .map(entries)
  }
}

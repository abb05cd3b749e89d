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
    var edits: [YAMLEdit] = []
    var removals: [(place: Int, edit: YAMLEdit)] = []
    var begun: Set<String> = []
    for assignment in assignments {
      let field = try AssignedField(assignment.key, in: schema, below: path)
      if field.isFixed { throw .refused(.fixedKey(assignment.key, why: "it is for life")) }
      guard !assignment.text.isEmpty || assignment.operation != .set else {
        if tree.node(at: field.path) != nil { edits.append(.remove(Self.emptied(by: field.path, below: path, tree))) }
        continue
      }
      let value = try drafting { () throws(DraftError) in try field.value(assignment.text, currency: currency) }
      switch (field.isList, assignment.operation) {
      case (false, .set): edits.append(.set(field.path, value))
      case (true, .set) where begun.insert(assignment.key).inserted: edits.append(.set(field.path, .list([value])))
      case (true, .add) where Self.isThere(value, at: field.path, in: tree): continue
      case (true, .set), (true, .add): edits.append(.append(field.path, value))
      case (true, .remove):
        let place = try place(of: assignment, value, at: field.path, in: tree)
        removals.append((place, .remove(field.path.index(place))))
      case (false, .add), (false, .remove):
        throw .draft(
          .invalid(
            key: assignment.key, message: "'\(assignment.key)' is no list", hint: "write \(assignment.key)=VALUE"))
      }
    }
    // From the last place to the first, so that none moves before it is taken out.
    return removals.sorted { $0.place > $1.place }.map(\.edit) + edits
  }

  /// The path itself, or that of the mapping that would be left without keys.
  private static func emptied(by path: YAMLPath, below root: YAMLPath, _ tree: YAMLTree) -> YAMLPath {
    let parent = YAMLPath(Array(path.steps.dropLast()))
    guard parent != root, let node = tree.node(at: parent), tree.childCount(node) == 1 else { return path }
    return parent
  }

  /// Whether a list holds an entry already.
  private static func isThere(_ value: YAMLValue, at path: YAMLPath, in tree: YAMLTree) -> Bool {
    guard let node = tree.node(at: path), case .list(let entries) = tree.value(node) else { return false }
    return entries.contains { $0.means(value) }
  }

  /// Where in a list an entry stands that is to be taken out.
  private func place(
    of assignment: Assignment, _ value: YAMLValue, at path: YAMLPath, in tree: YAMLTree
  ) throws(ActionError) -> Int {
    if let node = tree.node(at: path), case .list(let entries) = tree.value(node),
      let place = entries.firstIndex(where: { $0.holds(value) })
    {
      return place
    }
    throw .draft(
      .invalid(key: assignment.key, message: "'\(assignment.text)' is not in '\(assignment.key)'", hint: nil))
  }
}

extension YAMLValue {
  /// Whether this is the value, or a mapping that has all the value's keys with the same values.
  fileprivate func holds(_ value: YAMLValue) -> Bool {
    guard case .map(let wanted) = value else { return self == value }
    return wanted.allSatisfy { self[$0.key] == $0.value }
  }
}

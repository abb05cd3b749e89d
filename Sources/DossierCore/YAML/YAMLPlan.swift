/// One change of the text that needs no other.
enum YAMLPrimitive {
  /// Puts a value in the place of the one at the path.
  case replace(YAMLPath, YAMLValue)
  /// Adds a key to a mapping that has some and whose declared keys are these.
  case add(YAMLPath, key: String, YAMLValue, declared: [String])
  /// Adds an entry to a list that has some.
  case append(YAMLPath, YAMLValue)
  /// Takes away one of several entries or keys.
  case remove(YAMLPath, at: Int)
}

/// How an edit is done: by smaller edits, so that what stays the same stays untouched, or at once.
enum YAMLPlan {
  case nothing
  case edits([YAMLEdit])
  case primitive(YAMLPrimitive)
  case refused(YAMLEditError)

  init(_ edit: YAMLEdit, in document: YAMLDocument, order: (YAMLPath) -> [String]) {
    let tree = document.tree
    let path = edit.path
    let old = tree.node(at: path).map(tree.value)
    switch edit {
    case .set(_, let value):
      self = old.map { Self.change($0, to: value, at: path) } ?? Self.add(value, path, document, order)
    case .append(_, let value):
      switch old {
      case nil: self = Self.add(.list([value]), path, document, order)
      case .list(let values)? where !values.isEmpty: self = .primitive(.append(path, value))
      case .list?: self = .primitive(.replace(path, .list([value])))
      case .scalar(let scalar)? where scalar.text.isEmpty: self = .primitive(.replace(path, .list([value])))
      case .scalar?, .map?: self = .refused(.notAList(path))
      }
    case .remove: self = Self.remove(path, document)
    }
  }

  private static func change(_ old: YAMLValue, to new: YAMLValue, at path: YAMLPath) -> Self {
    if old.means(new) { return .nothing }
    switch (old, new) {
    case (.map(let before), .map(let after)) where !before.isEmpty && !after.isEmpty:
      let changed = after.filter { entry in
        !before.contains { $0.key.isSame(as: entry.key) && $0.value.means(entry.value) }
      }
      let sets = changed.map { YAMLEdit.set(path.key($0.key), $0.value) }
      let gone = before.filter { entry in !after.contains { $0.key.isSame(as: entry.key) } }
      return .edits(sets + gone.map { .remove(path.key($0.key)) })
    case (.list(let before), .list(let after)) where !before.isEmpty && !after.isEmpty:
      return change(before, to: after, at: path)
    default: return .primitive(.replace(path, new))
    }
  }

  private static func change(_ before: [YAMLValue], to after: [YAMLValue], at path: YAMLPath) -> Self {
    if before.count == after.count {
      let changed = after.indices.filter { !before[$0].means(after[$0]) }
      return .edits(changed.map { .set(path.index($0), after[$0]) })
    }
    var kept = 0
    var gone: [Int] = []
    for (index, value) in before.enumerated() {
      if kept < after.count, value.means(after[kept]) { kept += 1 } else { gone.append(index) }
    }
    guard kept > 0 else { return .primitive(.replace(path, .list(after))) }
    return .edits(after[kept...].map { .append(path, $0) } + gone.reversed().map { .remove(path.index($0)) })
  }

  private static func add(
    _ value: YAMLValue, _ path: YAMLPath, _ document: YAMLDocument, _ order: (YAMLPath) -> [String]
  ) -> Self {
    let parentPath = YAMLPath(Array(path.steps.dropLast()))
    let parent = document.tree.node(at: parentPath).map(document.tree.value)
    switch (path.steps.last, parent) {
    case (.key(let key)?, nil): return .edits([.set(parentPath, .map([YAMLEntry(key, value)]))])
    case (.key(let key)?, .map(let entries)?) where !entries.isEmpty:
      return .primitive(.add(parentPath, key: key, value, declared: order(parentPath)))
    case (.key(let key)?, let parent?) where parent.isEmpty:
      return .primitive(.replace(parentPath, .map([YAMLEntry(key, value)])))
    case (.key?, _): return .refused(.notAMap(parentPath))
    case (.index(let index)?, .list(let values)?) where index == values.count:
      return .edits([.append(parentPath, value)])
    case (.index?, _), (nil, _): return .refused(.notFound(path))
    }
  }

  private static func remove(_ path: YAMLPath, _ document: YAMLDocument) -> Self {
    let parentPath = YAMLPath(Array(path.steps.dropLast()))
    let tree = document.tree
    guard tree.node(at: path) != nil, let parent = tree.node(at: parentPath) else { return .refused(.notFound(path)) }
    let count = tree.childCount(parent)
    switch path.steps.last {
    case .key(let key)?:
      guard count > 1 else { return .primitive(.replace(parentPath, .map([]))) }
      let index = tree.pairs(parent).firstIndex { tree.text($0.key).isSame(as: key) }
      return index.map { .primitive(.remove(parentPath, at: $0)) } ?? .refused(.notFound(path))
    case .index(let index)?:
      return .primitive(count > 1 ? .remove(parentPath, at: index) : .replace(parentPath, .list([])))
    case nil: return .refused(.notFound(path))
    }
  }
}

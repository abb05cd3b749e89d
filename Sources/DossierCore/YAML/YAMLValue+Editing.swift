extension YAMLValue {
  /// Whether two values mean the same: the order of keys and the style of scalars mean nothing.
  public func means(_ other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.scalar(let left), .scalar(let right)): return left == right
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.means($1) }
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      return left.enumerated().allSatisfy { index, entry in
        let twin = right[index].key.isSame(as: entry.key) ? right[index] : right.first { $0.key.isSame(as: entry.key) }
        return twin.map { entry.value.means($0.value) } ?? false
      }
    case (.scalar, _), (.list, _), (.map, _): return false
    }
  }

  /// Whether this is a mapping, a list or a text without anything in it.
  var isEmpty: Bool {
    switch self {
    case .scalar(let scalar): scalar.text.isEmpty
    case .list(let values): values.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }

  /// The value after an edit.
  ///
  /// A new key goes last: its place means nothing.
  ///
  /// - Throws: `notFound`, `notAList`, `notAMap`.
  public func applying(_ edit: YAMLEdit) throws(YAMLEditError) -> YAMLValue {
    switch edit {
    case .set(let path, let value): try changing(path, path.steps[...]) { (_) throws(YAMLEditError) in value }
    case .append(let path, let value):
      try changing(path, path.steps[...]) { (old) throws(YAMLEditError) in
        guard let old, case .list(let values) = old else {
          guard old?.isEmpty ?? true, old?.isScalar ?? true else { throw YAMLEditError.notAList(path) }
          return .list([value])
        }
        return .list(values + [value])
      }
    case .remove(let path): try changing(path, path.steps[...]) { (_) throws(YAMLEditError) in nil }
    }
  }

  private func changing(
    _ path: YAMLPath, _ steps: ArraySlice<YAMLPath.Step>, _ change: (YAMLValue?) throws(YAMLEditError) -> YAMLValue?
  ) throws(YAMLEditError) -> YAMLValue {
    guard let step = steps.first else {
      guard let value = try change(self) else { throw .notFound(path) }
      return value
    }
    let rest = steps.dropFirst()
    switch (step, self) {
    case (.key(let key), .map(var entries)):
      let index = entries.firstIndex { $0.key.isSame(as: key) }
      guard let value = try Self.changed(index.map { entries[$0].value }, path, rest, change) else {
        guard let index else { throw .notFound(path) }
        entries.remove(at: index)
        return .map(entries)
      }
      if let index { entries[index].value = value } else { entries.append(YAMLEntry(key, value)) }
      return .map(entries)
    case (.key, _) where isEmpty: return try Self.map([]).changing(path, steps, change)
    case (.key, _): throw .notAMap(path)
    case (.index(let index), .list(var values)) where index >= 0 && index <= values.count:
      guard let value = try Self.changed(index < values.count ? values[index] : nil, path, rest, change) else {
        guard index < values.count else { throw .notFound(path) }
        values.remove(at: index)
        return .list(values)
      }
      if index < values.count { values[index] = value } else { values.append(value) }
      return .list(values)
    case (.index, _): throw .notFound(path)
    }
  }

  private static func changed(
    _ old: YAMLValue?, _ path: YAMLPath, _ rest: ArraySlice<YAMLPath.Step>,
    _ change: (YAMLValue?) throws(YAMLEditError) -> YAMLValue?
  ) throws(YAMLEditError) -> YAMLValue? {
    guard !rest.isEmpty else { return try change(old) }
    if old == nil, case .index? = rest.first { throw .notFound(path) }
    if old == nil, case nil = try? change(nil) { throw .notFound(path) }
    return try (old ?? .map([])).changing(path, rest, change)
  }
}

extension String {
  /// Whether two texts are the same bytes; `==` would take a composed and a decomposed accent for the same.
  func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

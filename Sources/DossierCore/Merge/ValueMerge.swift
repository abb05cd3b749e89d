/// What has to be done to our version of a value so that it also says what theirs changed since the base.
///
/// Mappings are joined key by key and lists by what their entries are known by; what both sides changed otherwise stays
/// ours, and is told.
struct ValueMerge {
  /// One step on our text; steps are in an order in which each path leads to what it led to at first.
  enum Step: Equatable {
    /// A change of a value.
    case edit(YAMLEdit)
    /// An entry of theirs that comes last in a list of ours: its path there, the list's, and what it says.
    case adopt(YAMLPath, into: YAMLPath, YAMLValue)
  }

  /// Two different changes of one value.
  struct Conflict: Equatable {
    /// The value, as people find it: `payments[m2k8v5qa].amount`.
    let name: String
    /// What makes the merged text say what theirs does.
    var theirs: YAMLEdit
  }

  private(set) var steps: [Step] = []
  private(set) var conflicts: [Conflict] = []

  /// Joins two versions of a document with the one that both come from.
  init(base: YAMLValue, ours: YAMLValue, theirs: YAMLValue, schema: RecordSchema?) {
    let kind = schema.map { FieldKind.record($0) } ?? .names(.scalar(.text))
    merge(base, ours, theirs, Place(kind: kind, standard: nil, ours: .root, theirs: .root, name: ""))
  }

  /// A value's place in both versions, and what is declared for it.
  private struct Place {
    let kind: FieldKind
    let standard: String?
    let ours: YAMLPath
    let theirs: YAMLPath
    let name: String

    func key(_ key: String) -> Place {
      let field = kind.field(key)
      return Place(
        kind: field.kind, standard: field.standard, ours: ours.key(key), theirs: theirs.key(key),
        name: name.isEmpty ? key : "\(name).\(key)")
    }

    func entry(_ ours: Int, _ theirs: Int, _ id: String) -> Place {
      Place(
        kind: kind.element ?? .scalar(.text), standard: nil, ours: self.ours.index(ours),
        theirs: self.theirs.index(theirs), name: "\(name)[\(id)]")
    }

    func isSame(_ value: YAMLValue?, _ other: YAMLValue?) -> Bool {
      kind.isSame(value, other, standard: standard)
    }
  }

  private mutating func merge(_ base: YAMLValue?, _ ours: YAMLValue?, _ theirs: YAMLValue?, _ place: Place) {
    if place.isSame(ours, theirs) || place.isSame(base, theirs) { return }
    let isUnchanged = place.isSame(base, ours)
    if case .map(let others)? = theirs, case .map? = ours {
      for key in (ours?.keys ?? []) + others.map(\.key).filter({ ours?[$0] == nil }) {
        merge(base?[key], ours?[key], theirs?[key], place.key(key))
      }
    } else if let (mine, others) = Self.lists(ours, theirs, canLack: !isUnchanged) {
      let before = base?.entries ?? []
      if let key = ListKey.key(for: place.kind.element, in: [before, mine, others]) {
        join(before, mine, others, by: key, place)
      } else {
        unite(before, mine, others, isUnchanged: isUnchanged, place)
      }
    } else {
      let change = Self.change(of: ours, to: theirs, at: place.ours)
      if isUnchanged {
        steps.append(.edit(change))
      } else {
        conflicts.append(Conflict(name: place.name, theirs: change))
      }
    }
  }

  /// The entries of two lists, one of which may be absent, which is as good as empty; nil if there are not two lists.
  private static func lists(
    _ ours: YAMLValue?, _ theirs: YAMLValue?, canLack: Bool
  ) -> (ours: [YAMLValue], theirs: [YAMLValue])? {
    switch (ours, theirs) {
    case (.list(let mine)?, .list(let others)?): (mine, others)
    case (.list(let mine)?, nil): canLack ? (mine, []) : nil
    case (nil, .list(let others)?): canLack ? ([], others) : nil
    default: nil
    }
  }

  private static func change(of ours: YAMLValue?, to theirs: YAMLValue?, at path: YAMLPath) -> YAMLEdit {
    theirs.map { .set(path, $0) } ?? .remove(path)
  }

  // MARK: Entries that are known again

  private mutating func join(
    _ base: [YAMLValue], _ ours: [YAMLValue], _ theirs: [YAMLValue], by key: String, _ place: Place
  ) {
    func name(_ value: YAMLValue) -> String { value[key]?.scalarText ?? "" }
    let before = Dictionary(base.map { (name($0), $0) }) { first, _ in first }
    let others = Dictionary(theirs.enumerated().map { (name($0.element), $0) }) { first, _ in first }
    let own = Set(ours.map(name))
    let firstConflict = conflicts.count
    var gone: [Int] = []
    for (index, entry) in ours.enumerated() {
      let id = name(entry)
      let here = place.entry(index, others[id]?.offset ?? 0, id)
      if let other = others[id] {
        merge(before[id], entry, other.element, here)
      } else if let earlier = before[id] {
        if here.isSame(earlier, entry) {
          gone.append(index)
        } else {
          conflicts.append(Conflict(name: here.name, theirs: .remove(here.ours)))
        }
      }
    }
    for index in gone.reversed() { steps.append(.edit(.remove(place.ours.index(index)))) }
    for index in firstConflict..<conflicts.count {
      conflicts[index].theirs = conflicts[index].theirs.shifted(in: place.ours, by: gone)
    }
    for (index, entry) in theirs.enumerated() where !own.contains(name(entry)) {
      let there = place.entry(ours.count, index, name(entry))
      if let earlier = before[name(entry)] {
        guard !there.isSame(earlier, entry) else { continue }
        conflicts.append(Conflict(name: there.name, theirs: .append(place.ours, entry)))
      } else {
        steps.append(.adopt(there.theirs, into: place.ours, entry))
      }
    }
  }

  // MARK: Lists as sets

  private mutating func unite(
    _ base: [YAMLValue], _ ours: [YAMLValue], _ theirs: [YAMLValue], isUnchanged: Bool, _ place: Place
  ) {
    guard !isUnchanged else {
      steps.append(.edit(.set(place.ours, .list(theirs))))
      return
    }
    let element = place.kind.element ?? .scalar(.text)
    func holds(_ values: [YAMLValue], _ value: YAMLValue) -> Bool { values.contains { element.isSame($0, value) } }
    func added(_ values: [YAMLValue]) -> [YAMLValue] { values.filter { !holds(base, $0) } }
    let isChangedTwice =
      element.schema != nil && base.contains { !holds(ours, $0) && !holds(theirs, $0) }
      && !element.isSameList(added(ours), added(theirs))
    if isChangedTwice || element.isOrdered && isReordered(ours, theirs, element) {
      conflicts.append(Conflict(name: place.name, theirs: .set(place.ours, .list(theirs))))
      return
    }
    let gone = ours.indices.filter { holds(base, ours[$0]) && !holds(theirs, ours[$0]) }
    for value in added(theirs) where !holds(ours, value) { steps.append(.edit(.append(place.ours, value))) }
    for index in gone.reversed() { steps.append(.edit(.remove(place.ours.index(index)))) }
  }

  /// Whether both have what they share in different orders.
  private func isReordered(_ ours: [YAMLValue], _ theirs: [YAMLValue], _ element: FieldKind) -> Bool {
    func shared(_ values: [YAMLValue], _ others: [YAMLValue]) -> [YAMLValue] {
      values.filter { value in others.contains { element.isSame($0, value) } }
    }
    return !element.isSameList(shared(ours, theirs), shared(theirs, ours))
  }
}

extension YAMLValue {
  /// The keys of a mapping, in order.
  var keys: [String] {
    if case .map(let entries) = self { entries.map(\.key) } else { [] }
  }

  /// The entries of a list.
  var entries: [YAMLValue] {
    if case .list(let values) = self { values } else { [] }
  }
}

extension FieldKind {
  /// Whether the order of such entries in a list says something.
  fileprivate var isOrdered: Bool {
    alternatives.contains { kind in
      switch kind {
      case .record, .scalar(.word): true
      default: false
      }
    }
  }

  fileprivate func isSameList(_ values: [YAMLValue], _ others: [YAMLValue]) -> Bool {
    values.count == others.count && zip(values, others).allSatisfy { isSame($0, $1) }
  }
}

extension YAMLEdit {
  /// The edit after the entries at some places of a list went.
  fileprivate func shifted(in list: YAMLPath, by gone: [Int]) -> YAMLEdit {
    func shifted(_ path: YAMLPath) -> YAMLPath {
      let depth = list.steps.count
      guard path.steps.count > depth, case .index(let index) = path.steps[depth] else { return path }
      var steps = path.steps
      steps[depth] = .index(index - gone.count { $0 < index })
      return YAMLPath(steps)
    }
    return switch self {
    case .set(let path, let value): .set(shifted(path), value)
    case .append(let path, let value): .append(shifted(path), value)
    case .remove(let path): .remove(shifted(path))
    }
  }
}

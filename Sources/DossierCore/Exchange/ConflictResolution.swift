/// Two copies of a case that contradict each other, made to agree by taking the other side's word.
enum ConflictResolution {
  /// The edits by which our copy takes the bundle's word where the two contradict.
  ///
  /// What was added to an entry here stays, for what is there beats what is not: theirs takes the place of what both have
  /// in different ways, and of nothing else.
  static func takingTheirs(
    _ conflicts: [EntryConflict], in ours: YAMLValue, from theirs: YAMLValue
  ) -> [YAMLEdit] {
    var (replaced, added, removed) = ([YAMLEdit](), [YAMLEdit](), [YAMLEdit]())
    let subjects = Dictionary(grouping: conflicts, by: \.id).mapValues { Set($0.map(\.added)) }
    let own = Dictionary(
      EntryList.allCases.flatMap { ours[$0.rawValue]?.entries ?? [] }.map { ($0.id, $0) }
    ) { first, _ in first }
    for list in EntryList.allCases {
      let path = YAMLPath.root.key(list.rawValue)
      let others = Dictionary((theirs[list.rawValue]?.entries ?? []).map { ($0.id, $0) }) { first, _ in first }
      let mine = ours[list.rawValue]?.entries ?? []
      for (index, entry) in mine.enumerated().reversed() {
        guard let subjects = subjects[entry.id] else { continue }
        if let other = others[entry.id] {
          replaced.append(.set(path.index(index), joined(entry, other, taking: subjects, in: list)))
        } else {
          removed.append(.remove(path.index(index)))
        }
      }
      let known = Set(mine.map(\.id))
      for (id, entry) in others.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
        guard let subjects = subjects[id] else { continue }
        added.append(.append(path, own[id].map { joined($0, entry, taking: subjects, in: list) } ?? entry))
      }
    }
    return replaced + removed + added
  }

  /// An entry as both sides have it together, with theirs of what is named: the entry itself (nil), or what was added.
  private static func joined(
    _ ours: YAMLValue, _ theirs: YAMLValue, taking subjects: Set<EntryAdditionKind?>, in list: EntryList
  ) -> YAMLValue {
    var entry = subjects.contains(nil) ? theirs : ours
    for kind in EntryAdditionKind.allCases {
      let (own, other) = (ours[kind.rawValue], theirs[kind.rawValue])
      let isTheirs = subjects.contains(kind)
      guard let value = isTheirs ? other ?? own : own ?? (subjects.contains(nil) ? other : nil) else { continue }
      entry = entry.with(kind.rawValue, value)
    }
    return EntryJoin.kind(of: list).schema?.canonical(entry) ?? entry
  }
}

/// Two copies of a case that contradict each other, made to agree by taking the other side's word.
enum ConflictResolution {
  /// The edits by which our copy takes the bundle's word for these entries.
  static func takingTheirs(_ ids: Set<String>, in ours: YAMLValue, from theirs: YAMLValue) -> [YAMLEdit] {
    var (replaced, added, removed) = ([YAMLEdit](), [YAMLEdit](), [YAMLEdit]())
    for list in EntryList.allCases {
      let path = YAMLPath.root.key(list.rawValue)
      let others = Dictionary((theirs[list.rawValue]?.entries ?? []).map { ($0.id, $0) }) { first, _ in first }
      let mine = ours[list.rawValue]?.entries ?? []
      for (index, entry) in mine.enumerated().reversed() where ids.contains(entry.id) {
        if let other = others[entry.id] {
          replaced.append(.set(path.index(index), other))
        } else {
          removed.append(.remove(path.index(index)))
        }
      }
      let known = Set(mine.map(\.id))
      for (id, entry) in others.sorted(by: { $0.key < $1.key }) where ids.contains(id) && !known.contains(id) {
        added.append(.append(path, entry))
      }
    }
    return replaced + removed + added
  }
}

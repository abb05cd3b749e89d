/// Two lists of entries joined by id, as two organisations keep them: entries are never changed, and only what may be
/// added to one later is taken over.
struct EntryJoin {
  /// What is added to our list.
  private(set) var added: [YAMLValue] = []
  /// What is added to entries of ours, by their place.
  private(set) var changed: [(index: Int, key: String, value: YAMLValue)] = []
  /// The entries, or the keys of entries, that both have in different ways.
  private(set) var conflicts: [EntryConflict] = []

  /// Joins the lists; both name parties and files as this store does.
  init(_ list: EntryList, ours: [YAMLValue], theirs: [YAMLValue]) {
    let kind = Self.kind(of: list)
    let known = Dictionary(ours.enumerated().map { ($0.element.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    for entry in theirs where seen.insert(entry.id).inserted {
      guard let (index, mine) = known[entry.id] else {
        added.append(entry)
        continue
      }
      let (own, others) = (Self.written(mine, list), Self.written(entry, list))
      let compared = Self.compared(own, others)
      if !kind.isSame(compared.ours, compared.theirs) {
        conflicts.append(EntryConflict(list, own, others))
      }
      for key in Self.additions where kind.field(key).form(of: entry[key]) != nil {
        guard let theirs = entry[key] else { continue }
        guard let own = mine[key], let form = kind.field(key).form(of: own) else {
          changed.append((index, key, theirs))
          continue
        }
        guard let other = kind.field(key).form(of: theirs), !form.means(other) else { continue }
        switch key {
        case "answer" where mine["side"]?.scalarText != Side.debtor.rawValue:
          conflicts.append(EntryConflict(list, mine, entry, key: key))
        case "answer": if Self.prevails(other, form) { changed.append((index, key, theirs)) }
        default: if Self.isEarlier(other, form) { changed.append((index, key, theirs)) }
        }
      }
    }
  }

  /// What the entries of a list are.
  static func kind(of list: EntryList) -> FieldKind {
    Case.schema.field(list.rawValue)?.kind.element ?? .scalar(.text)
  }

  /// What may be added to an entry that was sent, each once.
  private static let additions = ["void", "answer", "released"]

  /// What of an entry is never changed; a file may have another name in each store.
  static func written(_ entry: YAMLValue, _ list: EntryList) -> YAMLValue {
    guard case .map(let pairs) = entry else { return entry }
    return .map(pairs.filter { !additions.contains($0.key) && !(list == .attachments && $0.key == "file") })
  }

  /// Whether one of two answers to a debtor counts, which two holders gave without knowing of each other: what was
  /// accepted holds, else the earlier.
  private static func prevails(_ answer: YAMLValue, _ other: YAMLValue) -> Bool {
    func isAccepted(_ value: YAMLValue) -> Bool { value["as"]?.scalarText == Answer.Verdict.accepted.rawValue }
    return isAccepted(answer) == isAccepted(other) ? isEarlier(answer, other) : isAccepted(answer)
  }

  /// Two forms of an entry without what one of them does not name: files and tasks that were internal when it was sent
  /// were not named then, and are not missed.
  private static func compared(_ ours: YAMLValue, _ theirs: YAMLValue) -> (
    ours: YAMLValue, theirs: YAMLValue
  ) {
    var absent = ["task", "file"].filter { (ours[$0] == nil) != (theirs[$0] == nil) }
    let (mine, others) = (Set(ours.fileNames), Set(theirs.fileNames))
    if mine != others, mine.isSubset(of: others) || others.isSubset(of: mine) { absent.append("files") }
    return absent.isEmpty ? (ours, theirs) : (ours.without(absent), theirs.without(absent))
  }

  /// Whether one of two voids, or releases of a hold, counts: both sides may make one without knowing of each other.
  private static func isEarlier(_ release: YAMLValue, _ other: YAMLValue) -> Bool {
    func time(_ value: YAMLValue) -> String { (value["on"] ?? value["at"])?.scalarText ?? "" }
    let (time, otherTime) = (time(release), time(other))
    if let moment = Timestamp(time)?.seconds, let otherMoment = Timestamp(otherTime)?.seconds, moment != otherMoment {
      return moment < otherMoment
    }
    guard time == otherTime else { return time.isBytewiseBefore(otherTime) }
    return YAMLWriter.flow(release.sortedKeys).isBytewiseBefore(YAMLWriter.flow(other.sortedKeys))
  }
}

extension YAMLValue {
  /// The id of an entry; empty if it has none.
  var id: String { self["id"]?.scalarText ?? "" }

  fileprivate var fileNames: [String] { (self["files"]?.entries ?? []).compactMap(\.scalarText) }

  fileprivate func without(_ keys: [String]) -> YAMLValue {
    guard case .map(let entries) = self else { return self }
    return .map(entries.filter { !keys.contains($0.key) })
  }

  fileprivate var sortedKeys: YAMLValue {
    guard case .map(let entries) = self else { return self }
    return .map(entries.sorted { $0.key.isBytewiseBefore($1.key) })
  }
}

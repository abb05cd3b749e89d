/// One merge under way: each step adds edits of our document.
struct CaseMergeRun {
  let ours: YAMLValue
  let theirs: BundledCase
  let memory: CaseMemory
  private(set) var edits: [YAMLEdit] = []
  private(set) var conflicts: [EntryConflict] = []
  /// What contradicts ours and was refused before.
  private(set) var kept: [EntryConflict] = []
  private(set) var summary = CaseMergeSummary()
  /// The requests as both sides have them together.
  private var requests: [YAMLValue] = []
  /// The ids of all entries of ours, and of those that are added.
  private var known: [String: EntryList] = [:]

  /// What the sender may say of entries.
  private let rights: SenderRights
  private let hash: (String) -> String

  init(
    ours: YAMLValue, theirs: BundledCase, memory: CaseMemory, stores: MergeStores, hash: @escaping (String) -> String
  ) {
    // Both are compared as they may leave a store.
    self.ours = ours.withoutInternalNames
    self.theirs = theirs
    self.memory = memory
    self.hash = hash
    rights = SenderRights(ours: self.ours, theirs: theirs, stores)
  }

  // MARK: Custody and head

  /// Begins or ends a hand-over, and takes the head from whoever may say it.
  ///
  /// - Returns: Why the case is not taken; nil if it is.
  mutating func takeCustody() -> CaseRejection? {
    let receptions = ours["received"]?.entries ?? []
    let handovers = ours["handovers"]?.entries ?? []
    let id = theirs.handover.text
    if let index = handovers.firstIndex(where: { $0.id == id }) {
      guard handovers[index]["to"]?.scalarText == theirs.sender.text else { return .otherParty }
      takeFromTaker(index, handovers)
      return nil
    }
    if let index = receptions.firstIndex(where: { $0["handover"]?.scalarText == id }) {
      guard receptions[index]["from"]?.scalarText == theirs.sender.text else { return .otherParty }
      if let ended = theirs.ended { end(index, of: receptions, ended) }
      return nil
    }
    // What the sender began and ended before something that came already: only its entries count.
    if memory.hasLater(than: theirs) { return nil }
    guard theirs.kind == .forward, theirs.ended == nil else { return .unknownHandover }
    guard !memory.hasEnded(theirs) else { return .endedHandover }
    guard let last = receptions.last else { return .notTheirs }
    guard last["from"]?.scalarText == theirs.sender.text || last["ended"] != nil else { return .notTheirs }
    endEarlier(receptions)
    edits.append(.append(YAMLPath.root.key("received"), theirs.reception))
    summary.hasHandover = true
    if hasHeadOfTaker(handovers) { reopen() } else { takeHead() }
    return nil
  }

  /// Whether the case is with another one from here, who has said what holds: whichever comes first, its word stays.
  private func hasHeadOfTaker(_ handovers: [YAMLValue]) -> Bool {
    guard let last = handovers.last(where: { $0["ended"] == nil }), let id = Identifier(last.id),
      let taker = last["to"]?.scalarText.flatMap({ Slug($0) })
    else { return false }
    return memory.hasHead(of: taker, under: id)
  }

  /// Opens what was closed because it was taken back from here.
  private mutating func reopen() {
    guard ours["closed"]?["reason"]?.scalarText == ClosingReason.withdrawn.rawValue else { return }
    set("status", .text(CaseStatus.open.rawValue))
    set("closed", nil)
  }

  /// Ends what the sender handed over before.
  ///
  /// Whoever hands a case over again took it back, and the bundle that said so may be lost. Where it comes after all, its
  /// word is taken.
  private mutating func endEarlier(_ receptions: [YAMLValue]) {
    let ended = HandoverEnd(at: theirs.at, outcome: .takenBack, reason: nil)
    for index in receptions.indices
    where receptions[index]["from"]?.scalarText == theirs.sender.text && receptions[index]["ended"] == nil {
      edits.append(.set(YAMLPath.root.key("received").index(index).key("ended"), ended.value))
      summary.hasEnd = true
    }
  }

  /// What the taker of a hand-over of ours says.
  private mutating func takeFromTaker(_ index: Int, _ handovers: [YAMLValue]) {
    guard handovers[index]["ended"] == nil else { return }
    let isNew = memory.isNewHead(theirs)
    if let ended = theirs.ended {
      guard ended.outcome != .takenBack else { return }
      edits.append(.set(YAMLPath.root.key("handovers").index(index).key("ended"), ended.value))
      summary.hasEnd = true
      guard ended.outcome == .returned else { return }
      if isNew { takeHead(except: ["status", "closed"]) }
      // What the taker closed is open again, whether or not that came here before, unless it was taken back from here.
      let receptions = ours["received"]?.entries ?? []
      guard receptions.isEmpty || receptions.contains(where: { $0["ended"] == nil }) else { return }
      set("status", .text(CaseStatus.open.rawValue))
      set("closed", nil)
    } else if isNew, handovers.lastIndex(where: { $0["ended"] == nil }) == index {
      // Whoever had the case from another, and has it no more, keeps it closed, whatever it is called below.
      let receptions = ours["received"]?.entries ?? []
      let isTakenBack = !receptions.isEmpty && receptions.allSatisfy { $0["ended"] != nil }
      takeHead(except: isTakenBack ? ["status", "closed"] : [])
    }
  }

  /// The end of a reception: the copy here is closed, unless the case came again.
  private mutating func end(_ index: Int, of receptions: [YAMLValue], _ ended: HandoverEnd) {
    let known = receptions[index]["ended"]
    let isTakenBack = known?["as"]?.scalarText == HandoverOutcome.takenBack.rawValue
    let isSame = known?["at"]?.scalarText == ended.at.description && known?["reason"]?.scalarText == ended.reason
    guard ended.outcome == .takenBack, known == nil || isTakenBack && !isSame else { return }
    edits.append(.set(YAMLPath.root.key("received").index(index).key("ended"), ended.value))
    summary.hasEnd = true
    guard known == nil else { return }
    let isHeldAgain = receptions.indices.contains { $0 != index && receptions[$0]["ended"] == nil }
    guard !isHeldAgain, ours["status"]?.scalarText == CaseStatus.open.rawValue else { return }
    set("status", .text(CaseStatus.closed.rawValue))
    set(
      "closed",
      .map([
        YAMLEntry("at", .literal(ended.at.description)), YAMLEntry("reason", .text(ClosingReason.withdrawn.rawValue)),
      ]))
  }

  private mutating func takeHead(except kept: Set<String> = []) {
    let count = edits.count
    for field in Case.schema.fields where field.scope == .head && !kept.contains(field.key) {
      set(field.key, theirs.document[field.key])
    }
    summary.hasHead = edits.count > count
  }

  /// Gives a key a value, if it says something else.
  private mutating func set(_ key: String, _ value: YAMLValue?) {
    guard let field = Case.schema.field(key), !field.kind.isSame(ours[key], value, standard: field.standard) else {
      return
    }
    edits.append(value.map { .set(YAMLPath.root.key(key), $0) } ?? .remove(YAMLPath.root.key(key)))
  }

  // MARK: Entries

  mutating func joinEntries() {
    for list in EntryList.allCases {
      for entry in ours[list.rawValue]?.entries ?? [] { known[entry.id] = list }
    }
    for list in EntryList.allCases {
      let mine = ours[list.rawValue]?.entries ?? []
      let others = (theirs.document[list.rawValue]?.entries ?? []).filter {
        $0["visibility"]?.scalarText != Visibility.internal.rawValue
      }
      let join = EntryJoin(list, ours: mine, theirs: others)
      join.conflicts.forEach { note($0) }
      let changed = join.changed.filter { change in
        let entry = mine[change.index]
        let refusal = rights.refusal(of: change.key, of: entry, in: list, word: change.value)
        // Both have made it void, or released it: whose word that is changes nothing.
        if refusal != nil, change.key != "answer", entry[change.key] != nil { return false }
        return isFree(refusal)
      }
      let added = join.added.filter { isFree(rights.refusal(ofNew: $0, in: list)) }
      for change in changed {
        edits.append(.set(YAMLPath.root.key(list.rawValue).index(change.index).key(change.key), change.value))
        summary.changed += 1
        if change.key == "answer", let request = AnsweredRequest(mine[change.index], change.value) {
          summary.answered.append(request)
        }
      }
      for entry in added { add(entry, to: list) }
      if list == .requests {
        let answered = Dictionary(changed.filter { $0.key == "answer" }.map { ($0.index, $0.value) }) { $1 }
        requests =
          mine.enumerated().map { index, request in
            answered[index].map { request.with("answer", $0) } ?? request
          } + added
      }
    }
  }

  /// Notes what contradicts ours, unless it was refused for good.
  private mutating func note(_ conflict: EntryConflict) {
    if let entry = conflict.kept(hash), memory.keeps(entry) {
      kept.append(conflict)
    } else {
      conflicts.append(conflict)
    }
  }

  /// Whether the sender may say something; what it may not contradicts ours.
  private mutating func isFree(_ refusal: EntryConflict?) -> Bool {
    if let refusal { note(refusal) }
    return refusal == nil
  }

  private mutating func add(_ entry: YAMLValue, to list: EntryList) {
    if let other = known[entry.id] { return note(EntryConflict(list, entry, in: other)) }
    known[entry.id] = list
    let path = YAMLPath.root.key(list.rawValue)
    edits.append(.append(path, entry))
    summary.added[list, default: 0] += 1
  }

  // MARK: Own items

  /// Takes the references that others gave the case: the sender's own from its newest bundle.
  mutating func takeReferences() {
    let isNewest = !memory.hasLaterWord(of: theirs.sender, than: theirs.sequence)
    let path = YAMLPath.root.key("references")
    let mine = ours["references"]?.entries ?? []
    let places = Dictionary(mine.enumerated().map { ($0.element["of"]?.scalarText ?? "", $0.offset) }) { first, _ in
      first
    }
    var seen: Set<String> = []
    for item in theirs.document["references"]?.entries ?? [] {
      guard let of = item["of"]?.scalarText, let value = item["value"] else { continue }
      // Of others it is told only where there is none, whatever came before.
      guard isNewest || of != theirs.sender.text, seen.insert(of).inserted else { continue }
      guard let index = places[of] else {
        edits.append(.append(path, item))
        summary.hasReference = true
        continue
      }
      // One's own item comes back from others as they know it, which may be as it was before.
      guard of == theirs.sender.text, mine[index]["value"] != value else { continue }
      edits.append(.set(path.index(index).key("value"), value))
      summary.hasReference = true
    }
  }

  // MARK: Accepted requests

  /// Does what accepted requests ask: entries are added as they stand, and of fields that all stores keep the last word
  /// holds, in the order of the answers.
  mutating func applyRequests() {
    let accepted = AcceptedRequests(requests)
    for (list, entry) in accepted.entries where known[entry.id] == nil { add(entry, to: list) }
    for (key, value) in accepted.fields { set(key, value) }
  }
}

/// What the sender of a bundle may say of entries, by the organisation that recorded them (SPEC 5): what only this store
/// can have recorded, voided, released or answered does not come from elsewhere.
///
/// An entry of a third organisation is relayed, and its sender believed. So is one that was recorded before a hand-over:
/// the hand-over itself brings it.
struct SenderRights {
  private let stores: MergeStores
  /// Whether the sender has the case from this store, so that it asks this store.
  private let isTaker: Bool
  /// Whether the sender gave the case to this store, and has not taken it back, so that it is not the holder.
  private let isGiven: Bool
  /// When it did, by its own clock.
  private let handed: Timestamp?
  /// The entries that requests of this copy ask for, by their ids.
  private let wished: [String: YAMLValue]
  /// The ids of entries that accepted requests add, here or there.
  private var granted: Set<String> = []
  private let ours: EntriesByID
  private let theirs: EntriesByID

  init(ours: YAMLValue, theirs: BundledCase, _ stores: MergeStores) {
    func isOpen(_ list: String, _ key: String) -> Bool {
      theirs.ended == nil
        && (ours[list]?.entries ?? []).contains {
          $0[key]?.scalarText == theirs.handover.text && $0["ended"] == nil
        }
    }
    self.stores = stores
    isTaker = isOpen("handovers", "id")
    isGiven = isOpen("received", "handover")
    handed = theirs.handed
    var wished: [String: YAMLValue] = [:]
    let requests = ours["requests"]?.entries ?? []
    for request in requests {
      for list in EntryList.allCases {
        for entry in request["payload"]?["add"]?[list.rawValue]?.entries ?? [] { wished[entry.id] = entry }
      }
    }
    self.wished = wished
    self.ours = EntriesByID(ours)
    self.theirs = EntriesByID(theirs.document)
    // Of answers that nobody here has, only those count that are the sender's to bring.
    let answered = Set(requests.filter { $0["answer"] != nil }.map(\.id))
    let told = (theirs.document["requests"]?.entries ?? []).filter {
      !answered.contains($0.id) && refusal(ofAnswerTo: $0) == nil
    }
    granted = Set((AcceptedRequests(requests).entries + AcceptedRequests(told).entries).map(\.entry.id))
  }

  /// Why an entry that is not here is not the sender's to add; nil if it is.
  func refusal(ofNew entry: YAMLValue, in list: EntryList) -> EntryConflict? {
    if Self.isBy(stores.own, entry) {
      guard let wish = wished[entry.id] else { return EntryConflict(list, entry, .notRecordedHere) }
      let kind = EntryJoin.kind(of: list)
      let (mine, others) = (EntryJoin.written(wish, list), EntryJoin.written(entry, list))
      return kind.isSame(mine, others) ? nil : EntryConflict(list, mine, others)
    }
    if list == .requests, entry["answer"] != nil, let refusal = refusal(ofAnswerTo: entry) {
      return EntryConflict(list, entry, key: "answer", refusal)
    }
    guard isGiven, isSenders(entry), isHolders(entry, in: list), !granted.contains(entry.id),
      !isCorrection(entry, in: list), !isOfBefore(entry)
    else { return nil }
    return EntryConflict(list, entry, .holders)
  }

  /// Whether one clone of the sender recorded an entry before another handed the case over, and joined it later.
  private func isOfBefore(_ entry: YAMLValue) -> Bool {
    guard let handed, let recorded = entry["recorded"]?.scalarText.flatMap({ Timestamp($0) }) else { return false }
    return recorded.seconds <= handed.seconds
  }

  /// Why what came to an entry that is here is not the sender's to add, by the word that it says there; nil if it is.
  func refusal(of key: String, of entry: YAMLValue, in list: EntryList, word: YAMLValue) -> EntryConflict? {
    let refusal: EntryConflict.Overreach? =
      switch key {
      case "void": Self.isBy(stores.own, entry) ? .recordedHere : nil
      case "released": isGiven && Self.isBy(stores.own, entry) ? .recordedHere : nil
      case "answer": refusal(ofAnswerTo: entry)
      default: nil
      }
    return refusal.map { EntryConflict(list, entry.with(key, word), key: key, $0) }
  }

  // MARK: Corrections

  /// Whether an entry takes the place of one that the sender recorded before the hand-over, or that was granted: what was
  /// recorded then is put right by whoever recorded it, also twice, and whether or not the first time came here.
  private func isCorrection(_ entry: YAMLValue, in list: EntryList) -> Bool {
    var (current, seen) = (entry, Set([entry.id]))
    while let replaced = current["replaces"]?.scalarText, seen.insert(replaced).inserted {
      let (mine, other) = (ours.entry(replaced, in: list), theirs.entry(replaced, in: list))
      guard let old = mine ?? other, Self.isBy(stores.sender, old), isHolders(old, in: list),
        mine?["void"] != nil || other?["void"] != nil,
        ours.replacements(of: replaced, in: list).union(theirs.replacements(of: replaced, in: list)) == [current.id]
      else { return false }
      if mine != nil || granted.contains(replaced) { return true }
      current = old
    }
    return false
  }

  // MARK: Answers

  /// Why an answer is not the sender's to bring to a request that would change the case; nil if it is.
  ///
  /// A request says in `to` whom it asks where its store stands between two others; what such a store asked before, it
  /// asked of who sent it the case.
  private func refusal(ofAnswerTo request: YAMLValue) -> EntryConflict.Overreach? {
    let payload = request["payload"]
    guard payload?["add"] != nil || payload?["set"] != nil else { return nil }
    if request["side"]?.scalarText == Side.debtor.rawValue { return isGiven ? .holders : nil }
    guard Self.isBy(stores.sender, request) else { return nil }
    let isOfTaker = request["to"]?.scalarText == RequestAddressee.taker.rawValue
    if isTaker { return isOfTaker ? nil : .ownAnswer }
    let isAskedHere = isOfTaker || request["to"] == nil && stores.isFromCreditor
    return isGiven && isAskedHere ? .ownAnswer : nil
  }

  /// Whether the sender recorded an entry: one that does not say who did, written by hand, is the word of whoever sends it.
  private func isSenders(_ entry: YAMLValue) -> Bool {
    stores.sender != nil && (entry["org"] == nil || Self.isBy(stores.sender, entry))
  }

  private static func isBy(_ store: Identifier?, _ entry: YAMLValue) -> Bool {
    store != nil && entry["org"]?.scalarText == store?.text
  }

  private func isHolders(_ entry: YAMLValue, in list: EntryList) -> Bool {
    HoldersEntry.isOne(entry, in: list) { id in
      (ours.entry(id, in: .payments) ?? theirs.entry(id, in: .payments))?["received-by"]?.scalarText
    }
  }
}

/// The entries of a case by list and id, and what takes their places.
private struct EntriesByID {
  private var entries: [EntryList: [String: YAMLValue]] = [:]
  private var replacements: [EntryList: [String: Set<String>]] = [:]

  init(_ document: YAMLValue) {
    for list in EntryList.allCases {
      for entry in document[list.rawValue]?.entries ?? [] {
        entries[list, default: [:]][entry.id] = entry
        guard let replaced = entry["replaces"]?.scalarText else { continue }
        replacements[list, default: [:]][replaced, default: []].insert(entry.id)
      }
    }
  }

  func entry(_ id: String, in list: EntryList) -> YAMLValue? { entries[list]?[id] }

  /// The ids of those that take the place of an entry.
  func replacements(of id: String, in list: EntryList) -> Set<String> { replacements[list]?[id] ?? [] }
}

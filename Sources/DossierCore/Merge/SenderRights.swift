/// The stores on both ends of a bundle, by their ids; nil where it does not matter.
public struct MergeStores: Sendable, Equatable {
  /// The one that takes it.
  let own: Identifier?
  /// The one that sent it.
  let sender: Identifier?

  /// Makes them.
  public init(own: Identifier? = nil, sender: Identifier? = nil) {
    self.own = own
    self.sender = sender
  }
}

/// What the sender of a bundle may say of entries, by the organisation that recorded them (SPEC 5): what only this store
/// can have recorded, voided or answered does not come from elsewhere.
///
/// An entry of a third organisation is relayed, and its sender believed. So is one that was recorded before a hand-over:
/// the hand-over itself brings it.
struct SenderRights {
  private let stores: MergeStores
  /// Whether the sender asks this store when it asks who sent it the case.
  private let isAskedHere: Bool
  /// Whether the sender gave the case away to this store, and has not taken it back.
  private let isGiven: Bool
  /// When it did, by its own clock.
  private let handed: Timestamp?
  /// The entries that requests of this copy ask for, by their ids.
  private let wished: [String: YAMLValue]
  /// The ids of entries that accepted requests add, here or there.
  private let granted: Set<String>
  /// The ids of entries of the sender that both have, by list.
  private let shared: [EntryList: Set<String>]

  init(ours: YAMLValue, theirs: BundledCase, _ stores: MergeStores) {
    self.stores = stores
    func isOpen(_ list: String, _ key: String) -> Bool {
      theirs.ended == nil
        && (ours[list]?.entries ?? []).contains {
          $0[key]?.scalarText == theirs.handover.text && $0["ended"] == nil
        }
    }
    isAskedHere = isOpen("handovers", "id")
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
    let both = [requests, theirs.document["requests"]?.entries ?? []]
    granted = Set(both.flatMap { AcceptedRequests($0).entries.map(\.entry.id) })
    var shared: [EntryList: Set<String>] = [:]
    for list in EntryList.allCases {
      for entry in ours[list.rawValue]?.entries ?? [] where Self.isBy(stores.sender, entry) {
        shared[list, default: []].insert(entry.id)
      }
    }
    self.shared = shared
  }

  /// Why an entry that is not here is not the sender's to add; nil if it is.
  func refusal(ofNew entry: YAMLValue, in list: EntryList) -> EntryConflict? {
    if Self.isBy(stores.own, entry) {
      guard let wish = wished[entry.id] else { return EntryConflict(list, entry, .notRecordedHere) }
      let kind = (Case.schema.field(list.rawValue)?.kind)?.element ?? .scalar(.text)
      let (mine, others) = (EntryJoin.written(wish, list), EntryJoin.written(entry, list))
      return kind.isSame(mine, others) ? nil : EntryConflict(list, mine, others)
    }
    if list == .requests, entry["answer"] != nil, isAnsweredByItself(entry) {
      return EntryConflict(list, entry, key: "answer", .ownAnswer)
    }
    guard isGiven, isSenders(entry), Self.isHolders(entry, in: list), !granted.contains(entry.id) else {
      return nil
    }
    // What was recorded before the hand-over is put right by whoever recorded it.
    if let replaced = entry["replaces"]?.scalarText, shared[list]?.contains(replaced) == true { return nil }
    // So is what one clone of the sender recorded before another handed the case over, and joined later.
    if let handed, let recorded = entry["recorded"]?.scalarText.flatMap({ Timestamp($0) }),
      recorded.seconds <= handed.seconds
    {
      return nil
    }
    return EntryConflict(list, entry, .holders)
  }

  /// Why what came to an entry that is here is not the sender's to add, by the word that it says there; nil if it is.
  func refusal(of key: String, of entry: YAMLValue, in list: EntryList, word: YAMLValue) -> EntryConflict? {
    let said = entry.with(key, word)
    return switch key {
    case "void": Self.isBy(stores.own, entry) ? EntryConflict(list, said, key: key, .recordedHere) : nil
    case "answer": isAnsweredByItself(entry) ? EntryConflict(list, said, key: key, .ownAnswer) : nil
    default: nil
    }
  }

  /// Whether a request that would change the case was answered by the one that made it, though it was asked of us.
  private func isAnsweredByItself(_ request: YAMLValue) -> Bool {
    let payload = request["payload"]
    guard payload?["add"] != nil || payload?["set"] != nil else { return false }
    return isAskedHere && Self.isBy(stores.sender, request)
      && request["side"]?.scalarText != Side.debtor.rawValue
      && request["to"]?.scalarText != RequestAddressee.taker.rawValue
  }

  /// Whether the sender recorded an entry: one that does not say who did, written by hand, is the word of whoever sends it.
  private func isSenders(_ entry: YAMLValue) -> Bool {
    stores.sender != nil && (entry["org"] == nil || Self.isBy(stores.sender, entry))
  }

  private static func isBy(_ store: Identifier?, _ entry: YAMLValue) -> Bool {
    store != nil && entry["org"]?.scalarText == store?.text
  }

  /// Whether only the holder of a case records such an entry.
  private static func isHolders(_ entry: YAMLValue, in list: EntryList) -> Bool {
    switch list {
    case .credits, .log, .attachments, .requests: false
    case .payments: entry["received-by"]?.scalarText == Receiver.agency.rawValue
    case .holds: entry["reason"]?.scalarText != HoldReason.dispute.rawValue
    case .invoices, .costs, .refunds, .waivers, .promises, .plans, .settlements: true
    }
  }
}

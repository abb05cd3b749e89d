/// What of a case may be told to a peer.
///
/// That is all that is public, but for an agency whose hand-over has ended: it keeps to what it was told, what was
/// recorded here by the end, and the answers to what it asked with the entries that they added. What else happens
/// afterwards is not its business.
struct CaseShare: Sendable, Equatable {
  /// How the case is shared with the peer.
  let relation: PeerRelation
  /// Whether the peer has the case no more and knows it: what it asked is all that there is to say.
  let isOver: Bool
  /// What bounds it; nil where all that is public is shared.
  private let bounds: Bounds?
  private let link: PeerLink

  /// What an agency is told whose hand-over has ended.
  private struct Bounds: Equatable {
    /// What was in bundles for it, and what it said itself.
    let told: PeerKnowledge
    /// The entries that answers to it added.
    let granted: Set<Identifier>
    /// The end of its time; nil once it knows of the end.
    let end: Timestamp?
  }

  /// Looks at a case; nil if nothing of it is for the peer.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - link: Between whom.
  ///   - knowledge: What the peer has of the case.
  ///   - told: What it has of it once all that was sent has arrived.
  init?(_ file: Case, over link: PeerLink, knowing knowledge: PeerKnowledge, told: PeerKnowledge) {
    guard let relation = file.relation(with: link.peer, preferring: knowledge.offered) else { return nil }
    self.relation = relation
    self.link = link
    guard relation.isDownward, let ended = relation.ended else {
      (isOver, bounds) = (false, nil)
      return
    }
    // Who declined a case says so itself, and has nothing of it; no more has who never heard of it.
    guard ended.outcome != .declined, relation.isTold(by: knowledge) else { return nil }
    isOver = knowledge.ended.contains(relation.handover)
    let granted = file.requests.filter { link.isAsked($0) && $0.answer?.verdict == .accepted }
      .flatMap { $0.payload?.entries ?? [] }.map(\.id)
    bounds = Bounds(told: told, granted: Set(granted), end: isOver ? nil : ended.at)
  }

  /// Whether the peer is told less than all that is public.
  var isBounded: Bool { bounds != nil }

  /// Whether the peer may be told of an entry.
  func holds(_ entry: any Entry) -> Bool {
    guard entry.isPublic else { return false }
    guard let bounds else { return true }
    if bounds.told.entries.contains(entry.id) || bounds.granted.contains(entry.id) { return true }
    guard let recorded = entry.record.recorded, isOwn(entry), isOfBefore(recorded) else { return false }
    // What is taken back of a payment would be a payment where that one is not known.
    guard let returned = (entry as? Payment)?.returned else { return true }
    return bounds.told.entries.contains(returned)
  }

  /// The additions to an entry of which the peer may be told.
  func additions(to entry: any Entry) -> [EntryAddition] {
    let all = EntryAddition.all(of: entry)
    guard let bounds else { return all }
    return all.filter { addition in
      if bounds.told.additions.contains(addition) { return true }
      switch addition.kind {
      case .answer: return (entry as? Request).map(link.isAsked) ?? false
      case .void: return isOwn(entry) && entry.record.void.map { isOfBefore($0.at) } ?? false
      case .released: return false
      }
    }
  }

  /// Whether an entry is what is still told once the case is over for the peer: what it asked, and what that added.
  func isAnswered(_ entry: any Entry) -> Bool {
    bounds?.granted.contains(entry.id) == true || (entry as? Request).map(link.isAsked) == true
  }

  private func isOwn(_ entry: any Entry) -> Bool { entry.record.org == link.own }

  /// Whether this store wrote something down before it ended the hand-over: both are by its own clock.
  private func isOfBefore(_ time: Timestamp) -> Bool {
    bounds?.end.map { time.seconds <= $0.seconds } ?? false
  }
}

extension CaseShare {
  /// A case as the peer may know it: its own words, but for what is held back.
  ///
  /// Of what its holder and accepted requests change, it says what the peer was told: an agency that has a case no more
  /// does not read it, and each copy needs it.
  func document(of file: Loaded<Case>) -> YAMLValue {
    var kept: [Identifier: Set<EntryAddition.Kind>] = [:]
    for entry in file.value.allEntries where holds(entry) { kept[entry.id] = Set(additions(to: entry).map(\.kind)) }
    func told(_ entry: YAMLValue) -> Set<EntryAddition.Kind>? { Identifier(entry.id).flatMap { kept[$0] } }
    let whole = file.document.value
    let named = whole.withoutNames(of: { told($0) == nil })
    guard case .map(let pairs) = named else { return whole }
    var entries: [String: YAMLValue] = [:]
    for list in EntryList.allCases {
      let left = (named[list.rawValue]?.entries ?? []).compactMap { entry in
        told(entry).map { entry.with(only: $0) }
      }
      if !left.isEmpty { entries[list.rawValue] = .list(left) }
    }
    let (all, known) = (
      AcceptedRequests(whole["requests"]?.entries ?? []), AcceptedRequests(entries["requests"]?.entries ?? [])
    )
    return .map(
      pairs.compactMap { pair -> YAMLEntry? in
        switch Case.schema.field(pair.key)?.scope {
        case .entry: return entries[pair.key].map { YAMLEntry(pair.key, $0) }
        case .head: return pair.key == "status" ? YAMLEntry(pair.key, .text(CaseStatus.open.rawValue)) : nil
        case .identity:
          guard all.fields.contains(where: { $0.key == pair.key }) else { return pair }
          return known.fields.first { $0.key == pair.key }.map { YAMLEntry(pair.key, $0.value) }
        case .own:
          let sides = link.owners + [link.peer]
          let items = pair.value.entries.filter { item in sides.contains { $0.text == item["of"]?.scalarText } }
          return items.isEmpty ? nil : YAMLEntry(pair.key, .list(items))
        case .local, nil: return pair
        }
      })
  }
}

extension YAMLValue {
  /// An entry with no other additions than these.
  fileprivate func with(only additions: Set<EntryAddition.Kind>) -> YAMLValue {
    guard case .map(let pairs) = self else { return self }
    return .map(
      pairs.filter { pair in EntryAddition.Kind(rawValue: pair.key).map(additions.contains) ?? true })
  }
}

/// Two stores that exchange cases.
public struct PeerLink: Sendable, Equatable {
  /// What this store calls the other one.
  public let peer: Slug
  /// The id of the other store; nil while nothing came of it.
  public let other: Identifier?
  /// The id of this store.
  public let own: Identifier
  /// This store's own organisations.
  public let owners: [Slug]

  /// Makes one.
  public init(peer: Slug, other: Identifier?, own: Identifier, owners: [Slug]) {
    (self.peer, self.other, self.own, self.owners) = (peer, other, own, owners)
  }

  /// A store's with one of its peers.
  init(_ peer: Peer, of settings: Settings) {
    self.init(peer: peer.slug, other: peer.organisation.store, own: settings.id, owners: settings.owners)
  }

  /// Whether the other one asks with a request, and not the debtor through it.
  func isAsked(_ request: Request) -> Bool {
    other != nil && request.record.org == other && request.side != .debtor
  }
}

extension Desk {
  /// The peer of a name, which must exchange bundles.
  ///
  /// - Throws: `ActionError.load`, or `refused` with `ownOrganisation` or `noExchange`.
  public func peer(_ name: String) throws(ActionError) -> Peer {
    let peer = try otherOrganisation(name)
    guard peer.organisation.exchange == .bundles else { throw .refused(.noExchange(peer: peer)) }
    return peer
  }

  /// The peer of a name, which exchanges bundles or once did.
  ///
  /// - Throws: `ActionError.load`, or `refused` with `ownOrganisation` or `noExchange`.
  public func formerPeer(_ name: String) throws(ActionError) -> Peer {
    let peer = try otherOrganisation(name)
    let isKnown = try reading { () throws(LoadError) in try store.peers().peers.contains { $0.slug == peer.slug } }
    guard isKnown else { throw .refused(.noExchange(peer: peer)) }
    return peer
  }

  private func otherOrganisation(_ name: String) throws(ActionError) -> Peer {
    let slug = Slug(name) ?? Slug(naming: name)
    let peer = try reading { () throws(LoadError) in try store.peer(slug) }
    guard !store.isOwn(peer.kind, slug) else { throw .refused(.ownOrganisation(slug)) }
    return peer
  }

  /// Plans bundles of what peers have not acknowledged; none for whom nothing waits.
  ///
  /// Each case is read once. What is wrong with one case, or with one peer, hides no other: an address, and a seal that
  /// the peer's policy allows, are asked for only where something waits.
  ///
  /// - Parameters:
  ///   - peers: For whom.
  ///   - paths: The files of the cases to look at.
  ///   - output: The full path to write to; nil for names in the outbox.
  ///   - wishes: How they are signed and encrypted, beside what the peers demand.
  ///   - limits: How much one bundle may hold.
  ///   - number: The number after which the bundles are numbered on, if a peer has had more than records tell.
  /// - Returns: What came of it for each peer, and the cases that could not be read.
  /// - Throws: `ActionError.load` if what all cases share cannot be read.
  public mutating func send(
    to peers: [Peer], cases paths: [String], output: String?, sealing wishes: SealWishes = .none,
    limits: BundleLimits = .standard, after number: Int? = nil
  ) throws(ActionError) -> (sent: [SentBundles], unreadable: [CaseScanError]) {
    let planner = try planner(limits)
    var sent: [SentBundles] = []
    var (reachable, cases): ([Peer], [OutgoingCases]) = ([], [])
    for peer in peers {
      do throws(ActionError) {
        cases.append(
          try Self.exchanging { () throws(ExchangeError) in try planner.cases(for: peer.slug, after: number) })
        reachable.append(peer)
      } catch {
        sent.append(SentBundles(peer: peer, bundles: [], leftOut: [], problem: error))
      }
    }
    let unreadable = planner.gather(paths, &cases)
    let all = try reading { () throws(LoadError) in try store.casePaths() }
    for place in cases.indices { cases[place].isOfAll = unreadable.isEmpty && paths.count >= all.count }
    for (peer, cases) in zip(reachable, cases) {
      do throws(ActionError) {
        let bundles = try planBundles(of: cases, for: peer, by: planner, to: output, sealing: wishes)
        sent.append(SentBundles(peer: peer, bundles: bundles, leftOut: cases.leftOut, problem: nil))
      } catch {
        sent.append(SentBundles(peer: peer, bundles: [], leftOut: cases.leftOut, problem: error))
      }
    }
    return (sent.sorted { $0.peer.slug < $1.peer.slug }, unreadable)
  }

  /// Plans the bundles of the cases that were gathered for a peer; none if there are none.
  private mutating func planBundles(
    of cases: OutgoingCases, for peer: Peer, by planner: BundlePlanner, to output: String?, sealing wishes: SealWishes
  ) throws(ActionError) -> [PlannedBundle] {
    guard cases.count > 0 else { return [] }
    let (address, seal) = (try address(of: peer), try Self.seal(wishes, for: peer))
    let planned = try Self.exchanging { () throws(ExchangeError) in
      try planner.bundles(of: cases, address: address, to: output, seal)
    }
    for item in planned { plan(item) }
    return planned.map(\.bundle)
  }

  /// Plans the bundles that bring cases that are handed over to one of those who take them, as they will be.
  ///
  /// - Throws: `ActionError.refused` with `noAddress` or `policy`, `exchange`, or `load`.
  public mutating func sendForwarded(
    _ cases: ForwardedCases, to peer: Peer, output: String?, sealing wishes: SealWishes = .none
  ) throws(ActionError) -> [PlannedBundle] {
    guard let planner = cases.planner, let outgoing = cases.outgoing[peer.slug] else { return [] }
    return try planBundles(of: outgoing, for: peer, by: planner, to: output, sealing: wishes)
  }

  /// Plans a copy of cases, for anybody, without those that are left out.
  ///
  /// - Throws: `ActionError.exchange` or `load`.
  public mutating func copy(
    cases paths: [String], output: String, limits: BundleLimits = .standard
  ) throws(ActionError) -> (bundle: PlannedBundle, leftOut: [ExchangeError], unreadable: [CaseScanError]) {
    let planner = try planner(limits)
    let (planned, leftOut, unreadable) = try Self.exchanging { () throws(ExchangeError) in
      try planner.copy(of: paths, to: output)
    }
    plan(planned)
    return (planned.bundle, leftOut, unreadable)
  }

  /// What puts bundles together, of this store as it is now.
  func planner(_ limits: BundleLimits) throws(ActionError) -> BundlePlanner {
    let (store, now, spool) = (store, actor.now, spool)
    return try Self.exchanging { () throws(ExchangeError) in
      try BundlePlanner(store, now: now, spool: spool, limits: limits)
    }
  }

  private mutating func plan(_ planned: BundlePlanner.Planned) {
    plan.write(planned.bundle)
    if let record = planned.record { plan.write(new: record.path, record.bytes) }
  }

  /// How a bundle for a peer is signed and encrypted.
  ///
  /// - Throws: `ActionError.refused` with `policy`.
  static func seal(_ wishes: SealWishes, for peer: Peer) throws(ActionError) -> BundleSeal {
    do throws(PolicyBreach) {
      return try BundleSeal(wishes, for: BundlePolicy(of: peer.organisation))
    } catch {
      throw .refused(.policy(peer: peer, error))
    }
  }

  private func address(of peer: Peer) throws(ActionError) -> String {
    guard let address = peer.address else { throw .refused(.noAddress(peer: peer)) }
    return address
  }

  /// Does something of the exchange, its error told as a desk's.
  static func exchanging<Value>(_ make: () throws(ExchangeError) -> Value) throws(ActionError) -> Value {
    do throws(ExchangeError) {
      return try make()
    } catch {
      if case .load(let error) = error { throw .load(error) }
      throw .exchange(error)
    }
  }
}

/// What came of sending to one peer.
public struct SentBundles: Sendable {
  /// The peer.
  public let peer: Peer
  /// The bundles, in order.
  public let bundles: [PlannedBundle]
  /// Why cases are left out: each error names its case.
  public let leftOut: [ExchangeError]
  /// Why there are no bundles though something waits, or that cannot be told; nil if nothing is in the way.
  public let problem: ActionError?
}

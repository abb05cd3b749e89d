extension Desk {
  /// The peer of a name, which must exchange bundles.
  ///
  /// - Throws: `ActionError.load`, or `refused` with `noExchange`.
  public func peer(_ name: String) throws(ActionError) -> Peer {
    let slug = Slug(name) ?? Slug(naming: name)
    let peer = try reading { () throws(LoadError) in try store.peer(slug) }
    guard peer.organisation.exchange == .bundles else { throw .refused(.noExchange(peer: peer)) }
    return peer
  }

  /// Plans bundles of what a peer has not acknowledged; none if nothing waits.
  ///
  /// - Parameters:
  ///   - peer: For whom.
  ///   - paths: The files of the cases to look at.
  ///   - output: The full path to write to; nil for a name in the outbox.
  ///   - wishes: How they are signed and encrypted, beside what the peer demands.
  /// - Returns: The bundles, the cases that could not be read, and why others are left out.
  /// - Throws: `ActionError.refused` with `noAddress` or `policy`, `exchange`, or `load`.
  public mutating func send(
    to peer: Peer, cases paths: [String], output: String?, sealing wishes: SealWishes = .none
  ) throws(ActionError) -> (bundles: [PlannedBundle], unreadable: [CaseScanError], leftOut: [ExchangeError]) {
    let address = try address(of: peer)
    let seal = try Self.seal(wishes, for: peer)
    let store = store
    let now = actor.now
    let found = try exchanging { () throws(ExchangeError) in
      try BundlePlanner(store, now: now).bundles(for: peer, address: address, cases: paths, to: output, seal: seal)
    }
    for planned in found.planned { plan(planned) }
    return (found.planned.map(\.bundle), found.unreadable, found.leftOut)
  }

  /// Plans the bundles that bring cases that are handed over to those who take them, as they will be.
  ///
  /// - Throws: `ActionError.refused` with `noAddress` or `policy`, `exchange`, or `load`.
  public mutating func sendForwarded(
    _ files: [Loaded<Case>], to peer: Peer, output: String?, sealing wishes: SealWishes = .none
  ) throws(ActionError) -> [PlannedBundle] {
    let address = try address(of: peer)
    let seal = try Self.seal(wishes, for: peer)
    let store = store
    let now = actor.now
    let planned = try exchanging { () throws(ExchangeError) in
      try BundlePlanner(store, now: now).bundles(for: peer, address: address, of: files, to: output, seal: seal)
    }
    for item in planned { plan(item) }
    return planned.map(\.bundle)
  }

  /// Plans a copy of cases, for anybody.
  ///
  /// - Throws: `ActionError.exchange` or `load`.
  public mutating func copy(
    cases paths: [String], output: String
  ) throws(ActionError) -> (bundle: PlannedBundle, unreadable: [CaseScanError]) {
    let store = store
    let now = actor.now
    let (planned, unreadable) = try exchanging { () throws(ExchangeError) in
      try BundlePlanner(store, now: now).copy(of: paths, to: output)
    }
    plan(planned)
    return (planned.bundle, unreadable)
  }

  private mutating func plan(_ planned: BundlePlanner.Planned) {
    plan.write(planned.bundle)
    if let path = planned.recordPath { plan.write(path, planned.record, over: nil) }
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

  private func exchanging<Value>(_ make: () throws(ExchangeError) -> Value) throws(ActionError) -> Value {
    do throws(ExchangeError) {
      return try make()
    } catch {
      if case .load(let error) = error { throw .load(error) }
      throw .exchange(error)
    }
  }
}

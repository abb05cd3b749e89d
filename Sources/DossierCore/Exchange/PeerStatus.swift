/// How the exchange with a peer stands.
public struct PeerStatus: Sendable, Equatable {
  /// The peer.
  public let peer: Peer
  /// The last bundle that was sent to it.
  public let sent: ExchangeRecord?
  /// The last bundle that it acknowledged.
  public let acknowledged: ExchangeRecord?
  /// The numbers of those that were sent and not acknowledged.
  public let unacknowledged: [Int]
  /// The last bundle that came from it.
  public let received: ExchangeRecord?
  /// The numbers of those that should have come before it, and did not, in runs.
  public let missing: [ClosedRange<Int>]
  /// The cases of which something was not sent yet, or is otherwise there.
  public let dispatches: [CaseDispatch]

  /// What was not sent yet.
  public var waiting: [CaseDispatch] { dispatches.filter(\.isWaiting) }
  /// The cases in which something is kept otherwise there, or that nobody decided here.
  public var contradicted: [CaseDispatch] { dispatches.filter(\.isContradicted) }
}

extension Store {
  /// How the exchange with some peers stands: all cases are read once.
  ///
  /// A peer of which a record cannot be read is left out, and its error told beside those of cases.
  ///
  /// - Throws: `LoadError` if the folders of cases cannot be listed.
  public func exchangeStatus(
    with peers: [Peer]
  ) throws(LoadError) -> (peers: [PeerStatus], unreadable: [CaseScanError]) {
    var histories: [(peer: Peer, history: PeerHistory)] = []
    var unreadable: [CaseScanError] = []
    let words = takenWords()
    for peer in peers {
      do throws(LoadError) {
        histories.append((peer, PeerHistory(try records(with: peer.slug, beside: words))))
      } catch {
        unreadable.append(CaseScanError(path: "\(StoreLayout.exchange)/\(peer.slug)", error: error))
      }
    }
    let all = histories.map { (link: PeerLink($0.peer, of: settings.value), history: $0.history) }
    let scan = try scanCases { file -> [CaseDispatch?]? in
      guard !file.value.partners.isEmpty else { return nil }
      return all.map { file.dispatch(over: $0.link, $0.history) }
    }
    let statuses = histories.enumerated().map { place, item in
      PeerStatus(
        peer: item.peer, sent: item.history.records.sent.last, acknowledged: item.history.records.lastAcknowledged,
        unacknowledged: item.history.unacknowledged.map(\.sequence), received: item.history.records.received.last,
        missing: item.history.records.missing, dispatches: scan.values.compactMap { $0[place] })
    }
    return (statuses, unreadable + scan.errors)
  }

  /// What of some cases was not yet sent to those with whom they are shared and who exchange bundles.
  ///
  /// What was exchanged with each of them is read once.
  ///
  /// - Throws: `LoadError`.
  public func unsent(of files: [Loaded<Case>]) throws(LoadError) -> [(peer: Slug, dispatches: [CaseDispatch])] {
    try dispatches(of: files, where: \.isWaiting)
  }

  /// In what a case is otherwise at those with whom it is shared and who exchange bundles.
  ///
  /// - Throws: `LoadError`.
  func contradicted(in file: Loaded<Case>) throws(LoadError) -> [(peer: Slug, dispatches: [CaseDispatch])] {
    try dispatches(of: [file], where: \.isContradicted)
  }

  private func dispatches(
    of files: [Loaded<Case>], where isWanted: (CaseDispatch) -> Bool
  ) throws(LoadError) -> [(peer: Slug, dispatches: [CaseDispatch])] {
    var shared: [Slug: [Loaded<Case>]] = [:]
    for file in files {
      for slug in file.value.partners { shared[slug, default: []].append(file) }
    }
    var waiting: [(peer: Slug, dispatches: [CaseDispatch])] = []
    let words = takenWords(of: Array(shared.keys))
    for (slug, files) in shared.sorted(by: { $0.key < $1.key }) {
      let peer = try peer(slug)
      guard peer.organisation.exchange == .bundles else { continue }
      let link = PeerLink(peer, of: settings.value)
      let history = try history(with: slug, of: Set(files.map(\.value.id)), beside: words)
      let dispatches = files.compactMap { $0.dispatch(over: link, history) }.filter(isWanted)
      if !dispatches.isEmpty { waiting.append((slug, dispatches)) }
    }
    return waiting
  }
}

extension Loaded<Case> {
  /// What of the case was not yet sent to a peer, or is contradicted there; nil if nothing.
  fileprivate func dispatch(over link: PeerLink, _ history: PeerHistory) -> CaseDispatch? {
    let told = history.told(of: value.id)
    let dispatch = CaseDispatch(
      value, over: link, knowing: told, told: told, head: CaseHead.hash(of: document.value), document: document.value)
    return dispatch.flatMap { $0.isWaiting || $0.isContradicted ? $0 : nil }
  }
}

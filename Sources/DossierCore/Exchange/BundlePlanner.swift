/// Puts together bundles for peers, or a copy for anybody.
struct BundlePlanner {
  /// A bundle with the record of it.
  struct Planned {
    /// The bundle.
    let bundle: PlannedBundle
    /// The path of the record, relative to the store, and the record; nil of a copy.
    let record: (path: String, bytes: SpooledBytes)?
  }

  private let store: Store
  private let now: Timestamp
  private let basis: ExchangeBasis
  private let summarizer: CaseSummarizer
  private let spool: Spool
  private let limits: BundleLimits
  private let words: TakenWords

  /// Begins with a store at a moment: what cases share is read.
  ///
  /// - Throws: `ExchangeError.load`.
  init(_ store: Store, now: Timestamp, spool: Spool, limits: BundleLimits) throws(ExchangeError) {
    self.store = store
    self.now = now
    self.spool = spool
    self.limits = limits
    words = store.takenWords()
    (basis, summarizer) = try ExchangeError.reading { () throws(LoadError) in
      (try ExchangeBasis(store), try CaseSummarizer(store, asOf: now.date))
    }
  }

  /// Begins with no cases for a peer.
  ///
  /// - Parameters:
  ///   - peer: The peer.
  ///   - number: The number after which bundles to it are numbered on, if the peer has had more than records tell.
  /// - Returns: What takes its cases.
  /// - Throws: `ExchangeError.load`, or `farNumber`.
  func cases(for peer: Slug, after number: Int? = nil) throws(ExchangeError) -> OutgoingCases {
    let link: PeerLink
    var records: PeerRecords
    (link, records) = try ExchangeError.reading { () throws(LoadError) in
      (PeerLink(try store.peer(peer), of: store.settings.value), try store.records(with: peer, beside: words))
    }
    if let number {
      guard number <= records.highestLost else { throw .farNumber(number, last: records.lastSent, of: peer) }
      records.use(upTo: number)
    }
    return cases(.exchange(link, PeerHistory(records)))
  }

  private func cases(_ purpose: OutgoingCaseWriter.Purpose) -> OutgoingCases {
    OutgoingCases(
      OutgoingCaseWriter(basis: basis, summarizer: summarizer, purpose: purpose, spool: spool), limits)
  }

  /// Adds what waits in the cases of some files for each of several recipients; the files are read once.
  ///
  /// - Returns: The cases that could not be read.
  func gather(_ paths: [String], _ recipients: inout [OutgoingCases]) -> [CaseScanError] {
    var unreadable: [CaseScanError] = []
    let writers = recipients.map(\.writer)
    store.stream(paths, as: Case.self, { file in writers.map { $0.result(file) } }) { batch in
      for results in batch.values {
        for (place, result) in results.enumerated() {
          if let result { recipients[place].take(result) }
        }
      }
      unreadable += batch.errors
    }
    return unreadable
  }

  /// A copy of the cases of some files, without those that are left out.
  ///
  /// - Throws: `ExchangeError`, `tooMuch` if they are more than one bundle may hold; why the first is left out if all are.
  func copy(
    of paths: [String], to output: String
  ) throws(ExchangeError) -> (planned: Planned, leftOut: [ExchangeError], unreadable: [CaseScanError]) {
    guard paths.count <= limits.cases else { throw .tooMuch(cases: paths.count) }
    var recipients = [cases(.copy)]
    let unreadable = gather(paths, &recipients)
    let (parts, leftOut) = (recipients[0].parts, recipients[0].leftOut)
    if parts.isEmpty, let first = leftOut.first { throw first }
    guard parts.count < 2 else { throw .tooMuch(cases: recipients[0].count) }
    let label = BundleLabel(copyOf: store.settings.value, created: now)
    let head = BundleContents.Head(
      kind: .transfer, from: store.settings.value.id, to: nil, sequence: nil, since: nil, standsForLost: false,
      received: nil, created: now)
    let cases = parts.first ?? []
    let contents = try BundleContents(label, head, cases, basis, spool)
    let bundle = PlannedBundle(
      peer: nil, kind: .transfer, sequence: nil, dispatches: [], cases: cases.count, time: now, bag: contents.bag,
      form: ArchiveForm(bundleNamed: output) ?? .tarZstd, destination: .file(output))
    return (Planned(bundle: bundle, record: nil), leftOut, unreadable)
  }

  /// The numbers of unanswered bundles with some of these cases.
  private static func repeated(_ cases: [OutgoingCase], of waiting: [ExchangeRecord]) -> [Int] {
    let ids = Set(cases.compactMap { $0.dispatch?.id })
    return waiting.filter { $0.cases.contains { ids.contains($0.id) } }.map(\.sequence)
  }

  /// The bundles of the cases that were gathered for a peer, in order.
  ///
  /// - Parameters:
  ///   - cases: The cases.
  ///   - address: The peer's store id, or its VAT or enterprise number.
  ///   - output: The full path to write to; nil for names in the outbox.
  ///   - seal: How they are signed and encrypted.
  /// - Returns: The bundles with their records.
  /// - Throws: `ExchangeError`.
  func bundles(
    of cases: OutgoingCases, address: String, to output: String?, _ seal: BundleSeal
  ) throws(ExchangeError) -> [Planned] {
    guard case .exchange(let link, let history) = cases.writer.purpose else { return [] }
    let peer = link.peer
    var planned: [Planned] = []
    let waiting = history.unacknowledged
    // What was in bundles of which nothing is known may be in a case that does not go along.
    let lost = cases.isOfAll && cases.leftOut.isEmpty ? nil : history.records.oldestLost
    let latest = lost ?? history.records.nextSequence
    for part in cases.parts {
      let sequence = history.records.nextSequence + planned.count
      let kind = part.contains { $0.dispatch?.isHandover == true } ? BundleKind.forward : .update
      let label = BundleLabel(kind, to: peer, sequence: sequence, store.settings.value, created: now)
      let head = BundleContents.Head(
        kind: kind, from: store.settings.value.id, to: address, sequence: sequence,
        since: min(history.since(holding: Set(part.map(\.id))), latest),
        standsForLost: history.records.lastLost > 0, received: history.records.received.last?.sequence, created: now)
      let contents = try BundleContents(label, head, part, basis, spool)
      let bundle = PlannedBundle(
        peer: peer, kind: kind, sequence: sequence, dispatches: part.compactMap(\.dispatch), cases: part.count,
        time: now, bag: contents.bag, form: output.flatMap { ArchiveForm(bundleNamed: $0) } ?? .tarZstd,
        destination: output.map { .file($0) } ?? .store(label.outboxPath(seal)), seal: seal,
        repeats: Self.repeated(part, of: waiting), skips: planned.isEmpty ? history.records.unwritten : nil)
      let path = "\(StoreLayout.sent(to: peer))/\(StoreLayout.record(sequence))"
      planned.append(Planned(bundle: bundle, record: contents.record.map { (path, $0) }))
    }
    return planned
  }
}

/// Puts together bundles for a peer, or a copy for anybody.
public struct BundlePlanner {
  /// A bundle with the record of it.
  public struct Planned: Sendable {
    /// The bundle.
    public let bundle: PlannedBundle
    /// The path of the record, relative to the store; nil of a copy.
    public let recordPath: String?
    /// The record.
    public let record: [UInt8]
  }

  private let store: Store
  private let now: Timestamp
  private let names: ExchangeNames
  private let mostBytes: Int

  /// How many bytes the lines of the cases of one bundle may have, so that its documents stay below what they may have.
  public static let mostBytes = Store.maximumDocumentBytes - (1 << 18)

  /// Begins with a store at a moment.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - now: The moment.
  ///   - mostBytes: Beyond so many bytes of lines another bundle begins.
  /// - Throws: `ExchangeError.load`.
  public init(
    _ store: Store, now: Timestamp, mostBytes: Int = Self.mostBytes
  ) throws(ExchangeError) {
    self.mostBytes = mostBytes
    self.store = store
    self.now = now
    names = try ExchangeError.reading { () throws(LoadError) in try ExchangeNames(store) }
  }

  /// What waits for a peer, of the cases of some files.
  ///
  /// - Returns: The bundles, in order, the cases that could not be read, and why others are left out: each
  ///   `ExchangeError.missingFile`.
  /// - Throws: `ExchangeError`.
  public func bundles(
    for peer: Peer, address: String, cases paths: [String], to output: String?, seal: BundleSeal = .none
  ) throws(ExchangeError) -> (planned: [Planned], unreadable: [CaseScanError], leftOut: [ExchangeError]) {
    let (sender, history) = try sender(for: peer)
    let found = try gather(paths, sender)
    return (try planned(found.cases, for: peer, address, history, to: output, seal), found.unreadable, found.leftOut)
  }

  /// What waits for a peer, of some cases as they will be.
  ///
  /// - Throws: `ExchangeError`.
  public func bundles(
    for peer: Peer, address: String, of files: [Loaded<Case>], to output: String?, seal: BundleSeal = .none
  ) throws(ExchangeError) -> [Planned] {
    let (sender, history) = try sender(for: peer)
    var cases: [OutgoingCase] = []
    for file in files {
      if let item = try sender.write(file) { cases.append(item) }
    }
    return try planned(cases, for: peer, address, history, to: output, seal)
  }

  /// A copy of the cases of some files.
  ///
  /// - Throws: `ExchangeError`.
  public func copy(
    of paths: [String], to output: String
  ) throws(ExchangeError) -> (planned: Planned, unreadable: [CaseScanError]) {
    let sender = try ExchangeError.reading { () throws(LoadError) in
      try CaseSender(names, .copy, asOf: now.date)
    }
    let (cases, unreadable, leftOut) = try gather(paths, sender)
    if let first = leftOut.first { throw first }
    guard parts(of: cases).count < 2 else { throw .tooMuch(cases: cases.count) }
    let name = "\(ownName)-copy-\(now.date)"
    let head = BundleContents.Head(
      kind: .transfer, from: store.settings.value.id, to: nil, sequence: nil, since: nil, created: now)
    let contents = try BundleContents(name, head, cases, names)
    let bundle = PlannedBundle(
      peer: nil, kind: .transfer, sequence: nil, dispatches: [], cases: cases.count, time: now, bag: contents.bag,
      form: ArchiveForm(bundleNamed: output) ?? .tarZstd, destination: .file(output))
    return (Planned(bundle: bundle, recordPath: nil, record: []), unreadable)
  }

  private var ownName: String { store.settings.value.owners.first?.text ?? store.settings.value.id.text }

  private func sender(for peer: Peer) throws(ExchangeError) -> (CaseSender, PeerHistory) {
    try ExchangeError.reading { () throws(LoadError) in
      let history = try store.history(with: peer.slug)
      return (try CaseSender(names, .exchange(peer.slug, history), asOf: now.date), history)
    }
  }

  private func gather(
    _ paths: [String], _ sender: CaseSender
  ) throws(ExchangeError) -> (cases: [OutgoingCase], unreadable: [CaseScanError], leftOut: [ExchangeError]) {
    var cases: [OutgoingCase] = []
    var leftOut: [ExchangeError] = []
    var unreadable: [CaseScanError] = []
    let write = { @Sendable (file: Loaded<Case>) -> Result<OutgoingCase, ExchangeError>? in
      do throws(ExchangeError) { return try sender.write(file).map { .success($0) } } catch { return .failure(error) }
    }
    try store.stream(paths, as: Case.self, write) { (batch) throws(ExchangeError) in
      for result in batch.values {
        switch result {
        case .success(let item): cases.append(item)
        case .failure(.missingFile(let path, let number)):
          leftOut.append(.missingFile(path: path, number: number))
        case .failure(let error): throw error
        }
      }
      unreadable += batch.errors
    }
    return (cases, unreadable, leftOut)
  }

  /// Cases in their order, as many together as one bundle may have.
  private func parts(of cases: [OutgoingCase]) -> [[OutgoingCase]] {
    var parts: [[OutgoingCase]] = []
    var bytes = 0
    for item in cases {
      bytes += item.lineBytes
      if let last = parts.indices.last, parts[last].count < BundleContents.mostCases, bytes <= mostBytes {
        parts[last].append(item)
      } else {
        parts.append([item])
        bytes = item.lineBytes
      }
    }
    return parts
  }

  /// The numbers of unanswered bundles with some of these cases.
  private static func repeated(_ cases: [OutgoingCase], of waiting: [ExchangeRecord]) -> [Int] {
    let ids = Set(cases.compactMap { $0.dispatch?.id })
    return waiting.filter { $0.cases.contains { ids.contains($0.id) } }.map(\.sequence)
  }

  private func planned(
    _ cases: [OutgoingCase], for peer: Peer, _ address: String, _ history: PeerHistory, to output: String?,
    _ seal: BundleSeal
  ) throws(ExchangeError) -> [Planned] {
    var planned: [Planned] = []
    let waiting = history.unacknowledged
    for part in parts(of: cases) {
      let sequence = history.nextSequence + planned.count
      let name = "\(ownName)-\(peer.slug)-\(StoreLayout.sequenceDigits(sequence))"
      let kind = part.contains { $0.dispatch?.isHandover == true } ? BundleKind.forward : .update
      let head = BundleContents.Head(
        kind: kind, from: store.settings.value.id, to: address, sequence: sequence,
        since: min(history.since(holding: Set(part.map(\.id))), history.nextSequence), created: now)
      let contents = try BundleContents(name, head, part, names)
      let bundle = PlannedBundle(
        peer: peer.slug, kind: kind, sequence: sequence, dispatches: part.compactMap(\.dispatch), cases: part.count,
        time: now, bag: contents.bag, form: output.flatMap { ArchiveForm(bundleNamed: $0) } ?? .tarZstd,
        destination: output.map { .file($0) }
          ?? .store("\(StoreLayout.outbox)/\(name).tar.zst\(seal.isEncrypted ? BundleSeal.suffix : "")"),
        seal: seal, repeats: Self.repeated(part, of: waiting))
      planned.append(
        Planned(
          bundle: bundle, recordPath: "\(StoreLayout.sent(to: peer.slug))/\(StoreLayout.record(sequence))",
          record: contents.record ?? []))
    }
    return planned
  }
}

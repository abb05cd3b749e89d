extension Store {
  /// What was exchanged with a peer.
  ///
  /// - Throws: `LoadError` if a record cannot be read.
  public func history(with peer: Slug) throws(LoadError) -> PeerHistory {
    PeerHistory(try records(with: peer, beside: takenWords()))
  }

  /// The records of bundles that were exchanged with a peer.
  ///
  /// - Throws: `LoadError` if one cannot be read.
  func records(with peer: Slug, beside words: TakenWords = TakenWords()) throws(LoadError) -> PeerRecords {
    try records(with: peer, beside: words, used: lastInOutbox(for: peer)) { $0 }
  }

  /// The words of some peers, else of all, that took the place of what was here.
  ///
  /// What cannot be read is left out: it is told where the exchange with that peer is looked at.
  func takenWords(of peers: [Slug]? = nil) -> TakenWords {
    var words = TakenWords()
    let folders = (try? list(StoreLayout.exchange)) ?? []
    let peers = peers ?? folders.filter { $0.kind == .directory }.compactMap { Slug($0.name) }
    // What is taken matters to others alone.
    guard peers.count > 1 else { return words }
    let search = ByteSearch("adopted:")
    for peer in peers {
      let records = try? records(in: StoreLayout.received(from: peer)) { search.isFound(in: $0) ? $0 : nil }
      for record in records ?? [] { words.note(record, from: peer) }
    }
    return words
  }

  /// The highest number of a bundle for a peer that lies in the outbox, whatever it is; 0 if there is none.
  ///
  /// Where the records were put back from a backup, it may have been brought to the peer.
  private func lastInOutbox(for peer: Slug) throws(LoadError) -> Int {
    let prefix = BundleLabel.prefix(of: settings.value, to: peer)
    return try list(StoreLayout.outbox).lazy.compactMap { BundleLabel.sequence(of: $0.name, after: prefix) }.max() ?? 0
  }

  /// What was exchanged with a peer of some cases, and the numbers of bundles that held them.
  ///
  /// Only the lines about those cases are decoded; a record that was written otherwise is read whole. All records are
  /// looked through.
  ///
  /// - Throws: `LoadError` if a record cannot be read.
  public func history(with peer: Slug, of ids: Set<Identifier>) throws(LoadError) -> PeerHistory {
    try history(with: peer, of: ids, beside: takenWords())
  }

  /// The same, where the words of others are known.
  func history(
    with peer: Slug, of ids: Set<Identifier>, beside words: TakenWords
  ) throws(LoadError) -> PeerHistory {
    PeerHistory(
      try records(with: peer, beside: words) { bytes in
        switch RecordText.part(of: bytes, about: ids) {
        case .lines(let part): part
        case .nothing: nil
        case .unknown: Self.mayHold(bytes, ids) ? bytes : nil
        }
      })
  }

  /// Whether a record may say something of some cases: where they are many, looking for each takes longer than reading.
  private static func mayHold(_ bytes: [UInt8], _ ids: Set<Identifier>) -> Bool {
    ids.count > 16 || ids.contains { ByteSearch($0.text).isFound(in: bytes) }
  }

  /// The records of bundles that came from a peer in which one of some cases may stand.
  ///
  /// Records that hold none of them are not decoded.
  func received(from peer: Slug, of ids: Set<Identifier>) throws(LoadError) -> [ExchangeRecord] {
    try records(in: StoreLayout.received(from: peer)) { bytes in
      RecordText.part(of: bytes, about: ids) == .nothing ? nil : bytes
    }
  }

  private func records(
    with peer: Slug, beside words: TakenWords, used: Int = 0, _ part: ([UInt8]) -> [UInt8]?
  ) throws(LoadError) -> PeerRecords {
    PeerRecords(
      sent: try records(in: StoreLayout.sent(to: peer), part),
      received: try records(in: StoreLayout.received(from: peer), part), used: used, taken: words.besides(peer))
  }

  private func records(in folder: String, _ part: ([UInt8]) -> [UInt8]?) throws(LoadError) -> [ExchangeRecord] {
    var records: [ExchangeRecord] = []
    let name = FileSystem.name(of: folder)
    for entry in try list(folder) where entry.kind == .regular && StoreLayout.isRecord(entry.name, in: name) {
      let path = "\(folder)/\(entry.name)"
      let bytes: [UInt8]
      do throws(FileError) { bytes = try self.bytes(of: path) } catch { throw .file(error) }
      guard let part = part(bytes) else { continue }
      records.append(try Loaded<ExchangeRecord>(part, path: path, currency: settings.value.currency).value)
    }
    return records
  }
}

/// Finds a text in bytes.
struct ByteSearch {
  private let wanted: [UInt8]

  init(_ text: String) { wanted = Array(text.utf8) }

  func isFound(in bytes: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
    let (span, wanted) = (bytes.span, wanted.span)
    let last = span.count - wanted.count
    var place = 0
    while place <= last {
      if span[place] == first {
        var count = 1
        while count < wanted.count, span[place + count] == wanted[count] { count += 1 }
        if count == wanted.count { return true }
      }
      place += 1
    }
    return false
  }
}

extension StoreLayout {
  /// The folder of what was sent to a peer.
  public static func sent(to peer: Slug) -> String { "\(exchange)/\(peer)/sent" }

  /// The folder of what came from a peer.
  public static func received(from peer: Slug) -> String { "\(exchange)/\(peer)/received" }

  /// The name of the record of a bundle by its number: `000017.yaml`.
  public static func record(_ sequence: Int) -> String { "\(sequenceDigits(sequence)).yaml" }

  /// A number of bundles with the digits that names have: `000017`.
  static func sequenceDigits(_ sequence: Int) -> String {
    let digits = String(sequence)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}

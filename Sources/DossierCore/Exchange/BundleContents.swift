/// Everything that one bundle holds, before it is written.
struct BundleContents {
  /// What the bundle says of itself.
  struct Head {
    let kind: BundleKind
    let from: Identifier
    let to: String?
    let sequence: Int?
    /// The oldest number that still matters; nil of a copy.
    let since: Int?
    /// Whether records of lower numbers are lost here, for which the bundle stands.
    let standsForLost: Bool
    /// The highest number that came from the recipient; nil if none did.
    let received: Int?
    let created: Timestamp
  }

  /// The bag.
  let bag: BagPlan
  /// The record of the bundle; nil of a copy, of which none is kept.
  let record: SpooledBytes?

  /// Puts a bundle together.
  init(
    _ label: BundleLabel, _ head: Head, _ cases: [OutgoingCase], _ basis: ExchangeBasis, _ spool: Spool
  ) throws(ExchangeError) {
    let cases = cases.apart
    var files = cases.flatMap(\.files)
    files += cases.map { BagFile("data/\($0.path)", .kept($0.document)) }
    files += try Self.parties(of: cases, from: head.from, basis)
    let text = try Self.bundleText(head, cases, files: files.count, basis.store)
    files.append(BagFile("bundle.yaml", .kept(SpooledBytes(text, in: spool))))
    do throws(BagError) {
      bag = try BagPlan(label.name, files, info: label.info)
    } catch {
      throw .bag(error)
    }
    guard let sequence = head.sequence else {
      record = nil
      return
    }
    let said = ExchangeRecord(
      bundle: bag.identity.hex, kind: head.kind, sequence: sequence, at: head.created, again: nil, after: nil,
      acknowledges: nil, since: head.standsForLost ? head.since : nil, received: nil, cases: [])
    let place = StoreLayout.record(sequence)
    record = SpooledBytes(
      try RecordText.bytes(said.head, lines: cases.map(\.record), ExchangeRecord.schema, at: place), in: spool)
  }

  // MARK: Parties

  private static func parties(
    of cases: [OutgoingCase], from store: Identifier, _ basis: ExchangeBasis
  ) throws(ExchangeError) -> [BagFile] {
    var documents: [String: SpooledBytes] = [:]
    for item in cases { documents.merge(item.debtors) { first, _ in first } }
    let creditors = Set(cases.compactMap(\.creditor))
    guard !creditors.isEmpty else { return documents.map { BagFile("data/\($0.key)", .kept($0.value)) } }
    let settings = basis.store.settings.value
    for slug in creditors {
      let isOwn = basis.store.isOwn(.creditor, slug)
      documents[StoreLayout.party(.creditor, slug)] = try organisation(.creditor, slug, isOwn ? store : nil, basis)
    }
    // Whoever receives cases is told who sends them.
    if settings.role == .agency || creditors.isDisjoint(with: settings.owners), let owner = settings.owners.first {
      let kind = settings.role.partyKind
      documents[StoreLayout.party(kind, owner)] = try organisation(kind, owner, store, basis)
    }
    return documents.map { BagFile("data/\($0.key)", .kept($0.value)) }
  }

  /// What is told of an organisation; the sender's own names its store.
  private static func organisation(
    _ kind: PartyKind, _ slug: Slug, _ store: Identifier?, _ basis: ExchangeBasis
  ) throws(ExchangeError) -> SpooledBytes {
    try ExchangeError.reading { () throws(LoadError) in
      SpooledBytes(SharedParty.organisation(kind, try basis.store.document(kind, slug).value, store: store))
    }
  }

  // MARK: What the bundle says of itself

  private static func bundleText(
    _ head: Head, _ cases: [OutgoingCase], files: Int, _ store: Store
  ) throws(ExchangeError) -> [UInt8] {
    let said = BundleRecord(
      kind: head.kind, from: head.from.text, to: head.to, sequence: head.sequence, created: head.created,
      acknowledges: nil, since: head.since, received: head.received, totals: try totals(of: cases, files: files),
      tables: try tables(of: cases, store), cases: [])
    return try RecordText.bytes(said.head, lines: cases.map(\.line), BundleRecord.schema, at: "bundle.yaml")
  }

  private static func totals(of cases: [OutgoingCase], files: Int) throws(ExchangeError) -> BundleTotals {
    var counts: [EntryList: Int] = [:]
    var sums: [Currency: BundledSums] = [:]
    for item in cases {
      counts.merge(item.counts, uniquingKeysWith: +)
      do throws(MoneyError) {
        sums[item.sums.currency] = try sums[item.sums.currency]?.adding(item.sums) ?? item.sums
      } catch {
        throw .money(error)
      }
    }
    return BundleTotals(
      cases: cases.count, files: files,
      entries: EntryList.allCases.compactMap { list in
        counts[list].map { BundledEntries(list: list, count: $0) }
      },
      sums: sums.values.sorted { $0.currency.code < $1.currency.code })
  }

  private static func tables(of cases: [OutgoingCase], _ store: Store) throws(ExchangeError) -> [BundledTable] {
    var tables: [BundledTable] = []
    for name in cases.reduce(into: Set<Slug>(), { $0.formUnion($1.tables) }).sorted() {
      let hash = try ExchangeError.reading { () throws(LoadError) in try store.rateHash(name) }
      tables.append(BundledTable(name: name, hash: hash.hex))
    }
    return tables
  }
}

extension Store {
  /// What tells the rows of a rate table from those of another store: the SHA-256 of the program's file, followed by the
  /// store's own if it has one.
  ///
  /// - Throws: `LoadError` if the store's own file cannot be read.
  func rateHash(_ name: Slug) throws(LoadError) -> ContentHash {
    ContentHash(of: Array((RateTables.builtInText(name) ?? "").utf8) + (try rateFile(name)?.document.bytes ?? []))
  }
}

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
    let created: Timestamp
  }

  /// The bag.
  let bag: BagPlan
  /// The record of the bundle; nil of a copy, of which none is kept.
  let record: [UInt8]?

  /// The most cases of one bundle: its own document and the record of it stay well below what documents may have.
  static let mostCases = 10_000

  /// Puts a bundle together.
  init(_ name: String, _ head: Head, _ cases: [OutgoingCase], _ names: ExchangeNames) throws(ExchangeError) {
    let cases = cases.apart
    var files = cases.flatMap(\.files)
    files += cases.map { BagFile("data/\($0.path)", .bytes($0.document)) }
    files += try Self.parties(of: cases, from: head.from, names)
    let text = try Self.bundleText(head, cases, files: files.count, names.store)
    files.append(BagFile("bundle.yaml", .bytes(text)))
    do throws(BagError) {
      bag = try BagPlan(name, files, info: Self.info(head, names.store))
    } catch {
      throw .bag(error)
    }
    guard let sequence = head.sequence else {
      record = nil
      return
    }
    let entries = [
      YAMLEntry("dossier", .literal("1")), YAMLEntry("bundle", .text(bag.identity.hex)),
      YAMLEntry("kind", .text(head.kind.rawValue)), YAMLEntry("sequence", .literal(String(sequence))),
      YAMLEntry("at", .literal(head.created.description)),
    ]
    let bytes = Array(RecordText.text(entries, cases: cases.map(\.record), ExchangeRecord.schema).utf8)
    guard bytes.count <= Store.maximumDocumentBytes else { throw .tooLarge(path: StoreLayout.record(sequence)) }
    record = bytes
  }

  /// The lines of `bag-info.txt`.
  static func info(_ head: Head, _ store: Store) -> [(label: String, value: String)] {
    [
      ("Bag-Software-Agent", "dossier"), ("Bagging-Date", head.created.date.description),
      ("External-Description", "cases of the store \(head.from)"),
    ]
  }

  // MARK: Parties

  private static func parties(
    of cases: [OutgoingCase], from store: Identifier, _ names: ExchangeNames
  ) throws(ExchangeError) -> [BagFile] {
    var documents: [String: [UInt8]] = [:]
    for item in cases { documents.merge(item.debtors) { first, _ in first } }
    let creditors = Set(cases.compactMap(\.creditor))
    guard !creditors.isEmpty else { return documents.map { BagFile("data/\($0.key)", .bytes($0.value)) } }
    let settings = names.store.settings.value
    for slug in creditors {
      let own = settings.role == .creditor && settings.owners.contains(slug)
      documents[StoreLayout.party(.creditor, slug)] = try ExchangeError.reading { () throws(LoadError) in
        SharedParty.organisation(
          .creditor, try names.store.creditor(slug).document.value, store: own ? store : nil)
      }
    }
    // Whoever receives cases is told who sends them.
    if settings.role == .agency || creditors.isDisjoint(with: settings.owners), let owner = settings.owners.first {
      let kind = settings.role == .agency ? PartyKind.agency : .creditor
      documents[StoreLayout.party(kind, owner)] = try ExchangeError.reading { () throws(LoadError) in
        let value =
          kind == .agency
          ? try names.store.agency(owner).document.value : try names.store.creditor(owner).document.value
        return SharedParty.organisation(kind, value, store: store)
      }
    }
    return documents.map { BagFile("data/\($0.key)", .bytes($0.value)) }
  }

  // MARK: What the bundle says of itself

  private static func bundleText(
    _ head: Head, _ cases: [OutgoingCase], files: Int, _ store: Store
  ) throws(ExchangeError) -> [UInt8] {
    var entries = [
      YAMLEntry("dossier", .literal("1")), YAMLEntry("kind", .text(head.kind.rawValue)),
      YAMLEntry("from", .text(head.from.text)),
    ]
    if let to = head.to { entries.append(YAMLEntry("to", .text(to))) }
    if let sequence = head.sequence { entries.append(YAMLEntry("sequence", .literal(String(sequence)))) }
    entries.append(YAMLEntry("created", .literal(head.created.description)))
    if let since = head.since { entries.append(YAMLEntry("since", .literal(String(since)))) }
    entries.append(YAMLEntry("totals", try totals(of: cases, files: files)))
    entries.append(YAMLEntry("tables", try tables(of: cases, store)))
    let bytes = Array(RecordText.text(entries, cases: cases.map(\.line), BundleRecord.schema).utf8)
    guard bytes.count <= Store.maximumDocumentBytes else { throw .tooLarge(path: "bundle.yaml") }
    return bytes
  }

  private static func totals(of cases: [OutgoingCase], files: Int) throws(ExchangeError) -> YAMLValue {
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
    let lists = EntryList.allCases.compactMap { list in
      counts[list].map {
        YAMLValue.map([YAMLEntry("list", .text(list.rawValue)), YAMLEntry("count", .literal(String($0)))])
      }
    }
    let amounts = sums.values.sorted { $0.currency.code < $1.currency.code }.map { sums in
      YAMLValue.map([
        YAMLEntry("currency", .text(sums.currency.code)), YAMLEntry("invoices", .literal(sums.invoices.description)),
        YAMLEntry("credits", .literal(sums.credits.description)),
        YAMLEntry("payments", .literal(sums.payments.description)),
      ])
    }
    return .map([
      YAMLEntry("cases", .literal(String(cases.count))), YAMLEntry("files", .literal(String(files))),
      YAMLEntry("entries", .list(lists)), YAMLEntry("sums", .list(amounts)),
    ])
  }

  private static func tables(of cases: [OutgoingCase], _ store: Store) throws(ExchangeError) -> YAMLValue {
    var lines: [YAMLValue] = []
    for name in cases.reduce(into: Set<Slug>(), { $0.formUnion($1.tables) }).sorted() {
      let hash = try ExchangeError.reading { () throws(LoadError) in try store.rateHash(name) }
      lines.append(.map([YAMLEntry("name", .text(name.text)), YAMLEntry("hash", .text(hash.hex))]))
    }
    return .list(lines)
  }
}

extension Store {
  /// What tells the rows of a rate table from those of another store: the SHA-256 of the program's file, followed by the
  /// store's own if it has one.
  ///
  /// - Throws: `LoadError` if the store's own file cannot be read.
  public func rateHash(_ name: Slug) throws(LoadError) -> ContentHash {
    ContentHash(of: Array((RateTables.builtInText(name) ?? "").utf8) + (try rateFile(name)?.document.bytes ?? []))
  }
}

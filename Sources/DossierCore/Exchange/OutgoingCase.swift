/// One case as a bundle carries it, and what the bundle and its record say of it.
struct OutgoingCase: Sendable {
  /// Its id.
  let id: Identifier
  /// What of it waited; nil in a copy.
  let dispatch: CaseDispatch?
  /// The path of its document below `data/`.
  private(set) var path: String
  /// The document: what may leave the store, in canonical form.
  let document: [UInt8]
  /// What `bundle.yaml` says of it.
  let line: YAMLValue
  /// What the record of the bundle says of it.
  let record: YAMLValue
  /// How many bytes the longer of both takes at most, as a line of its document.
  let lineBytes: Int
  /// The files that go along.
  private(set) var files: [BagFile]
  /// How many entries of each list are in it.
  let counts: [EntryList: Int]
  /// The sums of its amounts.
  let sums: BundledSums
  /// The rate tables by which it is reckoned.
  let tables: Set<Slug>
  /// Who is owed, if the recipient needs to be told.
  let creditor: Slug?
  /// The documents of those who owe, by their paths below `data/`, if the recipient needs them.
  let debtors: [String: [UInt8]]
}

extension [OutgoingCase] {
  /// The cases with paths of their own.
  ///
  /// Two may have one number in bundles; the first keeps its path, which is no more than a hint to recipients.
  var apart: [OutgoingCase] {
    var taken: Set<String> = []
    return map { item in taken.insert(LatinFolding.fold(item.path)).inserted ? item : item.apart }
  }
}

extension OutgoingCase {
  /// The case under a path that has its id.
  fileprivate var apart: OutgoingCase {
    let (old, stem) = (StoreLayout.attachments(ofCaseAt: path), path.dropLast(".yaml".count))
    var moved = self
    moved.path = "\(stem)-\(id).yaml"
    let new = StoreLayout.attachments(ofCaseAt: moved.path)
    moved.files = files.map { BagFile("data/\(new)" + $0.path.dropFirst("data/\(old)".count), $0.content) }
    return moved
  }
}

/// Writes cases for one recipient; several threads may ask at the same time.
struct CaseSender: Sendable {
  /// For whom cases are written.
  enum Purpose: Sendable {
    /// A peer gets what it has not.
    case exchange(Slug, PeerHistory)
    /// Whoever gets the copy gets everything that is not internal.
    case copy
  }

  let names: ExchangeNames
  let summarizer: CaseSummarizer
  let purpose: Purpose

  init(_ names: ExchangeNames, _ purpose: Purpose, asOf day: CalendarDate) throws(LoadError) {
    self.names = names
    self.purpose = purpose
    summarizer = try CaseSummarizer(names.store, asOf: day)
  }

  private var owners: [Slug] { names.store.settings.value.owners }

  /// What of a case waits for the peer; nil if nothing does.
  func dispatch(_ file: Loaded<Case>) -> CaseDispatch? {
    guard case .exchange(let peer, let history) = purpose else { return nil }
    let dispatch = CaseDispatch(
      file.value, for: peer, knowing: history.knowledge(of: file.value.id), owners: owners,
      head: CaseHead.hash(of: file.document.value))
    return dispatch.flatMap { $0.isWaiting ? $0 : nil }
  }

  /// Writes a case; nil if nothing of it is for the recipient.
  func write(_ file: Loaded<Case>) throws(ExchangeError) -> OutgoingCase? {
    switch purpose {
    case .copy: return try write(file, nil, having: [])
    case .exchange(_, let history):
      guard let dispatch = dispatch(file) else { return nil }
      return try write(file, dispatch, having: history.knowledge(of: file.value.id).files)
    }
  }

  private func write(
    _ file: Loaded<Case>, _ dispatch: CaseDispatch?, having known: Set<String>
  ) throws(ExchangeError) -> OutgoingCase {
    let value = file.value
    var debtors: [Slug: Loaded<Debtor>] = [:]
    for slug in [value.debtor] + value.coDebtors.map(\.debtor) where debtors[slug] == nil {
      debtors[slug] = try ExchangeError.reading { () throws(LoadError) in try names.store.debtor(slug) }
    }
    let asked = try requestedDebtors(of: file).filter { debtors[$0.key] == nil }
    debtors.merge(asked) { known, _ in known }
    let terms = try ExchangeError.reading { () throws(LoadError) in try names.terms(of: file) }
    let caseNames = names.names(of: value, debtors: debtors.mapValues(\.value))
    let shared = BundledCase.document(of: file.document.value, caseNames)
      .setting("terms", terms.value).setting("currency", .text(value.currency.code))
    let attached = try AttachedFiles(of: file, in: names.store, having: known)
    let head = CaseHead.hash(of: file.document.value)
    let lines = CaseLines(dispatch, value, head: head, revision: revision(of: head, dispatch), attached)
    let needsParties = dispatch?.isHandover ?? true
    let reference = value.reference(of: owners)
    let line = lines.line(
      balance: summarizer.amounts(file).amounts?.balance, asOf: summarizer.day, reference: reference)
    let record = lines.record(reference: reference)
    let isAsking = dispatch?.entries[.requests] != nil
    return OutgoingCase(
      id: value.id, dispatch: dispatch, path: value.path(inBundlesOf: file.path),
      document: Array(YAMLWriter.text(Case.schema.canonical(shared)).utf8),
      line: line, record: record, lineBytes: max(RecordText.bytes(of: line), RecordText.bytes(of: record)),
      files: attached.files, counts: lines.counts,
      sums: try sums(of: value), tables: terms.tables, creditor: needsParties ? value.creditor : nil,
      debtors: needsParties ? Self.documents(of: debtors) : isAsking ? Self.documents(of: asked) : [:])
  }

  /// Those whom requests would make debtors, as far as they are known here: of others the case has what came.
  private func requestedDebtors(of file: Loaded<Case>) throws(ExchangeError) -> [Slug: Loaded<Debtor>] {
    var debtors: [Slug: Loaded<Debtor>] = [:]
    for request in file.document.value["requests"]?.entries ?? [] {
      for item in request["payload"]?["set"]?["co-debtors"]?.entries ?? [] {
        guard let slug = item["debtor"]?.scalarText.flatMap({ Slug($0) }), debtors[slug] == nil else { continue }
        debtors[slug] = try ExchangeError.reading { () throws(LoadError) in
          try names.store.exists(StoreLayout.party(.debtor, slug)) ? try names.store.debtor(slug) : nil
        }
      }
    }
    return debtors
  }

  private func revision(of head: String, _ dispatch: CaseDispatch?) -> Int? {
    guard case .exchange(_, let history) = purpose, let dispatch else { return nil }
    return history.revision(of: head, case: dispatch.id, handover: dispatch.relation.handover)
  }

  private static func documents(of debtors: [Slug: Loaded<Debtor>]) -> [String: [UInt8]] {
    var documents: [String: [UInt8]] = [:]
    for (slug, debtor) in debtors {
      documents[StoreLayout.party(.debtor, slug)] = SharedParty.debtor(debtor.document.value)
    }
    return documents
  }

  private func sums(of value: Case) throws(ExchangeError) -> BundledSums {
    do throws(MoneyError) {
      return BundledSums(
        currency: value.currency, invoices: try Money.sum(value.invoices.map(\.amount), in: value.currency),
        credits: try Money.sum(value.credits.map(\.amount), in: value.currency),
        payments: try Money.sum(value.payments.map(\.amount), in: value.currency))
    } catch {
      throw .money(error)
    }
  }
}

extension Money {
  /// The sum of amounts of one currency.
  static func sum(_ amounts: [Money], in currency: Currency) throws(MoneyError) -> Money {
    var sum = Money.zero(currency)
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }
}

extension YAMLValue {
  /// The mapping with a key of this value.
  fileprivate func setting(_ key: String, _ value: YAMLValue) -> YAMLValue {
    guard case .map(let entries) = self else { return self }
    return .map(entries.filter { $0.key != key } + [YAMLEntry(key, value)])
  }
}

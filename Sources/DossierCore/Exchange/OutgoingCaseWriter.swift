/// Writes cases for one recipient; several threads may ask at the same time.
struct OutgoingCaseWriter: Sendable {
  /// For whom cases are written.
  enum Purpose: Sendable {
    /// A peer gets what it has not.
    case exchange(Slug, PeerHistory)
    /// Whoever gets the copy gets everything that is not internal.
    case copy
  }

  let basis: ExchangeBasis
  let summarizer: CaseSummarizer
  let purpose: Purpose
  /// Where documents wait until all of a bundle is known.
  let spool: Spool

  private var owners: [Slug] { basis.store.settings.value.owners }

  /// Writes a case; nil if nothing of it is for the recipient.
  func write(_ file: Loaded<Case>) throws(ExchangeError) -> OutgoingCase? {
    switch purpose {
    case .copy: return try write(file, nil, head: CaseHead.hash(of: file.document.value), having: [])
    case .exchange(let peer, let history):
      let knowledge = history.knowledge(of: file.value.id)
      // Hashed once, and only where it is looked at.
      var hashed: String?
      func head() -> String {
        let head = hashed ?? CaseHead.hash(of: file.document.value)
        hashed = head
        return head
      }
      let dispatch = CaseDispatch(file.value, for: peer, knowing: knowledge, owners: owners, head: head())
      guard let dispatch, dispatch.isWaiting else { return nil }
      return try write(file, dispatch, head: head(), having: knowledge.files)
    }
  }

  private func write(
    _ file: Loaded<Case>, _ dispatch: CaseDispatch?, head: String, having known: Set<String>
  ) throws(ExchangeError) -> OutgoingCase {
    let value = file.value
    try ExchangeError.reading { () throws(LoadError) in try basis.requireCreditor(value.creditor) }
    var debtors: [Slug: Loaded<Debtor>] = [:]
    for slug in [value.debtor] + value.coDebtors.map(\.debtor) where debtors[slug] == nil {
      debtors[slug] = try ExchangeError.reading { () throws(LoadError) in try basis.store.debtor(slug) }
    }
    let others = try otherDebtors(of: file, than: Set(debtors.keys))
    debtors.merge(others) { known, _ in known }
    let terms = try ExchangeError.reading { () throws(LoadError) in try basis.terms(of: file) }
    let caseNames = basis.names(of: value, debtors: debtors.mapValues(\.value))
    let shared = BundledCase.document(of: file.document.value, caseNames)
      .setting("terms", terms.value).setting("currency", .text(value.currency.code))
    let attached = try AttachedFiles(of: file, in: basis.store, having: known)
    let lines = CaseLines(dispatch, value, head: head, revision: revision(of: head, dispatch), attached)
    let needsParties = dispatch?.isHandover ?? true
    let reference = value.reference(of: owners)
    let line = lines.line(
      balance: summarizer.amounts(file).amounts?.balance, asOf: summarizer.day, reference: reference)
    let isNaming = dispatch?.entries[.requests] != nil || dispatch?.entries[.payments] != nil
    return OutgoingCase(
      id: value.id, dispatch: dispatch, path: value.path(inBundlesOf: file.path),
      document: SpooledBytes(Array(YAMLWriter.text(Case.schema.canonical(shared)).utf8), in: spool),
      line: RecordText.line(line.value, BundleRecord.schema),
      record: RecordText.line(lines.record(reference: reference).value, ExchangeRecord.schema),
      files: attached.files, counts: lines.counts,
      sums: try sums(of: value), tables: terms.tables, creditor: needsParties ? value.creditor : nil,
      debtors: needsParties ? documents(of: debtors) : isNaming ? documents(of: others) : [:])
  }

  /// Those whom entries name who do not owe, by then or any more, as far as they are known here: of others the case has
  /// what came.
  private func otherDebtors(
    of file: Loaded<Case>, than known: Set<Slug>
  ) throws(ExchangeError) -> [Slug: Loaded<Debtor>] {
    var debtors: [Slug: Loaded<Debtor>] = [:]
    for name in CaseNames.debtorsOfEntries(in: file.document.value) {
      guard let slug = Slug(name), !known.contains(slug) else { continue }
      debtors[slug] = try ExchangeError.reading { () throws(LoadError) in
        try basis.store.exists(StoreLayout.party(.debtor, slug)) ? try basis.store.debtor(slug) : nil
      }
    }
    return debtors
  }

  private func revision(of head: String, _ dispatch: CaseDispatch?) -> Int? {
    guard case .exchange(_, let history) = purpose, let dispatch else { return nil }
    return history.revision(of: head, case: dispatch.id, handover: dispatch.relation.handover)
  }

  private func documents(of debtors: [Slug: Loaded<Debtor>]) -> [String: SpooledBytes] {
    var documents: [String: SpooledBytes] = [:]
    for (slug, debtor) in debtors {
      documents[StoreLayout.party(.debtor, slug)] = SpooledBytes(
        SharedParty.debtor(debtor.document.value), in: spool)
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

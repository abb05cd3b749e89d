/// Writes cases for one recipient; several threads may ask at the same time.
struct OutgoingCaseWriter: Sendable {
  /// For whom cases are written.
  enum Purpose: Sendable {
    /// A peer gets what it has not.
    case exchange(PeerLink, PeerHistory)
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
    case .copy:
      let document = file.document.value
      return try write(file, document, nil, head: CaseHead.hash(of: document), having: [])
    case .exchange(let link, let history):
      let knowledge = history.knowledge(of: file.value.id)
      // Made and hashed once, and only where it is looked at.
      var made: (document: YAMLValue, head: String)?
      func said() -> (document: YAMLValue, head: String) {
        if let made { return made }
        let document = file.document.value
        let said = (document, CaseHead.hash(of: document))
        made = said
        return said
      }
      let dispatch = CaseDispatch(
        file.value, over: link, knowing: knowledge, told: history.told(of: file.value.id), head: said().head,
        document: said().document)
      guard let dispatch, dispatch.isWaiting else { return nil }
      if dispatch.share.isBounded {
        let part = try part(dispatch.share.document(of: file), of: file)
        let document = part.document.value
        return try write(part, document, dispatch, head: CaseHead.hash(of: document), having: knowledge.files)
      }
      return try write(file, said().document, dispatch, head: said().head, having: knowledge.files)
    }
  }

  /// A case that says less than its file.
  private func part(_ document: YAMLValue, of file: Loaded<Case>) throws(ExchangeError) -> Loaded<Case> {
    let currency = basis.store.settings.value.currency
    return try ExchangeError.reading { () throws(LoadError) in
      try Loaded<Case>(new: document, at: file.path, hasSchema: false, currency: currency)
    }
  }

  /// The files of a case that would have to go along and cannot.
  func faults(of file: Loaded<Case>) throws(ExchangeError) -> [(file: String, fault: FileFault)] {
    guard case .exchange(_, let history) = purpose else { return [] }
    return try AttachedFiles.faults(of: file, in: basis.store, having: history.knowledge(of: file.value.id).files)
  }

  private func write(
    _ file: Loaded<Case>, _ document: YAMLValue, _ dispatch: CaseDispatch?, head: String, having known: Set<String>
  ) throws(ExchangeError) -> OutgoingCase {
    let value = file.value
    try ExchangeError.reading { () throws(LoadError) in try basis.requireCreditor(value.creditor) }
    var debtors: [Slug: Loaded<Debtor>] = [:]
    for slug in [value.debtor] + value.coDebtors.map(\.debtor) where debtors[slug] == nil {
      debtors[slug] = try ExchangeError.reading { () throws(LoadError) in try basis.store.debtor(slug) }
    }
    let others = try otherDebtors(of: document, than: Set(debtors.keys))
    debtors.merge(others) { known, _ in known }
    let terms = try ExchangeError.reading { () throws(LoadError) in try basis.terms(of: value, saying: document) }
    let caseNames = basis.names(of: value, debtors: debtors.mapValues(\.value))
    let shared = BundledCase.document(of: document, caseNames)
      .with("terms", terms.value).with("currency", .text(value.currency.code))
    let attached = try AttachedFiles(of: file, in: basis.store, having: known)
    let lines = CaseLines(dispatch, value, head: head, revision: revision(of: head, dispatch), attached)
    let needsParties = dispatch?.isHandover ?? true
    let reference = value.reference(of: owners)
    let line = lines.line(
      balance: summarizer.amounts(file).amounts?.balance, asOf: summarizer.day, reference: reference)
    // Whoever has the case no more named those whom its requests name itself.
    let isNaming =
      dispatch?.share.isOver != true
      && (dispatch?.entries[.requests] != nil || dispatch?.entries[.payments] != nil)
    return OutgoingCase(
      id: value.id, dispatch: dispatch, path: value.path(inBundlesOf: file.path),
      document: SpooledBytes(YAMLWriter.bytes(Case.schema.canonical(shared)), in: spool),
      line: RecordText.line(line.value, BundleRecord.schema),
      record: RecordText.line(lines.record(reference: reference).value, ExchangeRecord.schema),
      files: attached.files, counts: lines.counts,
      sums: try sums(of: value), tables: terms.tables, creditor: needsParties ? value.creditor : nil,
      debtors: needsParties ? documents(of: debtors) : isNaming ? documents(of: others) : [:])
  }

  /// Those whom entries name who do not owe, by then or any more, as far as they are known here: of others the case has
  /// what came.
  private func otherDebtors(
    of document: YAMLValue, than known: Set<Slug>
  ) throws(ExchangeError) -> [Slug: Loaded<Debtor>] {
    var debtors: [Slug: Loaded<Debtor>] = [:]
    for name in CaseNames.debtorsOfEntries(in: document) {
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
    do throws(MoneyError) { return try BundledSums(of: value) } catch { throw .money(error) }
  }
}

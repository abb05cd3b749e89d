/// One import under way.
struct ImportRun {
  var desk: Desk
  let bundle: OpenedBundle
  let wishes: ImportWishes
  let workspace: String
  var report: ImportReport
  /// From whom the bundle came; nil for a copy from somebody who is not known here.
  var sender: ImportSender?
  /// What was exchanged with the sender before.
  var history = PeerRecords()
  /// What came of each case before, from whomever.
  var memories: [Identifier: CaseMemory] = [:]
  /// What the parties of the bundle are called here, by their ids there.
  var slugs: [String: Slug] = [:]
  var parties: ImportedParties
  /// What this store knows otherwise of a party, yet to be told to the sender, by the party's slug and kind.
  var differences: [PartyKey: (id: Identifier, name: String, fields: [YAMLEntry])] = [:]
  /// What cases are reckoned by, with the creditors of the bundle that are new here.
  var bases: ClaimBasisCache
  var places = CasePlaces()
  /// What is written down of each case, and acknowledged.
  var lines: [NotedCase] = []
  /// Why each case was declined before, by its hand-over.
  var declinedBefore: [HandedCase: String] = [:]
  /// The ids of the parties of the cases that are taken.
  var neededParties: Set<String> = []
  /// The parties here that were found to be some of the bundle, by their ids there; they go by those once a case needs it.
  var matchedParties: [String: PartyKey] = [:]
  /// The creditors of whom it was looked what the bundle says.
  var reckonedCreditors: Set<Slug> = []
  /// The parties that were added, by their ids in the bundle.
  var addedParties: [String: PartyKey] = [:]
  /// The names of the debtors in the bundle, by their ids there.
  var debtorNames: [String: String] = [:]
  /// What was learned of the sender, to be said once the bundle is taken.
  var learnedWords: [String] = []

  init(
    _ desk: Desk, _ bundle: OpenedBundle, _ wishes: ImportWishes, workspace: String
  ) throws(ImportError) {
    self.desk = desk
    self.bundle = bundle
    self.wishes = wishes
    self.workspace = workspace
    parties = ImportedParties(desk.store)
    bases = ClaimBasisCache(desk.store)
    report = ImportReport(
      kind: bundle.record.kind, sender: nil, sequence: bundle.record.sequence, identity: bundle.identity)
    report.isDryRun = wishes.isDryRun
  }

  var record: BundleRecord { bundle.record }

  mutating func run() throws(ImportError) -> ImportReport {
    try requireRecipient()
    try recogniseSender()
    try requireTrust()
    try readHistory()
    if record.kind == .acknowledgement {
      try takeAcknowledgement()
    } else {
      try takeParties()
      try takeCases()
    }
    if !wishes.isPartial, report.cases.contains(where: { if case .conflict = $0.outcome { true } else { false } }) {
      report.isRefused = true
      return report
    }
    report.warnings = learnedWords + report.warnings
    dropNeedlessParties()
    try writeRecord()
    try acknowledge()
    return report
  }

  /// Refuses what is for somebody else, or one's own.
  private func requireRecipient() throws(ImportError) {
    let settings = desk.store.settings.value
    guard record.from != settings.id.text else { throw .ownBundle }
    guard let to = record.to, to != settings.id.text, !wishes.isForced else { return }
    let wanted = EnterpriseNumber(to).comparable
    let kind = settings.role.partyKind
    var unnumbered: Slug?
    for slug in settings.owners {
      let own = try reading { () throws(LoadError) in try desk.store.organisation(kind, slug) }
      let numbers = [own.vat, own.enterpriseNumber].compactMap(\.self)
      if numbers.contains(where: { $0.comparable == wanted }) { return }
      if numbers.isEmpty { unnumbered = unnumbered ?? slug }
    }
    if let unnumbered, Identifier(to) == nil { throw .notForUnnumbered(to: to, kind, unnumbered) }
    throw .notForHere(to: to)
  }

  /// Reads what was exchanged before, and holds the number of the bundle against it.
  private mutating func readHistory() throws(ImportError) {
    let store = desk.store
    var records: [(sender: Slug, record: ExchangeRecord)] = []
    let ids = Set(record.cases.map(\.id))
    for slug in try reading({ () throws(LoadError) in
      try store.list(StoreLayout.exchange).filter { $0.kind == .directory }.compactMap { Slug($0.name) }
    }) {
      if slug == sender?.slug {
        history = try reading { () throws(LoadError) in try store.records(with: slug) }
        records += history.received.map { (slug, $0) }
      } else {
        let received = try reading { () throws(LoadError) in try store.received(from: slug, of: ids) }
        records += received.map { (slug, $0) }
      }
    }
    memories = CaseMemory.memories(of: records, for: ids)
    for item in history.received.flatMap(\.cases) where item.ended == .declined && item.outcome == .rejected {
      guard ids.contains(item.id), let handover = item.handover else { continue }
      declinedBefore[HandedCase(id: item.id, handover: handover)] = item.reason ?? "as before"
    }
    guard let sequence = record.sequence, let sender,
      let known = history.received.first(where: { $0.sequence == sequence })
    else { return }
    guard known.bundle == bundle.identity.hex else {
      throw .usedNumber(
        sequence, from: sender.slug, record.kind, last: history.received.last?.sequence ?? sequence)
    }
    report.isAgain = true
  }

  // MARK: Errors

  func reading<Value>(_ read: () throws(LoadError) -> Value) throws(ImportError) -> Value {
    try Self.reading(read)
  }

  /// For what changes the run itself while it reads.
  static func reading<Value>(_ read: () throws(LoadError) -> Value) throws(ImportError) -> Value {
    do throws(LoadError) { return try read() } catch { throw .load(error) }
  }

  mutating func acting<Value>(_ act: (inout Desk) throws(ActionError) -> Value) throws(ImportError) -> Value {
    do throws(ActionError) { return try act(&desk) } catch { throw .action(error) }
  }
}

/// A case under one hand-over.
struct HandedCase: Hashable {
  let id: Identifier
  let handover: Identifier
}

/// Who sent a bundle, as this store knows it.
struct ImportSender {
  let kind: PartyKind
  let slug: Slug
  let name: String
}

/// What is written down of a case of a bundle, and what is acknowledged.
struct NotedCase {
  let id: Identifier
  let handover: Identifier?
  /// The hand-over as it ended: by the sender's word, or because it was declined here.
  var ended: HandoverEnd?
  let revision: Int?
  let head: String?
  /// The sender's own reference.
  var senderReference: String?
  var entries: [Identifier] = []
  var changed: [EntryAddition] = []
  var attachments: [String] = []
  /// What was not taken because a person kept what is here.
  var kept: [KeptEntry] = []
  /// The entries of which theirs was taken instead of what was here.
  var adopted: [Identifier] = []
  let outcome: ImportOutcome
  /// This store's reference of the case.
  var reference: String?
  var handler: String?
  var missing: [String] = []
}

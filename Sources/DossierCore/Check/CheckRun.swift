/// One check of a store: the passes over its files.
struct CheckRun {
  let context: CheckContext
  var findings: [Finding] = []
  /// The store's own checks, ready to be held against cases.
  var rules = RuleRun.none
  /// Whether something could not be read, so that not all can have been found.
  var isPartial = false
  var store: Store { context.store }
  private let parties: PartyFacts

  /// Lists the store and gathers the facts about parties and terms, with the findings of reading them.
  ///
  /// - Throws: `LoadError.file` if the directory cannot be listed.
  init(store: Store, options: CheckOptions) throws(LoadError) {
    let listing: StoreListing
    do throws(FileError) {
      listing = try StoreListing(of: store)
    } catch {
      throw .file(error)
    }
    let terms = store.scan(listing.terms.map { StoreLayout.terms($0) }, as: Terms.self) { file in
      file.value.extends.map { (file.path, $0) }
    }
    var extended: [Slug: Slug] = [:]
    for (path, parent) in terms.values {
      if let name = Slug(StoreLayout.slug(ofFile: path)) { extended[name] = parent }
    }
    let facts = StoreFacts(
      parties: listing.parties.mapValues { Set($0) }, terms: Set(listing.terms + Terms.builtInNames),
      tracks: Set(listing.otherYAML.compactMap(Self.track)), extended: extended)
    let scope = options.changes.map { CheckScope(of: $0, in: store, listing) } ?? .whole
    let context = CheckContext(store: store, options: options, listing: listing, facts: facts, scope: scope)
    let creditors = Self.checkParties(Creditor.self, context, Self.organisationFindings)
    let agencies = Self.checkParties(Agency.self, context, Self.organisationFindings)
    let debtors = Self.checkParties(Debtor.self, context) { _, _ in [] }
    parties = PartyFacts(creditors.items + agencies.items + debtors.items)
    let records = store.scan(listing.exchange, as: ExchangeRecord.self) { file in
      (
        SentFacts.items(of: file), StoreCheck.checks.flatMap { $0.findings(inRecord: file, context) },
        ExchangeNumbers.Item(file)
      )
    }
    isPartial =
      creditors.isPartial || agencies.isPartial || debtors.isPartial || !records.errors.isEmpty
      || !terms.errors.isEmpty || !listing.errors.isEmpty
    findings =
      creditors.findings + agencies.findings + debtors.findings + records.values.flatMap(\.1)
      + records.errors.flatMap { Self.findings($0, as: ExchangeRecord.self, store) }
    self.context = CheckContext(
      store: store, options: options, listing: listing, facts: facts,
      claims: Self.claims(in: store, facts, creditors: creditors.items, debtors: debtors.items),
      accounts: Self.accounts(of: creditors.items + agencies.items), sent: SentFacts(records.values.flatMap(\.0)),
      numbers: ExchangeNumbers(records.values.map(\.2)), scope: scope)
  }

  /// The track whose file this is.
  private static func track(_ path: String) -> Slug? {
    guard FileSystem.parent(of: path) == StoreLayout.tracks else { return nil }
    return Slug(StoreLayout.slug(ofFile: path))
  }

  /// The accounts of organisations, as far as they have any.
  private static func accounts(of items: [PartyFacts.Item]) -> [Slug: Set<String>] {
    var accounts: [Slug: Set<String>] = [:]
    for item in items where !item.accounts.isEmpty {
      if let name = item.slug { accounts[name, default: []].formUnion(item.accounts) }
    }
    return accounts
  }

  /// The facts about the rules of claims; terms that cannot be read are told elsewhere.
  private static func claims(
    in store: Store, _ facts: StoreFacts, creditors: [PartyFacts.Item], debtors: [PartyFacts.Item]
  ) -> ClaimFacts {
    var chains: [Slug: [Terms]] = [:]
    for name in facts.terms { chains[name] = try? store.namedChain(of: name).map(\.terms) }
    var known: [Slug: ClaimFacts.Creditor] = [:]
    for item in creditors {
      if let name = item.slug, let claims = item.claims { known[name] = claims }
    }
    var tables: [Slug: RateTable] = [:]
    for name in (try? store.rateNames()) ?? [] { tables[name] = try? store.rateTable(name) }
    return ClaimFacts(
      chains: chains, creditors: known, persons: Set(debtors.lazy.filter(\.isPerson).compactMap(\.slug)),
      usualTerms: store.settings.value.defaults.terms, rates: RateTables(tables))
  }

  mutating func checkSettings() {
    for check in StoreCheck.checks { findings += check.findings(inSettings: store.settings, context) }
  }

  mutating func checkListing() {
    for check in StoreCheck.checks { findings += check.findings(inListing: context.listing, context) }
  }

  mutating func checkTerms() {
    let context = context
    let scan = store.scan(context.listing.terms.map { StoreLayout.terms($0) }, as: Terms.self) { file in
      guard let name = Slug(StoreLayout.slug(ofFile: file.path)) else { return [Finding]() }
      return Self.findings(in: file, named: name, context)
    }
    take(scan, as: Terms.self)
    for error in scan.errors {
      guard let name = Slug(StoreLayout.slug(ofFile: error.path)) else { continue }
      findings += PartialDocument<Terms>(error, in: store).judged { $0.findings(inTerms: $1, named: name, context) }
    }
  }

  /// What is wrong with terms, by themselves and with all that they extend.
  private static func findings(in file: Loaded<Terms>, named name: Slug, _ context: CheckContext) -> [Finding] {
    let alone = StoreCheck.checks.flatMap { $0.findings(inTerms: file, named: name, context) }
    let today = context.options.now.date
    guard let terms = try? ResolvedTerms(file, named: name, in: context.store, today: today) else { return alone }
    return alone + StoreCheck.checks.flatMap { $0.findings(of: terms) }
  }

  /// The parties that share a number or an id with another.
  mutating func checkParties() {
    let facts = parties
    func check<Party: PartyDocument>(_ type: Party.Type) {
      let scan = store.scan(facts.suspects[Party.kind] ?? [], as: type) {
        PartyCheck.findings(inParty: $0, among: facts)
      }
      take(scan, as: type, countsErrors: false)
      for error in scan.errors {
        let part = PartialDocument<Party>(error, in: store)
        guard let file = part.file else { continue }
        findings += PartyCheck.findings(inParty: file, among: facts).filter(part.isSound)
      }
    }
    check(Creditor.self)
    check(Agency.self)
    check(Debtor.self)
  }

  mutating func checkRates() {
    let context = context
    let scan = store.scan(context.listing.rates.map { StoreLayout.rates($0) }, as: RateTable.self) { file in
      guard let name = Slug(StoreLayout.slug(ofFile: file.path)) else { return [Finding]() }
      return StoreCheck.checks.flatMap { $0.findings(inRates: file, named: name, context) }
    }
    take(scan, as: RateTable.self)
  }

  /// YAML for which there is no declaration yet.
  mutating func checkOthers() {
    for path in context.listing.otherYAML {
      do throws(FileError) {
        findings += DamagedText.findings(in: try store.bytes(of: path), path: path)
      } catch {
        findings += LoadError.file(error).findings(in: path)
      }
    }
  }

  mutating func checkCases() {
    let (context, rules) = (context, rules)
    func isWanted(_ path: String) -> Bool {
      context.covers(path) || context.covers(StoreLayout.attachments(ofCaseAt: path))
    }
    let first = store.scan(context.scope.cases ?? context.listing.cases, as: Case.self) { file in
      var found: [Finding] = []
      if context.covers(file.path) || context.covers(StoreLayout.attachments(ofCaseAt: file.path)) {
        for check in StoreCheck.checks { found += check.findings(in: file, context) }
        found += rules.findings(in: file)
      }
      return (CaseFacts.Item(file), found)
    }
    for (_, found) in first.values { findings += found }
    var items = first.values.map(\.0)
    var unreadable: [String] = []
    var nameless: [[UInt8]] = []
    var isEachRead = true
    for error in first.errors {
      let part = PartialDocument<Case>(error, in: store)
      findings += part.findings
      if isWanted(error.path) { findings += part.judged { $0.findings(in: $1, context) } }
      let item = part.file.map { CaseFacts.Item($0, part.damage) }
      if let item { items.append(item) }
      if item?.number == nil { unreadable.append(error.path) }
      guard item?.id == nil else { continue }
      if let bytes = try? store.bytes(of: error.path) { nameless.append(bytes) } else { isEachRead = false }
    }
    let facts = CaseFacts(items, unreadable: unreadable)
    let suspects = facts.suspects.filter { context.covers($0) }
    let second = store.scan(suspects, as: Case.self) { file in
      StoreCheck.checks.flatMap { $0.findings(in: file, among: facts, context) }
    }
    take(second, as: Case.self, countsErrors: false)
    for error in second.errors {
      findings += PartialDocument<Case>(error, in: store).judged { $0.findings(in: $1, among: facts, context) }
    }
    isPartial = isPartial || !first.errors.isEmpty
    guard isEachRead else { return }
    let texts = nameless.map { String(decoding: $0, as: UTF8.self) }
    // Records that name no missing case need not be read again.
    let missing = context.sent.items.filter { !facts.hasCase(id: $0.key) }.values.joined()
    let records = store.scan(Set(missing.map(\.record)).sorted(), as: ExchangeRecord.self) { file in
      SentEntryCheck.findings(inRecord: file, among: facts) { id in
        // A case whose id cannot be read may be the one that a record names, if its text has that somewhere.
        texts.contains { $0.contains(id.text) }
      }
    }
    take(records, as: ExchangeRecord.self, countsErrors: false)
  }

  /// Keeps the findings of a scan; files that are read a second time have had their errors counted.
  private mutating func take<Content: Document>(
    _ scan: CaseScan<[Finding]>, as type: Content.Type, countsErrors: Bool = true
  ) {
    for found in scan.values { findings += found }
    guard countsErrors else { return }
    isPartial = isPartial || !scan.errors.isEmpty
    for error in scan.errors { findings += Self.findings(error, as: type, store) }
  }

  /// All that is wrong with a file that could not be read.
  static func findings<Content: Document>(
    _ error: CaseScanError, as type: Content.Type, _ store: Store
  ) -> [Finding] {
    guard case .yaml = error.error,
      let bytes = try? store.bytes(of: error.path)
    else { return error.error.findings(in: error.path) }
    let found = DamagedText.findings(
      in: bytes, path: error.path, as: type, currency: store.settings.value.currency)
    // It was mended while this looked.
    return found.isEmpty ? error.error.findings(in: error.path) : found
  }

  private static func checkParties<Party: PartyDocument>(
    _ type: Party.Type, _ context: CheckContext,
    _ more: @escaping @Sendable (Loaded<Party>, CheckContext) -> [Finding]
  ) -> (items: [PartyFacts.Item], findings: [Finding], isPartial: Bool) {
    let all = context.listing.parties[type.kind] ?? []
    let paths = context.scope.parties(type.kind, among: all).map { StoreLayout.party(type.kind, $0) }
    let scan = context.store.scan(paths, as: type) { file in
      let item = PartyFacts.Item(file)
      let found = StoreCheck.checks.flatMap { $0.findings(inParty: file, context) } + more(file, context)
      return (item, found)
    }
    var items = scan.values.map(\.0)
    var findings = scan.values.flatMap(\.1)
    for error in scan.errors {
      let part = PartialDocument<Party>(error, in: context.store)
      findings += part.findings + part.judged { $0.findings(inParty: $1, context) }
      guard let file = part.file else { continue }
      findings += more(file, context).filter(part.isSound)
      items.append(PartyFacts.Item(file, part.damage))
    }
    return (items, findings, !scan.errors.isEmpty)
  }

  private static func organisationFindings<Party: OrganisationDocument>(
    _ file: Loaded<Party>, _ context: CheckContext
  ) -> [Finding] {
    StoreCheck.checks.flatMap { $0.findings(inOrganisation: file, context) }
  }
}

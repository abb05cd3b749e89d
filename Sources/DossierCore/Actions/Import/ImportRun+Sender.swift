extension ImportRun {
  /// Finds out from whom the bundle comes, and learns his store.
  mutating func recogniseSender() throws(ImportError) {
    guard let store = Identifier(record.from) else { throw .unknownSender(store: record.from, name: nil) }
    var own: ReadParty?
    for (kind, path) in bundle.parties where kind != .debtor {
      let party = try bundle.party(kind, at: path)
      if party.identity.store == store { own = party }
    }
    let others = try parties.organisations().filter { !desk.store.isOwn($0.kind, $0.slug) }
    // Partners are looked for only where the store of the sender is not known.
    let isKnown = others.contains { $0.store == store }
    let partners = isKnown ? [] : try partners()
    switch SenderRecognition(store: store, among: others, partners: partners, document: own?.identity) {
    case .known(let kind, let slug): try adopt(kind, slug, own, store)
    case .learned(let kind, let slug):
      try adopt(kind, slug, own, store)
      if record.kind != .transfer { learnedWords.append("the store of '\(slug)' is '\(store)' from now on") }
    case .stranger:
      if let own, let slug = wishes.parties[own.identity.id.text] ?? nil {
        guard others.contains(where: { $0.kind == own.identity.kind && $0.slug == slug && $0.store == nil }) else {
          throw .noSuchParty(slug.text)
        }
        try adopt(own.identity.kind, slug, own, store)
        if record.kind != .transfer {
          learnedWords.append("the store of '\(slug)' is '\(store)' from now on, on your word")
        }
        return
      }
      guard wishes.trustsAnybody else { throw .unknownSender(own, store: record.from, among: others) }
      guard record.kind != .transfer else {
        report.warnings.append(unknownWords(own?.identity.name))
        return
      }
      guard let own else { throw .unknownSender(store: record.from, name: nil) }
      let party = own.identity
      report.warnings.append(unknownWords(party.name))
      let slug = try add(party, own.document)
      try learn(party.kind, slug, [("store", .text(store.text)), ("exchange", .text(ExchangeMode.bundles.rawValue))])
      slugs[party.id.text] = slug
      report.parties.append(
        ImportedParty(kind: party.kind, id: party.id, name: party.name, slug: slug, outcome: .added))
      sender = ImportSender(kind: party.kind, slug: slug, name: party.name)
      report.sender = slug
    }
  }

  private func unknownWords(_ name: String?) -> String {
    "nobody here knew the sender\(name.map { ", '\($0)'," } ?? "") of this bundle: it is taken on your word"
  }

  private mutating func adopt(
    _ kind: PartyKind, _ slug: Slug, _ own: ReadParty?, _ store: Identifier
  ) throws(ImportError) {
    let organisation = try organisation(kind, slug)
    var learned: [(String, YAMLValue)] = []
    if record.kind != .transfer {
      if organisation.store != store { learned.append(("store", .text(store.text))) }
      if organisation.exchange != .bundles { learned.append(("exchange", .text(ExchangeMode.bundles.rawValue))) }
    }
    if let id = own?.identity.id {
      slugs[id.text] = slug
      if organisation.id != id, !organisation.knownAs.contains(id) { learned.append(("known-as", .text(id.text))) }
    }
    try learn(kind, slug, learned)
    sender = ImportSender(kind: kind, slug: slug, name: organisation.name)
    report.sender = slug
  }

  /// The organisations under whose hand-overs the bundle speaks of cases, or whose bundle it acknowledges.
  private mutating func partners() throws(ImportError) -> Set<Slug> {
    var partners: Set<Slug> = []
    let store = desk.store
    if let answered = record.acknowledges {
      for peer in try reading({ () throws(LoadError) in try store.list(StoreLayout.exchange) }) {
        guard peer.kind == .directory, let slug = Slug(peer.name) else { continue }
        let sent = try reading { () throws(LoadError) in try store.records(with: slug).sent }
        if sent.contains(where: { $0.bundle == answered.bundle && $0.sequence == answered.sequence }) {
          partners.insert(slug)
        }
      }
      return partners
    }
    try findCases()
    let handovers = Set(record.cases.compactMap(\.handover))
    for line in record.cases {
      guard let path = places.path(of: line.id) else { continue }
      let file = try reading { () throws(LoadError) in try store.loadCase(at: path).value }
      partners.formUnion(file.handovers.filter { handovers.contains($0.id) }.map(\.to))
      partners.formUnion(file.received.filter { handovers.contains($0.handover) }.map(\.from))
      if !partners.isEmpty { break }
    }
    return partners
  }

  /// A document as it is planned; nil if it is not.
  func planned(_ path: String) throws(ImportError) -> [UInt8]? {
    let plan = desk.plan
    return try reading { () throws(LoadError) in
      do throws(FileError) { return try plan.text(of: path) } catch { throw .file(error) }
    }
  }

  /// An organisation as it is planned, else as it is.
  func organisation(_ kind: PartyKind, _ slug: Slug) throws(ImportError) -> Organisation {
    let (path, currency) = (StoreLayout.party(kind, slug), desk.currency)
    if let planned = try planned(path) {
      return try reading { () throws(LoadError) in
        kind == .creditor
          ? try Loaded<Creditor>(planned, path: path, currency: currency).value.organisation
          : try Loaded<Agency>(planned, path: path, currency: currency).value.organisation
      }
    }
    return try reading { () throws(LoadError) in try desk.store.organisation(kind, slug) }
  }
}

extension ImportError {
  /// That nobody has the store of a bundle, with the organisation here that it may be of: one that has no number yet.
  fileprivate static func unknownSender(_ own: ReadParty?, store: String, among others: [PartyIdentity]) -> ImportError
  {
    guard let party = own?.identity else { return .unknownSender(store: store, name: nil) }
    let slug = Slug(naming: party.name)
    let here = others.first { $0.kind == party.kind && $0.slug == slug && $0.store == nil && $0.numbers.isEmpty }
    return .unknownSender(store: store, name: party.name, party.kind, here: here?.slug)
  }
}

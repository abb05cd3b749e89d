extension ImportRun {
  /// Finds the parties of the bundle here, or adds them.
  mutating func takeParties() throws(ImportError) {
    var strangers = Set(wishes.parties.keys)
    try parties.readAll()
    let (known, writing) = (parties, try partyWriting())
    try bundle.eachParty { party in
      // Most that are not known are added under the names that they have: those are written ahead.
      guard known.knownSlug(of: party.identity.id, PartyKind.allCases) == nil else { return nil }
      return try? writing.write(
        party.identity, party.document, id: party.identity.id, as: Slug(naming: party.identity.name))
    } take: { read throws(ImportError) in
      strangers.remove(read.identity.id.text)
      try take(read)
    }
    if let stranger = strangers.min() { throw .noSuchParty(stranger) }
  }

  private mutating func take(_ read: ReadParty) throws(ImportError) {
    let (party, document) = (read.identity, read.document)
    if party.kind == .debtor { debtorNames[party.id.text] = party.name }
    guard slugs[party.id.text] == nil else { return }
    switch (try parties.match(party), wishes.parties[party.id.text]) {
    case (.known(let known), let decided):
      if let slug = decided ?? nil, slug != known { throw .knownParty(name: party.name, as: known) }
      slugs[party.id.text] = known
    case (_, .some(.some(let slug))), (.same(let slug), nil): try match(party, document, slug)
    case (.doubtful(let slugs), nil): try addNew(read, .doubtful(slugs))
    case (_, .some(nil)), (.none, nil): try addNew(read, .added)
    }
  }

  /// Writes down what was learned of the parties that a case needs which is taken.
  mutating func needParties(_ ids: Set<String>, of file: Case) throws(ImportError) {
    for id in ids.sorted() where neededParties.insert(id).inserted {
      if let party = matchedParties[id] { try learn(party.kind, party.slug, [("known-as", .text(id))]) }
    }
    try takeReckonedFacts(for: file)
  }

  /// Takes over what of a creditor counts in what is owed, where nothing is said of it here.
  ///
  /// The sender may say it that is the creditor, or that gave the case here while no store of the creditor's is known; of
  /// this store's own companies nobody says it.
  private mutating func takeReckonedFacts(for file: Case) throws(ImportError) {
    let (slug, settings) = (file.creditor, desk.store.settings.value)
    guard let sender, settings.role != .creditor || !settings.owners.contains(slug) else { return }
    let isCreditor = sender.kind == .creditor && sender.slug == slug
    guard isCreditor || file.received.contains(where: { $0.from == sender.slug && $0.ended == nil }),
      reckonedCreditors.insert(slug).inserted, let path = try path(ofCreditor: slug),
      try reading({ () throws(LoadError) in try desk.store.exists(StoreLayout.party(.creditor, slug)) })
    else { return }
    if !isCreditor, let store = try organisation(.creditor, slug).store, store.text != record.from { return }
    let (own, told) = (try document(.creditor, slug), try bundle.party(.creditor, at: path).document)
    let missing = ["size", "vat-deductible"].compactMap { key in
      own[key] == nil ? told[key].map { (key, $0) } : nil
    }
    guard !missing.isEmpty else { return }
    try learn(.creditor, slug, missing)
    bases.note(try organisation(.creditor, slug), as: slug)
    let words = missing.map { key, value in "\(key) \(value.scalarText ?? "")" }.joined(separator: ", ")
    report.warnings.append("the creditor '\(slug)' is of \(words) from now on, as the bundle says")
  }

  /// Where the bundle has a creditor who was known here before.
  private func path(ofCreditor slug: Slug) throws(ImportError) -> String? {
    for (kind, path) in bundle.parties where kind == .creditor {
      let id = try bundle.party(kind, at: path).identity.id.text
      if slugs[id] == slug, addedParties[id] == nil { return path }
    }
    return nil
  }

  private mutating func addNew(_ read: ReadParty, _ outcome: ImportedParty.Outcome) throws(ImportError) {
    let party = read.identity
    let slug = try add(party, read.document, read.added)
    slugs[party.id.text] = slug
    addedParties[party.id.text] = PartyKey(party.kind, slug)
    report.parties.append(
      ImportedParty(kind: party.kind, id: party.id, name: party.name, slug: slug, outcome: outcome))
  }

  /// Takes back the parties that were added for cases that are not taken, and says nothing of those matched for them.
  mutating func dropNeedlessParties() {
    for id in matchedParties.keys where !neededParties.contains(id) {
      report.parties.removeAll { $0.id.text == id }
    }
    for (id, key) in addedParties where !neededParties.contains(id) {
      desk.plan.write(StoreLayout.party(key.kind, key.slug), nil, over: nil)
      report.parties.removeAll { $0.id.text == id }
    }
  }

  /// Takes a party here for one of the bundle: it goes by that id too, and keeps what this store knows of it.
  private mutating func match(_ party: PartyIdentity, _ document: YAMLValue, _ slug: Slug) throws(ImportError) {
    let own = try self.document(party.kind, slug)
    slugs[party.id.text] = slug
    matchedParties[party.id.text] = PartyKey(party.kind, slug)
    report.parties.append(
      ImportedParty(kind: party.kind, id: party.id, name: party.name, slug: slug, outcome: .matched))
    let fields = ContactDifference(ours: own, theirs: document, kind: party.kind).fields
    if !fields.isEmpty, record.kind != .transfer {
      differences[PartyKey(party.kind, slug)] = (party.id, party.name, fields)
    }
  }

  private func document(_ kind: PartyKind, _ slug: Slug) throws(ImportError) -> YAMLValue {
    try reading { () throws(LoadError) in try desk.store.document(kind, slug).value }
  }

  /// Adds a party of the bundle; it keeps its id, unless another party has that.
  ///
  /// - Parameters:
  ///   - party: By what it is told from others.
  ///   - document: Its text there.
  ///   - ready: The same, written under its own id and the name that it has if that is free.
  /// - Returns: Its name here.
  /// - Throws: `ImportError`.
  mutating func add(
    _ party: PartyIdentity, _ document: YAMLValue, _ ready: AddedParty? = nil
  ) throws(ImportError) -> Slug {
    let hasID = try parties.slug(of: party.id, PartyKind.allCases) != nil
    let base = Slug(naming: party.name)
    var (slug, number) = (base, 1)
    while try isTaken(StoreLayout.party(party.kind, slug)) {
      number += 1
      slug = base.numbered(number)
    }
    let added: AddedParty
    if let ready, !hasID, number == 1 {
      added = ready
    } else {
      let (writing, id) = (try partyWriting(), hasID ? desk.newIdentifier() : party.id)
      added = try reading { () throws(LoadError) in try writing.write(party, document, id: id, as: slug) }
    }
    desk.create(added)
    if case .creditor(let file) = added { bases.note(file.value.organisation, as: slug) }
    return slug
  }

  private func partyWriting() throws(ImportError) -> PartyWriting {
    try reading { () throws(LoadError) in try PartyWriting(desk.store) }
  }

  private func isTaken(_ path: String) throws(ImportError) -> Bool {
    if desk.plan.holds(path) { return true }
    return try reading { () throws(LoadError) in try desk.store.exists(path) }
  }

  /// Writes down what was learned of a party; an id goes to those that it has.
  mutating func learn(_ kind: PartyKind, _ slug: Slug, _ learned: [(String, YAMLValue)]) throws(ImportError) {
    guard !learned.isEmpty else { return }
    let edits = learned.map { key, value in
      let path = YAMLPath.root.key(key)
      return key == "known-as" ? YAMLEdit.append(path, value) : .set(path, value)
    }
    switch kind {
    case .creditor: try change(Creditor.self, slug, edits)
    case .agency: try change(Agency.self, slug, edits)
    case .debtor: try change(Debtor.self, slug, edits)
    }
  }

  private mutating func change<Value: PartyDocument>(
    _ type: Value.Type, _ slug: Slug, _ edits: [YAMLEdit]
  ) throws(ImportError) {
    let path = StoreLayout.party(Value.kind, slug)
    let planned = try planned(path)
    let (store, currency) = (desk.store, desk.currency)
    let loaded = try reading { () throws(LoadError) in
      guard let planned else { return try store.party(type, slug) }
      return try Loaded<Value>(planned, path: path, currency: currency)
    }
    _ = try acting { (desk) throws(ActionError) in try desk.change(loaded, edits) }
  }
}

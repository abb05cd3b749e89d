extension Desk {
  /// An empty party, for its fields.
  public func draft(_ kind: PartyKind) -> Draft { Draft(kind.schema, currency: currency) }

  /// Adds a party; its slug is made from `name`.
  ///
  /// - Returns: The slug.
  /// - Throws: `ActionError.wouldBreak` with every finding, wrong check digits too.
  public mutating func addParty(_ kind: PartyKind, _ draft: Draft, name: String) throws(ActionError) -> Slug {
    let slug = try reading { () throws(LoadError) in try store.freeSlug(kind, naming: name) }
    let id = newIdentifier()
    let value = try drafting { () throws(DraftError) in
      var draft = draft
      draft.set("dossier", value: .literal("1"))
      try draft.set("id", id.text)
      return draft.value
    }
    let path = StoreLayout.party(kind, slug)
    switch kind {
    case .creditor: try accept(create(Creditor.self, at: path, value))
    case .agency: try accept(create(Agency.self, at: path, value))
    case .debtor: try accept(create(Debtor.self, at: path, value))
    }
    return slug
  }

  /// Changes fields of a party.
  ///
  /// - Throws: `ActionError.wouldBreak` with every finding, wrong check digits too.
  public mutating func changeParty(
    _ kind: PartyKind, _ slug: Slug, _ assignments: [Assignment]
  ) throws(ActionError) {
    if kind == .agency, assignments.contains(where: { $0.key == "exchange" }) { try requireNoHandover(to: slug) }
    switch kind {
    case .creditor: try assign(assignments, reading { () throws(LoadError) in try store.creditor(slug) })
    case .agency: try assign(assignments, reading { () throws(LoadError) in try store.agency(slug) })
    case .debtor: try assign(assignments, reading { () throws(LoadError) in try store.debtor(slug) })
    }
  }

  /// Refuses what would move the custody of cases that an agency has now.
  private func requireNoHandover(to agency: Slug) throws(ActionError) {
    let scan = try reading { () throws(LoadError) in
      try finder.cases(naming: .agency, agency) { $0.value.openHandover?.to == agency ? $0.value.number : nil }
    }
    if let unreadable = scan.errors.first { throw .load(unreadable.error) }
    guard scan.values.isEmpty else {
      throw .refused(.exchangeInUse(agency: agency, by: Array(scan.values.prefix(3)), count: scan.values.count))
    }
  }

  /// Removes a party that no case names.
  ///
  /// - Throws: `ActionError.refused` with `inUse` while one does; `load` if a case cannot be read, for it may be one.
  public mutating func removeParty(_ kind: PartyKind, _ slug: Slug) throws(ActionError) {
    let path = StoreLayout.party(kind, slug)
    let before = try reading { () throws(LoadError) in try store.document(kind, slug).bytes }
    if store.isOwn(kind, slug) {
      throw .refused(.fixedKey(slug.text, why: "it is the organisation that this store belongs to"))
    }
    if kind == .agency, store.settings.value.defaults.agency == slug {
      throw .refused(.fixedKey(slug.text, why: "'defaults.agency' in dossier.yaml names it"))
    }
    let scan = try reading { () throws(LoadError) in
      try finder.cases(naming: kind, slug) { $0.value.number }
    }
    if let unreadable = scan.errors.first { throw .load(unreadable.error) }
    let numbers = scan.values
    guard numbers.isEmpty else {
      throw .refused(.inUse(name: slug, by: Array(numbers.prefix(3)), count: numbers.count))
    }
    plan.write(path, nil, over: before)
  }

  /// The cases that name a party, and what could not be read to tell.
  ///
  /// - Throws: `ActionError.load` if the folder of cases cannot be read.
  public func cases(naming kind: PartyKind, _ slug: Slug) throws(ActionError) -> CaseScan<CaseStatus> {
    try reading { () throws(LoadError) in
      try finder.cases(naming: kind, slug) { $0.value.status }
    }
  }

  private mutating func assign<Value: PartyDocument>(
    _ assignments: [Assignment], _ loaded: Loaded<Value>
  ) throws(ActionError) {
    try keep(edits(for: assignments, in: loaded, currency: currency), in: loaded)
  }

  /// Changes a party's file, unless its check digits would be wrong.
  mutating func keep<Value: PartyDocument>(_ edits: [YAMLEdit], in loaded: Loaded<Value>) throws(ActionError) {
    try accept(change(loaded, edits))
  }

  /// Refuses wrong check digits, and warns of what is doubtful and of doubles.
  private mutating func accept<Value: PartyDocument>(_ loaded: Loaded<Value>) throws(ActionError) {
    let findings = PartyIdentifiers.findings(in: loaded)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .wouldBreak(path: loaded.path, errors) }
    warnings += findings
    guard loaded.value.vat != nil || loaded.value.enterpriseNumber != nil else { return }
    let others = try reading { () throws(LoadError) in try store.numbers(of: Value.kind, except: loaded.path) }
    warnings += PartyIdentifiers.doubles(of: loaded, among: others)
  }
}

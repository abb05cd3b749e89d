/// A party of a case as its file has it.
struct CaseParty {
  /// What kind of party it is.
  let kind: PartyKind
  /// Its name in the store.
  let slug: Slug
  /// Its id.
  let id: Identifier
  /// Its ids in other stores.
  let knownAs: [Identifier]
  /// What the file says.
  let value: YAMLValue
}

extension Desk {
  /// The first party of a case that is meant: debtor, co-debtors, creditor, agencies; nil if none is.
  func party(of case: Case, where isMeant: (CaseParty) -> Bool) throws(ActionError) -> CaseParty? {
    let slugs =
      ([`case`.debtor] + `case`.coDebtors.map(\.debtor)).map { (PartyKind.debtor, $0) }
      + [(PartyKind.creditor, `case`.creditor)]
      + (`case`.handovers.map(\.to) + `case`.received.map(\.from)).flatMap { [(.agency, $0), (.creditor, $0)] }
    return try reading { () throws(LoadError) in
      for (kind, slug) in slugs where try store.exists(StoreLayout.party(kind, slug)) {
        let party = try caseParty(kind, slug)
        if isMeant(party) { return party }
      }
      return nil
    }
  }

  private func caseParty(_ kind: PartyKind, _ slug: Slug) throws(LoadError) -> CaseParty {
    func party(_ file: Loaded<some Document>, _ id: Identifier, _ knownAs: [Identifier]) -> CaseParty {
      CaseParty(kind: kind, slug: slug, id: id, knownAs: knownAs, value: file.document.value)
    }
    switch kind {
    case .debtor:
      let file = try store.debtor(slug)
      return party(file, file.value.id, file.value.knownAs)
    case .creditor:
      let file = try store.creditor(slug)
      return party(file, file.value.organisation.id, file.value.organisation.knownAs)
    case .agency:
      let file = try store.agency(slug)
      return party(file, file.value.organisation.id, file.value.organisation.knownAs)
    }
  }

  /// Tells the organisations that handle open cases of a debtor of what is new in its data: each once, by a request in
  /// the first of its cases.
  ///
  /// - Parameter assignments: What was changed; what was taken away is not told.
  /// - Returns: The cases with the requests and who gets them.
  /// - Throws: `ActionError.load` if a case or an agency cannot be read.
  public mutating func tellOfContactChange(
    of debtor: Slug, _ assignments: [Assignment]
  ) throws(ActionError) -> [(id: Identifier, file: Loaded<Case>, to: Slug)] {
    let scan = try openCases(of: debtor)
    if let unreadable = scan.errors.first { throw .load(unreadable.error) }
    var told: [(id: Identifier, file: Loaded<Case>, to: Slug)] = []
    for file in scan.values.sorted(by: { $0.path < $1.path }) {
      guard case .agency(let agency) = try holder(of: file.value), !told.contains(where: { $0.to == agency }) else {
        continue
      }
      var wish = RequestDraft(.contactChange)
      wish.party = debtor.text
      let fields = try requestedFields("party", for: file)
      let schema = try drafting { () throws(DraftError) in try fields.inner("set").schema }
      wish.changes = assignments.filter {
        $0.operation != .remove && !$0.text.isEmpty && AssignedField.topKey($0.key, in: schema) != nil
      }
      guard !wish.changes.isEmpty else { return [] }
      let (id, asked) = try addRequest(wish, to: file)
      told.append((id, asked, agency))
    }
    return told
  }

  /// Takes the data of a party over as a request says it.
  ///
  /// - Throws: `ActionError.draft` if the case has no such party; `wouldBreak` if its file cannot say so.
  mutating func take(_ change: YAMLValue, for file: Loaded<Case>) throws(ActionError) {
    let id = change["id"]?.scalarText ?? ""
    guard let party = try party(of: file.value, where: { ([$0.id] + $0.knownAs).contains { $0.text == id } }) else {
      throw .draft(
        .invalid(
          key: "party", message: "no party of case \(file.value.number) goes by the id '\(id)'",
          hint: "add it to 'known-as' of the party that is meant"))
    }
    guard case .map(let pairs)? = change["set"] else { return }
    let schema = party.kind.schema
    let edits: [YAMLEdit] = pairs.map { pair in
      let path = YAMLPath.root.key(pair.key)
      return .set(path, schema.typed(pair.value, at: path))
    }
    switch party.kind {
    case .creditor: try keep(edits, in: reading { () throws(LoadError) in try store.creditor(party.slug) })
    case .agency: try keep(edits, in: reading { () throws(LoadError) in try store.agency(party.slug) })
    case .debtor: try keep(edits, in: reading { () throws(LoadError) in try store.debtor(party.slug) })
    }
  }
}

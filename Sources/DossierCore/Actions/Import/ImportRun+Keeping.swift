extension ImportRun {
  /// Opens a case that is new here; a number that another case has stays a reference.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - sender: From whom it comes.
  ///   - ready: The case as it is written under its own number, if that was made beforehand.
  /// - Returns: The case as it is planned.
  /// - Throws: `ImportError`.
  mutating func open(_ value: YAMLValue, from sender: Slug?, as ready: Loaded<Case>? = nil) throws(ImportError)
    -> Loaded<Case>
  {
    guard let place = NewCasePlace(value) else { throw .wrong([]) }
    let store = desk.store
    let isTaken = try Self.reading { () throws(LoadError) in try places.isTaken(place.number, in: store) }
    let number = isTaken ? try newNumber(opened: place.opened) : place.number
    places.take(number)
    let path = StoreLayout.newCase(number, opened: place.opened)
    if let id = value["id"]?.scalarText.flatMap({ Identifier($0) }) { places.note(id, at: path) }
    if let ready, ready.path == path {
      desk.create(ready)
      return ready
    }
    let canonical = Case.schema.canonical(value)
    let document = isTaken ? Self.renumbered(canonical, number, was: place.number, sender) : canonical
    return try acting { (desk) throws(ActionError) in try desk.create(Case.self, at: path, document) }
  }

  private mutating func newNumber(opened: CalendarDate) throws(ImportError) -> CaseNumber {
    let taken = places.takenNumbers
    return try acting { (desk) throws(ActionError) in try desk.drawNumber(opened: opened, besides: taken) }
  }

  /// A case under a number of this store alone, which keeps the one that it came with.
  private static func renumbered(
    _ value: YAMLValue, _ number: CaseNumber, was old: CaseNumber, _ sender: Slug?
  ) -> YAMLValue {
    guard case .map(let pairs) = value else { return value }
    let of = sender?.text ?? value["creditor"]?.scalarText ?? ""
    let others = value["references"]?.entries ?? []
    let hasOwn = others.contains { $0["of"]?.scalarText == of }
    let reference = YAMLValue.map([YAMLEntry("of", .text(of)), YAMLEntry("value", .text(old.text))])
    func noting(_ record: YAMLValue) -> YAMLValue {
      guard case .map(let keys) = record else { return record }
      return .map(keys + [YAMLEntry("number", .text(old.text))])
    }
    // An organisation has one reference: where it gave one, the old number is found by what is noted of the arrival.
    let changed: [String: YAMLValue?] = [
      "number": .text(number.text), "references": hasOwn ? nil : .list(others + [reference]),
      "received": (value["received"]?.entries).map { .list($0.map(noting)) },
      "imported": value["imported"].map(noting),
    ]
    return .map(
      Case.schema.fields.compactMap { field in
        if let value = changed[field.key] ?? nil { return YAMLEntry(field.key, value) }
        return pairs.first { $0.key == field.key }
      })
  }

  /// Plans what goes with a case that was taken: its files, this store's reference, and what the sender is asked.
  mutating func keep(
    _ item: ReadCase, _ own: Loaded<Case>, _ incoming: IncomingCase, _ outcome: ImportOutcome,
    refusing refused: [EntryConflict] = []
  ) throws(ImportError) {
    try needParties(incoming.parties, of: own.value)
    let files = try placeFiles(item, incoming, own)
    var edits: [YAMLEdit] = []
    if record.kind == .forward, let reference = try newReference(own.value) {
      edits.append(.append(YAMLPath.root.key("references"), reference))
    }
    for request in try contactChanges(own.value) { edits.append(.append(YAMLPath.root.key("requests"), request)) }
    let kept = try change(own, edits)
    // Where an entry was kept otherwise than the sender has it, the balances differ for that.
    if refused.isEmpty { compareBalance(item, kept) }
    finish(item, outcome, kept: kept.value, files: files, refusing: refused)
  }

  /// Moves the files of a case beside it; how many came, and what is neither there nor in the bundle.
  ///
  /// What was left out because it is here may lie beside the case under another name: then it is copied.
  private mutating func placeFiles(
    _ item: ReadCase, _ incoming: IncomingCase, _ own: Loaded<Case>
  ) throws(ImportError) -> (came: Int, missing: [MissingFile]) {
    let (store, folder) = (desk.store, StoreLayout.attachments(ofCaseAt: own.path))
    // The file of an entry that is not taken would be nobody's.
    let named = Set(own.value.attachments.map(\.file))
    var (came, missing) = (0, [MissingFile]())
    for arrival in incoming.files where named.contains(arrival.name) {
      let path = "\(folder)/\(arrival.name)"
      if desk.plan.holds(path) { continue }
      if try reading({ () throws(LoadError) in try store.exists(path) }) { continue }
      if let file = bundle.attachment(arrival.given, of: item.file) {
        desk.plan.move(file, to: path)
        came += 1
      } else if let same = try sameContent(as: arrival, beside: own) {
        desk.plan.copy(same.path, to: path, hash: same.hash)
        came += 1
      } else if !arrival.hash.isEmpty {
        missing.append(MissingFile(name: arrival.name, hash: arrival.hash))
      }
    }
    return (came, missing)
  }

  /// A file beside a case that has the content of another one, by its full path.
  private func sameContent(
    as arrival: AttachmentNaming.Arrival, beside own: Loaded<Case>
  ) throws(ImportError) -> (path: String, hash: ContentHash)? {
    guard let hash = ContentHash(hex: arrival.hash) else { return nil }
    let (store, folder) = (desk.store, StoreLayout.attachments(ofCaseAt: own.path))
    for other in own.value.attachments where other.sha256 == arrival.hash && other.file != arrival.name {
      let path = "\(folder)/\(other.file)"
      guard try reading({ () throws(LoadError) in try store.exists(path) }) else { continue }
      let full = store.fullPath(path)
      // What somebody changed by hand is not what was attached.
      if (try? ContentHash(ofFile: full)) == hash { return (full, hash) }
    }
    return nil
  }

  /// The reference that this store gives a case of others; nil if it gives none, or has.
  private mutating func newReference(_ file: Case) throws(ImportError) -> YAMLValue? {
    let settings = desk.store.settings.value
    guard let pattern = settings.numbering.reference.flatMap({ ReferencePattern($0) }),
      let owner = settings.owners.first,
      !file.references.contains(where: { settings.owners.contains($0.of) })
    else { return nil }
    let desk = desk
    let text = try Self.reading { () throws(LoadError) in
      try places.newReference(pattern, on: desk.actor.today, with: desk)
    }
    return .map([YAMLEntry("of", .text(owner.text)), YAMLEntry("value", .text(text))])
  }

  /// Requests that tell the sender what this store knows otherwise of the parties of a case; each is made once a bundle.
  private mutating func contactChanges(_ file: Case) throws(ImportError) -> [YAMLValue] {
    guard !differences.isEmpty else { return [] }
    let parties =
      [PartyKey(.creditor, file.creditor), PartyKey(.debtor, file.debtor)]
      + file.coDebtors.map { PartyKey(.debtor, $0.debtor) }
    var requests: [YAMLValue] = []
    for party in parties {
      guard let difference = differences.removeValue(forKey: party) else { continue }
      let id = Identifier(derivedFrom: [bundle.identity.hex, difference.id.text])
      guard !file.requests.contains(where: { $0.id == id }) else { continue }
      requests.append(request(id, difference))
    }
    return requests
  }

  private func request(
    _ id: Identifier, _ difference: (id: Identifier, name: String, fields: [YAMLEntry])
  ) -> YAMLValue {
    let (actor, settings) = (desk.actor, desk.store.settings.value)
    let party = YAMLValue.map([
      YAMLEntry("id", .text(difference.id.text)), YAMLEntry("set", .map(difference.fields)),
    ])
    let by = actor.name.map { [YAMLEntry("by", .text($0))] } ?? []
    return Case.schema.canonicalEntry(
      "requests",
      .map(
        [YAMLEntry("id", .text(id.text)), YAMLEntry("at", .literal(actor.now.description))] + by + [
          YAMLEntry("side", .text(desk.ownSide.rawValue)),
          YAMLEntry("kind", .text(RequestKind.contactChange.rawValue)),
          YAMLEntry("text", .text("\(difference.name) is known here otherwise")),
          YAMLEntry("payload", .map([YAMLEntry("party", party)])),
          YAMLEntry("recorded", .literal(actor.now.description)), YAMLEntry("org", .text(settings.id.text)),
        ]))
  }

  /// Notes what became of a case.
  mutating func finish(
    _ item: ReadCase, _ outcome: ImportOutcome, ended: HandoverEnd? = nil, kept: Case? = nil,
    files: (came: Int, missing: [MissingFile]) = (0, []), refusing refused: [EntryConflict] = []
  ) {
    let (file, line) = (item.file.value, item.line)
    var told = ImportedCase(
      id: file.id, number: (kept ?? item.ours?.value)?.number ?? file.number, outcome: outcome, files: files.came,
      missing: files.missing)
    if told.number != file.number { told.numberThere = file.number }
    told.reference = line.reference ?? file.references.first?.value
    told.debtor = debtorNames[item.file.value.debtor.text]
    told.balance = line.balance
    report.cases.append(told)
    let entries = file.allEntries
    let owners = desk.store.settings.value.owners
    var taken = NotedCase(
      id: file.id, handover: line.handover, ended: ended ?? line.ended, revision: line.revision, head: line.head,
      senderReference: line.reference, outcome: outcome)
    // Where this store's own entry, void or release counts, the sender has yet to hear of it.
    let others = Set(refused.filter(\.isOfContent).map(\.id))
    taken.entries = entries.map(\.id).filter { !others.contains($0.text) }
    taken.kept = Self.remembered(refused)
    let own = Dictionary((kept?.allEntries ?? []).map { ($0.id, $0) }) { first, _ in first }
    taken.changed = entries.flatMap { entry in
      EntryAddition.all(of: entry).filter { addition in own[entry.id].map { addition.isSame(in: entry, $0) } ?? true }
    }
    taken.attachments = file.attachments.compactMap { attachment in
      attachment.sha256.flatMap { bundle.files["\(item.folder)/\(attachment.file)"] == nil ? nil : $0 }
    }
    taken.reference = kept?.references.first { owners.contains($0.of) }?.value
    taken.handler = kept.flatMap { handler(of: $0, toldAs: file.handler?.name) }
    taken.missing = files.missing.map(\.hash)
    lines.append(taken)
  }

  /// Who handles a case here, for the sender of a bundle; nil if it had the case from here and has it no more.
  private func handler(of file: Case, toldAs theirs: String?) -> String? {
    let relation = sender.flatMap { file.relation(with: $0.slug) }
    if let relation, relation.isDownward, relation.ended != nil { return nil }
    let handler = file.handler?.name
    return handler == theirs ? desk.actor.name : handler
  }
}

extension RecordSchema {
  /// An entry of a list in canonical form.
  func canonicalEntry(_ list: String, _ entry: YAMLValue) -> YAMLValue {
    canonical(.map([YAMLEntry(list, .list([entry]))]))[list]?.entries.first ?? entry
  }
}

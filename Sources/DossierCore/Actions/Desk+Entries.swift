extension Desk {
  /// An empty entry of a list of a case, for its fields.
  ///
  /// - Throws: `ActionError.draft` never, for a list of a case.
  public func draft(_ list: EntryList, for file: Loaded<Case>) throws(ActionError) -> Draft {
    let file = Draft(Case.schema, currency: file.value.currency)
    return try drafting { () throws(DraftError) in try file.inner(list.rawValue) }
  }

  /// Adds an entry to a case: its id and who recorded it are filled in, and the custody rules are held to.
  ///
  /// - Throws: `ActionError.refused` with `heldElsewhere` where another organisation decides; `wouldBreak` if the
  ///   entry is incomplete or contradicts itself.
  public mutating func add(
    _ entry: Draft, to list: EntryList, of file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    try permit(list, entry, in: file, asking: ProposedRequest(file.value.number, list, entry))
    try requireAmount(of: entry, in: file)
    try requireOrder(of: entry)
    let id = newIdentifier(in: file.value)
    let value = try recorded(entry, id)
    let added = try change(file, [.append(YAMLPath.root.key(list.rawValue), value)])
    try requireOrder(in: added, before: file)
    return (id, added)
  }

  /// Refuses a change that puts dates into an order that cannot be; what was so before may stay.
  func requireOrder(in changed: Loaded<Case>, before file: Loaded<Case>) throws(ActionError) {
    func errors(_ file: Loaded<Case>) -> [Finding] { DateCheck.findings(in: file).filter { $0.severity == .error } }
    var old = errors(file).map(\.message)
    let new = errors(changed).filter { finding in
      guard let place = old.firstIndex(of: finding.message) else { return true }
      old.remove(at: place)
      return false
    }
    guard new.isEmpty else { throw .wouldBreak(path: changed.path, new) }
  }

  /// Refuses an entry of nothing.
  func requireAmount(of entry: Draft, in file: Loaded<Case>) throws(ActionError) {
    guard let amount = entry.text("amount"), (try? Money(amount, currency: file.value.currency))?.isZero == true else {
      return
    }
    throw .draft(
      .invalid(
        key: "amount", message: "the amount is zero",
        hint: "amounts are written above zero; their list says which way they go"))
  }

  /// Refuses an entry that ends before it begins.
  func requireOrder(of entry: Draft) throws(ActionError) {
    guard let until = entry.text("until"), let start = entry.text("from") ?? entry.text("date"), until < start else {
      return
    }
    throw .draft(.invalid(key: "until", message: "\(until) is before \(start)", hint: nil))
  }

  /// A new id that no entry of the case has.
  mutating func newIdentifier(in case: Case) -> Identifier {
    let taken = Set(EntryList.allCases.flatMap { `case`.identifiers(of: $0) })
    var id = newIdentifier()
    while taken.contains(id) { id = newIdentifier() }
    return id
  }

  /// The entry with its id, when and by whom it was recorded, and the store that did.
  func recorded(_ entry: Draft, _ id: Identifier) throws(ActionError) -> YAMLValue {
    try drafting { () throws(DraftError) in
      var entry = entry
      try entry.set("id", id.text)
      try entry.set("recorded", actor.now.description)
      if entry.text("by") == nil { try entry.set("by", actor.name) }
      try entry.set("org", store.settings.value.id.text)
      return entry.value
    }
  }

  /// Refuses what only the holder of the case may record (SPEC 5); the refusal says how it is asked for.
  func permit(
    _ list: EntryList, _ entry: Draft, in file: Loaded<Case>, asking request: ProposedRequest? = nil
  ) throws(ActionError) {
    let holder = try holder(of: file.value)
    guard let refusal = Refusal.held(file.value, by: holder, what: list, asking: request) else { return }
    let isHolders = HoldersEntry.isOne(entry.value, in: list) { id in
      file.value.payments.first { $0.id.text == id }?.receivedBy.rawValue
    }
    guard !isHolders else { throw .refused(refusal) }
  }

  /// Who handles a case now.
  ///
  /// - Throws: `ActionError.load` if an agency cannot be read.
  public func holder(of case: Case) throws(ActionError) -> Holder {
    try reading { () throws(LoadError) in try store.holder(of: `case`) }
  }
}

/// Where an entry of a case stands.
public struct EntryPlace: Sendable, Equatable {
  /// Its list.
  public let list: EntryList
  /// Its place in the list, from 0.
  public let index: Int
  /// Its id.
  public let id: Identifier

  /// The path of the entry in the document.
  public var path: YAMLPath { YAMLPath.root.key(list.rawValue).index(index) }
}

/// What became of an entry that was to be removed or changed.
public enum EntryChange: Sendable, Equatable {
  /// It was removed, or changed where it stood: it never left the store.
  case done
  /// It was voided, since another organisation has it; the entry in its place, if there is one.
  case voided(replacement: Identifier?)
}

extension Loaded where Value == Case {
  /// Finds the entries that go by an id: the one that has it, else all whose ids begin so, four characters at least.
  public func entries(named id: String) -> [EntryPlace] {
    let all = EntryList.allCases.flatMap { list in
      value.identifiers(of: list).enumerated().map { EntryPlace(list: list, index: $0.offset, id: $0.element) }
    }
    if let exact = all.first(where: { $0.id.text == id }) { return [exact] }
    return id.utf8.count >= 4 ? all.filter { $0.id.text.hasPrefix(id) } : []
  }

  /// Finds the one entry that goes by an id or the beginning of one.
  ///
  /// - Throws: `ActionError.noSuchEntry`, or `ambiguousEntry` with the ids of all that begin so.
  public func entry(_ id: String) throws(ActionError) -> EntryPlace {
    let found = entries(named: id)
    guard let first = found.first else { throw .noSuchEntry(id, number: value.number) }
    guard found.count == 1 else { throw .ambiguousEntry(id, found.map(\.id)) }
    return first
  }
}

extension Desk {
  /// Removes an entry, or voids it if it was in a bundle.
  ///
  /// The file of an attachment that never left is removed with its entry.
  ///
  /// - Throws: `ActionError.refused` with `alreadyVoid`, `takenBack`, `recordedElsewhere` or `heldElsewhere`.
  public mutating func remove(
    _ place: EntryPlace, of file: Loaded<Case>, because reason: String?
  ) throws(ActionError) -> (EntryChange, Loaded<Case>) {
    let entry = file.value.entries(of: place.list)[place.index]
    guard !entry.isVoid else { throw .refused(.alreadyVoid(entry.id)) }
    if let other = file.value.payments.first(where: { $0.returned == entry.id && !$0.isVoid }) {
      throw .refused(.takenBack(payment: entry.id, by: other.id))
    }
    if place.list == .attachments { try requireUnnamed(file.value.attachments[place.index], in: file.value) }
    if place.list == .invoices { try requireUnnamed(file.value.invoices[place.index], in: file.value) }
    if try wasSent(entry, of: file) {
      let void = voiding(because: reason)
      return (.voided(replacement: nil), try change(file, [.set(place.path.key("void"), void)]))
    }
    try permitChange(of: place, in: file)
    if place.list == .attachments { try removeFile(of: file.value.attachments[place.index], beside: file) }
    return (.done, try change(file, [.remove(place.path)]))
  }

  /// Changes fields of an entry, or voids it and adds one in its place if it was in a bundle.
  ///
  /// - Throws: `ActionError` as for `remove`.
  public mutating func change(
    _ place: EntryPlace, of file: Loaded<Case>, _ assignments: [Assignment], because reason: String?
  ) throws(ActionError) -> (EntryChange, Loaded<Case>) {
    let entry = file.value.entries(of: place.list)[place.index]
    guard !entry.isVoid else { throw .refused(.alreadyVoid(entry.id)) }
    let wasSent = try wasSent(entry, of: file)
    if !wasSent { try permitChange(of: place, in: file) }
    let edits = try entryEdits(for: assignments, at: place, in: file)
    if place.list == .invoices, assignments.contains(where: { $0.key == "reference" }) {
      try requireUnnamed(file.value.invoices[place.index], in: file.value)
    }
    guard wasSent else {
      let changed = try change(file, edits)
      try permitResult(at: place, in: changed, before: file, of: assignments)
      try requireOrder(in: changed, before: file)
      return (.done, changed)
    }
    let void = voiding(because: reason)
    let changed = try copy(of: place, in: file, with: edits)
    let id = newIdentifier(in: file.value)
    var record = [
      YAMLEntry("id", .text(id.text)), YAMLEntry("replaces", .text(entry.id.text)),
      YAMLEntry("recorded", .literal(actor.now.description)),
      YAMLEntry("org", .text(store.settings.value.id.text)),
    ]
    if let name = actor.name { record.append(YAMLEntry("by", .text(name))) }
    let replacement = changed.replacing(record, order: Case.schema.keys(at: place.path))
    let result = try change(
      file,
      [
        .set(place.path.key("void"), void), .append(YAMLPath.root.key(place.list.rawValue), replacement),
      ])
    let end = EntryPlace(list: place.list, index: result.value.entries(of: place.list).count - 1, id: id)
    try permitResult(at: end, in: result, before: file, of: assignments)
    return (.voided(replacement: id), result)
  }

  /// Whether an entry was in a bundle, itself or in a request.
  ///
  /// - Throws: `ActionError.refused` with `recordedElsewhere` if another organisation recorded it; `answered` for a
  ///   request that has its answer.
  func wasSent(_ entry: any Entry, of file: Loaded<Case>) throws(ActionError) -> Bool {
    if let org = entry.record.org, org != store.settings.value.id {
      let words = "please correct entry \(entry.id)"
      throw .refused(
        .recordedElsewhere(entry.id, asking: ProposedRequest(file.value.number, .question, ["-m", words])))
    }
    if let request = entry as? Request, let answer = request.answer {
      throw .refused(.answered(request.id, answer.verdict, on: answer.at.date))
    }
    // What an acceptance added would be added again by the next bundle.
    let wasAsked = file.value.requests.contains { request in
      request.answer != nil && request.payload?.entries.contains { $0.id == entry.id } == true
    }
    let sent = try reading { () throws(LoadError) in try store.sentEntries(of: file.value.id) }
    return wasAsked || sent.contains(entry.id)
  }

  /// That an entry is void from now on, as it is written.
  func voiding(because reason: String?) -> YAMLValue {
    var void = [YAMLEntry("at", .literal(actor.now.description))]
    if let name = actor.name { void.append(YAMLEntry("by", .text(name))) }
    if let reason { void.append(YAMLEntry("reason", .text(reason))) }
    return .map(void)
  }

  /// Refuses to change what this store could not have recorded now.
  private func permitChange(of place: EntryPlace, in file: Loaded<Case>) throws(ActionError) {
    var entry = try draft(place.list, for: file)
    if place.list == .payments {
      let payment = file.value.payments[place.index]
      entry.set("received-by", value: .text(payment.receivedBy.rawValue))
      entry.set("returned", value: payment.returned.map { .text($0.text) })
    }
    if place.list == .holds { entry.set("reason", value: .text(file.value.holds[place.index].reason.rawValue)) }
    let words = "please correct entry \(place.id)"
    try permit(place.list, entry, in: file, asking: ProposedRequest(file.value.number, .question, ["-m", words]))
  }

  /// Refuses a change that makes an entry one which this store may not record, or a case that cannot be reckoned.
  private func permitResult(
    at place: EntryPlace, in file: Loaded<Case>, before: Loaded<Case>, of assignments: [Assignment]
  ) throws(ActionError) {
    var entry = try draft(place.list, for: file)
    if let node = file.document.tree.node(at: place.path) {
      let value = file.document.tree.value(node)
      for key in ["invoice", "by-debtor", "from", "date", "until"] { entry.set(key, value: value[key]) }
    }
    let keys = Set(assignments.map(\.key))
    if keys.contains("invoice") { try requireInvoice(of: entry, in: file) }
    if keys.contains("by-debtor") { try requireDebtor(of: entry, in: file) }
    if !keys.isDisjoint(with: ["from", "date", "until"]) { try requireOrder(of: entry) }
    // What was recorded before a hand-over is put right as what it was; as something else it is the holder's.
    let kind: Set<String> = ["received-by", "returned", "reason"]
    if [.payments, .holds].contains(place.list), !keys.isDisjoint(with: kind) {
      try permitChange(of: place, in: file)
    }
    try requireReturns(in: file.value.payments, before: before.value.payments)
    let day = file.value.payments.map(\.date).reduce(actor.today, max)
    guard (try? statement(of: before, asOf: day)) != nil else { return }
    _ = try statement(of: file, asOf: day)
  }

  /// Refuses a change by which something takes back more than a payment brought.
  private func requireReturns(in payments: [Payment], before: [Payment]) throws(ActionError) {
    let (excess, known) = (payments.excessReturns, before.excessReturns)
    for back in payments where excess[back.id] != nil && known[back.id] == nil {
      throw .ledger(.returnAbovePayment(entry: back.id, payment: back.returned ?? back.id))
    }
  }

  private func entryEdits(
    for assignments: [Assignment], at place: EntryPlace, in file: Loaded<Case>
  ) throws(ActionError) -> [YAMLEdit] {
    guard let schema = Case.schema.field(place.list.rawValue)?.kind.innerRecord else { return [] }
    for assignment in assignments {
      let key = AssignedField.topKey(assignment.key, in: schema) ?? assignment.key
      if ["id", "recorded", "org", "void", "replaces"].contains(key) {
        throw .refused(.fixedKey(assignment.key, why: "dossier writes it"))
      }
      if key == "answer" {
        throw .refused(.fixedKey(assignment.key, why: "'dossier request accept' and 'decline' write it"))
      }
    }
    return try edits(
      for: assignments, in: file.document.tree, schema: schema, below: place.path, currency: file.value.currency)
  }

  /// The value of an entry as edits would leave it.
  private func copy(
    of place: EntryPlace, in file: Loaded<Case>, with edits: [YAMLEdit]
  ) throws(ActionError) -> YAMLValue {
    do throws(YAMLEditError) {
      let schema = Case.schema
      let changed = try file.document.applying(edits) { schema.keys(at: $0) }
      guard let node = changed.tree.node(at: place.path) else { throw .notFound(place.path) }
      return schema.typed(changed.tree.value(node), at: place.path)
    } catch {
      throw .edit(error, path: file.path)
    }
  }

  /// Refuses to take an attachment away that an invoice or a credit note names as its file.
  private func requireUnnamed(_ attachment: Attachment, in case: Case) throws(ActionError) {
    let named =
      `case`.invoices.filter { !$0.isVoid && $0.file == attachment.file }.map(\.id)
      + `case`.credits.filter { !$0.isVoid && $0.file == attachment.file }.map(\.id)
      + `case`.log.filter { !$0.isVoid && $0.files.contains(attachment.file) }.map(\.id)
    guard let entry = named.first else { return }
    throw .refused(
      .fixedKey(attachment.file, why: "entry '\(entry)' names it: take that out first with 'dossier entry set'"))
  }

  private mutating func removeFile(of attachment: Attachment, beside file: Loaded<Case>) throws(ActionError) {
    // A case that others wrote may name a file elsewhere: that is not touched.
    guard let path = try? path(of: attachment, beside: file),
      try reading({ () throws(LoadError) in try store.exists(path) })
    else { return }
    do throws(FileError) {
      plan.remove(path, hash: try ContentHash(ofFile: store.fullPath(path)))
    } catch {
      throw .load(.file(error))
    }
  }
}

extension YAMLValue {
  /// A mapping with other values for some keys, which are added if missing; `void` is taken out.
  fileprivate func replacing(_ changes: [YAMLEntry], order keys: [String]) -> YAMLValue {
    guard case .map(var entries) = self else { return self }
    entries.removeAll { $0.key == "void" }
    for change in changes {
      if let place = entries.firstIndex(where: { $0.key == change.key }) {
        entries[place] = change
      } else {
        entries.append(change)
      }
    }
    let places = Dictionary(keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return .map(entries.sorted { places[$0.key] ?? keys.count < places[$1.key] ?? keys.count })
  }
}

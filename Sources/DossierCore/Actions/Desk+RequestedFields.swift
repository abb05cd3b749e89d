extension Desk {
  /// The fields of a case that a wish asks to be set.
  func caseChange(_ wish: RequestDraft, for file: Loaded<Case>) throws(ActionError) -> YAMLValue {
    let isHolder = try holder(of: file.value).isHere
    let empty = try requestedFields("set", for: file)
    for change in wish.changes {
      guard let key = AssignedField.topKey(change.key, in: empty.schema) else {
        throw .draft(
          .invalid(
            key: change.key, message: "it cannot be asked for",
            hint: Suggestion.hint(for: change.key, among: empty.schema.fields.map(\.key))
              ?? "a request can set " + empty.schema.fields.map(\.key).joined(separator: ", ")))
      }
      if isHolder, Case.schema.field(key)?.scope == .head {
        throw .refused(.ownToSet(key, number: file.value.number))
      }
      try requireNamed(by: change, key: key)
      if key == "terms", let slug = Slug(change.text), Terms.builtIn(slug) == nil {
        throw .draft(
          .invalid(
            key: "terms", message: "'\(slug)' is known in this store only",
            hint: "name terms that come with dossier: " + Terms.builtInNames.map(\.text).joined(separator: ", ")))
      }
    }
    return try changed(file.document.value, by: wish.changes, empty)
  }

  /// What a wish tells of a party: the fields that it names, or how the party is reached as its file has it.
  func partyChange(
    _ wish: RequestDraft, asked: Counterpart?, for file: Loaded<Case>
  ) throws(ActionError) -> YAMLValue {
    let party = try party(of: file.value) { $0.slug.text == wish.party ?? file.value.debtor.text }
    guard let party else {
      throw .draft(
        .invalid(
          key: "party", message: "'\(wish.party ?? "")' has nothing to do with case \(file.value.number)",
          hint: "'dossier contact list \(file.value.number)' shows its parties"))
    }
    let payload = try requestedFields("party", for: file)
    let fields = try drafting { () throws(DraftError) in try payload.inner("set") }
    let told = ["address", "emails", "phones", "attention", "contacts"]
    let set =
      wish.changes.isEmpty
      ? YAMLValue.map(told.compactMap { key in party.value[key].map { YAMLEntry(key, $0) } })
      : try changed(party.value, by: wish.changes, fields)
    guard set != .map([]) else {
      throw .draft(
        .invalid(key: "set", message: "'\(party.slug)' has no contact data to tell", hint: "say it: --set email=…"))
    }
    // Who sent the case knows the party by its own id.
    let sender = try sender(of: file.value)
    let id = sender != nil && sender?.slug == asked?.slug ? party.knownAs.first ?? party.id : party.id
    return .map([YAMLEntry("id", .text(id.text)), YAMLEntry("set", fields.schema.typed(set, at: .root))])
  }

  /// An empty `set` or `party` of a request, for its fields.
  func requestedFields(_ key: String, for file: Loaded<Case>) throws(ActionError) -> Draft {
    let request = try draft(.requests, for: file)
    return try drafting { () throws(DraftError) in try request.inner("payload").inner(key) }
  }

  /// The fields that assignments name, as they make them of a document.
  private func changed(
    _ document: YAMLValue, by changes: [Assignment], _ empty: Draft
  ) throws(ActionError) -> YAMLValue {
    var keys: [String] = []
    for change in changes {
      guard let key = AssignedField.topKey(change.key, in: empty.schema) else {
        throw .draft(.unknownKey(change.key, in: empty.schema.name))
      }
      keys.append(key)
    }
    let before = YAMLValue.map(
      empty.schema.fields.compactMap { field in
        keys.contains(field.key) ? document[field.key].map { YAMLEntry(field.key, $0) } : nil
      })
    let after = try empty.schema.assigning(changes, to: before, currency: empty.currency)
    if let gone = keys.first(where: { after[$0] == nil }) {
      throw .draft(
        .invalid(key: gone, message: "a request gives values, and takes none away", hint: "ask with words: -m …"))
    }
    return empty.schema.typed(after, at: .root)
  }
}

extension Desk {
  /// The entries that a wish asks for, with what goes without saying.
  func entries(
    of wish: RequestDraft, for file: Loaded<Case>
  ) throws(ActionError) -> [(list: EntryList, entry: Draft)] {
    var entries: [(EntryList, Draft)] = []
    if let entry = try mainEntry(of: wish, for: file) { entries.append(entry) }
    for addition in wish.additions {
      guard RequestDraft.lists.contains(addition.list) else {
        throw .draft(
          .invalid(
            key: "add", message: "\(addition.list.words) are not asked for: everybody records their own", hint: nil))
      }
      for field in addition.fields {
        let key = AssignedField.topKey(field.key, in: try draft(addition.list, for: file).schema)
        if let key, ["id", "recorded", "by", "org", "void", "replaces", "released"].contains(key) {
          throw .refused(.fixedKey(field.key, why: "dossier writes it"))
        }
      }
      var entry = try draft(addition.list, for: file)
      try entry.assign(addition.fields)
      entries.append((addition.list, entry))
    }
    var whole: [(EntryList, Draft)] = []
    let count = entries.count - wish.additions.count
    for (place, (list, entry)) in entries.enumerated() {
      let option = place < count ? "--" : "--add \(list.rawValue) … "
      whole.append((list, try completed(entry, list, wish.kind, option, for: file)))
    }
    return whole
  }

  /// The one entry that requests of the kind are about.
  private func mainEntry(
    of wish: RequestDraft, for file: Loaded<Case>
  ) throws(ActionError) -> (EntryList, Draft)? {
    guard let list = RequestDraft.list(of: wish.kind) else {
      try requireNoEntries(wish)
      return nil
    }
    if let parts = wish.installments {
      return (list, try plan(parts.scheme, start: parts.start, brokenAfter: parts.brokenAfter, for: file))
    }
    // A hold needs no word more than its kind; a debtor's dispute of everything neither.
    let isImplied = list == .holds && !wish.additions.contains { $0.list == .holds }
    guard !wish.fields.isEmpty || isImplied else { return nil }
    let empty = try draft(list, for: file)
    let entry = try drafting { () throws(DraftError) in
      var entry = empty
      for (key, text) in wish.fields.sorted(by: { $0.key < $1.key }) { try entry.set(key, text) }
      if wish.kind == .dispute { try entry.set("reason", HoldReason.dispute.rawValue) }
      if wish.kind == .pause, entry.text("reason") == nil { try entry.set("reason", HoldReason.other.rawValue) }
      return entry
    }
    return (list, entry)
  }

  /// An entry with what goes without saying, held to what commands hold such entries to; the option is what stands before
  /// a key where the command names it.
  private func completed(
    _ entry: Draft, _ list: EntryList, _ kind: RequestKind, _ option: String, for file: Loaded<Case>
  ) throws(ActionError) -> Draft {
    let (today, due) = (actor.today.description, list == .invoices ? try due(of: entry, in: file.value) : nil)
    let entry = try drafting { () throws(DraftError) in
      var entry = entry
      if list != .invoices, entry.schema.field("date") != nil, entry.text("date") == nil {
        try entry.set("date", today)
      }
      if list == .holds, entry.text("from") == nil { try entry.set("from", today) }
      if list == .plans, entry.text("agreed") == nil { try entry.set("agreed", today) }
      if let due { try entry.set("due", due.description) }
      return entry
    }
    for field in entry.schema.fields where field.isRequired && field.key != "id" && entry.value[field.key] == nil {
      let way = "\(option)\(field.key)" + (option == "--" ? " …" : "=…")
      throw .draft(
        .invalid(key: field.key, message: "it is missing", hint: "\(list.words) say \(field.words): \(way)"))
    }
    try requireAmount(of: entry, in: file)
    try requireOrder(of: entry)
    try requireInvoice(of: entry, in: file)
    try requireDebtor(of: entry, in: file)
    if list == .refunds { try requireAccount(of: entry) }
    return entry
  }
}

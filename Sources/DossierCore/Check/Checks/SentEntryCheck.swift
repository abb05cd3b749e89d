/// Entries that were in a bundle: they stay as they were, for the other organisation has them too.
enum SentEntryCheck: Check {
  static let gone = FindingKind(
    "sent-entry-gone", .error, "an entry that was in a bundle is no longer in the case",
    """
    A record under exchange/ lists it, so another organisation has it, and the two stores now differ. Put it back from \
    version control or a backup; what should not count is made void with 'dossier entry remove'.
    """)
  static let changed = FindingKind(
    "sent-entry-changed", .error, "an entry was changed after it was in a bundle",
    """
    It was written down here after the bundle that held it, or something that was in a bundle is gone from it: that it was \
    void, its answer, its release, the content of a file. Put it back from version control or a backup, and correct it \
    with 'dossier entry set', which makes the old one void and adds a new one.
    """)
  static let caseGone = FindingKind(
    "sent-case-gone", .warning, "a case that was in a bundle is not in the store",
    "A record under exchange/ names it. Put its file back from version control or a backup. Cases are closed, not removed."
  )

  static let kinds = [gone, changed, caseGone]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard let items = context.sent.items[file.value.id] else { return [] }
    var places: [Identifier: (place: YAMLPath, record: EntryRecord)] = [:]
    file.value.forEachEntry { place, id, record in
      if places[id] == nil { places[id] = (place, record) }
    }
    let own = context.store.settings.value.id
    var told: Set<Identifier> = []
    var findings: [Finding] = []
    func find(_ kind: FindingKind, _ place: YAMLPath, _ message: String) {
      findings.append(
        file.finding(kind, at: place, message, hint: "put it back as it was, from version control or a backup"))
    }
    for item in items {
      // What was refused for ours never came into the case.
      let refused = Set(item.exchanged.kept.map(\.id))
      for id in item.exchanged.entries where !told.contains(id) && !refused.contains(id) {
        guard let (place, record) = places[id] else {
          told.insert(id)
          find(gone, .root.key("id"), "the entry '\(id)' was in '\(item.record)', and the case has it no more")
          continue
        }
        // The clock of another store tells nothing of the time by this one.
        guard record.org == nil || record.org == own, let recorded = record.recorded,
          recorded.seconds > item.at.seconds + FutureCheck.graceSeconds
        else { continue }
        told.insert(id)
        find(
          changed, place.key("recorded"),
          "the entry was written down on \(recorded.date), and was in '\(item.record)' of \(item.at.date)")
      }
      for change in item.exchanged.changed where !told.contains(change.id) {
        guard let (place, record) = places[change.id], let lost = lost(of: change, record, in: file.value) else {
          continue
        }
        told.insert(change.id)
        find(changed, place.key("id"), "'\(lost)' of this entry was in '\(item.record)', and is there no more")
      }
    }
    if let (hash, record) = lostFile(of: items, in: file.value) {
      find(
        changed, .root.key("attachments"),
        "the file of SHA-256 \(hash.prefix(12))… was in '\(record)', and no attachment is it")
    }
    return findings
  }

  /// The key of what was added to an entry and is gone.
  private static func lost(of change: ExchangedChange, _ record: EntryRecord, in file: Case) -> String? {
    if change.void, record.void == nil { return "void" }
    if change.answer, let request = file.requests.first(where: { $0.id == change.id }), request.answer == nil {
      return "answer"
    }
    if change.released, let hold = file.holds.first(where: { $0.id == change.id }), hold.released == nil {
      return "released"
    }
    return nil
  }

  /// A file that was sent and is no attachment; nothing can be said where an attachment names no hash.
  private static func lostFile(of items: [SentFacts.Item], in file: Case) -> (hash: String, record: String)? {
    guard items.contains(where: { !$0.exchanged.attachments.isEmpty }),
      file.attachments.allSatisfy({ $0.sha256 != nil })
    else { return nil }
    let known = Set(file.attachments.compactMap(\.sha256))
    for item in items {
      if let hash = item.exchanged.attachments.first(where: { !known.contains($0) }) { return (hash, item.record) }
    }
    return nil
  }

  /// The cases that a record names and that are gone, but for those that may be there for all that.
  static func findings(
    inRecord file: Loaded<ExchangeRecord>, among cases: CaseFacts, mayBe: (Identifier) -> Bool
  ) -> [Finding] {
    SentFacts(SentFacts.items(of: file)).items.values.joined().sorted { $0.place < $1.place }.compactMap { item in
      guard !cases.hasCase(id: item.exchanged.id), !mayBe(item.exchanged.id) else { return nil }
      return file.finding(
        caseGone, at: .root.key("cases").index(item.place).key("id"),
        "there is no case of id '\(item.exchanged.id)', and it was in this bundle",
        hint: "put its file back from version control or a backup")
    }
  }
}

extension ImportRun {
  /// Finds the cases of the bundle here.
  mutating func findCases() throws(ImportError) {
    var hints: [Identifier: String] = [:]
    for path in bundle.cases { hints[try bundle.load(Case.self, at: path).value.id] = path }
    let (ids, desk) = (record.cases.map(\.id), desk)
    try Self.reading { () throws(LoadError) in try places.find(ids, hints: hints, with: desk) }
  }

  /// Takes every case of the bundle.
  mutating func takeCases() throws(ImportError) {
    try findCases()
    let lines = Dictionary(record.cases.map { ($0.id, $0) }) { first, _ in first }
    var named: [String: [CaseNumber]] = [:]
    for path in bundle.cases {
      let file = try bundle.load(Case.self, at: path)
      guard let line = lines[file.value.id] else { continue }
      let item = BundledFile(file: file, line: line, ours: try ours(line.id))
      for name in item.names { named[name, default: []].append(file.value.number) }
      try take(item)
    }
    for text in (Array(wishes.resolutions.keys) + Array(wishes.declined.keys)).sorted() {
      guard let numbers = named[CaseNumber.normalized(text)] else { throw .noSuchCase(text) }
      if numbers.count > 1 { throw .severalCases(text, numbers) }
    }
  }

  /// This store's copy of a case.
  func ours(_ id: Identifier) throws(ImportError) -> Loaded<Case>? {
    guard let path = places.path(of: id) else { return nil }
    let store = desk.store
    return try reading { () throws(LoadError) in try store.loadCase(at: path) }
  }

  /// What an option says of a case.
  func wish<Value>(_ wishes: [String: Value], of item: BundledFile) -> Value? {
    guard !wishes.isEmpty else { return nil }
    let names = item.names
    return wishes.first { names.contains(CaseNumber.normalized($0.key)) }?.value
  }

  private mutating func take(_ item: BundledFile) throws(ImportError) {
    if record.kind == .transfer { return try takeCopy(item) }
    if let reason = try decline(item) {
      return finish(
        item, .rejected(.declined, reason),
        ended: HandoverEnd(at: desk.actor.now, outcome: .declined, reason: reason))
    }
    guard let handover = item.line.handover, let sender, let sequence = record.sequence else {
      return finish(item, .rejected(.unknownHandover, nil))
    }
    let incoming = try incoming(item)
    if let rejected = rejection(of: item, incoming) { return finish(item, rejected) }
    let (record, hash) = (record, bundle.identity.hex)
    var memory = memories[item.line.id] ?? CaseMemory()
    let wanted: ConflictWinner? = wish(wishes.resolutions, of: item)
    // Whoever kept ours may take theirs after all.
    if wanted == .theirs { memory.forgetKept() }
    let stores = MergeStores(own: desk.store.settings.value.id, sender: Identifier(record.from))
    func merge(_ ours: YAMLValue?, _ memory: CaseMemory) -> CaseMerge {
      let bundled = BundledCase(
        document: incoming.document, sender: sender.slug, kind: record.kind, sequence: sequence, at: record.created,
        handover: handover, handed: item.line.handed, ended: item.line.ended, revision: item.line.revision ?? 1,
        bundle: hash)
      return CaseMerge(ours: ours, theirs: bundled, memory: memory, stores: stores) {
        ContentHash(of: Array($0.utf8)).hex
      }
    }
    var (own, merged) = (item.ours, merge(item.ours?.document.value, memory))
    var outcome = merged.outcome
    var resolution: (winner: ConflictWinner, conflicts: [EntryConflict])?
    if case .conflict(let conflicts) = outcome, let loaded = item.ours, let winner = wanted {
      let (ids, mine) = (Set(conflicts.map(\.id)), loaded.document.value)
      resolution = (winner, conflicts)
      switch winner {
      case .ours:
        memory.keepOurs(Self.remembered(conflicts))
        merged = merge(mine, memory)
        outcome = merged.outcome
      case .theirs:
        let edits = ConflictResolution.takingTheirs(ids, in: mine, from: incoming.document)
        let changed = try change(loaded, edits)
        own = changed
        merged = merge(changed.document.value, memory)
        outcome = merged.outcome
        if outcome == .unchanged { outcome = .updated([], CaseMergeSummary(changed: ids.count)) }
      }
    }
    switch outcome {
    case .conflict(let conflicts): finish(item, .conflict(conflicts), refusing: merged.kept)
    case .rejected(let reason): finish(item, .rejected(reason, nil))
    case .unchanged: if let own { try keep(item, own, incoming, .unchanged, refusing: merged.kept) }
    case .updated(let edits, let summary):
      if let own {
        let changed = try change(own, edits)
        tellCustody(from: own.value, to: changed.value)
        try keep(item, changed, incoming, .updated(summary), refusing: merged.kept)
      }
    case .new(let value): try keep(item, open(value, from: sender.slug), incoming, .new)
    }
    if let resolution, let last = report.cases.indices.last {
      report.cases[last].winner = resolution.winner
      report.cases[last].resolved = resolution.conflicts
    } else if let last = report.cases.indices.last {
      report.cases[last].kept = merged.kept
    }
  }

  /// What is remembered of contradictions in which ours was kept.
  static func remembered(_ conflicts: [EntryConflict]) -> [KeptEntry] {
    conflicts.compactMap { conflict in conflict.kept { ContentHash(of: Array($0.utf8)).hex } }
  }

  /// Tells that a case is held here again, or no more, and why.
  private mutating func tellCustody(from before: Case, to after: Case) {
    let number = after.number
    func why(_ end: HandoverEnd) -> String { end.reason.map { ": \($0)" } ?? "" }
    for handover in after.handovers {
      guard let end = handover.ended, before.handovers.contains(where: { $0.id == handover.id && $0.ended == nil })
      else { continue }
      report.warnings.append(
        "case \(number) is held here again: \(end.outcome.rawValue) by '\(handover.to)'\(why(end))")
    }
    for reception in after.received {
      guard let end = reception.ended,
        before.received.contains(where: { $0.handover == reception.handover && $0.ended == nil })
      else { continue }
      let closed = before.status == .open && after.status == .closed ? ", and closed here" : ""
      report.warnings.append("case \(number) was taken back by '\(reception.from)'\(closed)\(why(end))")
    }
  }

  /// Applies edits to a case, whose new scalars are written as the declaration says.
  mutating func change(_ file: Loaded<Case>, _ edits: [YAMLEdit]) throws(ImportError) -> Loaded<Case> {
    guard !edits.isEmpty else { return file }
    let schema: RecordSchema? = Case.schema
    let typed = edits.map { schema.typed($0) }
    return try acting { (desk) throws(ActionError) in try desk.change(file, typed) }
  }

  /// Why a case is not taken: it is declined now, or was before; nil if it is not.
  private func decline(_ item: BundledFile) throws(ImportError) -> String? {
    let handover = item.line.handover
    let isHere =
      item.ours.map { ours in
        ours.value.received.contains { $0.handover == handover } || ours.value.handovers.contains { $0.id == handover }
      } ?? false
    if let reason = wish(wishes.declined, of: item) {
      guard record.kind == .forward, !isHere else { throw .takenBefore((item.ours ?? item.file).value.number) }
      return reason
    }
    guard !isHere else { return nil }
    return handover.flatMap { declinedBefore[HandedCase(id: item.line.id, handover: $0)] }
  }

  /// Why a case cannot be kept as the bundle has it; nil if it can.
  func rejection(of item: BundledFile, _ incoming: IncomingCase) -> ImportOutcome? {
    if item.ours == nil, !incoming.unknownParties.isEmpty {
      return .rejected(.unknownParty, incoming.unknownParties.joined(separator: ", "))
    }
    let other = incoming.files.first { arrival in
      bundle.files["\(item.folder)/\(arrival.given)"].map { $0.hash.hex != arrival.hash } ?? false
    }
    if let other { return .rejected(.otherFile, other.given) }
    // What cannot be named by its hash could never be asked for.
    let lost = incoming.files.first { arrival in
      guard arrival.hash.isEmpty else { return false }
      let here = item.ours.map { "\(StoreLayout.attachments(ofCaseAt: $0.path))/\(arrival.name)" }
      return here.flatMap { try? desk.store.exists($0) } != true
    }
    return lost.map { .rejected(.otherFile, "\($0.given), which is not there") }
  }
}

/// A case of a bundle with what the bundle says of it, and this store's copy.
struct BundledFile {
  let file: Loaded<Case>
  let line: BundledCaseLine
  let ours: Loaded<Case>?

  /// The folder of its attachments in the bundle.
  var folder: String { StoreLayout.attachments(ofCaseAt: file.path) }

  /// What options may call it: its id, its numbers, and its references.
  var names: Set<String> {
    var names: Set<String> = [file.value.id.text, file.value.number.normalized]
    if let number = ours?.value.number { names.insert(number.normalized) }
    let references = file.value.references.map(\.value) + (ours?.value.references.map(\.value) ?? [])
    for reference in references + [line.reference].compactMap(\.self) {
      names.insert(CaseNumber.normalized(reference))
    }
    return names
  }
}

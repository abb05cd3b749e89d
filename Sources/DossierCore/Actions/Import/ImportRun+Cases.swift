extension ImportRun {
  /// Finds the cases of the bundle here.
  mutating func findCases() throws(ImportError) {
    var hints: [Identifier: String] = [:]
    for path in bundle.cases { hints[try bundle.load(Case.self, at: path).value.id] = path }
    let (ids, desk) = (record.cases.map(\.id), desk)
    var places = places
    try reading { () throws(LoadError) in try places.find(ids, hints: hints, with: desk) }
    self.places = places
  }

  /// Takes every case of the bundle.
  mutating func takeCases() throws(ImportError) {
    try findCases()
    let lines = Dictionary(record.cases.map { ($0.id, $0) }) { first, _ in first }
    var named: Set<String> = []
    for path in bundle.cases {
      let file = try bundle.load(Case.self, at: path)
      named.formUnion(Self.names(of: file.value))
      guard let line = lines[file.value.id] else { continue }
      try take(BundledFile(file: file, line: line, ours: ours(line.id)))
    }
    for text in (Array(wishes.resolutions.keys) + Array(wishes.declined.keys)).sorted()
    where !named.contains(CaseNumber.normalized(text)) { throw .noSuchCase(text) }
  }

  /// This store's copy of a case.
  func ours(_ id: Identifier) throws(ImportError) -> Loaded<Case>? {
    guard let path = places.path(of: id) else { return nil }
    let store = desk.store
    return try reading { () throws(LoadError) in try store.loadCase(at: path) }
  }

  /// What options may call a case of the bundle.
  private static func names(of file: Case) -> [String] { [file.id.text, file.number.normalized] }

  /// What an option says of a case.
  func wish<Value>(_ wishes: [String: Value], of file: Case) -> Value? {
    let names = Self.names(of: file)
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
    let (record, memory, hash) = (record, memories[item.line.id] ?? CaseMemory(), bundle.identity.hex)
    let stores = MergeStores(own: desk.store.settings.value.id, sender: Identifier(record.from))
    func merge(_ ours: YAMLValue?, _ theirs: YAMLValue) -> CaseMerge.Outcome {
      let bundled = BundledCase(
        document: theirs, sender: sender.slug, kind: record.kind, sequence: sequence, at: record.created,
        handover: handover, ended: item.line.ended, revision: item.line.revision ?? 1, bundle: hash)
      return CaseMerge(
        ours: ours, theirs: bundled, memory: memory, names: CaseNames(parties: [:], files: [:]), stores: stores
      ).outcome
    }
    var (own, outcome) = (item.ours, merge(item.ours?.document.value, incoming.document))
    if case .conflict(let conflicts) = outcome, let loaded = item.ours,
      let winner = wish(wishes.resolutions, of: item.file.value)
    {
      let (ids, mine) = (ConflictResolution.entries(in: conflicts), loaded.document.value)
      switch winner {
      case .ours:
        outcome = merge(mine, ConflictResolution.keepingOurs(ids, of: mine, in: incoming.document))
      case .theirs:
        let edits = ConflictResolution.takingTheirs(ids, in: mine, from: incoming.document)
        let changed = try change(loaded, edits)
        own = changed
        outcome = merge(changed.document.value, incoming.document)
        if outcome == .unchanged { outcome = .updated([], CaseMergeSummary(changed: ids.count)) }
      }
    }
    switch outcome {
    case .conflict(let conflicts): finish(item, .conflict(conflicts))
    case .rejected(let reason): finish(item, .rejected(reason, nil))
    case .unchanged: if let own { try keep(item, own, incoming, .unchanged) }
    case .updated(let edits, let summary):
      if let own { try keep(item, change(own, edits), incoming, .updated(summary)) }
    case .new(let value): try keep(item, open(value, from: sender.slug), incoming, .new)
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
    if let reason = wish(wishes.declined, of: item.file.value) {
      guard record.kind == .forward, !isHere else { throw .takenBefore((item.ours ?? item.file).value.number) }
      return reason
    }
    guard !isHere else { return nil }
    let wasDeclined = history.received.contains { record in
      record.cases.contains { $0.id == item.line.id && $0.handover == handover && $0.ended == .declined }
    }
    return wasDeclined ? "as before" : nil
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
}

extension ImportRun {
  /// Finds the cases of the bundle here.
  mutating func findCases() throws(ImportError) {
    let (ids, hints, desk) = (record.cases.map(\.id), bundle.casePaths, desk)
    try Self.reading { () throws(LoadError) in try places.find(ids, hints: hints, with: desk) }
  }

  /// Takes every case of the bundle.
  mutating func takeCases() throws(ImportError) {
    try findCases()
    let (reading, paths) = (try CaseReading(self), bundle.cases)
    let wished = (Array(wishes.resolutions.keys) + Array(wishes.declined.keys)).sorted()
    var named: [String: [CaseNumber]] = [:]
    // A case takes many times its size while it is joined: of large ones fewer are read ahead.
    let batches = Parallel.batches(
      ofSizes: paths.map { bundle.size(of: $0) }, atMost: Self.casesReadAtOnce, bytes: Self.bytesReadAtOnce)
    try Parallel.stream(batches) { batch in
      batch.map { place in Result { () throws(ImportError) in try reading.read(paths[place]) } }
    } take: { (batch: [Result<ReadCase?, ImportError>]) throws(ImportError) in
      for result in batch {
        guard let item = try result.get() else { continue }
        if !wished.isEmpty {
          for name in item.names { named[name, default: []].append(item.file.value.number) }
        }
        try take(item)
      }
    }
    for text in wished {
      guard let numbers = named[CaseNumber.normalized(text)] else { throw .noSuchCase(text) }
      if numbers.count > 1 { throw .severalCases(text, numbers) }
    }
  }

  private static let casesReadAtOnce = 32
  private static let bytesReadAtOnce: Int64 = 256 << 10

  /// This store's copy of a case.
  func ours(_ id: Identifier) throws(ImportError) -> Loaded<Case>? {
    guard let path = places.path(of: id) else { return nil }
    let store = desk.store
    return try reading { () throws(LoadError) in try store.loadCase(at: path) }
  }

  /// What an option says of a case.
  func wish<Value>(_ wishes: [String: Value], of item: ReadCase) -> Value? {
    guard !wishes.isEmpty else { return nil }
    let names = item.names
    return wishes.first { names.contains(CaseNumber.normalized($0.key)) }?.value
  }

  private mutating func take(_ item: ReadCase) throws(ImportError) {
    if record.kind == .transfer { return try takeCopy(item) }
    if let reason = try decline(item) {
      return finish(
        item, .rejected(.declined, reason),
        ended: HandoverEnd(at: desk.actor.now, outcome: .declined, reason: reason))
    }
    guard let sender, let merging = CaseMerging(self), let joined = item.merged else {
      return finish(item, .rejected(.unknownHandover, nil))
    }
    let incoming = item.incoming
    if let rejected = rejection(of: item, incoming) { return finish(item, rejected) }
    let decided = try decided(item, joined, merging)
    switch decided.outcome {
    case .conflict(let conflicts): finish(item, .conflict(conflicts), refusing: decided.kept)
    case .rejected(let reason): finish(item, .rejected(reason, nil))
    case .unchanged: if let own = decided.own { try keep(item, own, incoming, .unchanged, refusing: decided.kept) }
    case .updated(let edits, let summary):
      if let own = decided.own {
        let changed = try change(own, edits)
        tellCustody(from: own.value, to: changed.value)
        try keep(item, changed, incoming, .updated(summary), refusing: decided.kept)
      }
    case .new(let value): try keep(item, open(value, from: sender.slug, as: item.opened), incoming, .new)
    }
    guard let last = report.cases.indices.last else { return }
    if let resolved = decided.resolved {
      report.cases[last].winner = resolved.winner
      report.cases[last].resolved = resolved.conflicts
      if resolved.winner == .theirs, case .updated = report.cases[last].outcome {
        lines[last].adopted = Self.adopted(of: resolved.conflicts, over: item.ours?.value)
      }
    } else {
      report.cases[last].kept = decided.kept
    }
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
      let isHereAgain = after.received.contains { $0.from == reception.from && $0.ended == nil }
      let closed = before.status == .open && after.status == .closed ? ", and closed here" : ""
      let taken = "case \(number) was taken back by '\(reception.from)'"
      guard !isHereAgain else {
        report.warnings.append(taken + " and handed over again" + why(end))
        continue
      }
      let below = after.handovers.last { $0.ended == nil }.map {
        "; '\($0.to)' has it until 'dossier forward \(number) --take-back'"
      }
      report.warnings.append(taken + closed + why(end) + (below ?? ""))
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
  private func decline(_ item: ReadCase) throws(ImportError) -> String? {
    let handover = item.line.handover
    let isHere =
      item.ours.map { ours in
        ours.value.received.contains { $0.handover == handover } || ours.value.handovers.contains { $0.id == handover }
      } ?? false
    if let reason = wish(wishes.declined, of: item) {
      guard record.kind == .forward, !isHere else {
        let number = (item.ours ?? item.file).value.number
        throw try standing(of: item).map { .takenBefore(number, $0) } ?? .notHandedOver(number)
      }
      return reason
    }
    guard !isHere else { return nil }
    return handover.flatMap { declinedBefore[HandedCase(id: item.line.id, handover: $0)] }
  }

  /// How a case stands that was taken before; nil if it was not.
  private func standing(of item: ReadCase) throws(ImportError) -> TakenCase? {
    guard let ours = item.ours?.value else { return nil }
    guard ours.received.contains(where: { $0.ended == nil }) else {
      let reception = ours.received.last { $0.handover == item.line.handover }
      return record.kind == .forward ? (reception?.ended?.outcome).map { .ended($0) } : nil
    }
    if case .agency(let slug) = try reading({ () throws(LoadError) in try desk.store.holder(of: ours) }) {
      return .forwarded(to: slug)
    }
    return ours.status == .closed ? .closed : .open
  }

  /// Why a case cannot be kept as the bundle has it; nil if it can.
  func rejection(of item: ReadCase, _ incoming: IncomingCase) -> ImportOutcome? {
    if item.ours == nil, !incoming.unknownParties.isEmpty {
      return .rejected(.unknownParty, incoming.unknownParties.joined(separator: ", "))
    }
    let other = incoming.files.first { arrival in
      bundle.attachment(arrival.given, of: item.file).map { $0.hash.hex != arrival.hash } ?? false
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

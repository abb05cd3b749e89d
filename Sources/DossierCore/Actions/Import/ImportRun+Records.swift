extension ImportRun {
  /// Writes down what the bundle held.
  ///
  /// One that was imported before has its record; what was not taken then and is now is put into it.
  mutating func writeRecord() throws(ImportError) {
    guard record.kind != .transfer, let sender, let sequence = record.sequence else { return }
    let path = "\(StoreLayout.received(from: sender.slug))/\(StoreLayout.record(sequence))"
    let store = desk.store
    let before = report.isAgain ? try? store.bytes(of: path) : nil
    var lines = lines
    let first = report.isAgain ? history.received.first { $0.sequence == sequence } : nil
    if report.isAgain {
      let known = first?.cases ?? []
      let kept = Dictionary(known.map { ($0.id, Set($0.kept)) }) { $0.union($1) }
      let untaken: [ExchangeOutcome] = [.conflict, .rejected]
      let adopted = Dictionary(known.map { ($0.id, $0.adopted) }) { $0 + $1 }
      let contradictions = history.contradictions
      let left = Set(known.filter { $0.outcome.map(untaken.contains) ?? false }.map(\.id))
      let isMore = lines.contains { line in
        let known = kept[line.id] ?? []
        if untaken.contains(line.outcome.word) { return !known.isSuperset(of: line.kept) }
        // What was kept and contradicts no more must not count as what the sender has otherwise.
        return left.contains(line.id) || known != Set(line.kept) || !line.adopted.isEmpty
          || contradictions[line.id].map { !$0.isEmpty } ?? false
      }
      guard isMore else { return }
      for place in lines.indices {
        // What its sender, or another, is yet to be told is not forgotten because both agree on this word.
        let (line, doubtful) = (lines[place], contradictions[lines[place].id]?.doubtful ?? [:])
        let before = (adopted[line.id] ?? []).filter { !line.adopted.contains($0) }
        guard !before.isEmpty else { continue }
        let untold = try untold(before, of: line.id, besides: sender.slug)
        lines[place].adopted += before.filter { doubtful[$0] != nil || untold.contains($0) }
      }
    }
    let isAnswer = record.kind == .acknowledgement
    let taken = ExchangeRecord(
      bundle: bundle.identity.hex, kind: record.kind, sequence: sequence, at: first?.at ?? desk.actor.now,
      again: first == nil ? nil : desk.actor.now, after: isAnswer ? nil : history.nextSequence - 1,
      acknowledges: record.acknowledges, since: record.since, received: record.received,
      cases: lines.map(\.received))
    let text = try Self.text(taken.head, taken.cases, ExchangeRecord.schema, at: path) { $0.value }
    desk.plan.write(path, text, over: before)
  }

  /// The entries of which another than the sender is yet to be told that a word of the sender was taken.
  private func untold(
    _ entries: [Identifier], of id: Identifier, besides sender: Slug
  ) throws(ImportError) -> Set<Identifier> {
    let store = desk.store
    let words = store.takenWords()
    return try reading { () throws(LoadError) in
      var untold: Set<Identifier> = []
      for peer in try store.list(StoreLayout.exchange).compactMap({ Slug($0.name) }) where peer != sender {
        let told = try store.history(with: peer, of: [id], beside: words).knowledge(of: id).entries
        let before = try store.history(with: peer, of: [id], beside: TakenWords()).knowledge(of: id).entries
        untold.formUnion(entries.filter { before.contains($0) && !told.contains($0) })
      }
      return untold
    }
  }

  /// The text of a document with a line a case, which must not be more than can be read.
  static func text<Case: Sendable>(
    _ head: [YAMLEntry], _ cases: [Case], _ schema: RecordSchema, at path: String,
    _ said: @escaping @Sendable (Case) -> YAMLValue
  ) throws(ImportError) -> [UInt8] {
    let lines = RecordText.lines(cases, schema, said)
    do throws(ExchangeError) {
      return try RecordText.bytes(head, lines: lines, schema, at: path)
    } catch {
      throw .tooLarge(path: path)
    }
  }
}

extension NotedCase {
  /// The case in the record of a bundle that was received.
  var received: ExchangedCase {
    var additions: [Identifier: Set<EntryAddition.Kind>] = [:]
    for change in changed { additions[change.id, default: []].insert(change.kind) }
    let changes = additions.sorted { $0.key < $1.key }.map { ExchangedChange($0.key, $0.value) }
    return ExchangedCase(
      id: id, handover: handover, ended: ended?.outcome, revision: revision, head: head, entries: entries,
      reference: senderReference, changed: changes, attachments: attachments, missing: missing, outcome: outcome.word,
      reason: refusal.map { $0.more ?? $0.reason.description }, kept: kept, adopted: adopted)
  }

  /// The case in an acknowledgement.
  var acknowledged: BundledCaseLine {
    BundledCaseLine(
      id: id, handover: handover, handed: nil, ended: refusal?.reason == .declined ? ended : nil, revision: revision,
      head: nil, currency: .euro, balance: nil, asOf: nil, omitted: [], missing: missing, outcome: outcome.word,
      reason: refusal.map { BundledRefusal(code: $0.reason.rawValue, reason: $0.more ?? $0.reason.description).text },
      reference: reference, handler: handler, kept: kept)
  }

  /// The case in the record of an acknowledgement that was sent.
  var answered: ExchangedCase {
    ExchangedCase(
      id: id, handover: handover, ended: nil, revision: revision, head: nil, entries: [], reference: reference,
      changed: [], attachments: [], missing: [], outcome: outcome.word, reason: nil, kept: [], adopted: [])
  }

  private var refusal: (reason: CaseRejection, more: String?)? {
    if case .rejected(let reason, let more) = outcome { (reason, more) } else { nil }
  }
}

extension ImportRun {
  /// Writes down what the bundle held.
  ///
  /// One that was imported before has its record; what was not taken then and is now is put into it.
  mutating func writeRecord() throws(ImportError) {
    guard record.kind != .transfer, let sender, let sequence = record.sequence else { return }
    let path = "\(StoreLayout.received(from: sender.slug))/\(StoreLayout.record(sequence))"
    let store = desk.store
    let before = report.isAgain ? try? store.bytes(of: path) : nil
    if report.isAgain {
      let known = history.received.first { $0.sequence == sequence }?.cases ?? []
      let kept = Dictionary(known.map { ($0.id, Set($0.kept)) }) { $0.union($1) }
      let untaken: [ExchangeOutcome] = [.conflict, .rejected]
      let left = Set(known.filter { $0.outcome.map(untaken.contains) ?? false }.map(\.id))
      let isMore = lines.contains { line in
        left.contains(line.id) && !untaken.contains(line.outcome.word)
          || !(kept[line.id] ?? []).isSuperset(of: line.kept)
      }
      guard isMore else { return }
    }
    var pairs = [
      YAMLEntry("dossier", .literal("1")), YAMLEntry("bundle", .text(bundle.identity.hex)),
      YAMLEntry("kind", .text(record.kind.rawValue)), YAMLEntry("sequence", .literal(String(sequence))),
      YAMLEntry("at", .literal(desk.actor.now.description)),
    ]
    if let answered = record.acknowledges { pairs.append(YAMLEntry("acknowledges", answered.value)) }
    if let since = record.since { pairs.append(YAMLEntry("since", .literal(String(since)))) }
    let text = RecordText.text(pairs, cases: lines.map(\.received), ExchangeRecord.schema)
    desk.plan.write(path, try document(text, path), over: before)
  }
}

extension ImportRun {
  /// The bytes of a document that is written, which must not be more than can be read.
  func document(_ text: String, _ path: String) throws(ImportError) -> [UInt8] {
    guard text.utf8.count <= Store.maximumDocumentBytes else { throw .tooLarge(path: path) }
    return Array(text.utf8)
  }
}

extension TakenCase {
  /// The case in the record of a bundle that was received.
  var received: YAMLValue {
    var pairs = common
    pairs.append(("ended", ended.map { .text($0.outcome.rawValue) }))
    pairs.append(("head", head.map { .text($0) }))
    pairs.append(("reference", senderReference.map { .text($0) }))
    pairs.append(("entries", Self.list(entries.map(\.text))))
    var additions: [Identifier: [EntryAddition.Kind]] = [:]
    for change in changed { additions[change.id, default: []].append(change.kind) }
    let changes = additions.sorted { $0.key < $1.key }.map { id, kinds in
      YAMLValue.map([YAMLEntry("id", .text(id.text))] + kinds.map { YAMLEntry($0.rawValue, .literal("true")) })
    }
    pairs.append(("changed", changes.isEmpty ? nil : .list(changes)))
    pairs.append(("attachments", Self.list(attachments)))
    pairs.append(("missing", Self.list(missing)))
    if case .rejected(let reason, let more) = outcome {
      pairs.append(("reason", .text(more ?? reason.description)))
    }
    let refused = kept.map { entry in
      YAMLValue.map([YAMLEntry("id", .text(entry.id.text)), YAMLEntry("refused", .text(entry.refused))])
    }
    pairs.append(("kept", refused.isEmpty ? nil : .list(refused)))
    return .map(pairs.compactMap { key, value in value.map { YAMLEntry(key, $0) } })
  }

  /// The case in an acknowledgement.
  var acknowledged: YAMLValue {
    var pairs = common
    if case .rejected(let reason, let more) = outcome {
      pairs.append(("ended", reason == .declined ? ended?.value : nil))
      pairs.append(("reason", .text("\(reason.rawValue): \(more ?? reason.description)")))
    }
    pairs.append(("reference", reference.map { .text($0) }))
    pairs.append(("handler", handler.map { .text($0) }))
    pairs.append(("missing", Self.list(missing)))
    return .map(pairs.compactMap { key, value in value.map { YAMLEntry(key, $0) } })
  }

  /// The case in the record of an acknowledgement that was sent.
  var answered: YAMLValue {
    .map(
      (common + [("reference", reference.map { .text($0) })]).compactMap { key, value in
        value.map { YAMLEntry(key, $0) }
      })
  }

  private var common: [(String, YAMLValue?)] {
    [
      ("id", .text(id.text)), ("handover", handover.map { .text($0.text) }),
      ("revision", revision.map { .literal(String($0)) }), ("outcome", .text(outcome.word.rawValue)),
    ]
  }

  private static func list(_ texts: [String]) -> YAMLValue? { texts.isEmpty ? nil : .list(texts.map { .text($0) }) }
}

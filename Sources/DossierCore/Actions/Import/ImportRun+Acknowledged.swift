extension ImportRun {
  /// Takes what the other side says of cases that were sent to it.
  mutating func takeAcknowledgement() throws(ImportError) {
    guard let sender, let answered = record.acknowledges else { return }
    let known = history.sent.first { $0.sequence == answered.sequence }
    if known?.bundle != answered.bundle {
      report.warnings.append(
        known == nil
          ? "the acknowledgement is of a bundle, number \(answered.sequence), of which nothing is written down here"
          : "the acknowledgement is of another bundle of number \(answered.sequence) than the one that is written down "
            + "here")
    }
    try findCases()
    for line in record.cases {
      guard let file = try ours(line.id), file.value.partners.contains(sender.slug) else {
        try note(line, nil, .rejected(.otherCase, line.id.text))
        continue
      }
      let kept = try change(file, edits(line, file.value, sender))
      try note(line, kept.value, .acknowledged(line.outcome ?? .unchanged, line.reason))
    }
  }

  private mutating func note(_ line: BundledCaseLine, _ file: Case?, _ outcome: ImportOutcome) throws(ImportError) {
    guard let number = file?.number ?? CaseNumber(line.id.text) else { return }
    let missing = line.missing.map { hash in
      MissingFile(name: file?.attachments.first { $0.sha256 == hash && !$0.isVoid }?.file, hash: hash)
    }
    report.cases.append(ImportedCase(id: line.id, number: number, outcome: outcome, missing: missing))
    var taken = NotedCase(
      id: line.id, handover: line.handover, ended: line.ended, revision: line.revision, head: nil,
      senderReference: line.reference, outcome: outcome)
    (taken.missing, taken.kept) = (line.missing, line.kept)
    lines.append(taken)
  }

  private mutating func edits(
    _ line: BundledCaseLine, _ file: Case, _ sender: ImportSender
  ) throws(ImportError) -> [YAMLEdit] {
    var edits: [YAMLEdit] = []
    let isNewest =
      !(memories[line.id] ?? CaseMemory()).hasLaterWord(of: sender.slug, than: record.sequence ?? 0)
    if let value = line.reference, isNewest {
      let path = YAMLPath.root.key("references")
      if let index = file.references.firstIndex(where: { $0.of == sender.slug }) {
        if file.references[index].value != value { edits.append(.set(path.index(index).key("value"), .text(value))) }
      } else {
        edits.append(
          .append(path, .map([YAMLEntry("of", .text(sender.slug.text)), YAMLEntry("value", .text(value))])))
      }
    }
    guard let index = file.handovers.firstIndex(where: { $0.id == line.handover && $0.to == sender.slug }) else {
      return edits
    }
    let handover = file.handovers[index]
    let path = YAMLPath.root.key("handovers").index(index)
    switch line.outcome {
    case .new, .updated, .unchanged:
      let accepted = acceptance(line, handover.accepted, isNewest: isNewest)
      if let accepted { edits.append(.set(path.key("accepted"), accepted)) }
    case .rejected where line.ended?.outcome == .declined && handover.ended == nil:
      guard let ended = line.ended else { break }
      let text = "declined by \(sender.name)" + (ended.reason.map { ": \($0)" } ?? "")
      let number = file.number
      guard let loaded = try ours(line.id) else { break }
      let entry = try acting { (desk) throws(ActionError) in
        try desk.statusEntry(text, from: "forwarded", to: "own", for: loaded)
      }
      edits.append(.set(path.key("ended"), ended.value))
      edits.append(.append(YAMLPath.root.key("log"), entry))
      report.warnings.append("case \(number) is held here again: \(text)")
    case .rejected where handover.accepted == nil && handover.ended == nil:
      report.warnings.append(
        "\(sender.name) did not take case \(file.number)\(line.reason.map { " (\($0))" } ?? ""), which counts as handed "
          + "over: 'dossier forward \(file.number) --take-back' ends that")
    case .rejected, .conflict, nil: break
    }
    return edits
  }

  /// When and by whom a case was accepted: the earliest time, and what was said last; nil if that is known.
  private func acceptance(_ line: BundledCaseLine, _ known: Acceptance?, isNewest: Bool) -> YAMLValue? {
    let at = known.map { $0.at.seconds <= record.created.seconds ? $0.at : record.created } ?? record.created
    let reference = isNewest ? line.reference ?? known?.reference : known?.reference ?? line.reference
    let handler = isNewest ? line.handler ?? known?.handler : known?.handler ?? line.handler
    guard known?.at != at || known?.reference != reference || known?.handler != handler else { return nil }
    return .map(
      [YAMLEntry("at", .literal(at.description))] + (reference.map { [YAMLEntry("reference", .text($0))] } ?? [])
        + (handler.map { [YAMLEntry("handler", .text($0))] } ?? []))
  }
}

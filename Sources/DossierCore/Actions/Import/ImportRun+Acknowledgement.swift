extension ImportRun {
  /// Plans an acknowledgement in the outbox, which takes a number among the bundles to the sender.
  mutating func acknowledge() throws(ImportError) {
    guard record.kind == .forward || record.kind == .update, let sender, let answered = record.sequence else { return }
    let settings = desk.store.settings.value
    let (sequence, created) = (history.nextSequence, desk.actor.now)
    let owner = settings.owners.first?.text ?? settings.id.text
    let name = "\(owner)-\(sender.slug)-\(StoreLayout.sequenceDigits(sequence))"
    let answer = YAMLEntry("acknowledges", AcknowledgedBundle(sequence: answered, bundle: bundle.identity.hex).value)
    let kind = YAMLEntry("kind", .text(BundleKind.acknowledgement.rawValue))
    let number = YAMLEntry("sequence", .literal(String(sequence)))
    let head = [
      YAMLEntry("dossier", .literal("1")), kind, YAMLEntry("from", .text(settings.id.text)),
      YAMLEntry("to", .text(record.from)), number, YAMLEntry("created", .literal(created.description)), answer,
      YAMLEntry("since", .literal(String(history.since(holding: [])))),
      YAMLEntry("totals", .map([YAMLEntry("cases", .literal("0")), YAMLEntry("files", .literal("0"))])),
    ]
    let text = RecordText.text(head, cases: lines.map(\.acknowledged), BundleRecord.schema)
    let document = try document(text, "bundle.yaml")
    let bag: BagPlan
    do throws(BagError) {
      bag = try BagPlan(
        name, [BagFile("bundle.yaml", .bytes(document))],
        info: [
          ("Bag-Software-Agent", "dossier"), ("Bagging-Date", created.date.description),
          ("External-Description", "an acknowledgement of the store \(settings.id)"),
        ])
    } catch {
      throw .bag(error)
    }
    let peer = Peer(slug: sender.slug, kind: sender.kind, organisation: try organisation(sender.kind, sender.slug))
    let wanted = wishes.seal
    let seal = try acting { (_) throws(ActionError) in try Desk.seal(wanted, for: peer) }
    let path = "\(StoreLayout.outbox)/\(name).tar.zst\(seal.isEncrypted ? BundleSeal.suffix : "")"
    desk.plan.write(
      PlannedBundle(
        peer: sender.slug, kind: .acknowledgement, sequence: sequence, dispatches: [], cases: lines.count,
        time: created,
        bag: bag, form: .tarZstd, destination: .store(path), seal: seal))
    report.acknowledgement = path
    let sent = [
      YAMLEntry("dossier", .literal("1")), YAMLEntry("bundle", .text(bag.identity.hex)), kind, number,
      YAMLEntry("at", .literal(created.description)), answer,
    ]
    let place = "\(StoreLayout.sent(to: sender.slug))/\(StoreLayout.record(sequence))"
    let written = RecordText.text(sent, cases: lines.map(\.answered), ExchangeRecord.schema)
    desk.plan.write(place, try self.document(written, place), over: nil)
  }
}

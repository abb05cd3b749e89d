extension ImportRun {
  /// Puts an acknowledgement into the outbox, which takes a number among the bundles to the sender.
  mutating func acknowledge() throws(ImportError) {
    guard record.kind == .forward || record.kind == .update, let sender, let workspace, let answered = record.sequence
    else { return }
    let settings = desk.store.settings.value
    let sequence = history.nextSequence
    let owner = settings.owners.first?.text ?? settings.id.text
    let name = "\(owner)-\(sender.slug)-\(StoreLayout.sequenceDigits(sequence))"
    let answer = AcknowledgedBundle(sequence: answered, bundle: bundle.identity.hex)
    let (created, cases) = (desk.actor.now, lines)
    let document = YAMLValue.map(
      [
        YAMLEntry("dossier", .literal("1")), YAMLEntry("kind", .text(BundleKind.acknowledgement.rawValue)),
        YAMLEntry("from", .text(settings.id.text)), YAMLEntry("to", .text(record.from)),
        YAMLEntry("sequence", .literal(String(sequence))), YAMLEntry("created", .literal(created.description)),
        YAMLEntry("acknowledges", answer.value),
        YAMLEntry("totals", .map([YAMLEntry("cases", .literal("0")), YAMLEntry("files", .literal("0"))])),
        YAMLEntry("cases", .list(cases.map(\.acknowledged))),
      ])
    let text = YAMLWriter.text(BundleRecord.schema.canonical(document))
    let peer = Peer(slug: sender.slug, kind: sender.kind, organisation: try organisation(sender.kind, sender.slug))
    let wanted = wishes.seal
    let seal = try acting { (_) throws(ActionError) in try Desk.seal(wanted, for: peer) }
    let path = "\(workspace)/acknowledgement.tar.zst"
    let bag: BagPlan
    do throws(BagError) {
      bag = try BagPlan(
        name, [BagFile("bundle.yaml", .bytes(Array(text.utf8)))],
        info: [("Bagging-Date", created.date.description), ("External-Identifier", name)])
      try seal.write(bag, to: path, plainPath: "\(workspace)/plain", time: created)
    } catch {
      throw .bag(error)
    }
    do throws(FileError) {
      var hasher = ContentHasher()
      let stamp = try FileSystem.readPieces(of: path) { hasher.update($0) }
      let place = "\(StoreLayout.outbox)/\(name).tar.zst\(seal.isEncrypted ? BundleSeal.suffix : "")"
      desk.plan.move(StagedFile(path: path, hash: hasher.finish(), size: stamp.size), to: place)
      report.acknowledgement = place
    } catch {
      throw .file(error)
    }
    let sent = YAMLValue.map([
      YAMLEntry("dossier", .literal("1")), YAMLEntry("bundle", .text(bag.identity.hex)),
      YAMLEntry("kind", .text(BundleKind.acknowledgement.rawValue)), YAMLEntry("sequence", .literal(String(sequence))),
      YAMLEntry("at", .literal(created.description)), YAMLEntry("acknowledges", answer.value),
      YAMLEntry("cases", .list(cases.map(\.answered))),
    ])
    desk.plan.write(
      "\(StoreLayout.sent(to: sender.slug))/\(StoreLayout.record(sequence))",
      Array(YAMLWriter.text(ExchangeRecord.schema.canonical(sent)).utf8), over: nil)
  }
}

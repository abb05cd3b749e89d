extension ImportRun {
  /// Plans an acknowledgement in the outbox, which takes a number among the bundles to the sender.
  mutating func acknowledge() throws(ImportError) {
    guard record.kind == .forward || record.kind == .update, let sender, let answered = record.sequence else { return }
    let settings = desk.store.settings.value
    // The sender may have had more than is written down here.
    history.use(upTo: record.received ?? 0)
    let (sequence, created) = (history.nextSequence, desk.actor.now)
    let label = BundleLabel(.acknowledgement, to: sender.slug, sequence: sequence, settings, created: created)
    let answer = AcknowledgedBundle(sequence: answered, bundle: bundle.identity.hex)
    let said = BundleRecord(
      kind: .acknowledgement, from: settings.id.text, to: record.from, sequence: sequence, created: created,
      // It holds nothing, and stands for none of the bundles of which the records are lost.
      acknowledges: answer, since: min(history.since, history.oldestLost ?? sequence),
      received: max(answered, history.received.last?.sequence ?? 0),
      totals: BundleTotals(cases: 0, files: 0, entries: [], sums: []), tables: [], cases: lines.map(\.acknowledged))
    let document = try Self.text(said.head, said.cases, BundleRecord.schema, at: "bundle.yaml") { $0.value }
    let bag: BagPlan
    do throws(BagError) {
      bag = try BagPlan(label.name, [BagFile("bundle.yaml", .bytes(document))], info: label.info)
    } catch {
      throw .bag(error)
    }
    let peer = Peer(slug: sender.slug, kind: sender.kind, organisation: try organisation(sender.kind, sender.slug))
    let seal: BundleSeal
    do throws(PolicyBreach) {
      seal = try BundleSeal(wishes.seal, for: BundlePolicy(of: peer.organisation))
    } catch {
      // What is in the bundle may be looked at all the same.
      let refusal = ImportError.answer(error, to: peer)
      guard wishes.isDryRun else { throw refusal }
      report.unanswered = UnansweredPeer(peer: peer, breach: error)
      return
    }
    let path = label.outboxPath(seal)
    desk.plan.write(
      PlannedBundle(
        peer: sender.slug, kind: .acknowledgement, sequence: sequence, dispatches: [], cases: lines.count,
        time: created,
        bag: bag, form: .tarZstd, destination: .store(path), seal: seal))
    report.acknowledgement = path
    let sent = ExchangeRecord(
      bundle: bag.identity.hex, kind: .acknowledgement, sequence: sequence, at: created, again: nil,
      after: nil, acknowledges: answer, since: nil, received: nil, cases: lines.map(\.answered))
    let place = "\(StoreLayout.sent(to: sender.slug))/\(StoreLayout.record(sequence))"
    let noted = try Self.text(sent.head, sent.cases, ExchangeRecord.schema, at: place) { $0.value }
    desk.plan.write(place, noted, over: nil)
  }
}

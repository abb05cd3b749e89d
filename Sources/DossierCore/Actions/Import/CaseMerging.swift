/// Joins what a bundle says of a case with this store's copy of it.
struct CaseMerging: Sendable {
  private let record: BundleRecord
  private let sequence: Int
  private let sender: Slug
  private let bundle: String
  private let stores: MergeStores

  /// By what is remembered of what was refused.
  static func hash(of text: String) -> String { ContentHash(ofText: text).hex }

  /// Nil for a bundle of copies, which are merged with nothing.
  init?(_ run: ImportRun) {
    guard run.record.kind != .transfer, let sender = run.sender, let sequence = run.record.sequence else { return nil }
    record = run.record
    self.sequence = sequence
    self.sender = sender.slug
    bundle = run.bundle.identity.hex
    stores = MergeStores(
      own: run.desk.store.settings.value.id, sender: Identifier(run.record.from),
      isFromCreditor: sender.kind == .creditor)
  }

  /// What the store makes of it; nil if the bundle does not say under which hand-over it comes.
  func merge(
    _ ours: YAMLValue?, _ theirs: YAMLValue, _ line: BundledCaseLine, _ memory: CaseMemory
  ) -> CaseMerge? {
    guard let handover = line.handover else { return nil }
    let bundled = BundledCase(
      document: theirs, sender: sender, kind: record.kind, sequence: sequence, at: record.created,
      handover: handover, handed: line.handed, ended: line.ended, revision: line.revision ?? 1, bundle: bundle)
    return CaseMerge(ours: ours, theirs: bundled, memory: memory, stores: stores, hash: Self.hash)
  }
}

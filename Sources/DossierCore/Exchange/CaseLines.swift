/// What a bundle, and the record of it, say of one case.
struct CaseLines {
  private let dispatch: CaseDispatch?
  private let file: Case
  private let head: String
  private let revision: Int?
  private let attached: AttachedFiles
  /// The public entries of each list.
  private let entries: [(list: EntryList, entries: [any Entry])]

  init(_ dispatch: CaseDispatch?, _ file: Case, head: String, revision: Int?, _ attached: AttachedFiles) {
    self.dispatch = dispatch
    self.file = file
    self.head = head
    self.revision = revision
    self.attached = attached
    entries = EntryList.allCases.map { list in (list, file.entries(of: list).filter(\.isPublic)) }
  }

  /// How many public entries there are, by list.
  var counts: [EntryList: Int] {
    Dictionary(entries.compactMap { $0.entries.isEmpty ? nil : ($0.list, $0.entries.count) }) { first, _ in first }
  }

  /// What `bundle.yaml` says.
  func line(balance: Money?, asOf day: CalendarDate, reference: String?) -> BundledCaseLine {
    BundledCaseLine(
      id: file.id, handover: dispatch?.relation.handover, handed: dispatch?.relation.handed,
      ended: dispatch?.relation.ended, revision: revision,
      head: head, currency: file.currency, balance: balance, asOf: balance == nil ? nil : day,
      omitted: attached.omitted, missing: [], outcome: nil, reason: nil, reference: reference, handler: nil,
      kept: [])
  }

  /// What the record says.
  func record(reference: String?) -> ExchangedCase {
    let all = entries.flatMap(\.entries)
    let changed = all.compactMap { entry -> ExchangedChange? in
      let kinds = EntryAddition.all(of: entry).map(\.kind)
      return kinds.isEmpty ? nil : ExchangedChange(entry.id, kinds)
    }
    return ExchangedCase(
      id: file.id, handover: dispatch?.relation.handover, ended: dispatch?.relation.ended?.outcome,
      revision: revision, head: head, entries: all.map(\.id), reference: reference, changed: changed,
      attachments: attached.hashes, missing: [], outcome: nil, reason: nil, kept: dispatch?.forms ?? [], adopted: [])
  }
}

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

  /// The line of `bundle.yaml`.
  func line(balance: Money?, asOf day: CalendarDate, reference: String?) -> YAMLValue {
    var line = shared
    if let reference { line.append(YAMLEntry("reference", .text(reference))) }
    if let handed = dispatch?.relation.handed { line.append(YAMLEntry("handed", .literal(handed.description))) }
    if let ended = dispatch?.relation.ended { line.append(YAMLEntry("ended", ended.value)) }
    line.append(YAMLEntry("currency", .text(file.currency.code)))
    if let balance {
      line.append(YAMLEntry("balance", .literal(balance.description)))
      line.append(YAMLEntry("as-of", .literal(day.description)))
    }
    if !attached.omitted.isEmpty { line.append(YAMLEntry("omitted", .list(attached.omitted.map { .text($0) }))) }
    return .map(line)
  }

  /// The line of the record.
  func record(reference: String?) -> YAMLValue {
    var line = shared
    if let ended = dispatch?.relation.ended { line.append(YAMLEntry("ended", .text(ended.outcome.rawValue))) }
    if let reference { line.append(YAMLEntry("reference", .text(reference))) }
    let all = entries.flatMap(\.entries)
    line.append(YAMLEntry("entries", .list(all.map { .text($0.id.text) })))
    let changed = all.compactMap { entry -> YAMLValue? in
      let additions = EntryAddition.all(of: entry)
      guard !additions.isEmpty else { return nil }
      return .map(
        [YAMLEntry("id", .text(entry.id.text))]
          + additions.map { YAMLEntry($0.kind.rawValue, .literal("true")) })
    }
    if !changed.isEmpty { line.append(YAMLEntry("changed", .list(changed))) }
    if !attached.hashes.isEmpty { line.append(YAMLEntry("attachments", .list(attached.hashes.map { .text($0) }))) }
    return .map(line)
  }

  private var shared: [YAMLEntry] {
    var line = [YAMLEntry("id", .text(file.id.text))]
    if let relation = dispatch?.relation { line.append(YAMLEntry("handover", .text(relation.handover.text))) }
    if let revision { line.append(YAMLEntry("revision", .literal(String(revision)))) }
    line.append(YAMLEntry("head", .text(head)))
    return line
  }
}

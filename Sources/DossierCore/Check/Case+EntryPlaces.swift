extension Case {
  /// Calls for every entry of every list, in the order of the file.
  func forEachEntry(_ body: (_ place: YAMLPath, _ id: Identifier, _ record: EntryRecord) -> Void) {
    func visit(_ list: EntryList, _ entries: [some Entry]) {
      guard !entries.isEmpty else { return }
      let path = YAMLPath.root.key(list.rawValue)
      for (index, entry) in entries.enumerated() { body(path.index(index), entry.id, entry.record) }
    }
    visit(.invoices, invoices)
    visit(.credits, credits)
    visit(.costs, costs)
    visit(.payments, payments)
    visit(.refunds, refunds)
    visit(.waivers, waivers)
    visit(.holds, holds)
    visit(.promises, promises)
    visit(.plans, plans)
    visit(.settlements, settlements)
    visit(.requests, requests)
    visit(.attachments, attachments)
    visit(.log, log)
  }
}

extension YAMLPath {
  /// The path of an entry of a list of a case.
  static func entry(_ list: EntryList, _ index: Int) -> YAMLPath { root.key(list.rawValue).index(index) }
}

extension Array where Element: Entry {
  /// The entries that are not void, with their places in the file.
  var live: [(place: Int, entry: Element)] {
    enumerated().compactMap { $0.element.isVoid ? nil : (place: $0.offset, entry: $0.element) }
  }
}

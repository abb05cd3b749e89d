/// What a first pass gathers about what was exchanged: which entries of which case were in a bundle.
struct SentFacts: Sendable {
  /// What a record says of one case, as far as it was taken over.
  struct Item: Sendable {
    let record: String
    let at: Timestamp
    let place: Int
    let exchanged: ExchangedCase
  }

  /// What records say, by the id of the case, in order of their paths.
  private(set) var items: [Identifier: [Item]] = [:]

  /// Nothing was exchanged.
  static let none = SentFacts([])

  /// Gathers what records say; what a recipient did not take is left out.
  init(_ items: [Item]) {
    for item in items where item.exchanged.outcome != .rejected && item.exchanged.outcome != .conflict {
      self.items[item.exchanged.id, default: []].append(item)
    }
  }

  /// What a record says of its cases.
  static func items(of file: Loaded<ExchangeRecord>) -> [Item] {
    guard file.value.kind != .acknowledgement else { return [] }
    return file.value.cases.enumerated().map { place, exchanged in
      Item(record: file.path, at: file.value.at, place: place, exchanged: exchanged)
    }
  }
}

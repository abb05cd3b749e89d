/// Which numbers of bundles still matter, told by the records of exchange that are there.
struct ExchangeNumbers: Sendable {
  /// What one record tells of them.
  struct Item: Sendable {
    fileprivate let folder: String
    fileprivate let bundle: AcknowledgedBundle
    fileprivate let since: Int?
    fileprivate let answers: AcknowledgedBundle?

    init(_ file: Loaded<ExchangeRecord>) {
      folder = FileSystem.parent(of: file.path) ?? ""
      bundle = AcknowledgedBundle(sequence: file.value.sequence, bundle: file.value.bundle)
      since = file.value.since
      answers = file.value.acknowledges
    }

    /// Whether the bundle was sent from here, so that it has to arrive before anything follows of it.
    fileprivate var isSent: Bool { FileSystem.name(of: folder) == "sent" }
    fileprivate var peer: String { FileSystem.parent(of: folder) ?? "" }
  }

  private let since: [String: Int]

  /// Nothing is told.
  static let none = ExchangeNumbers([])

  /// Makes it of the records.
  init(_ items: [Item]) {
    var answered: [String: Set<AcknowledgedBundle>] = [:]
    for item in items where !item.isSent {
      if let bundle = item.answers { answered[item.peer, default: []].insert(bundle) }
    }
    var since: [String: Int] = [:]
    for item in items where !item.isSent || answered[item.peer]?.contains(item.bundle) == true {
      since[item.folder] = max(since[item.folder] ?? 1, item.since ?? 1)
    }
    self.since = since
  }

  /// The oldest number that still matters among the records of a folder: what was in lower ones has arrived, or is in a
  /// bundle that has.
  func oldest(in folder: String) -> Int { since[folder] ?? 1 }
}

/// How a bundle is called, and what its `bag-info.txt` says.
struct BundleLabel {
  /// The top folder of its archive.
  let name: String
  /// The lines of `bag-info.txt`.
  let info: [(label: String, value: String)]

  /// The label of a bundle for a peer.
  init(_ kind: BundleKind, to peer: Slug, sequence: Int, _ settings: Settings, created: Timestamp) {
    self.init(
      kind, Self.prefix(of: settings, to: peer) + StoreLayout.sequenceDigits(sequence), settings.id, created)
  }

  /// The label of a copy for anybody.
  init(copyOf settings: Settings, created: Timestamp) {
    self.init(.transfer, "\(Self.owner(settings))-copy-\(created.date)", settings.id, created)
  }

  private init(_ kind: BundleKind, _ name: String, _ store: Identifier, _ created: Timestamp) {
    self.name = name
    info = [
      ("Bag-Software-Agent", "dossier"), ("Bagging-Date", created.date.description),
      (
        "External-Description",
        "\(kind == .acknowledgement ? "an acknowledgement" : "cases") of the store \(store)"
      ),
    ]
  }

  private static func owner(_ settings: Settings) -> String { settings.owners.first?.text ?? settings.id.text }

  /// What stands before the number in the names of bundles for a peer: `klaardocs-bureau-`.
  static func prefix(of settings: Settings, to peer: Slug) -> String { "\(owner(settings))-\(peer)-" }

  /// The number of the bundle that a file in the outbox is named after: `klaardocs-bureau-000017.tar.zst`; nil of others.
  static func sequence(of file: String, after prefix: String) -> Int? {
    guard file.hasPrefix(prefix) else { return nil }
    let digits = file.dropFirst(prefix.count).prefix { $0 != "." }
    guard digits.utf8.count >= 6, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }

  /// Where the archive goes in a store.
  func outboxPath(_ seal: BundleSeal) -> String {
    "\(StoreLayout.outbox)/\(name).tar.zst\(seal.isEncrypted ? BundleSeal.suffix : "")"
  }
}

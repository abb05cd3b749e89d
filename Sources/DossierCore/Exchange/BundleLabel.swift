/// How a bundle is called, and what its `bag-info.txt` says.
struct BundleLabel {
  /// The top folder of its archive.
  let name: String
  /// The lines of `bag-info.txt`.
  let info: [(label: String, value: String)]

  /// The label of a bundle for a peer.
  init(_ kind: BundleKind, to peer: Slug, sequence: Int, _ settings: Settings, created: Timestamp) {
    self.init(kind, "\(peer)-\(StoreLayout.sequenceDigits(sequence))", settings, created)
  }

  /// The label of a copy for anybody.
  init(copyOf settings: Settings, created: Timestamp) {
    self.init(.transfer, "copy-\(created.date)", settings, created)
  }

  private init(_ kind: BundleKind, _ rest: String, _ settings: Settings, _ created: Timestamp) {
    name = "\(settings.owners.first?.text ?? settings.id.text)-\(rest)"
    info = [
      ("Bag-Software-Agent", "dossier"), ("Bagging-Date", created.date.description),
      (
        "External-Description",
        "\(kind == .acknowledgement ? "an acknowledgement" : "cases") of the store \(settings.id)"
      ),
    ]
  }

  /// Where the archive goes in a store.
  func outboxPath(_ seal: BundleSeal) -> String {
    "\(StoreLayout.outbox)/\(name).tar.zst\(seal.isEncrypted ? BundleSeal.suffix : "")"
  }
}

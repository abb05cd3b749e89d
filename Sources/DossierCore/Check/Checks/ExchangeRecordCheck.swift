/// The records of what was exchanged: whose they are, and whether their numbers are in order.
enum ExchangeRecordCheck: Check {
  static let sequence = FindingKind(
    "exchange-sequence", .error, "a record of exchange is not named after its number",
    "The file of the bundle with sequence 17 is 000017.yaml. Records are never edited, and never renamed.")
  static let gap = FindingKind(
    "exchange-gap", .warning, "records of exchange are missing",
    """
    Bundles to an organisation are numbered without a gap. A record that is missing was removed, or a bundle never \
    arrived: what was in it may be sent again, or is missing here. It is told until a later bundle says that what was \
    in it has arrived, or holds it itself; of what was sent from here, until such a bundle is acknowledged.
    """)
  static let peer = FindingKind(
    "unknown-peer", .error, "records of exchange are of an organisation that is not in the store",
    "The folder under exchange/ is named after a file under creditors/ or agencies/.")

  static let kinds = [sequence, gap, peer]

  static func findings(inRecord file: Loaded<ExchangeRecord>, _ context: CheckContext) -> [Finding] {
    guard Int(StoreLayout.slug(ofFile: file.path)) != file.value.sequence else { return [] }
    return [
      file.finding(
        sequence, at: .root.key("sequence"),
        "the record of number \(file.value.sequence) is '\(FileSystem.name(of: file.path))'",
        hint: "put both back from version control or a backup")
    ]
  }

  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding] {
    var folders: [String: [(number: Int, path: String)]] = [:]
    var findings: [Finding] = []
    var strangers: Set<Slug> = []
    for path in listing.exchange {
      guard case .exchange(let slug) = StoreItem(path: path), let folder = FileSystem.parent(of: path),
        let number = Int(StoreLayout.slug(ofFile: path))
      else { continue }
      folders[folder, default: []].append((number, path))
      guard !context.has(slug, .creditor), !context.has(slug, .agency), strangers.insert(slug).inserted else {
        continue
      }
      findings.append(
        peer.finding(
          in: path, "there is no creditor and no agency '\(slug)'", hint: "add it, or rename the folder after it"))
    }
    for (folder, records) in folders {
      var inOrder = records.sorted { $0.number < $1.number }
      let isSent = FileSystem.name(of: folder) == "sent"
      // What was sent is numbered from 1 here, and has its record, whatever became of it; from which number on somebody
      // sent to us is not known.
      if isSent, let first = inOrder.first { inOrder.insert((0, first.path), at: 0) }
      let since = context.numbers.oldest(in: folder)
      for (before, record) in zip(inOrder, inOrder.dropFirst())
      where record.number - max(before.number, since - 1) > 1 {
        let (first, last) = (max(before.number + 1, since), record.number - 1)
        findings.append(
          gap.finding(
            in: record.path,
            first == last
              ? "record \(first) is missing before this one"
              : "records \(first) to \(last) are missing before this one",
            hint: "put it back from version control or a backup; "
              + (isSent
                ? "else 'dossier send' tells the peer again what was in it, and this ends once a later bundle is acknowledged"
                : "else ask for the bundle, or for a later one, which says whether it still matters")))
      }
    }
    return findings
  }
}

import DossierCore

/// The stores between which bundles are measured: a creditor's, with a file beside each case, and an agency's that knows
/// the creditor and nothing else.
struct CreditorStore {
  /// The store's id, which all generated entries name as where they were written.
  static let id = "h7k2q9xw"
  static let agencyID = "n4t8w2rb"
  static let agency = "klaar-incasso"

  let cases: StoreGenerator
  let creditor = GeneratedCreditor.all[0]

  init(seed: UInt64, cases count: Int) throws { cases = try StoreGenerator(seed: seed, cases: count) }

  /// Writes both, side by side.
  func write(creditor: String, agency: String) throws {
    for file in creditorFrame() { try StoreGenerator.write(file, creditor) }
    for file in agencyFrame() { try StoreGenerator.write(file, agency) }
    try StoreGenerator.inPieces(of: cases.debtors) {
      try StoreGenerator.write(GeneratedDebtor(place: $0).file(seed: cases.seed), creditor, isNewFolder: true)
    }
    try StoreGenerator.inPieces(of: cases.cases) { place in
      let generated = GeneratedCase(place: place, of: cases)
      let content = AttachedContent(seed: cases.seed, place: place).bytes
      let file = generated.file(of: self.creditor, attaching: content)
      try StoreGenerator.write(file, creditor, isNewFolder: true)
      let folder = "\(creditor)/\(file.path.dropLast(".yaml".count))"
      _ = try FileSystem.makeDirectories(folder)
      let ownership = FileOwnership(mode: 0o600)
      try FileSystem.create("\(folder)/invoice.pdf", bytes: content, ownership: ownership, syncing: false)
    }
  }

  private func creditorFrame() -> [(path: String, text: String)] {
    [settings(id: Self.id, role: "creditor", owner: creditor.slug), creditor.file(seed: cases.seed), agencyFile()]
      + GeneratedCreditor.terms
  }

  private func agencyFrame() -> [(path: String, text: String)] {
    let known = creditor.file(seed: cases.seed)
    // Its terms are the creditor's own and come with the cases.
    let text = known.text.split(separator: "\n").filter { !$0.hasPrefix("terms:") }.joined(separator: "\n") + "\n"
    let sender = (known.path, "\(text)store: \(Self.id)\nexchange: bundles\n")
    return [settings(id: Self.agencyID, role: "agency", owner: Self.agency), agencyFile(), sender]
  }

  private func settings(id: String, role: String, owner: String) -> (path: String, text: String) {
    (
      "dossier.yaml",
      """
      dossier: 1
      id: \(id)
      role: \(role)
      owners: [\(owner)]
      country: BE
      timezone: Europe/Brussels
      language: nl
      currency: EUR
      numbering: {scheme: ogm}

      """
    )
  }

  private func agencyFile() -> (path: String, text: String) {
    (
      "agencies/\(Self.agency).yaml",
      """
      dossier: 1
      id: \(PartyID.text(960_000_000))
      name: Klaar Incasso
      vat: \(CheckedNumbers.vat("BE", place: 1_200_000))
      emails:
        - post@klaar-incasso.example
      store: \(Self.agencyID)
      exchange: bundles

      """
    )
  }
}

/// What lies beside a case: 20 to 100 KB of which a part packs well, as the text of a PDF, and the rest not at all, as its
/// pictures.
struct AttachedContent {
  let seed: UInt64
  let place: Int

  var bytes: [UInt8] {
    var draw = Draw(seed: seed ^ 0xF11E, place: place)
    let size = draw.number(20_000...100_000)
    let packed = size * draw.number(200...500) / 1000
    var bytes = Array("%PDF-1.7\n".utf8)
    bytes.reserveCapacity(size)
    while bytes.count < packed {
      bytes += Array(
        "BT /F1 \(draw.number(24)) Tf \(draw.digits(3)) \(draw.digits(3)) Td (\(draw.identifier(12))) Tj ET\n".utf8)
    }
    var numbers = Numbers(seed: seed ^ UInt64(truncatingIfNeeded: place))
    while bytes.count < size { withUnsafeBytes(of: numbers.next()) { unsafe bytes.append(contentsOf: $0) } }
    return bytes
  }
}

extension PartyKind {
  /// The keys of a party's document that one organisation may tell another, sent and taken alike: what the party is, how
  /// it is reached and paid, and nothing of how a store deals with it.
  var toldKeys: Set<String> { Self.told[self] ?? [] }

  private static let told = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.declaredTold) })

  private var declaredTold: Set<String> {
    switch self {
    case .debtor: Set(schema.fields.map(\.key)).subtracting(["known-as"])
    case .creditor, .agency:
      [
        "dossier", "id", "name", "legal-form", "vat", "enterprise-number", "size", "vat-deductible", "language",
        "address", "emails", "phones", "contacts", "ibans", "registration",
      ]
    }
  }
}

/// The document of a party that came in a bundle, as it is kept here.
struct ReceivedParty {
  /// What is kept.
  let value: YAMLValue

  /// Leaves out what only this store says of a party; the id is the sender's, unless another party has it.
  init(_ document: YAMLValue, kind: PartyKind, id: Identifier? = nil) {
    guard case .map(let pairs) = document else {
      value = document
      return
    }
    let told = kind.toldKeys
    let kept = pairs.filter { told.contains($0.key) }
    value = .map(
      kind.schema.fields.compactMap { field in
        if field.key == "id", let id { return YAMLEntry("id", .text(id.text)) }
        return kept.first { $0.key == field.key }
      })
  }
}

/// A case of a bundle in the words of this store: parties by slugs, files by the names under which they are kept.
struct IncomingCase: Sendable {
  /// What it says.
  let document: YAMLValue
  /// The files that it names.
  let files: [AttachmentNaming.Arrival]
  /// The ids of parties that nobody here goes by, which the case cannot do without.
  let unknownParties: [String]
  /// The ids of all parties that it names.
  let parties: Set<String>

  /// Translates a document of a bundle.
  ///
  /// - Parameters:
  ///   - document: What the bundle says of the case.
  ///   - ours: This store's copy; nil if there is none.
  ///   - strays: Files beside that copy that no entry of it names.
  ///   - found: The hashes of the case's files in the bundle by their names, for entries that do not say theirs.
  ///   - reference: The sender's own reference, whatever id of his stands beside it.
  ///   - owners: This store's own organisations: what others say that they call the case says nothing.
  ///   - slug: The slug of the party that goes by an id.
  init(
    _ document: YAMLValue, ours: YAMLValue?, strays: [AttachmentNaming.Present] = [], found: [String: String] = [:],
    reference: (of: Slug, value: String)? = nil, owners: [Slug] = [], slug: (String) -> Slug?
  ) {
    let visible = Self.visible(document["attachments"]?.entries ?? [])
    let naming = AttachmentNaming(visible, ours: ours?["attachments"]?.entries ?? [], strays: strays, found: found)
    files = naming.wanted
    var slugs: [String: String] = [:]
    parties = CaseNames.debtors(in: document).union(CaseNames.organisations(in: document))
    for id in parties { slugs[id] = slug(id)?.text }
    if let ours {
      slugs.merge(OwnNames(of: ours, in: document).names) { known, _ in known }
    }
    unknownParties = Self.needed(by: document).filter { slugs[$0] == nil }
    let names = CaseNames(partyIDs: slugs, fileIDs: naming.names)
    guard case .map(let pairs) = names.inward(document) else {
      self.document = document
      return
    }
    let own = Set(owners.map(\.text))
    let references = Self.references(pairs, document, reference) { slugs[$0].map { !own.contains($0) } ?? false }
    let known: [YAMLEntry] = pairs.compactMap { pair in
      switch pair.key {
      case "references": nil
      case "attachments": visible.isEmpty ? nil : YAMLEntry(pair.key, .list(naming.renamed(visible)))
      default: pair
      }
    }
    self.document = .map(references.isEmpty ? known : known + [YAMLEntry("references", .list(references))])
  }

  /// The references of those who are known here; what others call the case says nothing here.
  private static func references(
    _ pairs: [YAMLEntry], _ given: YAMLValue, _ own: (of: Slug, value: String)?, _ isKnown: (String) -> Bool
  ) -> [YAMLValue] {
    let translated = pairs.first { $0.key == "references" }?.value.entries ?? []
    var known = zip(translated, given["references"]?.entries ?? []).filter { _, item in
      item["of"]?.scalarText.map(isKnown) ?? false
    }.map(\.0)
    if let own, !known.contains(where: { $0["of"]?.scalarText == own.of.text }) {
      known.append(.map([YAMLEntry("of", .text(own.of.text)), YAMLEntry("value", .text(own.value))]))
    }
    return known
  }

  private static func visible(_ entries: [YAMLValue]) -> [YAMLValue] {
    entries.filter { $0["visibility"]?.scalarText != Visibility.internal.rawValue }
  }

  /// The parties without which a case cannot be kept.
  private static func needed(by document: YAMLValue) -> [String] {
    [document["creditor"]?.scalarText, document["debtor"]?.scalarText].compactMap(\.self) + coDebtors(of: document)
  }

  private static func coDebtors(of document: YAMLValue) -> [String] {
    document["co-debtors"]?.entries.compactMap { $0["debtor"]?.scalarText } ?? []
  }
}

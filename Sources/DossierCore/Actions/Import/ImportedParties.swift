/// The parties of a store during an import: those of a kind are read when the first one is looked for.
struct ImportedParties: Sendable {
  private let store: Store
  private var matchings: [PartyKind: PartyMatching] = [:]

  init(_ store: Store) { self.store = store }

  /// Finds the one here that a party of a bundle is.
  mutating func match(_ party: PartyIdentity) throws(ImportError) -> PartyMatching.Match {
    try matching(party.kind).match(party)
  }

  /// Reads those of all kinds.
  mutating func readAll() throws(ImportError) {
    for kind in PartyKind.allCases { _ = try matching(kind) }
  }

  /// The one of any kind that goes by an id, among those that were read.
  func knownSlug(of id: Identifier, _ kinds: [PartyKind]) -> Slug? {
    for kind in kinds {
      if let slug = matchings[kind]?.slug(of: id) { return slug }
    }
    return nil
  }

  /// The one of any kind that goes by an id.
  mutating func slug(of id: Identifier, _ kinds: [PartyKind]) throws(ImportError) -> Slug? {
    for kind in kinds {
      if let slug = try matching(kind).slug(of: id) { return slug }
    }
    return nil
  }

  /// Some of a kind, in the order in which they are named.
  func identities(_ slugs: [Slug], _ kind: PartyKind) throws(ImportError) -> [PartyIdentity] {
    let all = try identities(kind)
    return slugs.compactMap { slug in all.first { $0.slug == slug } }
  }

  /// Creditors and agencies.
  func organisations() throws(ImportError) -> [PartyIdentity] {
    try identities(.creditor) + identities(.agency)
  }

  private mutating func matching(_ kind: PartyKind) throws(ImportError) -> PartyMatching {
    if let known = matchings[kind] { return known }
    let matching = PartyMatching(kind, try identities(kind))
    matchings[kind] = matching
    return matching
  }

  /// Those that can be read: one bad file hides no other.
  private func identities(_ kind: PartyKind) throws(ImportError) -> [PartyIdentity] {
    let slugs: [Slug]
    do throws(LoadError) { slugs = try store.parties(kind) } catch { throw .load(error) }
    let paths = slugs.map { StoreLayout.party(kind, $0) }
    return switch kind {
    case .creditor:
      store.scan(paths, as: Creditor.self) {
        PartyIdentity($0.value, slug: Slug(unchecked: StoreLayout.slug(ofFile: $0.path)))
      }.values
    case .agency:
      store.scan(paths, as: Agency.self) {
        PartyIdentity($0.value, slug: Slug(unchecked: StoreLayout.slug(ofFile: $0.path)))
      }.values
    case .debtor:
      store.scan(paths, as: Debtor.self) {
        PartyIdentity($0.value, slug: Slug(unchecked: StoreLayout.slug(ofFile: $0.path)))
      }.values
    }
  }
}

extension OpenedBundle {
  /// By what a party of the bundle is told from others.
  func identity(_ kind: PartyKind, at path: String) throws(ImportError) -> PartyIdentity {
    let slug = Slug(unchecked: StoreLayout.slug(ofFile: path))
    return switch kind {
    case .creditor: PartyIdentity(try load(Creditor.self, at: path).value, slug: slug)
    case .agency: PartyIdentity(try load(Agency.self, at: path).value, slug: slug)
    case .debtor: PartyIdentity(try load(Debtor.self, at: path).value, slug: slug)
    }
  }

  /// The text of a party of the bundle.
  func document(_ kind: PartyKind, at path: String) throws(ImportError) -> YAMLValue {
    switch kind {
    case .creditor: try load(Creditor.self, at: path).document.value
    case .agency: try load(Agency.self, at: path).document.value
    case .debtor: try load(Debtor.self, at: path).document.value
    }
  }
}

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

/// A party of a bundle.
struct ReadParty: Sendable {
  /// By what it is told from others.
  let identity: PartyIdentity
  /// Its text.
  let document: YAMLValue
  /// How it is written if it is added, as far as that is known before.
  fileprivate(set) var added: AddedParty?

  fileprivate init<Value: PartyDocument>(_ loaded: Loaded<Value>, _ identity: (Value) -> PartyIdentity) {
    self.identity = identity(loaded.value)
    document = loaded.document.value
  }
}

extension OpenedBundle {
  /// Takes every party of the bundle in order, while other threads read the next ones and write how they would be added.
  func eachParty(
    adding add: @escaping @Sendable (ReadParty) -> AddedParty? = { _ in nil },
    take: (ReadParty) throws(ImportError) -> Void
  ) throws(ImportError) {
    let (bundle, parties) = (self, parties)
    try Parallel.stream(parties.count, inBatchesOf: Self.partiesReadAtOnce) { batch in
      parties[batch].map { item in
        Result { () throws(ImportError) in
          var party = try bundle.party(item.kind, at: item.path)
          party.added = add(party)
          return party
        }
      }
    } take: { (batch: [Result<ReadParty, ImportError>]) throws(ImportError) in
      for party in batch { try take(try party.get()) }
    }
  }

  private static let partiesReadAtOnce = 64

  /// Reads a party of the bundle.
  func party(_ kind: PartyKind, at path: String) throws(ImportError) -> ReadParty {
    let slug = Slug(unchecked: StoreLayout.slug(ofFile: path))
    return switch kind {
    case .creditor: ReadParty(try load(Creditor.self, at: path)) { PartyIdentity($0, slug: slug) }
    case .agency: ReadParty(try load(Agency.self, at: path)) { PartyIdentity($0, slug: slug) }
    case .debtor: ReadParty(try load(Debtor.self, at: path)) { PartyIdentity($0, slug: slug) }
    }
  }
}

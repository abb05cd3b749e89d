/// The names of what changed, other than cases, and the few files besides cases that refer to it.
struct ChangedNames {
  /// The parties that changed.
  private(set) var parties: Set<PartyKey> = []
  /// The terms that changed, and those that extend them.
  private(set) var terms: Set<Slug> = []
  /// The creditors whose cases are reckoned by such terms unless they name others.
  private(set) var creditorsByTerms: Set<Slug> = []
  /// The tracks that changed.
  private(set) var tracks: Set<Slug> = []
  /// The cases that changed records of exchange list, by their ids.
  private(set) var exchanged: Set<Identifier> = []
  /// The settings, terms, creditors and the like that refer to what changed.
  private(set) var referring: Set<String> = []

  /// Gathers the names of what changed.
  init(_ changes: ChangedFiles, in store: Store, _ listing: StoreListing) {
    var records: Set<String> = []
    for path in changes.paths {
      switch StoreItem(path: path) {
      case .party(let kind, let slug): parties.insert(PartyKey(kind, slug))
      case .terms(let slug): terms.insert(slug)
      case .exchange:
        records.insert(path)
        // That one is missing shows at the next.
        guard !listing.exchange.contains(path), let next = Self.next(after: path, in: listing) else { continue }
        referring.insert(next)
        records.insert(next)
      case .other("tracks"):
        if let slug = Slug(StoreLayout.slug(ofFile: path)) { tracks.insert(slug) }
      case .other("templates"): referring.formUnion(listing.otherYAML.filter { $0.hasPrefix("tracks/") })
      // The conditions themselves, which terms name.
      case .other(StoreLayout.terms):
        referring.formUnion(listing.terms.map { StoreLayout.terms($0) })
      case .settings, .rates, .rule, .case, .attachment, .other, .foreign: continue
      }
    }
    takeRecords(records, naming: changes.formerIDs, store, listing)
    if !terms.isEmpty {
      takeExtending(store, listing)
      takeOrganisations(Creditor.self, store, listing)
      takeOrganisations(Agency.self, store, listing)
    }
    if namesAny(store.settings.value) { referring.insert(StoreLayout.settings) }
  }

  /// The record that follows one in its folder.
  private static func next(after path: String, in listing: StoreListing) -> String? {
    func number(_ path: String) -> Int { Int(StoreLayout.slug(ofFile: path)) ?? 0 }
    let folder = FileSystem.parent(of: path)
    return listing.exchange.filter { FileSystem.parent(of: $0) == folder && number($0) > number(path) }
      .min { number($0) < number($1) }
  }

  /// The records of organisations that changed, those that changed themselves, and those that name a case that did.
  private mutating func takeRecords(
    _ changed: Set<String>, naming ids: Set<Identifier>, _ store: Store, _ listing: StoreListing
  ) {
    for path in listing.exchange {
      guard case .exchange(let peer) = StoreItem(path: path) else { continue }
      if parties.contains(PartyKey(.creditor, peer)) || parties.contains(PartyKey(.agency, peer)) {
        referring.insert(path)
      }
    }
    let paths = ids.isEmpty ? listing.exchange.filter { changed.contains($0) } : listing.exchange
    let named = store.scan(paths, as: ExchangeRecord.self) { ($0.path, Set($0.value.cases.map(\.id))) }
    for (path, cases) in named.values {
      if !cases.isDisjoint(with: ids) { referring.insert(path) }
      if changed.contains(path) || !cases.isDisjoint(with: ids) { exchanged.formUnion(cases) }
    }
  }

  private mutating func takeExtending(_ store: Store, _ listing: StoreListing) {
    let all = store.scan(listing.terms.map { StoreLayout.terms($0) }, as: Terms.self) { file in
      file.value.extends.map { (file.path, $0) }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (path, parent) in all.values where terms.contains(parent) {
        referring.insert(path)
        guard let name = Slug(StoreLayout.slug(ofFile: path)) else { continue }
        if terms.insert(name).inserted { isGrowing = true }
      }
    }
  }

  private mutating func takeOrganisations<Party: OrganisationDocument>(
    _ type: Party.Type, _ store: Store, _ listing: StoreListing
  ) {
    let usual = store.settings.value.defaults.terms
    let paths = (listing.parties[Party.kind] ?? []).map { StoreLayout.party(Party.kind, $0) }
    for (path, named) in store.scan(paths, as: type, { ($0.path, $0.value.organisation.terms) }).values {
      if let named, terms.contains(named) { referring.insert(path) }
      guard Party.kind == .creditor, let used = named ?? usual, terms.contains(used),
        let slug = Slug(StoreLayout.slug(ofFile: path))
      else { continue }
      creditorsByTerms.insert(slug)
    }
  }

  private func namesAny(_ settings: Settings) -> Bool {
    let named =
      settings.owners.map { PartyKey(settings.role.partyKind, $0) }
      + (settings.defaults.agency.map { [PartyKey(.agency, $0)] } ?? [])
    return named.contains { parties.contains($0) } || settings.defaults.terms.map { terms.contains($0) } ?? false
      || settings.defaults.track.map { tracks.contains($0) } ?? false
  }

  /// Whether a case names one of them, or is reckoned by one.
  func isNamed(in file: Case) -> Bool {
    if exchanged.contains(file.id) || file.track.map({ tracks.contains($0) }) ?? false { return true }
    if parties.contains(where: { file.names($0.kind, $0.slug) || file.mentions($0) }) { return true }
    switch file.terms {
    case .named(let name)?: return terms.contains(name)
    case .written(let written)?: return written.extends.map { terms.contains($0) } ?? false
    case nil: return creditorsByTerms.contains(file.creditor)
    }
  }

  /// What cases that name one of them hold.
  var values: [String] {
    parties.map(\.slug.text) + terms.map(\.text) + creditorsByTerms.map(\.text) + tracks.map(\.text)
      + exchanged.map(\.text)
  }
}

extension Case {
  /// Whether a party is named where a case names a payer or an organisation that may be of either kind.
  fileprivate func mentions(_ party: PartyKey) -> Bool {
    switch party.kind {
    case .debtor: payments.contains { $0.byDebtor == party.slug }
    case .creditor, .agency: mentionedParties.contains { $0.1 == party.slug }
    }
  }
}

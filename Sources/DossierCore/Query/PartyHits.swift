/// What a query makes of parties: the name of each, and which of the query's tests it passes.
struct PartyHits: Sendable {
  private struct Hit: Sendable {
    let name: String
    let hits: QueryHits
  }

  private var hits: [PartyKind: [Slug: Hit]] = [:]
  private var tried: [PartyKind: Set<Slug>] = [:]
  private let tests: [QueryTest]
  private let country: String
  /// The files that could not be read.
  private(set) var unreadable: [CaseScanError] = []

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ tests: [QueryTest], country: String) {
    self.tests = tests
    self.country = country
  }

  /// Reads parties, all of them or those that are named, and tries the tests on each.
  mutating func read(
    _ kind: PartyKind, _ slugs: [Slug], in store: Store
  ) {
    switch kind {
    case .creditor: read(slugs, in: store) { SearchTerms(creditor: $0, $1, country: $2) }
    case .agency: read(slugs, in: store) { SearchTerms(agency: $0, $1, country: $2) }
    case .debtor: read(slugs, in: store) { SearchTerms(debtor: $0, $1, country: $2) }
    }
  }

  /// The name of a party; its slug if it could not be read.
  func name(_ kind: PartyKind, _ slug: Slug) -> String { hits[kind]?[slug]?.name ?? slug.text }

  /// Whether a party was tried to be read.
  func knows(_ kind: PartyKind, _ slug: Slug) -> Bool { tried[kind]?.contains(slug) ?? false }

  /// The tests that a party passes; of one that could not be read, those that its slug passes.
  func hits(_ kind: PartyKind, _ slug: Slug) -> QueryHits {
    if let hit = hits[kind]?[slug] { return hit.hits }
    return QueryHits(SearchTerms(kind, slug, country: country), tests)
  }

  private mutating func read<Party: PartyDocument>(
    _ slugs: [Slug], in store: Store, _ terms: @escaping @Sendable (Slug, Party, String) -> SearchTerms
  ) {
    let (tests, country) = (tests, country)
    tried[Party.kind, default: []].formUnion(slugs)
    let scan = store.scan(slugs.map { StoreLayout.party(Party.kind, $0) }, as: Party.self) { file -> (Slug, Hit)? in
      guard let slug = Slug(StoreLayout.slug(ofFile: file.path)) else { return nil }
      let hits = tests.isEmpty ? QueryHits.none : QueryHits(terms(slug, file.value, country), tests)
      return (slug, Hit(name: file.value.displayName, hits: hits))
    }
    // A party without a file is the case's fault, not the file's: check says so.
    unreadable += scan.errors.filter { error in
      if case .file(let cause) = error.error { cause.cause != .missing } else { true }
    }
    hits[Party.kind, default: [:]].merge(scan.values) { first, _ in first }
  }
}

/// What a query makes of parties: the name of each, and which of the query's tests it passes, one bit each.
struct PartyHits: Sendable {
  struct Hit: Sendable {
    let name: String
    let tests: UInt64
  }

  private var hits: [PartyKind: [Slug: Hit]] = [:]
  private let tests: [QueryTest]
  /// The files that could not be read.
  private(set) var unreadable: [CaseScanError] = []

  init(_ tests: [QueryTest]) { self.tests = tests }

  /// Reads parties, all of them or those that are named, and tries the tests on each.
  mutating func read(
    _ kind: PartyKind, _ slugs: [Slug], in store: Store
  ) {
    switch kind {
    case .creditor: read(slugs, in: store) { (test, slug, party: Creditor) in test.holds(creditor: slug, party) }
    case .agency: read(slugs, in: store) { (test, slug, party: Agency) in test.holds(agency: slug, party) }
    case .debtor: read(slugs, in: store) { (test, slug, party: Debtor) in test.holds(debtor: slug, party) }
    }
  }

  /// The name of a party; its slug if it could not be read.
  func named(_ kind: PartyKind, _ slug: Slug) -> NamedParty {
    NamedParty(slug: slug, name: hits[kind]?[slug]?.name ?? slug.text)
  }

  /// The tests that a party passes; of one that could not be read, those that its slug passes.
  func tests(_ kind: PartyKind, _ slug: Slug) -> UInt64 {
    if let hit = hits[kind]?[slug] { return hit.tests }
    return Self.bits(tests) { test in
      switch kind {
      case .creditor: test.holds(creditor: slug, nil)
      case .agency: test.holds(agency: slug, nil)
      case .debtor: test.holds(debtor: slug, nil)
      }
    }
  }

  static func bits(_ tests: [QueryTest], _ holds: (QueryTest) -> Bool) -> UInt64 {
    var bits: UInt64 = 0
    for (place, test) in tests.enumerated() where holds(test) { bits |= 1 << UInt64(place) }
    return bits
  }

  private mutating func read<Party: PartyDocument>(
    _ slugs: [Slug], in store: Store, _ holds: @escaping @Sendable (QueryTest, Slug, Party) -> Bool
  ) {
    let tests = tests
    let scan = store.scan(slugs.map { StoreLayout.party(Party.kind, $0) }, as: Party.self) { file -> (Slug, Hit)? in
      guard let slug = Slug(StoreLayout.slug(ofFile: file.path)) else { return nil }
      let bits = Self.bits(tests) { holds($0, slug, file.value) }
      return (slug, Hit(name: file.value.displayName, tests: bits))
    }
    // A party without a file is the case's fault, not the file's: check says so.
    unreadable += scan.errors.filter { error in
      if case .file(let cause) = error.error { cause.cause != .missing } else { true }
    }
    hits[Party.kind, default: [:]].merge(scan.values) { first, _ in first }
  }
}

/// A party as lists show it.
public struct NamedParty: Sendable, Equatable {
  /// Its slug.
  public let slug: Slug
  /// Its name; the slug if its file could not be read.
  public let name: String
}

extension Case {
  /// The parties that a query asks about.
  var namedParties: [(PartyKind, Slug)] {
    [(.creditor, creditor), (.debtor, debtor)] + coDebtors.map { (.debtor, $0.debtor) }
      + (agency.map { [(.agency, $0)] } ?? []) + handovers.map { (.agency, $0.to) }
  }
}

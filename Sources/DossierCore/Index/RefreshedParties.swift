internal import GRDB

/// Writes the parties that changed, and says which cases have to be reckoned anew because of that.
struct RefreshedParties {
  /// The parties that the index is known to know, with or without a file.
  private var known: Set<PartyKey> = []
  /// Creditors whose cases are to be reckoned anew.
  private(set) var creditors: [Slug] = []
  /// Whether all cases are to be: terms, rates or an agency's way of exchange changed.
  private(set) var isAll = false

  private let country: String

  init(
    _ store: Store, _ changes: StoreChanges, _ writer: IndexWriter, _ database: Database
  ) throws {
    country = store.settings.value.country.code
    try write(Creditor.self, store, changes, writer, database) { [country] in
      SearchTerms(creditor: $0, $1, country: country)
    }
    try write(Agency.self, store, changes, writer, database) { [country] in
      SearchTerms(agency: $0, $1, country: country)
    }
    try write(Debtor.self, store, changes, writer, database) { [country] in
      SearchTerms(debtor: $0, $1, country: country)
    }
    let owned = "\(PartyKind.debtor.folder)/"
    for path in changes.written + changes.gone where !path.hasPrefix(owned) && !path.isOfCases {
      switch StoreItem(path: path) {
      case .terms, .rates, .other(folder: StoreLayout.rates), .other(folder: StoreLayout.terms),
        .party(.agency, _):
        isAll = true
      case .party(.creditor, let slug): creditors.append(slug)
      case .party(.debtor, _), .case, .settings, .rule, .attachment, .exchange, .other, .foreign: break
      }
    }
  }

  /// Makes sure that a party that a case names is known, be it by its slug alone.
  mutating func meet(_ kind: PartyKind, _ slug: Slug, _ writer: IndexWriter) throws {
    guard known.insert(PartyKey(kind, slug)).inserted, try !writer.knows(kind, slug) else { return }
    try writer.put(.unread(kind, slug, country: country))
  }

  private mutating func write<Party: PartyDocument>(
    _ type: Party.Type, _ store: Store, _ changes: StoreChanges, _ writer: IndexWriter, _ database: Database,
    _ terms: @escaping @Sendable (Slug, Party?) -> SearchTerms
  ) throws {
    let folder = "\(Party.kind.folder)/"
    func slug(_ path: String) -> Slug? {
      guard path.hasPrefix(folder), case .party(Party.kind, let slug) = StoreItem(path: path) else { return nil }
      return slug
    }
    for path in changes.gone {
      guard let slug = slug(path) else { continue }
      try writer.put(.unread(Party.kind, slug, country: country))
      try database.execute(sql: "DELETE FROM unreadable WHERE path = ?", arguments: [path])
    }
    let paths = changes.written.filter { slug($0) != nil }
    for path in paths { try database.execute(sql: "DELETE FROM unreadable WHERE path = ?", arguments: [path]) }
    var met: Set<PartyKey> = []
    try store.stream(
      paths, as: type,
      { file -> PreparedParty? in
        guard let slug = Slug(StoreLayout.slug(ofFile: file.path)) else { return nil }
        return PreparedParty(
          kind: Party.kind, slug: slug, path: file.path, document: file.value, terms: terms(slug, file.value))
      },
      take: { batch throws(any Error) in
        for party in batch.values {
          try writer.put(party)
          met.insert(PartyKey(party.kind, party.slug))
        }
        for error in batch.errors {
          try database.execute(sql: "INSERT OR REPLACE INTO unreadable VALUES (?)", arguments: [error.path])
          guard let slug = slug(error.path) else { continue }
          try writer.put(.unread(Party.kind, slug, country: country))
          met.insert(PartyKey(Party.kind, slug))
        }
      })
    known.formUnion(met)
  }
}

extension String {
  /// Whether a path lies in a folder of cases; what is listed there is a case.
  var isOfCases: Bool { hasPrefix("\(StoreLayout.cases)/") }
}

extension PreparedParty {
  /// A party of which the slug alone is known.
  static func unread(_ kind: PartyKind, _ slug: Slug, country: String) -> PreparedParty {
    PreparedParty(kind: kind, slug: slug, path: nil, document: nil, terms: SearchTerms(kind, slug, country: country))
  }
}

extension Store {
  /// The slugs of all parties of a kind, sorted.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func parties(_ kind: PartyKind) throws(LoadError) -> [Slug] {
    try parties(kind) { $0 == .regular }
  }

  /// The slugs of all parties of a kind, sorted; with those whose files are links, or else no files, and cannot be read.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  func allParties(_ kind: PartyKind) throws(LoadError) -> [Slug] {
    try parties(kind) { $0 != .directory }
  }

  private func parties(_ kind: PartyKind, _ takes: (FileKind) -> Bool) throws(LoadError) -> [Slug] {
    switch kind {
    case .creditor, .agency: return try slugs(in: kind.folder, takes)
    case .debtor:
      var all: [Slug] = []
      for entry in try list(kind.folder) where entry.kind == .directory {
        all += try slugs(in: "\(kind.folder)/\(entry.name)", takes)
      }
      return all.sorted()
    }
  }

  /// Reads a creditor.
  ///
  /// - Throws: `LoadError`, `noSuchParty` with the nearest name if there is none.
  public func creditor(_ slug: Slug) throws(LoadError) -> Loaded<Creditor> {
    try party(Creditor.self, slug)
  }

  /// Reads an agency.
  ///
  /// - Throws: `LoadError`, `noSuchParty` with the nearest name if there is none.
  public func agency(_ slug: Slug) throws(LoadError) -> Loaded<Agency> {
    try party(Agency.self, slug)
  }

  /// Reads a creditor or an agency.
  ///
  /// - Throws: `LoadError`, `noSuchParty` with the nearest name if there is none, as of every debtor.
  func organisation(_ kind: PartyKind, _ slug: Slug) throws(LoadError) -> Organisation {
    switch kind {
    case .creditor: try creditor(slug).value.organisation
    case .agency: try agency(slug).value.organisation
    case .debtor: throw .noSuchParty(kind, slug.text, nearest: nil)
    }
  }

  /// Reads the document of a party.
  ///
  /// - Throws: `LoadError`, `noSuchParty` with the nearest name if there is none.
  func document(_ kind: PartyKind, _ slug: Slug) throws(LoadError) -> YAMLDocument {
    switch kind {
    case .creditor: try creditor(slug).document
    case .agency: try agency(slug).document
    case .debtor: try debtor(slug).document
    }
  }

  /// Reads a debtor.
  ///
  /// - Throws: `LoadError`, `noSuchParty` with the nearest name if there is none.
  public func debtor(_ slug: Slug) throws(LoadError) -> Loaded<Debtor> {
    try party(Debtor.self, slug)
  }

  /// The slug of a party that is given by its slug, or by another spelling of its name.
  ///
  /// - Throws: `LoadError.noSuchParty` with the nearest name.
  public func slug(_ kind: PartyKind, _ text: String) throws(LoadError) -> Slug {
    let slug = Slug(text) ?? Slug(naming: text)
    if try exists(StoreLayout.party(kind, slug)) { return slug }
    let nearest = Suggestion.nearest(to: slug.text, among: try parties(kind).map(\.text))
    throw .noSuchParty(kind, text, nearest: nearest)
  }

  /// The slug for a new party of this name: the name's own, or with a number if it is taken.
  ///
  /// - Throws: `LoadError.file`.
  public func freeSlug(_ kind: PartyKind, naming name: String) throws(LoadError) -> Slug {
    let slug = Slug(naming: name)
    var candidate = slug
    var number = 1
    while try exists(StoreLayout.party(kind, candidate)) {
      number += 1
      candidate = slug.numbered(number)
    }
    return candidate
  }

  /// Reads a party of a kind.
  ///
  /// - Throws: `LoadError`, `noSuchParty` with the nearest name if there is none.
  public func party<Value: PartyDocument>(_ type: Value.Type, _ slug: Slug) throws(LoadError) -> Loaded<Value> {
    let kind = type.kind
    let path = StoreLayout.party(kind, slug)
    guard try exists(path) else {
      throw .noSuchParty(
        kind, slug.text, nearest: Suggestion.nearest(to: slug.text, among: try parties(kind).map(\.text)))
    }
    return try load(type, at: path)
  }

  func slugs(
    in folder: String, _ takes: (FileKind) -> Bool = { $0 == .regular }
  ) throws(LoadError) -> [Slug] {
    try list(folder).compactMap { entry in
      takes(entry.kind) && entry.name.hasSuffix(".yaml") ? Slug(String(entry.name.dropLast(5))) : nil
    }.sorted()
  }
}

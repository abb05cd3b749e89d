/// A party of a bundle as it is written here.
enum AddedParty: Sendable {
  case creditor(Loaded<Creditor>)
  case agency(Loaded<Agency>)
  case debtor(Loaded<Debtor>)

  /// Where it will lie.
  var path: String {
    switch self {
    case .creditor(let file): file.path
    case .agency(let file): file.path
    case .debtor(let file): file.path
    }
  }
}

/// Writes parties of a bundle as a store keeps them.
struct PartyWriting: Sendable {
  private let store: Store
  /// The kinds of which the store has a JSON Schema.
  private let described: Set<PartyKind>

  /// Looks at the schemas of a store.
  ///
  /// - Throws: `LoadError.file`.
  init(_ store: Store) throws(LoadError) {
    self.store = store
    var described: Set<PartyKind> = []
    for kind in PartyKind.allCases where try store.exists(StoreLayout.schema(kind.rawValue)) { described.insert(kind) }
    self.described = described
  }

  /// Writes one as it came.
  ///
  /// - Parameters:
  ///   - party: By what it is told from others.
  ///   - document: Its text there.
  ///   - id: Its id here; another than the one it came with is kept beside that.
  ///   - slug: Its name here.
  /// - Returns: The document.
  /// - Throws: `LoadError` if it could not be read again.
  func write(
    _ party: PartyIdentity, _ document: YAMLValue, id: Identifier, as slug: Slug
  ) throws(LoadError) -> AddedParty {
    let kind = party.kind
    var value = ReceivedParty(document, kind: kind, id: id).value
    if id != party.id, case .map(let pairs) = value {
      value = .map(pairs + [YAMLEntry("known-as", .list([.text(party.id.text)]))])
    }
    let (path, canonical) = (StoreLayout.party(kind, slug), kind.schema.canonical(value))
    return switch kind {
    case .creditor: .creditor(try loaded(canonical, kind, path))
    case .agency: .agency(try loaded(canonical, kind, path))
    case .debtor: .debtor(try loaded(canonical, kind, path))
    }
  }

  private func loaded<Value: Document>(
    _ value: YAMLValue, _ kind: PartyKind, _ path: String
  ) throws(LoadError) -> Loaded<Value> {
    try Loaded(
      new: value, at: path, hasSchema: described.contains(kind), currency: store.settings.value.currency)
  }
}

extension Desk {
  /// Plans a party that is new.
  mutating func create(_ party: AddedParty) {
    switch party {
    case .creditor(let file): create(file)
    case .agency(let file): create(file)
    case .debtor(let file): create(file)
    }
  }
}

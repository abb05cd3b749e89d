/// The parties that share an id, a number or an address with parties that changed.
struct ReferringParties {
  /// Their files.
  private(set) var paths: Set<String> = []

  private struct Keys: Sendable {
    var ids: Set<Identifier> = []
    var numbers: Set<String> = []
    var emails: Set<String> = []

    mutating func take(_ item: PartyFacts.Item) {
      if let id = item.id { ids.insert(id) }
      numbers.formUnion(item.numbers.numbers)
      emails.formUnion(item.emails)
    }

    func areShared(by item: PartyFacts.Item) -> Bool {
      (item.id.map(ids.contains) ?? false) || !numbers.isDisjoint(with: item.numbers.numbers)
        || !emails.isDisjoint(with: item.emails)
    }

    /// What the files of those that share them hold: a Belgian number may lack its first digit, or follow a country.
    var values: [String] {
      // Letters beyond ASCII have two forms, of which either may stand there: any text may hold one.
      ids.map(\.text) + emails.map { $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : "" }
        + numbers.flatMap { number in
          let digits = number.hasPrefix("0") ? String(number.dropFirst()) : number
          return [number, digits, "BE" + number, "BE" + digits]
        }
    }
  }

  /// Finds them.
  init(_ changes: ChangedFiles, in store: Store, _ listing: StoreListing) {
    var keys = Keys()
    func take<Party: PartyDocument>(_ type: Party.Type) {
      let paths = (listing.parties[Party.kind] ?? []).map { StoreLayout.party(Party.kind, $0) }
        .filter { changes.paths.contains($0) }
      for item in Self.items(of: type, at: paths, in: store) { keys.take(item) }
    }
    take(Creditor.self)
    take(Agency.self)
    take(Debtor.self)
    let (sought, values) = (keys, keys.values)
    guard !values.isEmpty else { return }
    func find<Party: PartyDocument>(_ type: Party.Type) {
      let all = (listing.parties[Party.kind] ?? []).map { StoreLayout.party(Party.kind, $0) }
      let candidates =
        values.count > ValueSearch.mostValues ? all : store.paths(all, holding: ValueSearch(values, inLists: true))
      for item in Self.items(of: type, at: candidates, in: store) where sought.areShared(by: item) {
        paths.insert(item.path)
      }
    }
    find(Creditor.self)
    find(Agency.self)
    find(Debtor.self)
  }

  /// What is kept of parties; of one that is wrong, what is sound.
  private static func items<Party: PartyDocument>(
    of type: Party.Type, at paths: [String], in store: Store
  ) -> [PartyFacts.Item] {
    let scan = store.scan(paths, as: type) { PartyFacts.Item($0) }
    return scan.values
      + scan.errors.compactMap { error in
        let part = PartialDocument<Party>(error, in: store)
        return part.file.map { PartyFacts.Item($0, part.damage) }
      }
  }
}

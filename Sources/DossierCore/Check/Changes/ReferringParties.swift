/// The parties that share an id or a number with parties that changed.
struct ReferringParties {
  /// Their files.
  private(set) var paths: Set<String> = []

  private struct Keys: Sendable {
    var ids: Set<Identifier> = []
    var numbers: Set<String> = []

    func areShared(by item: PartyFacts.Item) -> Bool {
      (item.id.map(ids.contains) ?? false) || !numbers.isDisjoint(with: item.numbers.numbers)
    }

    /// What the files of those that share them hold: a Belgian number may lack its first digit, or follow a country.
    var values: [String] {
      ids.map(\.text)
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
      for item in store.scan(paths, as: type, { PartyFacts.Item($0) }).values {
        if let id = item.id { keys.ids.insert(id) }
        keys.numbers.formUnion(item.numbers.numbers)
      }
    }
    take(Creditor.self)
    take(Agency.self)
    take(Debtor.self)
    let (sought, values) = (keys, keys.values)
    guard !values.isEmpty else { return }
    func find<Party: PartyDocument>(_ type: Party.Type) {
      let all = (listing.parties[Party.kind] ?? []).map { StoreLayout.party(Party.kind, $0) }
      let candidates =
        values.count > ValueSearch.mostValues ? all : store.paths(all, holding: ValueSearch(values))
      let found = store.scan(candidates, as: type) { file in
        sought.areShared(by: PartyFacts.Item(file)) ? file.path : nil
      }
      paths.formUnion(found.values)
    }
    find(Creditor.self)
    find(Agency.self)
    find(Debtor.self)
  }
}

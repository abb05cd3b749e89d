/// The cases that refer to what changed, and those that have to be read to judge them.
struct ReferringCases {
  /// The cases that refer to what changed.
  private(set) var paths: Set<String> = []
  /// These, those that changed, and those that share or name something with them.
  private(set) var read: Set<String> = []
  /// The debtors of the cases whose findings are wanted.
  private(set) var debtors: Set<Slug> = []

  /// What is asked of a case.
  private struct Item: Sendable {
    let path: String
    let refers: Bool
    let number: String
    let related: [String]
    let debtors: [Slug]

    init(_ file: Case, _ path: String, refers: Bool) {
      self.path = path
      self.refers = refers
      number = file.number.normalized
      related = file.related.map(\.number.normalized)
      debtors = [file.debtor] + file.coDebtors.map(\.debtor)
    }
  }

  /// What changed cases have that others may have or name too.
  private struct Keys: Sendable {
    var numbers: Set<String>
    var ids: Set<Identifier> = []
    /// A creditor's slug and an invoice's number.
    var invoices: Set<[String]> = []

    mutating func take(_ item: CaseFacts.Item) {
      if let number = item.number { numbers.insert(number) }
      if let id = item.id { ids.insert(id) }
      guard let creditor = item.creditor else { return }
      for reference in item.invoices { invoices.insert([creditor.text, reference]) }
    }

    func areShared(by item: CaseFacts.Item) -> Bool {
      if item.number.map(numbers.contains) ?? false || item.id.map(ids.contains) ?? false { return true }
      if item.related.contains(where: { numbers.contains($0) }) { return true }
      guard !invoices.isEmpty, let creditor = item.creditor else { return false }
      return item.invoices.contains { invoices.contains([creditor.text, $0]) }
    }

    var values: [String] { Array(numbers) + ids.map(\.text) + invoices.map { $0[1] } }
  }

  /// Finds them.
  init(_ names: ChangedNames, _ changes: ChangedFiles, in store: Store, _ listing: StoreListing) {
    let there = Set(listing.cases)
    let owners = changes.paths.compactMap { path -> String? in
      if case .attachment(let owner) = StoreItem(path: path) { owner } else { nil }
    }
    let changed = changes.paths.union(owners).filter { there.contains($0) }
    var keys = Keys(numbers: changes.formerNumbers)
    for path in changes.paths where StoreItem(path: path) == .case {
      // A case that is gone, or cannot be read, is usually called after its number.
      keys.numbers.insert(CaseNumber.normalized(StoreLayout.slug(ofFile: path)))
    }
    let own = Self.cases(at: changed.sorted { $0.isBytewiseBefore($1) }, in: store) { file, facts in
      (Item(file.value, file.path, refers: true), facts)
    }
    for (_, facts) in own.values where changes.paths.contains(facts.path) { keys.take(facts) }
    let (sought, values) = (keys, keys.values + names.values)
    let others = listing.cases.filter { !changed.contains($0) }
    let candidates =
      values.count > ValueSearch.mostValues
      ? others : values.isEmpty ? [] : store.paths(others, holding: ValueSearch(values))
    let scan = Self.cases(at: candidates, in: store) { file, facts in
      Item(file.value, file.path, refers: sought.areShared(by: facts) || names.isNamed(in: file.value))
    }
    let items = scan.values
    paths = Set(items.filter(\.refers).map(\.path))
    // One that cannot be read may be what others name: it is read again to know that it is there.
    read = changed.union(paths).union(scan.errors)
    let mine = own.values.map(\.0)
    let wanted = mine + items.filter(\.refers)
    debtors = Set(wanted.flatMap(\.debtors))
    let related = Set(wanted.flatMap(\.related))
    for item in items where related.contains(item.number) { read.insert(item.path) }
    findRelated(related.subtracting((mine + items).map(\.number)), in: store, others)
  }

  /// Reads cases, of one that is wrong what is sound, and tells which could not be read whole.
  private static func cases<Value: Sendable>(
    at paths: [String], in store: Store, _ keep: @escaping @Sendable (Loaded<Case>, CaseFacts.Item) -> Value
  ) -> (values: [Value], errors: [String]) {
    let scan = store.scan(paths, as: Case.self) { keep($0, CaseFacts.Item($0)) }
    let parts = scan.errors.compactMap { error -> Value? in
      let part = PartialDocument<Case>(error, in: store)
      return part.file.map { keep($0, CaseFacts.Item($0, part.damage)) }
    }
    return (scan.values + parts, scan.errors.map(\.path))
  }

  /// Reads the cases of these numbers too: those that name them are judged by whether they are there.
  private mutating func findRelated(_ numbers: Set<String>, in store: Store, _ paths: [String]) {
    guard !numbers.isEmpty else { return }
    let named = paths.filter { numbers.contains(CaseNumber.normalized(StoreLayout.slug(ofFile: $0))) }
    func take(_ paths: [String]) -> Set<String> {
      var found: Set<String> = []
      let scan = store.scan(paths, as: Case.self) { ($0.path, $0.value.number.normalized) }
      for (path, number) in scan.values where numbers.contains(number) {
        read.insert(path)
        found.insert(number)
      }
      read.formUnion(scan.errors.map(\.path))
      return found
    }
    let missing = numbers.subtracting(take(named))
    guard !missing.isEmpty else { return }
    _ = take(missing.count > ValueSearch.mostValues ? paths : store.paths(paths, holding: ValueSearch(missing)))
  }
}

/// Which files of a store a check reads, and of which it tells what it finds.
///
/// After a change these are the files that changed and those that refer to them. What may refer is found by its text;
/// then it is read, and so are the few other files that its findings depend on. The names of files are the whole
/// store's in any case.
struct CheckScope: Sendable {
  /// The files whose findings are wanted; nil for all.
  let wanted: Set<String>?
  /// The cases that are read, sorted; nil for all.
  let cases: [String]?
  /// The debtors that are read; nil for all.
  private let debtors: Set<String>?

  /// Everything.
  static let whole = CheckScope(wanted: nil, cases: nil, debtors: nil)

  private init(wanted: Set<String>?, cases: [String]?, debtors: Set<String>?) {
    self.wanted = wanted
    self.cases = cases
    self.debtors = debtors
  }

  /// The scope after a change; everything, if what changed is what everything is judged by.
  init(of changes: ChangedFiles, in store: Store, _ listing: StoreListing) {
    if changes.paths.contains(where: Self.concernsAll) {
      self = .whole
      return
    }
    let names = ChangedNames(changes, in: store, listing)
    let referring = ReferringCases(names, changes, in: store, listing)
    let parties = ReferringParties(changes, in: store, listing)
    var wanted = changes.paths.union(names.referring).union(referring.paths).union(parties.paths)
    for path in changes.paths {
      switch StoreItem(path: path) {
      // A file beside a case is told of in the case; without the case, by its own name.
      case .attachment(let owner): wanted.insert(owner)
      case .case:
        let folder = StoreLayout.attachments(ofCaseAt: path)
        for name in listing.attachments[path] ?? [] { wanted.insert("\(folder)/\(name)") }
      case .settings, .party, .terms, .rates, .rule, .exchange, .other, .foreign: continue
      }
    }
    // Of two names that are too much alike, either may be the new one; a folder is new with what lies in it.
    for (path, other) in listing.collisions
    where [path, other].contains(where: { name in
      changes.paths.contains { $0 == name || $0.hasPrefix(name + "/") }
    }) {
      wanted.insert(path)
    }
    let needed = referring.debtors.map { StoreLayout.party(.debtor, $0) }
    self.init(
      wanted: wanted, cases: referring.read.sorted { $0.isBytewiseBefore($1) },
      debtors: parties.paths.union(changes.paths).union(needed))
  }

  /// Whether findings of a file are wanted.
  func covers(_ path: String) -> Bool { wanted?.contains(path) ?? true }

  /// The parties of a kind that are read.
  func parties(_ kind: PartyKind, among all: [Slug]) -> [Slug] {
    guard kind == .debtor, let debtors else { return all }
    return all.filter { debtors.contains(StoreLayout.party(kind, $0)) }
  }

  /// Settings, rates and the store's own rules judge every case.
  private static func concernsAll(_ path: String) -> Bool {
    switch StoreItem(path: path) {
    case .settings, .rates, .rule: true
    case .other(let folder): folder == StoreLayout.checks || folder == StoreLayout.rates
    case .party, .terms, .case, .attachment, .exchange, .foreign: false
    }
  }
}

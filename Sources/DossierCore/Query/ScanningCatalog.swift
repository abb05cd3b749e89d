/// Finds cases by reading all of them, several at a time.
public struct ScanningCatalog: CaseCatalog, Sendable {
  private let store: Store

  /// Looks in a store.
  public init(_ store: Store) { self.store = store }

  /// The cases that a query matches, by their files.
  ///
  /// Parties are read once: all of them before the cases where the query asks about them, else those alone that the
  /// cases found name.
  ///
  /// - Throws: `LoadError.file` if the store cannot be listed; a file that cannot be read is named in the result.
  public func cases(matching query: Query) throws(LoadError) -> CaseMatches {
    let leaves = query.root.leaves
    let country = store.settings.value.country.code
    let tests = leaves.map { QueryTest($0, country: country) }
    let plan = QueryPlan(query.root)
    var parties = PartyHits(tests)
    let asksParties = leaves.contains { $0.field?.isOfParty ?? true }
    if asksParties {
      for kind in PartyKind.allCases { parties.read(kind, try store.parties(kind), in: store) }
    }
    let paths = try store.casePaths()
    let before = parties
    let scan = store.scan(paths, as: Case.self) { file -> CaseRow? in
      var bits = PartyHits.bits(tests) { $0.holds(file.value) }
      if asksParties {
        for (kind, slug) in file.value.namedParties { bits |= before.tests(kind, slug) }
      }
      return plan.holds(bits) ? CaseRow(file) : nil
    }
    if !asksParties {
      for kind in PartyKind.allCases {
        let slugs = Set(scan.values.flatMap { $0.parties(kind) }).sorted()
        parties.read(kind, slugs, in: store)
      }
    }
    return CaseMatches(
      cases: scan.values.map { $0.summary(parties) }, total: paths.count - scan.errors.count,
      unreadable: scan.errors + parties.unreadable)
  }
}

/// A query over the bits of its tests.
private indirect enum QueryPlan: Sendable {
  case all([QueryPlan])
  case not(QueryPlan)
  case test(UInt64)

  init(_ root: QueryNode) {
    var count: UInt64 = 0
    self.init(root, &count)
  }

  private init(_ node: QueryNode, _ count: inout UInt64) {
    switch node {
    case .all(let nodes):
      var plans: [QueryPlan] = []
      for node in nodes { plans.append(QueryPlan(node, &count)) }
      self = .all(plans)
    case .not(let node): self = .not(QueryPlan(node, &count))
    case .leaf:
      self = .test(1 << count)
      count += 1
    }
  }

  func holds(_ bits: UInt64) -> Bool {
    switch self {
    case .all(let plans): plans.allSatisfy { $0.holds(bits) }
    case .not(let plan): !plan.holds(bits)
    case .test(let bit): bits & bit != 0
    }
  }
}

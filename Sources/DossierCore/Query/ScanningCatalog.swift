/// Finds cases by reading all of them, several at a time.
public struct ScanningCatalog: CaseCatalog, Sendable {
  private let store: Store
  private let summarizer: CaseSummarizer

  /// Looks in a store as of a day.
  ///
  /// - Throws: `LoadError.file` if the folder of agencies cannot be listed.
  public init(_ store: Store, asOf day: CalendarDate) throws(LoadError) {
    self.store = store
    summarizer = try CaseSummarizer(store, asOf: day)
  }

  /// The day as of which it answers.
  public var day: CalendarDate { summarizer.day }

  /// The lines of the cases that a query matches.
  ///
  /// - Throws: `LoadError.file`.
  public func cases(matching query: Query) throws(LoadError) -> CaseMatches {
    let summarizer = summarizer
    var (found, gaps) = try scan(query) { summarizer.summarize($0).line }
    let names = names(of: found.map(\.summary), &gaps)
    gaps.problems = found.compactMap { line in line.problem.map { CaseProblem(path: line.summary.path, $0) } }
    return CaseMatches(cases: found.map { names.listed($0.summary) }, gaps: gaps)
  }

  /// Hands over the figures of the cases that a query matches.
  ///
  /// - Throws: `LoadError.file`.
  public func visit(
    _ query: Query, _ take: (ListedCase, CaseFigures) -> Void
  ) throws(LoadError) -> CaseGaps {
    let summarizer = summarizer
    var (found, gaps) = try scan(query) { summarizer.summarize($0) }
    let names = names(of: found.map(\.figures.summary), &gaps)
    gaps.problems = found.compactMap { item in
      item.problem.map { CaseProblem(path: item.figures.summary.path, $0) }
    }
    for item in found { take(names.listed(item.figures.summary), item.figures) }
    return gaps
  }

  /// The files of the cases that a query matches.
  ///
  /// - Throws: `LoadError.file`.
  public func paths(matching query: Query) throws(LoadError) -> (paths: [String], gaps: CaseGaps) {
    let (found, gaps) = try scan(query) { $0.path }
    return (found, gaps)
  }

  /// Parties are read once: all of them before the cases where the query asks about them.
  private func scan<Value: Sendable>(
    _ query: Query, _ keep: @escaping @Sendable (Loaded<Case>) -> Value
  ) throws(LoadError) -> ([Value], CaseGaps) {
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
    let scan = store.scan(paths, as: Case.self) { file -> Value? in
      var bits = PartyHits.bits(tests) { $0.holds(file.value) }
      if asksParties {
        for (kind, slug) in file.value.namedParties { bits |= before.tests(kind, slug) }
      }
      return plan.holds(bits) ? keep(file) : nil
    }
    return (scan.values, CaseGaps(total: paths.count - scan.errors.count, unreadable: scan.errors + parties.unreadable))
  }

  private func names(of cases: [CaseSummary], _ gaps: inout CaseGaps) -> PartyHits {
    var parties = PartyHits([])
    parties.read(.creditor, Set(cases.map(\.creditor)).sorted(), in: store)
    parties.read(.debtor, Set(cases.map(\.debtor)).sorted(), in: store)
    gaps.unreadable += parties.unreadable.filter { !gaps.unreadable.contains($0) }
    return parties
  }
}

extension PartyHits {
  fileprivate func listed(_ summary: CaseSummary) -> ListedCase {
    ListedCase(
      summary, creditor: named(.creditor, summary.creditor).name, debtor: named(.debtor, summary.debtor).name)
  }
}

extension SummarizedCase {
  fileprivate var line: (summary: CaseSummary, problem: SummaryProblem?) { (figures.summary, problem) }
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
    case .any(let nodes):
      var plans: [QueryPlan] = []
      for node in nodes { plans.append(.not(QueryPlan(node, &count))) }
      self = .not(.all(plans))
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

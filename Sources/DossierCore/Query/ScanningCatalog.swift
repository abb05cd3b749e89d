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
  /// - Throws: `CatalogError.load`.
  public func cases(matching query: Query) throws(CatalogError) -> CaseMatches {
    let found = try scan(query) { file, known in (known ?? summarizer.summarize(file)).line }
    var gaps = found.gaps
    let names = names(of: found.cases.map(\.value.summary), found.parties, &gaps)
    gaps.problems = found.cases.compactMap { item in
      item.value.problem.map { CaseProblem(path: item.value.summary.path, $0) }
    }
    return CaseMatches(cases: found.cases.map { names.listed($0.value.summary, hit: $0.rank) }, gaps: gaps)
  }

  /// Hands over the figures of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load`.
  public func visit(
    _ query: Query, _ take: (ListedCase, CaseFigures) -> Void
  ) throws(CatalogError) -> CaseGaps {
    let found = try scan(query) { file, known in known ?? summarizer.summarize(file) }
    var gaps = found.gaps
    let names = names(of: found.cases.map(\.value.figures.summary), found.parties, &gaps)
    gaps.problems = found.cases.compactMap { item in
      item.value.problem.map { CaseProblem(path: item.value.figures.summary.path, $0) }
    }
    for item in found.cases {
      take(names.listed(item.value.figures.summary, hit: item.rank), item.value.figures)
    }
    return gaps
  }

  /// The files of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load`.
  public func paths(matching query: Query) throws(CatalogError) -> (paths: [String], gaps: CaseGaps) {
    let found = try scan(query) { file, _ in file.path }
    return (found.cases.map(\.value), found.gaps)
  }

  /// The files of the cases that name a party.
  ///
  /// - Throws: `CatalogError.load`.
  public func paths(naming kind: PartyKind, _ slug: Slug) throws(CatalogError) -> CasePaths {
    do throws(LoadError) { return try FileLookup(store: store).paths(naming: kind, slug) } catch { throw .load(error) }
  }

  /// The files of the cases that are called so.
  ///
  /// - Throws: `CatalogError.load`.
  public func paths(called name: String) throws(CatalogError) -> CasePaths {
    do throws(LoadError) { return try FileLookup(store: store).paths(called: name) } catch { throw .load(error) }
  }

  private struct Found<Value: Sendable> {
    let cases: [(rank: Int, value: Value)]
    let parties: PartyHits?
    let gaps: CaseGaps
  }

  /// Parties are read once: all of them before the cases where the query asks about them.
  private func scan<Value: Sendable>(
    _ query: Query, _ keep: @escaping @Sendable (Loaded<Case>, SummarizedCase?) -> Value
  ) throws(CatalogError) -> Found<Value> {
    do throws(LoadError) {
      return try read(query, keep)
    } catch {
      throw .load(error)
    }
  }

  private func read<Value: Sendable>(
    _ query: Query, _ keep: @escaping @Sendable (Loaded<Case>, SummarizedCase?) -> Value
  ) throws(LoadError) -> Found<Value> {
    let country = store.settings.value.country.code
    let run = QueryRun(query, country: country)
    var parties = PartyHits(run.tests, country: country)
    if run.asksParties {
      for kind in PartyKind.allCases { parties.read(kind, try store.parties(kind), in: store) }
    }
    let paths = try store.casePaths()
    let (before, summarizer) = (parties, summarizer)
    let scan = store.scan(paths, as: Case.self) { file -> (rank: Int, value: Value)? in
      var known: SummarizedCase?
      let rank = run.rank(file.value, before, country: country, on: summarizer.day) {
        let summarized = summarizer.summarize(file)
        known = summarized
        return summarized.figures
      }
      return rank.map { ($0, keep(file, known)) }
    }
    return Found(
      cases: scan.values, parties: run.asksParties ? parties : nil,
      gaps: CaseGaps(total: paths.count - scan.errors.count, unreadable: scan.errors + parties.unreadable))
  }

  /// The parties that lines name; those that the query asked about are known.
  private func names(of cases: [CaseSummary], _ known: PartyHits?, _ gaps: inout CaseGaps) -> PartyHits {
    if let known { return known }
    var parties = PartyHits([], country: store.settings.value.country.code)
    parties.read(.creditor, Set(cases.map(\.creditor)).sorted(), in: store)
    parties.read(.debtor, Set(cases.map(\.debtor)).sorted(), in: store)
    gaps.unreadable += parties.unreadable
    return parties
  }
}

extension PartyHits {
  fileprivate func listed(_ summary: CaseSummary, hit: Int) -> ListedCase {
    ListedCase(
      summary, creditor: name(.creditor, summary.creditor), debtor: name(.debtor, summary.debtor), hit: hit)
  }
}

extension SummarizedCase {
  fileprivate var line: (summary: CaseSummary, problem: SummaryProblem?) { (figures.summary, problem) }
}

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

  /// Hands over the lines of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load`.
  public func lines(_ query: Query, _ take: (ListedCase) -> Void) throws(CatalogError) -> CaseGaps {
    try scan(query, summarize) { found, parties, gaps in
      for item in found {
        gaps.note(item.value)
        take(parties.listed(item.value.figures.summary, rank: item.rank))
      }
    } naming: {
      $0.figures.summary
    }
  }

  /// Hands over what is owed on the cases that a query matches and that can be reckoned.
  ///
  /// - Throws: `CatalogError.load`.
  public func amounts(
    _ query: Query, _ take: (CurrencyTotals.Item) -> Void
  ) throws(CatalogError) -> CaseGaps {
    let summarizer = summarizer
    return try scan(query) { file, known -> Owed in
      let (amounts, problem) =
        known.map { ($0.figures.summary.amounts, $0.problem) } ?? summarizer.amounts(file)
      return Owed(
        path: file.path, item: amounts.map { CurrencyTotals.Item(file.value, $0.totals) }, problem: problem)
    } take: { found, _, gaps in
      for owed in found.map(\.value) {
        if let problem = owed.problem { gaps.problems.append(CaseProblem(path: owed.path, problem)) }
        if let item = owed.item { take(item) }
      }
    } naming: { _ in
      nil
    }
  }

  private struct Owed: Sendable {
    let path: String
    let item: CurrencyTotals.Item?
    let problem: SummaryProblem?
  }

  /// Hands over the lines and figures of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load`.
  public func visit(
    _ query: Query, _ take: (ListedCase, CaseFigures) -> Void
  ) throws(CatalogError) -> CaseGaps {
    try scan(query, summarize) { found, parties, gaps in
      for item in found {
        gaps.note(item.value)
        take(parties.listed(item.value.figures.summary, rank: item.rank), item.value.figures)
      }
    } naming: {
      $0.figures.summary
    }
  }

  /// The files of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load`.
  public func paths(matching query: Query) throws(CatalogError) -> (paths: [String], gaps: CaseGaps) {
    var paths: [String] = []
    let gaps = try scan(query) { file, _ in
      file.path
    } take: { found, _, _ in
      paths += found.map(\.value)
    } naming: { _ in
      nil
    }
    return (paths, gaps)
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

  /// The files of the cases that have these ids.
  ///
  /// - Throws: `CatalogError.load`.
  public func paths(of ids: Set<Identifier>) throws(CatalogError) -> CasesByID {
    do throws(LoadError) { return try FileLookup(store: store).paths(of: ids) } catch { throw .load(error) }
  }

  /// The references that organisations gave cases.
  ///
  /// - Throws: `CatalogError.load`.
  public func references(of organisations: Set<Slug>) throws(CatalogError) -> [String] {
    do throws(LoadError) {
      return try FileLookup(store: store).references(of: organisations)
    } catch {
      throw .load(error)
    }
  }

  private typealias Found<Value> = (rank: Int, value: Value)

  /// A case that was found, or of which that cannot be said.
  private enum Tried<Value: Sendable>: Sendable {
    case found(Found<Value>)
    case open(CaseProblem)
  }

  /// A case in short, unless the query had to know that already.
  private var summarize: @Sendable (Loaded<Case>, SummarizedCase?) -> SummarizedCase {
    { [summarizer] file, known in known ?? summarizer.summarize(file) }
  }

  private func scan<Value: Sendable>(
    _ query: Query, _ keep: @escaping @Sendable (Loaded<Case>, SummarizedCase?) -> Value,
    take: ([Found<Value>], PartyHits, inout CaseGaps) -> Void, naming line: (Value) -> CaseSummary?
  ) throws(CatalogError) -> CaseGaps {
    do throws(LoadError) {
      return try read(query, keep, take, line)
    } catch {
      throw .load(error)
    }
  }

  /// Parties are read once: all of them before the cases where the query asks about them, else as lines name them.
  private func read<Value: Sendable>(
    _ query: Query, _ keep: @escaping @Sendable (Loaded<Case>, SummarizedCase?) -> Value,
    _ take: ([Found<Value>], PartyHits, inout CaseGaps) -> Void, _ line: (Value) -> CaseSummary?
  ) throws(LoadError) -> CaseGaps {
    let country = store.settings.value.country.code
    let run = QueryRun(query, country: country)
    var parties = PartyHits(run.query.tests, country: country)
    if run.query.asksParties {
      for kind in PartyKind.allCases { parties.read(kind, try store.allParties(kind), in: store) }
    }
    let (before, summarizer) = (parties, summarizer)
    var gaps = CaseGaps()
    let paths = try store.casePaths()
    store.stream(
      paths, as: Case.self,
      { file -> Tried<Value>? in
        var known: SummarizedCase?
        let answer = run.answer(file.value, before, on: summarizer.day) {
          let summarized = summarizer.summarize(file)
          known = summarized
          return summarized.figures
        }
        switch answer {
        case .match(let rank): return .found((rank, keep(file, known)))
        case .open: return known?.problem.map { .open(CaseProblem(path: file.path, $0)) }
        case .miss: return nil
        }
      },
      take: { batch in
        var found: [Found<Value>] = []
        for tried in batch.values {
          switch tried {
          case .found(let item): found.append(item)
          case .open(let problem): gaps.problems.append(problem)
          }
        }
        if !run.query.asksParties { parties.read(namedBy: found.compactMap { line($0.value) }, in: store) }
        take(found, parties, &gaps)
        gaps.unreadable += batch.errors
      })
    gaps.total = paths.count - gaps.unreadable.count
    gaps.unreadable += parties.unreadable
    gaps.sort()
    return gaps
  }
}

extension PartyHits {
  /// Reads the parties that lines name and that are not known yet.
  fileprivate mutating func read(namedBy lines: [CaseSummary], in store: Store) {
    read(.creditor, Set(lines.map(\.creditor)).filter { !knows(.creditor, $0) }.sorted(), in: store)
    read(.debtor, Set(lines.map(\.debtor)).filter { !knows(.debtor, $0) }.sorted(), in: store)
  }

  fileprivate func listed(_ summary: CaseSummary, rank: Int) -> ListedCase {
    ListedCase(
      summary, creditor: name(.creditor, summary.creditor), debtor: name(.debtor, summary.debtor), rank: rank)
  }
}

extension CaseGaps {
  fileprivate mutating func note(_ item: SummarizedCase) {
    if let problem = item.problem { problems.append(CaseProblem(path: item.figures.summary.path, problem)) }
  }
}

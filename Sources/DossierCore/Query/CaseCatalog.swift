/// Something that finds cases: the files themselves, or an index of them.
///
/// Both give the same answers. Cases are handed over one after the other, so that nothing grows with their number but what
/// the taker keeps, and in no order that may be relied on. A query does not match a case that was opened after the day; by its number, its id or a
/// reference it is found all the same.
public protocol CaseCatalog {
  /// The day as of which it answers.
  var day: CalendarDate { get }

  /// Hands over the lines of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func lines(_ query: Query, _ take: (ListedCase) -> Void) throws(CatalogError) -> CaseGaps

  /// Hands over what is owed on the cases that a query matches and that can be reckoned.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func amounts(_ query: Query, _ take: (CurrencyTotals.Item) -> Void) throws(CatalogError) -> CaseGaps

  /// Hands over the lines and figures of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func visit(_ query: Query, _ take: (ListedCase, CaseFigures) -> Void) throws(CatalogError) -> CaseGaps

  /// The files of the cases that a query matches, sorted bytewise: by the month of opening, then by name.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func paths(matching query: Query) throws(CatalogError) -> (paths: [String], gaps: CaseGaps)

  /// The files of the cases that name a party: as one of theirs, in a reference, or as whom they came from.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func paths(naming kind: PartyKind, _ slug: Slug) throws(CatalogError) -> CasePaths

  /// The files of the cases that are called so: by a number in any notation, else by an id, else by a reference, else by
  /// the beginning of an id.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func paths(called name: String) throws(CatalogError) -> CasePaths

  /// The files of the cases that have these ids.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func paths(of ids: Set<Identifier>) throws(CatalogError) -> CasesByID

  /// The references that organisations gave cases, in no order; those of files that cannot be read are missing.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed.
  func references(of organisations: Set<Slug>) throws(CatalogError) -> [String]
}

extension CaseCatalog {
  /// The lines of the cases that a query matches, sorted as their files are.
  ///
  /// - Throws: `CatalogError.load`.
  public func cases(matching query: Query) throws(CatalogError) -> CaseMatches {
    var cases: [ListedCase] = []
    let gaps = try lines(query) { cases.append($0) }
    return CaseMatches(cases: cases.sorted { $0.summary.path.isBytewiseBefore($1.summary.path) }, gaps: gaps)
  }
}

/// A case as a list shows it: its line with the names of its parties.
public struct ListedCase: Sendable, Equatable {
  /// The line.
  public let summary: CaseSummary
  /// The creditor's name, or its slug if the file cannot be read.
  public let creditor: String
  /// The debtor's name, or its slug if the file cannot be read.
  public let debtor: String
  /// How well it answers the words of the query: the sum of their `HitClass`es, the best being zero; zero without words.
  public let rank: Int

  /// Makes a line.
  public init(_ summary: CaseSummary, creditor: String, debtor: String, rank: Int = 0) {
    self.summary = summary
    self.rank = rank
    self.creditor = creditor
    self.debtor = debtor
  }
}

/// The cases that a query matches.
public struct CaseMatches: Sendable, Equatable {
  /// The cases, by the month in which they were opened, then by the names of their files.
  public let cases: [ListedCase]
  /// What is missing.
  public let gaps: CaseGaps

  /// Makes an answer.
  public init(cases: [ListedCase], gaps: CaseGaps) {
    self.cases = cases
    self.gaps = gaps
  }
}

/// What an answer about many cases lacks.
public struct CaseGaps: Sendable, Equatable {
  /// How many cases were looked at.
  public var total: Int
  /// Files of cases and parties that could not be read.
  public var unreadable: [CaseScanError]
  /// Cases whose balance cannot be reckoned, by path: those found, and those of which it cannot be said for that reason
  /// whether the query matches them.
  public var problems: [CaseProblem]

  /// Begins with nothing missing.
  public init(total: Int = 0, unreadable: [CaseScanError] = [], problems: [CaseProblem] = []) {
    self.total = total
    self.unreadable = unreadable
    self.problems = problems
  }

  /// Puts what is missing in its order: cases before parties, by path.
  mutating func sort() {
    func rank(_ path: String) -> Int {
      guard case .party(let kind, _) = StoreItem(path: path) else { return 0 }
      return 1 + (PartyKind.allCases.firstIndex(of: kind) ?? 0)
    }
    unreadable.sort { left, right in
      let ranks = (rank(left.path), rank(right.path))
      return ranks.0 == ranks.1 ? left.path.isBytewiseBefore(right.path) : ranks.0 < ranks.1
    }
    problems.sort { $0.path.isBytewiseBefore($1.path) }
  }

  /// Whether nothing is missing.
  public var isEmpty: Bool { unreadable.isEmpty && problems.isEmpty }
}

/// A case whose balance cannot be reckoned.
public struct CaseProblem: Sendable, Equatable {
  /// The file, relative to the store.
  public let path: String
  /// Why.
  public let problem: SummaryProblem

  /// Says what is wrong with a case.
  public init(path: String, _ problem: SummaryProblem) {
    self.path = path
    self.problem = problem
  }
}

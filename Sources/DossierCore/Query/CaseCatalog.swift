/// Something that finds cases: the files themselves, or an index of them.
///
/// Both give the same answers, in the order of the files: by the month of opening, then by name.
public protocol CaseCatalog {
  /// The day as of which it answers.
  var day: CalendarDate { get }

  /// The lines of the cases that a query matches.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func cases(matching query: Query) throws(CatalogError) -> CaseMatches

  /// Hands over the figures of the cases that a query matches, one after the other, in no order that may be relied on.
  ///
  /// - Throws: `CatalogError.load` if the store cannot be listed; a file that cannot be read is named in the result.
  func visit(_ query: Query, _ take: (ListedCase, CaseFigures) -> Void) throws(CatalogError) -> CaseGaps

  /// The files of the cases that a query matches.
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
  public let hit: Int

  /// Makes a line.
  public init(_ summary: CaseSummary, creditor: String, debtor: String, hit: Int = 0) {
    self.summary = summary
    self.hit = hit
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
  /// Cases among those found whose balance cannot be reckoned, by path.
  public var problems: [CaseProblem]

  /// Begins with nothing missing.
  public init(total: Int = 0, unreadable: [CaseScanError] = [], problems: [CaseProblem] = []) {
    self.total = total
    self.unreadable = unreadable
    self.problems = problems
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

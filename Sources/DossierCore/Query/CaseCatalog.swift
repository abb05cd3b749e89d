/// Something that finds cases: the files themselves, or an index of them.
public protocol CaseCatalog {
  /// The cases that a query matches, by their files.
  ///
  /// - Throws: `LoadError.file` if the store cannot be listed; a file that cannot be read is named in the result.
  func cases(matching query: Query) throws(LoadError) -> CaseMatches
}

/// The cases that a query matches.
public struct CaseMatches: Sendable, Equatable {
  /// The cases, by the month in which they were opened, then by the names of their files.
  public let cases: [CaseSummary]
  /// How many cases were looked at.
  public let total: Int
  /// Files of cases and parties that could not be read.
  public let unreadable: [CaseScanError]
}

/// What lists show of a case; the balance is the ledger's.
public struct CaseSummary: Sendable, Equatable {
  /// The file, relative to the store.
  public let path: String
  /// The id for life.
  public let id: Identifier
  /// The case's own number.
  public let number: CaseNumber
  /// The references that organisations gave it.
  public let references: [Reference]
  /// When it was opened.
  public let opened: Timestamp
  /// Open or closed.
  public let status: CaseStatus
  /// When and why it was closed.
  public let closed: Closing?
  /// Collection or credit management.
  public let type: CaseType
  /// The phase of collection.
  public let phase: Phase?
  /// Who owes.
  public let debtor: NamedParty
  /// Who is owed.
  public let creditor: NamedParty
  /// Who has it by the last hand-over that has not ended, else who is to have it.
  public let agency: NamedParty?
  /// Whether a hand-over has not ended.
  public let isForwarded: Bool
  /// The part of the organisation that it belongs to.
  public let administration: String?
  /// The planned sequence.
  public let track: Slug?
  /// Words of the organisation's own.
  public let tags: [String]
  /// The currency of its amounts.
  public let currency: Currency
}

/// A party as lists show it.
public struct NamedParty: Sendable, Equatable {
  /// Its slug.
  public let slug: Slug
  /// Its name; the slug if its file could not be read.
  public let name: String

  /// Makes it.
  public init(slug: Slug, name: String) {
    self.slug = slug
    self.name = name
  }
}

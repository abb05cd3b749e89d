/// A check: a function from a document and the facts about its store to findings.
///
/// One file a check; it implements the methods that it needs and is listed in `StoreCheck.checks`. Each method sees one
/// document at a time, so that memory stays bounded however large the store is.
protocol Check: Sendable {
  /// The kinds of findings that it makes.
  static var kinds: [FindingKind] { get }

  /// Checks a case, with the facts about everything but other cases.
  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding]
  /// Checks a case that shares something with another, or names one.
  static func findings(in file: Loaded<Case>, among cases: CaseFacts, _ context: CheckContext) -> [Finding]
  /// Checks a party.
  static func findings<Party: PartyDocument>(inParty file: Loaded<Party>, _ context: CheckContext) -> [Finding]
  /// Checks a creditor's or an agency's own fields.
  static func findings<Party: OrganisationDocument>(
    inOrganisation file: Loaded<Party>, _ context: CheckContext
  ) -> [Finding]
  /// Checks terms.
  static func findings(inTerms file: Loaded<Terms>, named name: Slug, _ context: CheckContext) -> [Finding]
  /// Checks terms with all that they extend; the same as `dossier terms check` does.
  static func findings(of terms: ResolvedTerms) -> [Finding]
  /// Checks a rate table of the store's own.
  static func findings(inRates file: Loaded<RateTable>, named name: Slug, _ context: CheckContext) -> [Finding]
  /// Checks a record of exchange.
  static func findings(inRecord file: Loaded<ExchangeRecord>, _ context: CheckContext) -> [Finding]
  /// Checks the store's settings.
  static func findings(inSettings file: Loaded<Settings>, _ context: CheckContext) -> [Finding]
  /// Checks the files of the store by their names.
  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding]
}

extension Check {
  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] { [] }
  static func findings(in file: Loaded<Case>, among cases: CaseFacts, _ context: CheckContext) -> [Finding] { [] }
  static func findings<Party: PartyDocument>(inParty file: Loaded<Party>, _ context: CheckContext) -> [Finding] { [] }
  static func findings<Party: OrganisationDocument>(
    inOrganisation file: Loaded<Party>, _ context: CheckContext
  ) -> [Finding] { [] }
  static func findings(inTerms file: Loaded<Terms>, named name: Slug, _ context: CheckContext) -> [Finding] { [] }
  static func findings(of terms: ResolvedTerms) -> [Finding] { [] }
  static func findings(inRates file: Loaded<RateTable>, named name: Slug, _ context: CheckContext) -> [Finding] { [] }
  static func findings(inRecord file: Loaded<ExchangeRecord>, _ context: CheckContext) -> [Finding] { [] }
  static func findings(inSettings file: Loaded<Settings>, _ context: CheckContext) -> [Finding] { [] }
  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding] { [] }
}

/// What a check may know beside the document that it looks at.
struct CheckContext: Sendable {
  /// The store.
  let store: Store
  /// What is asked.
  let options: CheckOptions
  /// What the store's files are called.
  let listing: StoreListing
  /// The facts about parties and terms.
  let facts: StoreFacts
  /// The facts about the rules of claims.
  var claims = ClaimFacts.none
  /// The accounts of creditors and agencies, normalised; those that have none are left out.
  var accounts: [Slug: Set<String>] = [:]
  /// What was in bundles.
  var sent = SentFacts.none
  /// Which numbers of bundles still matter.
  var numbers = ExchangeNumbers.none
  /// The files that are looked at.
  var scope = CheckScope.whole

  /// Whether findings of a file are wanted.
  func covers(_ path: String) -> Bool { options.covers(path) && scope.covers(path) }

  /// Whether findings of all files are wanted.
  var coversAll: Bool { options.paths.isEmpty && scope.wanted == nil }
}

/// What a check of a store is asked to do.
public struct CheckOptions: Sendable {
  /// The moment of the check, for times in the future.
  public let now: Timestamp
  /// Files and folders relative to the store whose findings are wanted, all if empty; facts are the whole store's.
  public let paths: [String]
  /// Whether the content of attachments is hashed and compared.
  public let hashesAttachments: Bool
  /// The ids of the findings that are wanted; all if empty.
  public let only: Set<String>
  /// The ids of the findings that are not wanted.
  public let skip: Set<String>
  /// The files that changed, if only those and what refers to them are wanted.
  public let changes: ChangedFiles?
  /// The files that are taken from another place.
  public let overlay: StoreOverlay?
  /// Whether there is a time zone of a name.
  public let knowsZone: @Sendable (String) -> Bool

  /// Makes options.
  public init(
    now: Timestamp, paths: [String] = [], hashesAttachments: Bool = false, only: Set<String> = [],
    skip: Set<String> = [], changes: ChangedFiles? = nil, overlay: StoreOverlay? = nil,
    knowsZone: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.knowsZone = knowsZone
    self.changes = changes
    self.overlay = overlay
    self.now = now
    self.paths = paths.map { path in
      var trimmed = path[...]
      while trimmed.hasPrefix("./") { trimmed = trimmed.dropFirst(2) }
      while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
      return trimmed == "." ? "" : String(trimmed)
    }
    self.hashesAttachments = hashesAttachments
    self.only = only
    self.skip = skip
  }

  /// Whether findings of a file are wanted.
  func covers(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }
}

/// What came of a check.
public struct CheckReport: Sendable, Equatable {
  /// Everything found, by file and place.
  public let findings: [Finding]
  /// How many cases were checked.
  public let cases: Int
  /// How many files were looked at, cases among them.
  public let files: Int
  /// Whether something could not be read, so that only kinds of `StoreCheck.kindsOfTexts` were looked for everywhere.
  public let isPartial: Bool

  /// Makes a report.
  public init(findings: [Finding], cases: Int, files: Int, isPartial: Bool = false) {
    self.findings = findings
    self.cases = cases
    self.files = files
    self.isPartial = isPartial
  }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

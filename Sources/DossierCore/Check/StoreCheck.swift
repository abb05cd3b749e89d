/// Everything that is wrong, doubtful or worth knowing about a store.
///
/// A first pass reads the files once, checks each with the facts about parties, terms and names, and keeps a little of
/// every case; a second reads again the few cases that share something with another. So memory stays bounded, and a bad
/// file hides no other.
public enum StoreCheck {
  /// The checks, in the order in which they are listed.
  static let checks: [any Check.Type] = [
    UnreadableCheck.self, TextCheck.self, LayoutCheck.self, CaseFileCheck.self, PartyReferenceCheck.self,
    TermsReferenceCheck.self, EntryReferenceCheck.self, AttachmentCheck.self, NumberCheck.self, PartyCheck.self,
    DuplicateCheck.self, DateCheck.self, FutureCheck.self, TermsDamagesCheck.self, TermsRateCapCheck.self,
    TermsRatesCheck.self, TermsForbiddenCheck.self, TermsReminderCheck.self, TermsLawCheck.self,
    TermsCurrencyCheck.self, CapacityCheck.self,
    RateTableCheck.self, ReminderFeeCheck.self, ReckoningCheck.self, AgreementCheck.self, WrittenTermsCheck.self,
    ClosedCaseCheck.self, PaymentCheck.self, RequestCheck.self, LimitationCheck.self, HandoverCheck.self,
    AttachedTwiceCheck.self, TrackReferenceCheck.self, ExchangeRateCheck.self, PayToCheck.self, ReplacementCheck.self,
    NamedTwiceCheck.self, TaskCheck.self, SentEntryCheck.self, ExchangeRecordCheck.self,
    TimeZoneCheck.self, RuleCheck.self,
  ]

  /// All kinds of findings, by their ids.
  public static var kinds: [FindingKind] { checks.flatMap { $0.kinds }.sorted { $0.id < $1.id } }

  /// Whether a kind of finding is looked for only where attachments are read.
  public static func isOfContents(_ kind: FindingKind) -> Bool { kind.id == AttachmentCheck.hash.id }

  /// The ids of the kinds that are looked for in texts and names as they are, also where a document is wrong.
  public static var kindsOfTexts: Set<String> {
    Set((UnreadableCheck.kinds + TextCheck.kinds + LayoutCheck.kinds).map(\.id))
  }

  /// The kind of this id.
  public static func kind(_ id: String) -> FindingKind? { kinds.first { $0.id == id } }

  /// Checks a store.
  ///
  /// Settings that cannot be read are reported, and everything else is checked as if the store had the usual ones.
  ///
  /// - Throws: `LoadError.notAStore` if there are no settings, or `file` if the directory cannot be listed.
  public static func report(root: String, _ options: CheckOptions) throws(LoadError) -> CheckReport {
    var findings: [Finding] = []
    var isReadable = true
    let store: Store
    do throws(LoadError) {
      store = try Store(root: root, overlay: options.overlay)
    } catch {
      if case .file(let cause) = error, cause.cause == .missing { throw .notAStore(root) }
      isReadable = false
      store = try Store.unsettled(root: root, overlay: options.overlay)
      findings = CheckRun.findings(
        CaseScanError(path: StoreLayout.settings, error: error), as: Settings.self, store)
    }
    return try report(on: store, checksSettings: isReadable, findings, options)
  }

  /// Checks a store that is open.
  ///
  /// - Throws: `LoadError.file` if the directory cannot be listed.
  public static func report(on store: Store, _ options: CheckOptions) throws(LoadError) -> CheckReport {
    try report(on: store, checksSettings: true, [], options)
  }

  private static func report(
    on store: Store, checksSettings: Bool, _ before: [Finding], _ options: CheckOptions
  ) throws(LoadError) -> CheckReport {
    var run = try CheckRun(store: store, options: options)
    run.findings += before
    if checksSettings { run.checkSettings() }
    run.checkListing()
    run.checkParties()
    run.checkTerms()
    run.checkRates()
    run.checkOthers()
    run.checkRules()
    run.checkCases()
    let context = run.context
    // What is wrong with a rule that is asked for keeps it from finding anything.
    func isOfRule(_ finding: Finding) -> Bool {
      guard case .rule(let name) = StoreItem(path: finding.path) else { return false }
      return options.only.contains(StoreRule.findingID(name))
    }
    let wanted = run.findings.filter { finding in
      context.covers(finding.path)
        && (options.only.isEmpty || options.only.contains(finding.id) || isOfRule(finding))
        && !options.skip.contains(finding.id)
    }
    let cases = context.listing.cases
    return CheckReport(
      findings: wanted.sorted(by: Finding.isOrderedBefore),
      cases: context.coversAll ? cases.count : cases.count { context.covers($0) },
      files: context.scope.wanted?.count ?? context.listing.count,
      isPartial: run.isPartial || !checksSettings)
  }
}

extension Store {
  /// A store whose settings cannot be read, as if it had the usual ones.
  fileprivate static func unsettled(root: String, overlay: StoreOverlay?) throws(LoadError) -> Store {
    let text = "dossier: 1\nid: aaaaaaaa\nrole: creditor\nowners: []\ncountry: BE\n"
    return Store(
      root: root, overlay: overlay,
      settings: try Loaded(Array(text.utf8), path: StoreLayout.settings, currency: .euro))
  }
}

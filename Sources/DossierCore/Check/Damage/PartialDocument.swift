/// A document that breaks its declaration: what is wrong with it, and what of the rest can be judged.
///
/// Fields that could not be read have a value that stands in for them. None of those is ever judged: a finding counts only
/// if it is of a kind that is told by the place where it stands, or by other keys that are sound.
struct PartialDocument<Content: Document> {
  /// All that is wrong with the text and its fields.
  let findings: [Finding]
  /// What it says, with values that stand in for what is wrong; nil where it is no YAML or could not be read.
  let file: Loaded<Content>?
  /// Where it is wrong.
  let damage: DamagedPlaces

  /// Reads a document once more that could not be read.
  init(_ error: CaseScanError, in store: Store) {
    guard case .document = error.error, let bytes = try? store.bytes(of: error.path),
      let document = try? YAMLDocument(bytes)
    else {
      findings = CheckRun.findings(error, as: Content.self, store)
      (file, damage) = (nil, .none)
      return
    }
    let read = Content.decodePartly(
      document.tree, path: error.path, currency: store.settings.value.currency, terms: nil)
    guard !read.findings.isEmpty else {
      // It was mended while this looked.
      findings = error.error.findings(in: error.path)
      (file, damage) = (nil, .none)
      return
    }
    findings = read.findings
    file = read.value.map { Loaded(path: error.path, document: document, value: $0) }
    damage = DamagedPlaces(of: read.findings, in: document.tree, Content.schema)
  }

  /// What the checks that can judge a part find, without what rests on something that is wrong.
  func judged(_ find: (any Check.Type, Loaded<Content>) -> [Finding]) -> [Finding] {
    guard let file else { return [] }
    return Self.checks.flatMap { find($0, file) }.filter(isSound)
  }

  /// Whether a finding rests on nothing that is wrong.
  func isSound(_ finding: Finding) -> Bool {
    guard let needed = PartialFindings.needed[finding.id], damage.keys.isDisjoint(with: needed) else { return false }
    return finding.path != file?.path || !damage.holds(finding)
  }

  /// The checks that make findings of the kinds that a part can have.
  private static var checks: [any Check.Type] {
    StoreCheck.checks.filter { $0.kinds.contains { PartialFindings.needed[$0.id] != nil } }
  }
}

/// The kinds of findings that can be told of a document with errors.
enum PartialFindings {
  private static let entries = Set(EntryList.allCases.map(\.rawValue))

  /// The keys at the top that a finding rests on beside the entry, or the key, at which it stands.
  static let needed: [String: Set<String>] = [
    "attached-twice": ["attachments"], "attachment-hash": [], "attachment-size": [], "built-in-terms-name": [],
    "circular-terms": ["extends"],
    "closed-before-opened": ["opened"], "debtor-named-twice": ["debtor", "co-debtors"], "doubtful-email": [],
    "doubtful-handler": [], "doubtful-payment-reference": [], "doubtful-phone": [], "duplicate-case-id": ["id"],
    "duplicate-case-number": ["number"], "duplicate-entry-id": [], "duplicate-invoice": ["creditor", "invoices"],
    "duplicate-party": [], "duplicate-party-id": ["id"], "forwarded-without-handover": ["handovers", "received"],
    "handover-ends-before-start": [], "hold-ends-before-start": [], "installment-before-agreement": [],
    "invalid-case-iban": [], "invalid-enterprise-number": ["address"], "invalid-iban": [], "invalid-ogm": ["number"],
    "invalid-vat": [], "invoice-due-before-date": [], "missing-attachment": ["attachments"], "missing-terms-file": [],
    "notice-ends-before-sent": [], "promise-ends-before-date": [], "reference-given-twice": ["references"],
    "replaced-not-void": entries, "returned-before-payment": ["payments"], "settlement-ends-before-date": [],
    "shared-email": [], "time-in-future": [], "unknown-administration": [], "unknown-agency": [],
    "unknown-case": [], "unknown-creditor": [], "unknown-debtor": [], "unknown-entry": entries,
    "unknown-file": ["attachments"], "unknown-invoice": ["invoices"], "unknown-party": [],
    "unknown-payer": ["debtor", "co-debtors"], "unknown-terms": [], "unknown-track": [],
    "unlisted-file": ["attachments", "number"], "unsafe-file-name": [],
  ]
}

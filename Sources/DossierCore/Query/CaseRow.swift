/// What is kept of a case that matched, until the names of its parties are known.
struct CaseRow: Sendable {
  private let path: String
  private let id: Identifier
  private let number: CaseNumber
  private let references: [Reference]
  private let opened: Timestamp
  private let status: CaseStatus
  private let closed: Closing?
  private let type: CaseType
  private let phase: Phase?
  private let debtor: Slug
  private let creditor: Slug
  private let agency: Slug?
  private let isForwarded: Bool
  private let administration: String?
  private let track: Slug?
  private let tags: [String]
  private let currency: Currency

  init(_ file: Loaded<Case>) {
    let value = file.value
    path = file.path
    id = value.id
    number = value.number
    references = value.references
    opened = value.opened
    status = value.status
    closed = value.closed
    type = value.type
    phase = value.phase
    debtor = value.debtor
    creditor = value.creditor
    agency = value.openHandover?.to ?? value.agency
    isForwarded = value.openHandover != nil
    administration = value.administration
    track = value.track
    tags = value.tags
    currency = value.currency
  }

  /// The parties that the summary names.
  func parties(_ kind: PartyKind) -> [Slug] {
    switch kind {
    case .creditor: [creditor]
    case .agency: agency.map { [$0] } ?? []
    case .debtor: [debtor]
    }
  }

  func summary(_ parties: PartyHits) -> CaseSummary {
    CaseSummary(
      path: path, id: id, number: number, references: references, opened: opened, status: status, closed: closed,
      type: type, phase: phase, debtor: parties.named(.debtor, debtor), creditor: parties.named(.creditor, creditor),
      agency: agency.map { parties.named(.agency, $0) }, isForwarded: isForwarded, administration: administration,
      track: track, tags: tags, currency: currency)
  }
}

extension Case {
  /// The parties that a query asks about.
  var namedParties: [(PartyKind, Slug)] {
    [(.creditor, creditor), (.debtor, debtor)] + coDebtors.map { (.debtor, $0.debtor) }
      + (agency.map { [(.agency, $0)] } ?? []) + handovers.map { (.agency, $0.to) }
  }
}

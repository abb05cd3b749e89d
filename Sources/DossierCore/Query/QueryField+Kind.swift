/// What a field's values are, and so how they are compared.
public enum QueryFieldKind: Sendable, Equatable {
  /// Codes and texts.
  case text
  /// One of these words.
  case word([String])
  /// Days.
  case day
  /// Amounts of money.
  case amount
  /// Counts.
  case count
}

extension QueryField {
  /// What its values are.
  public var kind: QueryFieldKind {
    switch self {
    case .custody: .word(Holder.custodies)
    case .type: .word(CaseType.allCases.map(\.rawValue))
    case .phase: .word(Phase.allCases.map(\.rawValue))
    case .status: .word(CaseStatus.allCases.map(\.rawValue) + ["any"])
    case .reason: .word(ClosingReason.allCases.map(\.rawValue))
    case .capacity: .word(Capacity.allCases.map(\.rawValue))
    case .kind: .word(Self.kinds)
    case .hold: .word(HoldReason.allCases.map(\.rawValue))
    case .promise: .word(PromiseFact.Outcome.allCases.map(\.rawValue))
    case .plan: .word(PlanFact.Outcome.allCases.map(\.rawValue))
    case .request: .word(RequestKind.allCases.map(\.rawValue))
    case .closed, .next, .born, .opened, .due, .forwarded, .contacted, .from, .to: .day
    case .amount, .balance, .principal, .interest, .paid: .amount
    case .age: .count
    case .number, .reference, .creditor, .debtor, .agency, .holder, .administration, .track, .step, .tag, .handler,
      .name, .street, .nr, .postcode, .city, .country, .phone, .mobile, .email, .iban, .vat, .enterprise, .customer,
      .invoice, .text, .file, .imported:
      .text
    }
  }

  /// The words that a field takes; nil if it takes others.
  public var words: [String]? {
    if case .word(let words) = kind { words } else { nil }
  }

  /// Whether `CaseFigures` answers it, as of a day; what it does not answer, `SearchTerms` do.
  ///
  /// The name of who has a case is the one thing that needs both: see `SearchTerms.hitClass(_:)`.
  public var isDerived: Bool {
    switch self {
    case .holder, .custody, .status, .closed, .reason, .step, .next, .amount, .balance, .principal, .interest, .paid,
      .opened, .due, .forwarded, .contacted, .from, .to, .age, .hold, .promise, .plan, .request:
      true
    case .number, .reference, .creditor, .debtor, .agency, .administration, .type, .phase, .track, .tag, .handler,
      .name, .street, .nr, .postcode, .city, .country, .born, .phone, .mobile, .email, .iban, .vat, .enterprise,
      .customer, .capacity, .invoice, .text, .file, .kind, .imported:
      false
    }
  }

  /// Whether parties have to be known to answer it.
  public var isOfParty: Bool {
    switch self {
    case .creditor, .debtor, .agency, .holder, .name, .street, .nr, .postcode, .city, .country, .born, .phone,
      .mobile, .email, .iban, .vat, .enterprise, .kind:
      true
    case .number, .reference, .custody, .administration, .type, .phase, .status, .closed, .reason, .track, .step,
      .next, .tag, .handler, .customer, .capacity, .invoice, .amount, .balance, .principal, .interest, .paid, .opened,
      .due, .forwarded, .contacted, .from, .to, .text, .file, .age, .hold, .promise, .plan, .request, .imported:
      false
    }
  }

  /// What somebody may call a kind: of a log entry, of an attachment, of a debtor.
  private static let kinds: [String] = {
    var kinds: [String] = []
    let all =
      LogKind.allCases.map(\.rawValue) + AttachmentKind.allCases.map(\.rawValue) + DebtorKind.allCases.map(\.rawValue)
    for kind in all where !kinds.contains(kind) { kinds.append(kind) }
    return kinds
  }()
}

extension Holder {
  static let custodies = ["here", "agency", "sender"]

  /// Where a case is, as a query names it.
  var custody: String {
    switch self {
    case .here: "here"
    case .agency: "agency"
    case .sender: "sender"
    }
  }
}

/// The fields that a query can ask, by the names that people write.
public enum QueryField: String, Sendable, CaseIterable {
  /// The case's number, in any notation.
  case number
  /// The references that organisations gave it.
  case reference
  /// Who is owed, by slug or name.
  case creditor
  /// Who owes, by slug or name; co-debtors too.
  case debtor
  /// Who collects or is to collect, by slug or name.
  case agency
  /// The numbers of its invoices.
  case invoice
  /// Collection or credit management.
  case type
  /// Open, closed or any.
  case status
  /// The phase of collection.
  case phase
  /// Why it was closed.
  case reason
  /// The part of the organisation that it belongs to.
  case administration
  /// The planned sequence.
  case track
  /// Words of the organisation's own.
  case tag
  /// The debtor's number at the creditor.
  case customer
  /// Texts and subjects of the log.
  case text
  /// A debtor's name.
  case name
  /// A debtor's street.
  case street
  /// A debtor's house number.
  case nr
  /// A debtor's postcode.
  case postcode
  /// A debtor's town.
  case city
  /// A debtor's day of birth, or its year, or its year and month.
  case born
  /// A debtor's telephone number, in any notation.
  case phone
  /// A debtor's mobile number, in any notation.
  case mobile
  /// A debtor's e-mail address.
  case email
  /// A debtor's account.
  case iban
  /// A debtor's VAT number.
  case vat
  /// A debtor's number in the national register.
  case enterprise

  /// The words that a field takes; nil if it takes any.
  var words: [String]? {
    switch self {
    case .status: CaseStatus.allCases.map(\.rawValue) + ["any"]
    case .type: CaseType.allCases.map(\.rawValue)
    case .phase: Phase.allCases.map(\.rawValue)
    case .reason: ClosingReason.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// Whether parties have to be read to answer it.
  var isOfParty: Bool {
    switch self {
    case .creditor, .debtor, .agency, .name, .street, .nr, .postcode, .city, .born, .phone, .mobile, .email, .iban,
      .vat, .enterprise:
      true
    case .number, .reference, .invoice, .type, .status, .phase, .reason, .administration, .track, .tag, .customer,
      .text:
      false
    }
  }

  /// The fields of the language that cannot be asked yet: they are refused by name, never taken for words.
  static let later: Set<String> = [
    "holder", "custody", "closed", "step", "next", "handler", "country", "capacity", "amount", "balance", "principal",
    "paid", "remitted", "opened", "due", "forwarded", "contacted", "from", "to", "file", "kind", "age", "hold",
    "promise", "plan", "request", "imported",
  ]
}

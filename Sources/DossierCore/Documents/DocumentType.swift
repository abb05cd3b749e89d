/// The types of documents that a store holds, by the names that `dossier schema` takes.
public enum DocumentType: String, Sendable, CaseIterable {
  /// What the store is.
  case store
  /// A creditor.
  case creditor
  /// An agency.
  case agency
  /// A debtor.
  case debtor
  /// A creditor's conditions.
  case terms
  /// A case.
  case `case`
  /// A table of statutory rates.
  case rates
  /// What a bundle held.
  case exchange
  /// A check of the store's own.
  case rule
  /// What a bundle says of itself.
  case bundle

  /// Its declaration.
  public var schema: RecordSchema {
    switch self {
    case .store: Settings.schema
    case .creditor: Creditor.schema
    case .agency: Agency.schema
    case .debtor: Debtor.schema
    case .terms: Terms.schema
    case .case: Case.schema
    case .rates: RateTable.schema
    case .exchange: ExchangeRecord.schema
    case .rule: StoreRule.schema
    case .bundle: BundleRecord.schema
    }
  }

  /// What it is, in a few words without a full stop.
  public var words: String {
    switch self {
    case .store: "what a dossier store is"
    case .creditor: "a creditor of a dossier store"
    case .agency: "an agency of a dossier store"
    case .debtor: "a debtor of a dossier store"
    case .terms: "the terms of a creditor's claims in a dossier store"
    case .case: "a collection case of a dossier store"
    case .rates: "a table of statutory interest rates"
    case .exchange: "what a bundle held that a dossier store sent or received"
    case .rule: "a rule that the cases of a dossier store must keep"
    case .bundle: "what a bundle of cases says of itself"
    }
  }

  /// Where its files lie in a store.
  public var files: String {
    switch self {
    case .store: "dossier.yaml"
    case .creditor: "creditors/SLUG.yaml"
    case .agency: "agencies/SLUG.yaml"
    case .debtor: "debtors/S/SLUG.yaml"
    case .terms: "terms/SLUG.yaml"
    case .case: "cases/YYYY-MM/NUMBER.yaml"
    case .rates: "rates/NAME.yaml"
    case .exchange: "exchange/PEER/sent/SEQUENCE.yaml"
    case .rule: "checks/NAME.yaml"
    case .bundle: "FROM-TO-SEQUENCE/bundle.yaml"
    }
  }

  /// What keys alone do not tell, a paragraph each, for the reference page; mostly nothing.
  var remarks: [String] {
    switch self {
    case .store, .creditor, .agency, .debtor, .terms, .case, .rates, .exchange, .bundle: []
    case .rule:
      [
        "NAME is of lowercase letters, digits and '-', and names the finding. A file of another name or ending under "
          + "checks/ is no rule, and 'dossier check' says so.",
        "A case that 'when' matches and 'require' does not is a finding rule/NAME of dossier-check(1), by the name of the "
          + "file. Both are queries as dossier-queries(7) describes them, asked as of the day of the check; they may name "
          + "saved queries. Closed cases are asked too, unless a query names a status; a case that is opened later than "
          + "the day is not. Together they have at most 60 words and terms.",
        "Of a case whose balance cannot be reckoned, a rule about its balance says nothing: a finding of its own says why.",
      ]
    }
  }
}

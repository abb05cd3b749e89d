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
    case .bundle: "FROM-TO-SEQUENCE/bundle.yaml"
    }
  }
}

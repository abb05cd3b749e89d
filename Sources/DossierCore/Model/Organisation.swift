/// A creditor or an agency: an organisation that is owed money or collects it.
public struct Organisation: Sendable, Equatable {
  /// The id for life, 8 characters.
  public let id: Identifier
  /// The name.
  public let name: String
  /// The legal form: `BV`.
  public let legalForm: String?
  /// The VAT number.
  public let vat: EnterpriseNumber?
  /// The number in the national register: KBO/BCE, KvK, HRB.
  public let enterpriseNumber: EnterpriseNumber?
  /// Small or large, as Book XIX of the Code of Economic Law asks.
  public let size: OrganisationSize?
  /// Whether it may recover VAT on collection costs.
  public let vatDeductible: Bool
  /// The language in which it is written to.
  public let language: Language?
  /// Where it is.
  public let address: Address?
  /// E-mail addresses, the first is the usual one.
  public let emails: [String]
  /// Telephone numbers.
  public let phones: [Phone]
  /// Whom to speak to.
  public let contacts: [Contact]
  /// Bank accounts.
  public let ibans: [BankAccount]
  /// The terms of its claims, if a case names none.
  public let terms: Slug?
  /// How payments to it are spread, over the terms' rule.
  public let imputation: Imputation?
  /// What an agency takes of what it collects.
  public let commission: [Commission]
  /// What an agency keeps of what it collects.
  public let keeps: [Bucket]
  /// What it wants to be told, and where.
  public let notify: Notification?
  /// The id of its own store.
  public let store: Identifier?
  /// Whether it runs dossier and exchanges bundles.
  public let exchange: ExchangeMode
  /// The SSH keys that may sign in its name.
  public let keys: [SSHPublicKey]
  /// The age recipients that bundles to it are encrypted to.
  public let age: [AgeRecipient]
  /// Whether bundles from it and to it must be signed.
  public let requireSignature: Bool
  /// Whether bundles from it and to it must be encrypted.
  public let requireEncryption: Bool
  /// Its ids in other stores.
  public let knownAs: [Identifier]
  /// An agency's registration, printed on its letters.
  public let registration: String?
  /// What an agency wants to find in a case before it takes it.
  public let requires: [ForwardRequirement]
}

/// Small or large, as Book XIX of the Code of Economic Law distinguishes creditors.
public enum OrganisationSize: String, Sendable, CaseIterable {
  /// A small or medium-sized enterprise.
  case sme
  /// A larger one.
  case large
}

/// Whether an organisation runs dossier.
public enum ExchangeMode: String, Sendable, CaseIterable {
  /// It exchanges bundles; a hand-over to it moves custody.
  case bundles
  /// It does not; the store records what it reports.
  case none
}

/// What an agency may ask for before a case can be forwarded to it.
public enum ForwardRequirement: String, Sendable, CaseIterable {
  /// The file of every invoice.
  case invoiceFile = "invoice-file"
  /// The creditor's general conditions.
  case termsFile = "terms-file"
  /// A reminder that was sent.
  case reminder
  /// The contract.
  case contract
  /// An e-mail address of the debtor.
  case debtorEmail = "debtor-email"
  /// A postal address of the debtor.
  case debtorAddress = "debtor-address"
  /// A telephone number of the debtor.
  case debtorPhone = "debtor-phone"
  /// The debtor's VAT number.
  case vat
}

/// What an organisation wants to be told.
public struct Notification: Sendable, Equatable {
  /// Where to.
  public let email: String?
  /// Of what.
  public let events: [NotificationEvent]
}

/// What can be told to a creditor.
public enum NotificationEvent: String, Sendable, CaseIterable {
  /// The case was taken and the first demand sent.
  case receipt
  /// The debtor paid for the first time.
  case firstPayment = "first-payment"
  /// The debtor paid the rest.
  case lastPayment = "last-payment"
  /// Money was paid over.
  case remittance
}

/// A rule of what an agency takes of what it collects.
public struct Commission: Sendable, Equatable {
  /// The phase in which it holds; all if nil.
  public let phase: Phase?
  /// The share of what was collected.
  public let percent: Rate?
  /// A sum per case.
  public let fixed: Money?
  /// Shares by the amount collected.
  public let tiers: [ChargeTier]
  /// Of which parts; all if empty.
  public let of: [Bucket]
  /// Whether it is taken of payments to the creditor too.
  public let directPayments: Bool
}

/// One collection file: a creditor, a debtor, invoices, and everything that happened.
public struct Case: Sendable, Equatable {
  /// The id for life, 12 characters.
  public let id: Identifier
  /// The case's own number.
  public let number: CaseNumber
  /// The references that organisations gave it, one each.
  public let references: [Reference]
  /// The part of the organisation that it belongs to.
  public let administration: String?
  /// Whom a forward takes; else the store's default.
  public let agency: Slug?
  /// Collection or credit management.
  public let type: CaseType
  /// Open or closed.
  public let status: CaseStatus
  /// The phase of collection.
  public let phase: Phase?
  /// Who is owed.
  public let creditor: Slug
  /// Who owes.
  public let debtor: Slug
  /// Who owes beside the debtor.
  public let coDebtors: [CoDebtor]
  /// In which capacity the debtor acted; nil follows the debtor's kind.
  public let capacity: Capacity?
  /// The day of the contract.
  public let contractDate: CalendarDate?
  /// Whether the creditor supplies the debtor regularly.
  public let regularSupply: Bool?
  /// The debtor's number at the creditor.
  public let customerNumber: String?
  /// Who handles the case.
  public let handler: Handler?
  /// The currency of every amount.
  public let currency: Currency
  /// What one unit is in the store's currency.
  public let exchangeRate: ExchangeRate?
  /// The terms: a name or the terms themselves.
  public let terms: TermsReference?
  /// How payments are spread, over the terms' rule.
  public let imputation: Imputation?
  /// The planned sequence of the case.
  public let track: Slug?
  /// When it was opened.
  public let opened: Timestamp
  /// The day of the first hand-over.
  public let forwarded: CalendarDate?
  /// To whom it was handed over.
  public let handovers: [Handover]
  /// From whom it was received.
  public let received: [Reception]
  /// Where it was imported from.
  public let imported: Imported?
  /// When and why it was closed.
  public let closed: Closing?
  /// When the claim lapses.
  public let limitation: Limitation?
  /// To which account the debtor pays.
  public let payTo: PayTo?
  /// How the debtor can pay.
  public let paymentMethods: PaymentMethods?
  /// Other cases that have to do with it.
  public let related: [RelatedCase]
  /// Words of the organisation's own.
  public let tags: [String]
  /// What is claimed.
  public let invoices: [Invoice]
  /// What was taken back of it.
  public let credits: [CreditNote]
  /// What acts of collection cost.
  public let costs: [Cost]
  /// What was paid.
  public let payments: [Payment]
  /// What was paid back.
  public let refunds: [Refund]
  /// What was given up.
  public let waivers: [Waiver]
  /// What stops the case.
  public let holds: [Hold]
  /// What the debtor promised.
  public let promises: [PaymentPromise]
  /// Instalments agreed.
  public let plans: [Plan]
  /// Settlements agreed.
  public let settlements: [Settlement]
  /// What one side asked the other.
  public let requests: [Request]
  /// Files beside the case.
  public let attachments: [Attachment]
  /// Everything that happened.
  public let log: [LogEntry]
}

/// The reference that an organisation gave a case.
public struct Reference: Sendable, Equatable {
  /// Whose reference it is: a party's slug.
  public let of: Slug
  /// The reference.
  public let value: String
}

/// The types of cases.
public enum CaseType: String, Sendable, CaseIterable {
  /// An unpaid claim is collected.
  case collection
  /// Invoices are followed from the start.
  case creditManagement = "credit-management"
}

/// Whether a case is open or closed; all else is derived.
public enum CaseStatus: String, Sendable, CaseIterable {
  /// It is worked on.
  case open
  /// It is not.
  case closed
}

/// The phases of collection.
public enum Phase: String, Sendable, CaseIterable {
  /// Out of court.
  case amicable
  /// In court.
  case judicial
  /// By a bailiff.
  case enforcement
}

/// In which capacity a debtor acted.
public enum Capacity: String, Sendable, CaseIterable {
  /// For purposes outside a trade.
  case consumer
  /// In a trade.
  case business
  /// As a public authority.
  case `public`
}

/// Someone who owes beside the debtor.
public struct CoDebtor: Sendable, Equatable {
  /// Who.
  public let debtor: Slug
  /// In which role.
  public let role: CoDebtorRole
  /// Up to how much; all if nil.
  public let upTo: Money?
}

/// The roles of those who owe beside the debtor.
public enum CoDebtorRole: String, Sendable, CaseIterable {
  /// For the whole, jointly.
  case joint
  /// As guarantor.
  case guarantor
  /// As heir.
  case heir
}

/// Who handles a case.
public struct Handler: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The e-mail address.
  public let email: String?
  /// The telephone number.
  public let phone: PhoneNumber?
}

/// The terms of a case: a name, or the terms themselves.
public enum TermsReference: Sendable, Equatable {
  /// A terms file or a built-in pack.
  case named(Slug)
  /// The terms, written into the case; behind a reference, since they are much larger than the rest and copied with it.
  indirect case written(Terms)
}

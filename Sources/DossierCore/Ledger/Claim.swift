/// All that the ledger reads of a case.
///
/// The order of the entries in each list never matters.
public struct Claim: Sendable, Equatable {
  /// The currency of every amount.
  public let currency: Currency
  /// The day on which the case was opened.
  public let opened: CalendarDate
  /// The day of the first hand-over.
  public let forwarded: CalendarDate?
  /// The day of the contract; that of each invoice if nil, unless it names its own.
  public let contractDate: CalendarDate?
  /// What the law asks about who is owed.
  public let creditor: ClaimCreditor
  /// How payments are spread, over the terms' rule.
  public let imputation: Imputation?
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
  /// Settlements agreed.
  public let settlements: [Settlement]
  /// The notices that were sent.
  public let notices: [Notice]

  /// Makes a claim of its parts.
  public init(
    currency: Currency, opened: CalendarDate, forwarded: CalendarDate? = nil, contractDate: CalendarDate? = nil,
    creditor: ClaimCreditor = ClaimCreditor(), imputation: Imputation? = nil,
    invoices: [Invoice] = [], credits: [CreditNote] = [], costs: [Cost] = [], payments: [Payment] = [],
    refunds: [Refund] = [], waivers: [Waiver] = [], holds: [Hold] = [], settlements: [Settlement] = [],
    notices: [Notice] = []
  ) {
    self.currency = currency
    self.opened = opened
    self.forwarded = forwarded
    self.contractDate = contractDate
    self.creditor = creditor
    self.imputation = imputation
    self.invoices = invoices
    self.credits = credits
    self.costs = costs
    self.payments = payments
    self.refunds = refunds
    self.waivers = waivers
    self.holds = holds
    self.settlements = settlements
    self.notices = notices
  }

  /// Takes what counts out of a case.
  ///
  /// A notice to one of those who owe beside the debtor is none to the debtor.
  public init(_ file: Case, creditor: ClaimCreditor = ClaimCreditor()) {
    self.init(
      currency: file.currency, opened: file.opened.date, forwarded: file.forwarded, contractDate: file.contractDate,
      creditor: creditor, imputation: file.imputation, invoices: file.invoices, credits: file.credits,
      costs: file.costs, payments: file.payments.counting, refunds: file.refunds, waivers: file.waivers,
      holds: file.holds,
      settlements: file.settlements,
      notices: file.notices)
  }
}

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
    currency: Currency, opened: CalendarDate, forwarded: CalendarDate? = nil, imputation: Imputation? = nil,
    invoices: [Invoice] = [], credits: [CreditNote] = [], costs: [Cost] = [], payments: [Payment] = [],
    refunds: [Refund] = [], waivers: [Waiver] = [], holds: [Hold] = [], settlements: [Settlement] = [],
    notices: [Notice] = []
  ) {
    self.currency = currency
    self.opened = opened
    self.forwarded = forwarded
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
  public init(_ file: Case) {
    self.init(
      currency: file.currency, opened: file.opened.date, forwarded: file.forwarded, imputation: file.imputation,
      invoices: file.invoices, credits: file.credits, costs: file.costs, payments: file.payments,
      refunds: file.refunds, waivers: file.waivers, holds: file.holds, settlements: file.settlements,
      notices: file.log.compactMap(Notice.init))
  }
}

/// A reminder that the law or the contract asks for before something may be claimed.
///
/// Its term ends on the deadline that was logged; without one, so many days after the sending as the rules say, the day
/// after the sending being day 1. The start days of letters on paper, working days, the legal minimum that makes an
/// earlier deadline void and the debtor whom a notice was sent to are not judged here.
public struct Notice: Sendable, Equatable {
  /// The log entry's id.
  public let id: Identifier
  /// The day of sending.
  public let sent: CalendarDate
  /// The last day of the term, if one was logged.
  public let deadline: CalendarDate?
  /// By which way it went.
  public let channel: Channel?
  /// The day on which it arrived.
  public let delivered: CalendarDate?
  /// The invoices that it names, by reference or id; all if empty.
  public let invoices: [String]

  /// Makes a notice.
  public init(
    id: Identifier, sent: CalendarDate, deadline: CalendarDate? = nil, channel: Channel? = nil,
    delivered: CalendarDate? = nil, invoices: [String] = []
  ) {
    self.id = id
    self.sent = sent
    self.deadline = deadline
    self.channel = channel
    self.delivered = delivered
    self.invoices = invoices
  }

  /// Reads a log entry; nil if it is no notice or was voided.
  public init?(_ entry: LogEntry) {
    guard entry.notice, !entry.isVoid else { return nil }
    self.init(
      id: entry.id, sent: entry.at.date, deadline: entry.deadline, channel: entry.channel,
      delivered: entry.delivered, invoices: entry.invoices)
  }

  /// The last day of the term; nil if neither the notice nor the rules name one.
  func termEnd(under terms: NoticeTerms?) -> CalendarDate? {
    deadline ?? terms?.days.map { sent.adding(days: $0) }
  }
}

/// What the law allows instead of what a damages clause gives.
public struct DamagesCap: Sendable, Equatable {
  /// The principal unpaid of the invoices that the notice names.
  public let balance: Money
  /// What the clause gives for them together.
  public let asked: Money
  /// The most that the law allows for the balance.
  public let most: Money
  /// By which rule.
  public let rule: Charge
  /// What becomes of the clause.
  public let outcome: Outcome

  /// What becomes of a clause that gives too much.
  public enum Outcome: String, Sendable {
    /// It gives nothing.
    case void
    /// It gives the most that the law allows.
    case limited
  }
}

/// What became of a notice.
public struct NoticeExplanation: Sendable, Equatable {
  /// The log entry's id.
  public let id: Identifier
  /// The day of sending.
  public let sent: CalendarDate
  /// By which way it went, if that is known.
  public let channel: Channel?
  /// The first day of its term.
  public let firstDay: CalendarDate
  /// What its term comes to.
  public let term: NoticeTerm
  /// Whether its term is over.
  public let hasEnded: Bool
  /// The invoices for which it was the first to end; none if its term still runs or it was for no late invoice.
  public let invoices: [Identifier]
}

/// Something that the law kept out of a claim, or that was taken for granted.
public enum ClaimRemark: Sendable, Hashable {
  /// Interest and damages of these late invoices may not be claimed before the term of a notice has ended.
  case waitsForNotice([Identifier])
  /// The creditor's size is not known: interest runs as for a large one.
  case unknownCreditorSize
  /// The terms ask a recovery fee, which the law forbids.
  case recoveryFeeForbidden
  /// The terms ask interest on interest, which the law forbids.
  case compoundingForbidden
  /// A notice does not announce the VAT that the creditor cannot deduct: it is not claimed.
  case vatNotAnnounced(notice: Identifier)
  /// The day of an invoice's contract is not known: it is taken to be that of the invoice.
  case contractDateAssumed(invoice: Identifier)
}

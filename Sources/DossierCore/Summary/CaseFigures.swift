/// What reports ask of a case: its line, and the entries that count as of the same day.
///
/// Void entries and those dated later are left out.
public struct CaseFigures: Sendable, Equatable {
  /// The line of lists.
  public let summary: CaseSummary
  /// What is claimed, in the order of the file.
  public let invoices: [InvoiceFact]
  /// The credit notes that name one of the invoices, in the order of the file.
  public let credits: [CreditFact]
  /// What was paid, in the order of the file; what was taken back is below zero.
  public let payments: [PaymentFact]
  /// The promises by day and id.
  public let promises: [PromiseFact]
  /// The plans by day and id.
  public let plans: [PlanFact]
  /// When it was closed by the day, in order; it may have been opened again.
  public let closings: [ClosingFact]
  /// To whom it was handed over by the day, in the order of the file.
  public let handovers: [HandoverFact]
  /// Why it is held on the day, in the order of the first days.
  public let holds: [HoldReason]
  /// The kinds of requests that nobody has answered.
  public let requests: [RequestKind]
  /// What waits for a day, earliest first.
  public let waiting: [WaitingItem]
}

/// An invoice as reports see it.
public struct InvoiceFact: Sendable, Equatable {
  /// The invoice's number.
  public let reference: String
  /// The day of the invoice.
  public let date: CalendarDate
  /// The last day on which it can be paid in time.
  public let due: CalendarDate
  /// The total with VAT.
  public let amount: Money
  /// The principal still unpaid; nil if the case cannot be reckoned.
  public let open: Money?
}

/// A credit note as reports see it.
public struct CreditFact: Sendable, Equatable {
  /// The place of the invoice that it names among those of the case.
  public let invoice: Int
  /// The day of the credit note.
  public let date: CalendarDate
  /// How much.
  public let amount: Money
}

/// A payment as reports see it.
public struct PaymentFact: Sendable, Equatable {
  /// The payment's id.
  public let id: Identifier
  /// The day on which it was received.
  public let date: CalendarDate
  /// How much; below zero if it takes a payment back.
  public let amount: Money
  /// Who received it.
  public let receivedBy: Receiver
  /// The payment that it takes back; nil if it is one itself.
  public let returned: Identifier?
}

/// A promise as reports see it.
public struct PromiseFact: Sendable, Equatable {
  /// The day of the promise.
  public let date: CalendarDate
  /// The last day to keep it.
  public let until: CalendarDate
  /// How much.
  public let amount: Money
  /// Whether it was kept.
  public let outcome: Outcome

  /// What became of a promise.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It can still be kept.
    case open
    /// It was kept.
    case kept
    /// It was not.
    case broken
  }
}

/// A plan as reports see it.
public struct PlanFact: Sendable, Equatable {
  /// The day of the agreement.
  public let agreed: CalendarDate
  /// All instalments together.
  public let total: Money
  /// What was paid of it.
  public let paid: Money
  /// What is missing of the instalments that are overdue.
  public let overdue: Money
  /// Whether it was completed or broken.
  public let outcome: Outcome

  /// What became of a plan.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Instalments are to come, or too few were missed to break it.
    case running
    /// All was paid.
    case completed
    /// Too many instalments were missed.
    case broken
  }
}

/// A closing as reports see it.
public struct ClosingFact: Sendable, Equatable {
  /// When.
  public let at: Timestamp
  /// Why; nil if nothing says so.
  public let reason: ClosingReason?
}

/// A hand-over as reports see it.
public struct HandoverFact: Sendable, Equatable {
  /// The agency.
  public let to: Slug
  /// The day.
  public let from: CalendarDate
  /// The day on which it ended; nil if it had not by the day.
  public let ended: CalendarDate?
  /// How it ended; nil if it had not by the day.
  public let outcome: HandoverOutcome?
}

/// Something that waits for a day: until then, or since then.
public struct WaitingItem: Sendable, Equatable {
  /// What it is.
  public let kind: Kind
  /// The day.
  public let day: CalendarDate
  /// How much is to come; nil if it is not about money.
  public let amount: Money?

  /// What waits.
  public enum Kind: String, Sendable, CaseIterable {
    /// A task that was not done.
    case task
    /// A promise that can still be kept, or was broken and is still owed.
    case promise
    /// An instalment of a running plan that is not covered, or one of a broken plan that was missed.
    case installment
    /// A settlement that can still be met.
    case settlement
    /// A request that asks for an answer by a day.
    case request
    /// A hold that ends on the day.
    case hold
    /// The last day of a notice's deadline.
    case deadline
    /// The last day before the claim lapses.
    case limitation
  }
}

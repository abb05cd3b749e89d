/// How every amount of a statement came about, as facts.
public struct Explanation: Sendable, Equatable {
  /// The interest of each invoice, in the invoices' order.
  public let interest: [InterestExplanation]
  /// Each rule that gave an amount, by day.
  public let charges: [ChargeExplanation]
  /// How each payment and each credit that was over was spread, by day, credits first, and id.
  public let splits: [Split]
  /// What became of each notice, by the day of sending and id.
  public let notices: [NoticeExplanation]
  /// What the law or the terms kept out of the claim, and what was taken for granted.
  public let remarks: [ClaimRemark]
  /// The law behind each rule that the claim was reckoned by, as far as it is known.
  public let laws: [TermsSources.Rule: RuleSource]
  /// The holds that ever held, by first day and id.
  public let holds: [HoldExplanation]
  /// What became of each settlement, by day and id.
  public let settlements: [SettlementExplanation]
  /// Entries that name an invoice that is not there, and count as if they named none.
  public let unresolved: [UnresolvedReference]
  /// How interest was rounded.
  public let rounding: Rounding
}

/// How interest is rounded.
public enum Rounding: String, Sendable {
  /// Once an invoice, half a minor unit away from zero; never a period.
  case halfAwayFromZeroOncePerInvoice = "half-away-from-zero-once-per-invoice"
}

/// How the interest of an invoice came about.
public struct InterestExplanation: Sendable, Equatable {
  /// The invoice.
  public let invoice: Identifier
  /// The first day that bears interest; nil if it is not known yet.
  public let from: CalendarDate?
  /// By which rule interest started: the later of what terms and law say.
  public let starts: InterestStart
  /// The periods.
  public let periods: [InterestPeriod]
  /// What joined the base on the anniversaries.
  public let compounded: [CompoundedInterest]
  /// The sum before rounding.
  public let exact: ExactInterest
  /// The sum, rounded.
  public let rounded: Money
}

/// How a recovery fee or damages came about.
public struct ChargeExplanation: Sendable, Equatable {
  /// What it gave.
  public let position: Position
  /// The day on which it fell due.
  public let due: CalendarDate
  /// The rule.
  public let rule: Rule
  /// The invoices that it covers.
  public let invoices: [Identifier]
  /// Of what a share was taken.
  public let base: Money
  /// What the rule gives for the base.
  public let gross: Money
  /// Which bound replaced the share.
  public let bound: Bound?
  /// The recovery fees that were taken off.
  public let fees: Money
  /// What had fallen due earlier for the same clause.
  public let earlier: Money
  /// What the law allows instead; nil if it allows what is asked.
  public let cap: DamagesCap?
  /// The VAT in the amount.
  public let vat: Money
  /// What fell due, with VAT.
  public let amount: Money

  /// The rules that give amounts.
  public enum Rule: Sendable, Equatable {
    /// The recovery fee (Directive 2011/7/EU, article 6).
    case recoveryFee
    /// The damages clause.
    case damages(DamagesRule)
  }

  /// The bounds of a share.
  public enum Bound: String, Sendable {
    /// The share was smaller.
    case minimum
    /// The share was larger.
    case maximum
  }
}

/// How a payment, or the excess of a credit note, was spread.
///
/// The parts and what is over, was refunded or taken back make up the amount.
public struct Split: Sendable, Equatable {
  /// The payment's or credit note's id.
  public let id: Identifier
  /// The day.
  public let date: CalendarDate
  /// Whether it is the excess of a credit note.
  public let isCredit: Bool
  /// How much was to be spread.
  public let amount: Money
  /// By which rule.
  public let imputation: Imputation
  /// Where it went, in the order in which it went; without what was undone.
  public let parts: [SplitPart]
  /// What is over.
  public let over: Money
  /// What was refunded of it.
  public let refunded: Money
  /// What was taken back of it.
  public let returned: Money
}

/// What a hold does.
public struct HoldExplanation: Sendable, Equatable {
  /// The hold's id.
  public let id: Identifier
  /// Why.
  public let reason: HoldReason
  /// The first day.
  public let from: CalendarDate
  /// The last day; nil if it still holds and has no end.
  public let through: CalendarDate?
  /// Whether it stops interest.
  public let stopsInterest: Bool
  /// The part that it holds; all if nil.
  public let amount: Money?
  /// The invoice that it holds; all if nil.
  public let invoice: Identifier?
}

/// What became of a settlement.
public struct SettlementExplanation: Sendable, Equatable {
  /// The settlement's id.
  public let id: Identifier
  /// What was to be paid.
  public let amount: Money
  /// What was paid in time, less what was taken back.
  public let paid: Money
  /// How it ended, if it did.
  public let outcome: Outcome

  /// How a settlement ends.
  public enum Outcome: Sendable, Equatable {
    /// It can still be met.
    case open
    /// It was met on a day, and the rest was waived.
    case met(on: CalendarDate, waived: Money)
    /// It was not paid in time.
    ///
    /// The day is the one after its last, or that of a later return of a payment by which it had been met.
    case lapsed(on: CalendarDate)
  }
}

/// An entry that names an invoice that is not there.
public struct UnresolvedReference: Sendable, Equatable {
  /// The entry.
  public let entry: Identifier
  /// What it names.
  public let invoice: String
}

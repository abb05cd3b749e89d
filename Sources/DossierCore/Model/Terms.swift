/// A creditor's conditions, as one file states them; what is absent is inherited from `extends` or is the usual rule.
public struct Terms: Sendable, Equatable {
  /// The name for people.
  public let name: String?
  /// The capacity of the debtors whom these rules are for; all if nil.
  public let capacity: Capacity?
  /// The pack or terms file whose rules hold where this one is silent.
  public let extends: Slug?
  /// The general conditions themselves, as attached files.
  public let files: [String]
  /// When invoices fall due.
  public let payment: PaymentTerm?
  /// Interest on arrears.
  public let interest: Ruling<InterestTerms>
  /// The damages clause.
  public let damages: Ruling<DamagesTerms>
  /// What acts of collection cost.
  public let costs: Ruling<CostTerms>
  /// How payments are spread.
  public let imputation: Imputation?
  /// What a notice asks for.
  public let notice: Ruling<NoticeTerms>
  /// What the law does not let a creditor claim, whatever terms say.
  public let caps: Ruling<CapTerms>
  /// Whether the legal maximum is claimed where the terms ask for more.
  public let limitedToLaw: Bool?
  /// Rests up to this are not chased.
  public let tolerance: Money?
  /// The currency of the amounts above.
  public let currency: Currency?
  /// Where the rules come from.
  public let sources: [RuleSource]
}

/// What one file says of a rule: nothing, that there is none, or what it is.
public enum Ruling<Value: Sendable & Equatable>: Sendable, Equatable {
  /// Nothing is said: inherited.
  case silent
  /// There is no such rule, whatever was inherited.
  case none
  /// The rule.
  case some(Value)

  /// The rule, if one is stated.
  public var value: Value? {
    guard case .some(let value) = self else { return nil }
    return value
  }
}

/// When an invoice falls due.
public struct PaymentTerm: Sendable, Equatable {
  /// Days after the invoice's date.
  public let days: Int
  /// Whether the term then runs to the end of that month.
  public let endOfMonth: Bool
}

/// Interest on arrears, as one file states it.
public struct InterestTerms: Sendable, Equatable {
  /// The rate a year, fixed or by table.
  public let basis: InterestBasis?
  /// How days become years.
  public let dayCount: DayCount?
  /// Whether interest bears interest.
  public let compounding: Compounding?
  /// From which day it runs.
  public let starts: InterestStart?
  /// Whether the day of a payment still bears interest on what it pays.
  public let paymentDay: PaymentDay?
  /// Whether the table's rate of the first day holds for the life of the debt.
  public let fixedAtStart: Bool?
  /// The margin of contracts that are older than the one that holds now.
  public let earlier: EarlierMargin?
}

/// The margin over a table that contracts before a day keep.
public struct EarlierMargin: Sendable, Hashable {
  /// The first day whose contracts have the margin of today.
  public let contractsBefore: CalendarDate
  /// Percent on top of the table's rate.
  public let margin: Rate

  /// Makes it.
  public init(contractsBefore: CalendarDate, margin: Rate) {
    self.contractsBefore = contractsBefore
    self.margin = margin
  }
}

/// Where an interest rate comes from.
public enum InterestBasis: Sendable, Equatable {
  /// The contract: so much a year.
  case rate(Rate)
  /// A table of statutory rates, and what comes on top.
  case table(Slug, margin: Rate)
}

/// How days become years (ISDA names in brackets).
public enum DayCount: String, Sendable, CaseIterable {
  /// Days ÷ 365, leap years too (Act/365 Fixed).
  case actual365 = "actual/365"
  /// Days in leap years ÷ 366, others ÷ 365, by calendar year (Act/Act ISDA).
  case actualActual = "actual/actual"
  /// Days ÷ 360 (Act/360).
  case actual360 = "actual/360"
  /// Months of 30 days ÷ 360 (30E/360).
  case thirty360 = "30/360"
}

/// Whether interest bears interest.
public enum Compounding: String, Sendable, CaseIterable {
  /// It does not.
  case none
  /// On each anniversary of the first day of default.
  case yearly
}

/// From which day interest runs.
public enum InterestStart: String, Sendable, CaseIterable {
  /// The day after the due date.
  case dayAfterDue = "day-after-due"
  /// The day after the notice was sent.
  case noticeSent = "notice-sent"
  /// The day after the notice's term.
  case afterNotice = "after-notice"
  /// By the creditor's size: small ones from the sending, large ones after the term (Book XIX, Code of Economic Law).
  case bySize = "by-size"
}

/// Whether the day of a payment still bears interest on what it pays.
public enum PaymentDay: String, Sendable, CaseIterable {
  /// It does: the principal is lower from the next day.
  case counts
  /// It does not: the principal is lower from that day.
  case doesNot = "does-not"
}

/// The damages clause, as one file states it.
public struct DamagesTerms: Sendable, Equatable {
  /// How much.
  public let charge: Charge?
  /// Once a case, once an invoice or once for the invoices of each notice.
  public let per: DamagesUnit?
  /// Of what a share is taken.
  public let base: DamagesBase?
  /// When it falls due.
  public let due: DamagesDue?
  /// The VAT on it, where the creditor cannot deduct it and the notice announced it.
  public let vat: Rate?
}

/// A sum, or a share of a base.
public enum Charge: Sendable, Equatable {
  /// A fixed sum.
  case amount(Money)
  /// A share, not below the minimum nor above the maximum.
  case percent(Rate, minimum: Money?, maximum: Money?)
  /// By the tier in which the base lies, not below the minimum nor above the maximum.
  case tiers([ChargeTier], minimum: Money?, maximum: Money?)
}

/// One tier of a charge: its amount plus its share of the part above the tier before.
public struct ChargeTier: Sendable, Equatable {
  /// The largest base that lies in this tier; nil for the last.
  public let upTo: Money?
  /// The sum that the tier begins with.
  public let amount: Money?
  /// The share of the part of the base above the tier before.
  public let percent: Rate?
}

/// Whether a damages clause is taken once a case, once an invoice or once a notice.
public enum DamagesUnit: String, Sendable, CaseIterable {
  /// Once for all invoices together.
  case `case`
  /// Once for each.
  case invoice
  /// Once for the invoices of each notice together.
  case notice
}

/// Of what a share is taken.
public enum DamagesBase: String, Sendable, CaseIterable {
  /// The invoices' amounts less correcting credit notes.
  case invoices
  /// The principal open at the start of the day.
  case balance
}

/// When the damages clause falls due.
public enum DamagesDue: String, Sendable, CaseIterable {
  /// The day after the due date.
  case due
  /// The day after the notice's term ended unpaid.
  case notice
  /// The day of the first hand-over.
  case forward
  /// The day the case was opened.
  case opened
}

/// What acts of collection cost, as one file states it.
public struct CostTerms: Sendable, Equatable {
  /// The recovery fee of each invoice (Directive 2011/7/EU, article 6: 40.00), fixed or by the principal unpaid when it falls due.
  public let recoveryFee: Charge?
  /// Whether the recovery fee comes on top of the damages clause instead of being part of it.
  public let cumulate: Bool?
  /// What the first, second, … reminder costs; the last holds for all further ones.
  public let reminder: [Money]
}

/// What a notice asks for, as one file states it.
public struct NoticeTerms: Sendable, Equatable {
  /// How long the term is, in days.
  public let days: Int?
  /// When the term of a letter on paper starts.
  public let paperStarts: NoticeStart?
  /// When the term of an e-mail or SMS starts.
  public let electronicStarts: NoticeStart?
  /// The calendar of the public holidays on which nobody works and no post comes.
  public let holidays: HolidayCalendar?
}

/// When the term of a notice starts.
public enum NoticeStart: String, Sendable, CaseIterable {
  /// The third working day after sending (Book XIX, article XIX.2 of the Code of Economic Law).
  case thirdWorkingDay = "third-working-day"
  /// The calendar day after sending.
  case nextDay = "next-day"
  /// The day after receipt (art. 6:96 lid 6 BW).
  case afterDelivery = "after-delivery"
}

/// Which terms file of a chain states each rule.
public struct TermsSources: Sendable, Equatable {
  /// A rule that is inherited as a whole.
  public enum Rule: String, Sendable, CaseIterable {
    /// When invoices fall due.
    case payment
    /// The rate or the table of interest.
    case interestRate = "interest.rate"
    /// How days become years.
    case dayCount = "interest.day-count"
    /// Whether interest bears interest.
    case compounding = "interest.compounding"
    /// From which day interest runs.
    case interestStarts = "interest.starts"
    /// Whether the day of a payment counts.
    case paymentDay = "interest.payment-day"
    /// Whether the first rate holds for life.
    case fixedAtStart = "interest.fixed-at-start"
    /// The margin that older contracts keep.
    case earlierMargin = "interest.earlier"
    /// How much the damages clause asks.
    case damages
    /// Once a case, once an invoice or once for the invoices of each notice.
    case damagesPer = "damages.per"
    /// Of what a share is taken.
    case damagesBase = "damages.base"
    /// When the damages clause falls due.
    case damagesDue = "damages.due"
    /// The VAT on it.
    case damagesVAT = "damages.vat"
    /// The recovery fee.
    case recoveryFee = "costs.recovery-fee"
    /// Whether the recovery fee comes on top.
    case cumulate = "costs.cumulate"
    /// What reminders cost.
    case reminder = "costs.reminder"
    /// How payments are spread.
    case imputation
    /// How long the term of a notice is.
    case noticeDays = "notice.days"
    /// When the term of a letter starts.
    case paperStarts = "notice.paper-starts"
    /// When the term of an e-mail starts.
    case electronicStarts = "notice.electronic-starts"
    /// Whose public holidays count.
    case holidays = "notice.holidays"
    /// What may not be claimed.
    case forbids = "caps.forbids"
    /// The most that a damages clause may give.
    case damagesCap = "caps.damages"
    /// The highest rate.
    case rateCap = "caps.interest"
    /// The most that a reminder may cost.
    case reminderCap = "caps.reminder-fee"
    /// Whether the legal maximum is claimed instead of more.
    case limitedToLaw = "limited-to-law"
    /// Which rests are not chased.
    case tolerance
    /// The currency of the amounts.
    case currency
  }

  /// The file that states each rule, or that there is none; a rule that is the usual one has no file.
  public let sources: [Rule: Slug]

  /// Looks through a chain, the most specific first.
  public init(of chain: [NamedTerms]) {
    var sources: [Rule: Slug] = [:]
    for rule in Rule.allCases { sources[rule] = Self.source(of: rule, in: chain) }
    self.sources = sources
  }

  private static func source(of rule: Rule, in chain: [NamedTerms]) -> Slug? {
    for link in chain where link.terms.speaks(of: rule) { return link.slug }
    return nil
  }

  /// The law behind each rule of a chain, the most specific first, as far as the file that decides the rule names one.
  public static func laws(of chain: [Terms]) -> [Rule: RuleSource] {
    var laws: [Rule: RuleSource] = [:]
    for rule in Rule.allCases { laws[rule] = chain.first { $0.speaks(of: rule) }?.source(of: rule) }
    return laws
  }
}

extension Terms {
  /// Whether this file decides a rule: it states it, or says that there is none.
  fileprivate func speaks(of rule: TermsSources.Rule) -> Bool {
    switch rule {
    case .payment: payment != nil
    case .interestRate: interest.decides { $0.basis != nil }
    case .dayCount: interest.decides { $0.dayCount != nil }
    case .compounding: interest.decides { $0.compounding != nil }
    case .interestStarts: interest.decides { $0.starts != nil }
    case .paymentDay: interest.decides { $0.paymentDay != nil }
    case .fixedAtStart: interest.decides { $0.fixedAtStart != nil }
    case .earlierMargin: interest.decides { $0.earlier != nil }
    case .damages: damages.decides { $0.charge != nil }
    case .damagesPer: damages.decides { $0.per != nil }
    case .damagesBase: damages.decides { $0.base != nil }
    case .damagesDue: damages.decides { $0.due != nil }
    case .damagesVAT: damages.decides { $0.vat != nil }
    case .recoveryFee: costs.decides { $0.recoveryFee != nil }
    case .cumulate: costs.decides { $0.cumulate != nil }
    case .reminder: costs.decides { !$0.reminder.isEmpty }
    case .imputation: imputation != nil
    case .noticeDays: notice.decides { $0.days != nil }
    case .paperStarts: notice.decides { $0.paperStarts != nil }
    case .electronicStarts: notice.decides { $0.electronicStarts != nil }
    case .holidays: notice.decides { $0.holidays != nil }
    case .forbids: caps.decides { !$0.forbids.isEmpty }
    case .damagesCap: caps.decides { $0.damages != nil }
    case .rateCap: caps.decides { $0.interest != nil }
    case .reminderCap: caps.decides { $0.reminderFee != nil }
    case .limitedToLaw: limitedToLaw != nil
    case .tolerance: tolerance != nil
    case .currency: currency != nil
    }
  }
}

extension Ruling {
  /// Whether this is the last word: there is no such rule, or it states the part that is asked for.
  fileprivate func decides(_ states: (Value) -> Bool) -> Bool {
    switch self {
    case .silent: false
    case .none: true
    case .some(let value): states(value)
    }
  }
}

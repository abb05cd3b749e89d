/// The rules by which one case is reckoned: terms with all inheritance resolved and every default filled in.
public struct ClaimRules: Sendable, Equatable {
  /// The terms' name for people, if they have one.
  public let name: String?
  /// The capacity of the debtors whom the rules are for; all if nil.
  public let capacity: Capacity?
  /// Interest; nil if none is asked.
  public let interest: InterestRule?
  /// The damages clause; nil if there is none.
  public let damages: DamagesRule?
  /// The recovery fee of each invoice; nil if there is none.
  public let recoveryFee: Charge?
  /// Whether the recovery fee comes on top of the damages clause.
  public let cumulatesFee: Bool
  /// What reminders cost; the last holds for all further ones.
  public let reminderFees: [Money]
  /// How payments are spread.
  public let imputation: Imputation
  /// What a notice asks for; nil if the terms know none.
  public let notice: NoticeTerms?
  /// What the law does not let a creditor claim; nil if nothing is said of it.
  public let caps: CapTerms?
  /// Whether the legal maximum is claimed where the terms ask for more.
  public let limitedToLaw: Bool
  /// Rests up to this are not chased.
  public let tolerance: Money?
  /// When invoices fall due; nil if the terms do not say.
  public let payment: PaymentTerm?
  /// The law behind each rule, as far as it is known.
  public let laws: [TermsSources.Rule: RuleSource]
}

/// Interest on arrears, complete.
public struct InterestRule: Sendable, Equatable {
  /// Where the rate comes from.
  public let basis: InterestBasis
  /// How days become years.
  public let dayCount: DayCount
  /// Whether interest bears interest.
  public let compounding: Compounding
  /// From which day it runs.
  public let starts: InterestStart
  /// Whether the day of a payment still bears interest on what it pays.
  public let paymentDay: PaymentDay
  /// Whether the table's rate of the first day holds for the life of the debt; as the table's law says if nil.
  public let fixedAtStart: Bool?
  /// The margin of older contracts.
  public let earlier: EarlierMargin?

  /// Makes a rule; what is left out is the usual: actual/365, simple, from the day after the due date.
  public init(
    basis: InterestBasis, dayCount: DayCount = .actual365, compounding: Compounding = .none,
    starts: InterestStart = .dayAfterDue, paymentDay: PaymentDay = .counts, fixedAtStart: Bool? = nil,
    earlier: EarlierMargin? = nil
  ) {
    self.basis = basis
    self.dayCount = dayCount
    self.compounding = compounding
    self.starts = starts
    self.paymentDay = paymentDay
    self.fixedAtStart = fixedAtStart
    self.earlier = earlier
  }
}

/// The damages clause, complete.
public struct DamagesRule: Sendable, Equatable {
  /// How much.
  public let charge: Charge
  /// Once a case, once an invoice or once for the invoices of each notice.
  public let per: DamagesUnit
  /// Of what a share is taken.
  public let base: DamagesBase
  /// When it falls due.
  public let due: DamagesDue
  /// The VAT on it, where the creditor cannot deduct it and the notice announced it.
  public let vat: Rate?
}

extension ClaimRules {
  /// The rules of a case whose creditor has no terms: principal only, spread in the usual order.
  public static let none = ClaimRules(resolving: [])

  /// Fills in a chain of terms, the most specific first; what all are silent about is the usual rule.
  public init(resolving chain: [Terms]) {
    name = chain.first?.name
    capacity = chain.first(\.capacity)
    interest = chain.ruling(\.interest).flatMap { rulings in
      guard let basis = rulings.first(\.basis) else { return nil }
      return InterestRule(
        basis: basis, dayCount: rulings.first(\.dayCount) ?? .actual365,
        compounding: rulings.first(\.compounding) ?? .none, starts: rulings.first(\.starts) ?? .dayAfterDue,
        paymentDay: rulings.first(\.paymentDay) ?? .counts, fixedAtStart: rulings.first(\.fixedAtStart),
        earlier: rulings.first { $0.basis != nil }?.earlier)
    }
    damages = chain.ruling(\.damages).flatMap { rulings in
      guard let charge = rulings.first(\.charge) else { return nil }
      return DamagesRule(
        charge: charge, per: rulings.first(\.per) ?? .case, base: rulings.first(\.base) ?? .invoices,
        due: rulings.first(\.due) ?? .due, vat: rulings.first(\.vat))
    }
    let costs = chain.ruling(\.costs) ?? []
    recoveryFee = costs.first(\.recoveryFee)
    cumulatesFee = costs.first(\.cumulate) ?? false
    reminderFees = costs.first { !$0.reminder.isEmpty }?.reminder ?? []
    notice = chain.ruling(\.notice).map { rulings in
      NoticeTerms(
        days: rulings.first(\.days), paperStarts: rulings.first(\.paperStarts),
        electronicStarts: rulings.first(\.electronicStarts), holidays: rulings.first(\.holidays))
    }
    caps = chain.ruling(\.caps).map { rulings in
      CapTerms(
        forbids: rulings.first { !$0.forbids.isEmpty }?.forbids ?? [], damages: rulings.first(\.damages),
        interest: rulings.first(\.interest), reminderFee: rulings.first(\.reminderFee))
    }
    imputation = chain.first(\.imputation) ?? .usual
    limitedToLaw = chain.first(\.limitedToLaw) ?? false
    tolerance = chain.first(\.tolerance)
    payment = chain.first(\.payment)
    laws = TermsSources.laws(of: chain)
  }

  /// The same rules with another imputation.
  public func imputing(by imputation: Imputation) -> ClaimRules {
    ClaimRules(
      name: name, capacity: capacity, interest: interest, damages: damages, recoveryFee: recoveryFee,
      cumulatesFee: cumulatesFee,
      reminderFees: reminderFees, imputation: imputation, notice: notice, caps: caps, limitedToLaw: limitedToLaw,
      tolerance: tolerance, payment: payment, laws: laws)
  }
}

extension ClaimRules {
  /// The rate tables that the rules name.
  public var tables: Set<Slug> {
    guard let interest else { return [] }
    var names: Set<Slug> = []
    if case .table(let name, _) = interest.basis { names.insert(name) }
    if let cap = caps?.interest {
      names.insert(cap.table)
      if let otherwise = cap.otherwise { names.insert(otherwise) }
    }
    return names
  }
}

extension [Terms] {
  /// What the chain states of a rule, the most specific first, up to the file that says there is none.
  ///
  /// Nil if nothing is stated, or if the first word on it is that there is none.
  fileprivate func ruling<Value>(_ rule: KeyPath<Terms, Ruling<Value>>) -> [Value]? {
    var stated: [Value] = []
    for terms in self {
      switch terms[keyPath: rule] {
      case .silent: continue
      case .none: return stated.isEmpty ? nil : stated
      case .some(let value): stated.append(value)
      }
    }
    return stated.isEmpty ? nil : stated
  }
}

extension Array {
  /// The first value that any element states.
  fileprivate func first<Value>(_ value: KeyPath<Element, Value?>) -> Value? {
    for element in self {
      if let stated = element[keyPath: value] { return stated }
    }
    return nil
  }
}

extension ClaimRules {
  /// Makes rules out of what the ledger reads; what is left out is not asked, and payments are spread as usual.
  public init(
    interest: InterestRule? = nil, damages: DamagesRule? = nil, recoveryFee: Charge? = nil, cumulatesFee: Bool = false,
    imputation: Imputation = .usual, notice: NoticeTerms? = nil, caps: CapTerms? = nil, limitedToLaw: Bool = false
  ) {
    self.init(
      name: nil, capacity: nil, interest: interest, damages: damages, recoveryFee: recoveryFee,
      cumulatesFee: cumulatesFee,
      reminderFees: [], imputation: imputation, notice: notice, caps: caps,
      limitedToLaw: limitedToLaw, tolerance: nil, payment: nil, laws: [:])
  }
}

extension DamagesRule {
  /// Makes a damages clause; what is left out is the usual: once a case, of the invoices, the day after the due date.
  public init(
    _ charge: Charge, per unit: DamagesUnit = .case, base: DamagesBase = .invoices, due: DamagesDue = .due,
    vat: Rate? = nil
  ) {
    self.init(charge: charge, per: unit, base: base, due: due, vat: vat)
  }
}

extension ChargeTier {
  /// Makes the tier of bases up to a sum, or of all larger ones.
  public init(to upTo: Money?, amount: Money? = nil, percent: Rate? = nil) {
    self.init(upTo: upTo, amount: amount, percent: percent)
  }
}

extension NoticeTerms {
  /// Makes a term of so many days; what is left out begins on the day after sending.
  public init(
    days: Int, paper: NoticeStart? = nil, electronic: NoticeStart? = nil, holidays: HolidayCalendar? = nil
  ) {
    self.init(days: days, paperStarts: paper, electronicStarts: electronic, holidays: holidays)
  }
}

extension CapTerms {
  /// Makes caps; what is left out is not capped.
  public init(forbids: [ForbiddenClaim] = [], damages: Charge? = nil, interest: RateCap? = nil) {
    self.init(forbids: forbids, damages: damages, interest: interest, reminderFee: nil)
  }
}

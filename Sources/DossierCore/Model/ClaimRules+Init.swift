extension ClaimRules {
  /// Makes rules out of what the ledger reads; what is left out is not asked, and payments are spread as usual.
  public init(
    interest: InterestRule? = nil, damages: DamagesRule? = nil, recoveryFee: Money? = nil, cumulatesFee: Bool = false,
    imputation: Imputation = .usual, notice: NoticeTerms? = nil
  ) {
    self.init(
      name: nil, interest: interest, damages: damages, recoveryFee: recoveryFee, cumulatesFee: cumulatesFee,
      reminderFees: [], imputation: imputation, notice: notice, limitedToLaw: false, tolerance: nil, payment: nil)
  }
}

extension DamagesRule {
  /// Makes a damages clause; what is left out is the usual: once a case, of the invoices, the day after the due date.
  public init(
    _ charge: Charge, per unit: DamagesUnit = .case, base: DamagesBase = .invoices, due: DamagesDue = .due
  ) {
    self.init(charge: charge, per: unit, base: base, due: due)
  }
}

extension ChargeTier {
  /// Makes the tier of bases up to a sum, or of all larger ones.
  public init(to upTo: Money?, amount: Money? = nil, percent: Rate? = nil) {
    self.init(upTo: upTo, amount: amount, percent: percent)
  }
}

extension NoticeTerms {
  /// Makes a term of so many days that begins as the law says.
  public init(days: Int) {
    self.init(days: days, paperStarts: nil, electronicStarts: nil)
  }
}

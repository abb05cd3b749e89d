/// One run through the days of a claim up to a day.
///
/// Only days on which something can happen are visited; interest runs between them. Within a day: the day's interest;
/// amounts falling due; credit notes; waivers; what was over, then payments; refunds. Where the day of a payment does not
/// count, the day's interest comes last, on what is then unpaid.
struct Replay {
  let entries: DatedEntries
  let rules: ClaimRules
  let asOf: CalendarDate
  let currency: Currency
  let imputation: Imputation
  let creditor: ClaimCreditor
  let contractDate: CalendarDate?
  /// From which day interest runs, the later of what the terms and what the law say.
  let starts: InterestStart
  /// The invoices by due date, date, reference and id.
  var debts: [Debt]
  var charges: [ChargeState] = []
  var funds: [Funds] = []
  var givenUp: [GivenUp] = []
  var explained: [ChargeExplanation] = []
  var refundsTaken: [Identifier: Int128] = [:]
  /// The settlements met: the day, and the place in `givenUp`.
  var met: [Identifier: (day: CalendarDate, place: Int)] = [:]
  /// The days on which settlements that had been met were so no more.
  var undone: [Identifier: CalendarDate] = [:]
  /// What the damages clause of the case has covered and given so far.
  var clause = (base: Int128(0), fees: Int128(0), given: Int128(0))

  /// Begins with nothing replayed; only what is explained keeps the periods of interest.
  init(
    _ claim: Claim, rules: ClaimRules, asOf day: CalendarDate, rates: RateTables, isExplained: Bool = true
  ) throws(LedgerError) {
    let charges = [rules.damages?.charge, rules.recoveryFee, rules.caps?.damages].compactMap(\.self)
    for amount in charges.flatMap(\.amounts) where amount.currency != claim.currency {
      throw .termsCurrency(expected: claim.currency, found: amount.currency)
    }
    entries = try DatedEntries(claim, through: day)
    self.rules = rules
    asOf = day
    currency = claim.currency
    imputation = claim.imputation ?? rules.imputation
    _ = try imputation.order()
    creditor = claim.creditor
    contractDate = claim.contractDate
    let isForbidden = rules.caps?.forbids.contains(.claimsBeforeNotice) == true
    starts = (rules.interest?.starts ?? .dayAfterDue).resolved(forbidden: isForbidden, size: claim.creditor.size)
    debts = entries.invoices.map { invoice in
      Debt(invoice, meter: rules.meter(for: invoice, of: claim, rates: rates, keepsPeriods: isExplained))
    }
    for place in debts.indices {
      debts[place].notice = entries.firstNotice(for: debts[place].invoice, under: rules)
      debts[place].damagesDay = firstDamagesDay(place)
    }
    for correction in entries.corrections { debts[correction.debt].amount -= correction.amount }
  }

  var paymentDayCounts: Bool { rules.interest?.paymentDay != .doesNot }

  /// Whether interest bears interest.
  var compounds: Bool { rules.interest?.compounding == .yearly && !forbids(.compounding) }

  /// Whether the law forbids a claim.
  func forbids(_ claim: ForbiddenClaim) -> Bool { rules.caps?.forbids.contains(claim) == true }

  mutating func run() throws(LedgerError) {
    for day in days() { try step(day) }
  }

  private mutating func step(_ day: CalendarDate) throws(LedgerError) {
    try runInterest(through: day.adding(days: -1))
    try begin(day)
    if paymentDayCounts { try runInterest(through: day) }
    try fallDue(on: day)
    try credit(on: day)
    waive(on: day)
    try pay(on: day)
    refund(on: day)
    if !paymentDayCounts {
      for place in debts.indices {
        let base = debts[place].baseOfDay
        try debts[place].meter?.run(through: day, base: base)
      }
      spreadKept(on: day)
    }
    updateHeld(on: day)
  }

  private mutating func runInterest(through day: CalendarDate) throws(LedgerError) {
    for place in debts.indices {
      let base = debts[place].base
      try debts[place].meter?.run(through: day, base: base)
    }
  }

  /// What is so at the start of a day: new invoices, holds, notices whose term has ended, anniversaries.
  mutating func begin(_ day: CalendarDate) throws(LedgerError) {
    for place in debts.indices where !debts[place].exists && debts[place].invoice.date <= day {
      debts[place].exists = true
      debts[place].open = debts[place].amount
      if starts == .dayAfterDue, let first = debts[place].late { debts[place].meter?.start(on: first) }
    }
    updateHeld(on: day)
    try startAfterNotices(on: day)
    for place in debts.indices {
      if compounds, debts[place].meter?.isAnniversary(day) == true {
        let unpaid = debts[place].interestDue
        try debts[place].meter?.compound(unpaid, on: day)
      }
      debts[place].dayBase = debts[place].open
      debts[place].dayCompounded = debts[place].meter?.compounded ?? 0
    }
  }
}

extension ClaimRules {
  /// The meter of an invoice, by its contract; nil if no interest is asked.
  fileprivate func meter(
    for invoice: Invoice, of claim: Claim, rates: RateTables, keepsPeriods: Bool
  ) -> InterestMeter? {
    interest.map { rule in
      InterestMeter(
        RateFinder(
          rule: rule, rates: rates, contract: invoice.contractDate ?? claim.contractDate ?? invoice.date,
          cap: caps?.interest, isLimitedToLaw: limitedToLaw),
        currency: claim.currency, keepsPeriods: keepsPeriods)
    }
  }
}

import DossierCore

/// Draws claims whose days crowd together, so that much happens on the same day.
struct RandomClaim {
  static let start = day("2023-11-01")
  static let end = day("2025-03-31")
  var generator: SeededNumbers

  init(seed: UInt64) { generator = SeededNumbers(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// Half of the days are one of eight, the others any of the time.
  mutating func date() -> CalendarDate {
    if chance(50) {
      return pick(
        [
          "2023-12-30", "2023-12-31", "2024-01-31", "2024-02-28", "2024-02-29", "2024-03-01", "2024-06-30",
          "2025-02-28",
        ].map { day($0) })
    }
    return Self.start.adding(days: below(Self.start.days(to: Self.end)))
  }

  mutating func amount(_ most: Int = 40_000) -> Money {
    Money(minorUnits: Int64(chance(20) ? 1 + below(50) : 1 + below(most)), currency: .euro)
  }

  mutating func maybe<Value>(_ percent: Int, _ value: (inout RandomClaim) -> Value) -> Value? {
    chance(percent) ? value(&self) : nil
  }

  mutating func list<Value>(_ most: Int, _ value: (inout RandomClaim, Int) -> Value) -> [Value] {
    let count = below(most + 1)
    return (0..<count).map { value(&self, $0) }
  }

  mutating func imputation() -> Imputation {
    chance(30) ? .proportional : .order(Bucket.allCases.shuffled(using: &generator))
  }

  mutating func record() -> EntryRecord {
    guard chance(5), let at = Timestamp("2024-01-01T00:00:00Z") else { return EntryRecord() }
    return EntryRecord(void: EntryRecord.Voiding(at: at, reason: "typed twice"))
  }

  mutating func next() -> (Claim, ClaimRules) {
    let invoices = list(4) { random, place in
      let issued = random.date()
      return Invoice(
        id: id("n", 9 - place), record: random.record(), reference: random.pick(["R1", "R2", "R3"]), date: issued,
        due: issued.adding(days: random.pick([0, 0, 1, 14, 30, 60])), amount: random.amount())
    }
    let names: [String?] = invoices.map(\.id.text) + invoices.map(\.reference) + [nil, nil, "R9"]
    let payments = list(6) { random, place in
      Payment(
        id: id("p", 20 - place), record: random.record(), date: random.date(), amount: random.amount(),
        invoice: random.pick(names + [nil, nil]), imputation: random.maybe(20) { $0.imputation() })
    }
    let claim = Claim(
      currency: .euro, opened: date(), forwarded: maybe(70) { $0.date() }, imputation: maybe(20) { $0.imputation() },
      invoices: invoices,
      credits: list(2) { random, place in
        CreditNote(
          id: id("c", 9 - place), record: random.record(), date: random.date(), amount: random.amount(20_000),
          invoice: random.pick(names), corrects: random.pick([nil, true, false]))
      },
      costs: list(2) { random, place in
        Cost(
          id: id("k", 9 - place), record: random.record(), date: random.date(), amount: random.amount(5000),
          vat: random.maybe(30) { $0.amount(500) }, invoice: random.pick(names))
      },
      payments: payments + returns(of: payments),
      refunds: list(2) { random, place in
        Refund(id: id("f", 9 - place), record: random.record(), date: random.date(), amount: random.amount(20_000))
      },
      waivers: list(2) { random, place in
        Waiver(
          id: id("w", 9 - place), record: random.record(), date: random.date(), amount: random.amount(10_000),
          of: random.pick(Bucket.allCases))
      },
      holds: list(2) { random, place in random.hold(place, names) },
      settlements: list(2) { random, place in
        let agreed = random.date()
        return Settlement(
          id: id("s", 9 - place), record: random.record(), date: agreed,
          until: agreed.adding(days: random.pick([0, 30, 200])), amount: random.amount(20_000))
      },
      notices: list(2) { random, place in
        let sent = random.date()
        return Notice(
          id: id("t", 9 - place), sent: sent, deadline: random.maybe(50) { sent.adding(days: $0.below(40)) },
          invoices: random.pick(names).map { [$0] } ?? [])
      })
    return (claim, rules())
  }

  /// Takes back some payments that count, in one or two goes, with ids before and after all others.
  private mutating func returns(of payments: [Payment]) -> [Payment] {
    var returns: [Payment] = []
    for payment in payments where !payment.isVoid && chance(25) {
      let all = payment.amount.minorUnits
      let first = chance(60) || all == 1 ? all : 1 + Int64(below(Int(all - 1)))
      for amount in [first, all - first] where amount > 0 && (amount == first || chance(50)) {
        returns.append(
          Payment(
            id: id("r", returns.count + 1), date: payment.date.adding(days: pick([0, 1, 10, 100])),
            amount: Money(minorUnits: amount, currency: .euro), returned: payment.id))
      }
    }
    return returns
  }

  private mutating func hold(_ place: Int, _ names: [String?]) -> Hold {
    let from = date()
    return Hold(
      id: id("h", 9 - place), record: record(), from: from, until: maybe(60) { from.adding(days: $0.below(200)) },
      reason: pick(HoldReason.allCases), amount: maybe(30) { $0.amount() }, invoice: pick(names),
      interest: pick([nil, .stops, .runs]),
      released: maybe(30) { Hold.Release(on: from.adding(days: $0.below(100))) })
  }

  mutating func rules() -> ClaimRules {
    let interest = maybe(90) { random in
      InterestRule(
        basis: .rate(percent(random.pick(["10.5", "8", "0.01", "36.5", "12.3456"]))),
        dayCount: random.pick(DayCount.allCases), compounding: random.pick([.none, .none, .yearly]),
        starts: random.pick([.dayAfterDue, .dayAfterDue, .dayAfterDue, .noticeSent, .afterNotice]),
        paymentDay: random.pick([.counts, .counts, .doesNot]))
    }
    let charge = pick([
      Charge.amount(eur("150.00")), .percent(percent("10"), minimum: nil, maximum: nil),
      .percent(percent("12.5"), minimum: eur("25.00"), maximum: eur("60.00")),
      .tiers(
        [
          ChargeTier(to: eur("150.00"), amount: eur("20.00")),
          ChargeTier(to: eur("500.00"), amount: eur("30.00"), percent: percent("10")),
          ChargeTier(to: nil, amount: eur("65.00"), percent: percent("5")),
        ], minimum: nil, maximum: eur("90.00")),
    ])
    return ClaimRules(
      interest: interest,
      damages: maybe(70) { random in
        DamagesRule(
          charge, per: random.pick(DamagesUnit.allCases), base: random.pick(DamagesBase.allCases),
          due: random.pick(DamagesDue.allCases))
      },
      recoveryFee: maybe(40) { _ in .amount(eur("40.00")) }, cumulatesFee: chance(50), imputation: imputation(),
      notice: maybe(50) { _ in NoticeTerms(days: 14) })
  }

  /// The same claim with every list in another order.
  mutating func shuffled(_ claim: Claim) -> Claim {
    Claim(
      currency: claim.currency, opened: claim.opened, forwarded: claim.forwarded, imputation: claim.imputation,
      invoices: claim.invoices.shuffled(using: &generator), credits: claim.credits.shuffled(using: &generator),
      costs: claim.costs.shuffled(using: &generator), payments: claim.payments.shuffled(using: &generator),
      refunds: claim.refunds.shuffled(using: &generator), waivers: claim.waivers.shuffled(using: &generator),
      holds: claim.holds.shuffled(using: &generator), settlements: claim.settlements.shuffled(using: &generator),
      notices: claim.notices.shuffled(using: &generator))
  }

  /// The same claim without what is dated after a day, and without what is void.
  static func cut(_ claim: Claim, after day: CalendarDate) -> Claim {
    Claim(
      currency: claim.currency, opened: claim.opened,
      forwarded: claim.forwarded.flatMap { $0 <= day ? $0 : nil }, imputation: claim.imputation,
      invoices: claim.invoices.filter { $0.date <= day && !$0.isVoid },
      credits: claim.credits.filter { $0.date <= day && !$0.isVoid },
      costs: claim.costs.filter { $0.date <= day && !$0.isVoid },
      payments: claim.payments.filter { $0.date <= day && !$0.isVoid },
      refunds: claim.refunds.filter { $0.date <= day && !$0.isVoid },
      waivers: claim.waivers.filter { $0.date <= day && !$0.isVoid },
      holds: claim.holds.filter { $0.from <= day && !$0.isVoid }.map { known($0, on: day) },
      settlements: claim.settlements.filter { $0.date <= day && !$0.isVoid },
      notices: claim.notices.filter { $0.sent <= day })
  }
}

extension RandomClaim {
  /// The hold as it was known on a day: not yet released later.
  private static func known(_ hold: Hold, on day: CalendarDate) -> Hold {
    Hold(
      id: hold.id, from: hold.from, until: hold.until, reason: hold.reason, amount: hold.amount,
      invoice: hold.invoice, interest: hold.interest, released: hold.released.flatMap { $0.on <= day ? $0 : nil })
  }
}

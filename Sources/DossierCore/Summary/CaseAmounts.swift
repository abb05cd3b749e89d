/// What is owed on a case on a day: the sums of its statement in minor units of one currency.
///
/// Lists hold very many of these; the currency stands there once.
public struct CaseAmounts: Sendable, Equatable {
  let currency: Currency
  /// What the invoices say less credit notes, interest, damages, costs, what was waived, payments, refunds, balance.
  var sums: SIMD8<Int64>
  /// What the day after adds, in ten-thousandths; nil if no rate is known for it.
  let perDay: Int64?
  /// What is open of costs, interest, damages and principal.
  var openSums: SIMD4<Int64>
  /// What the debtor has paid too much.
  let over: Int64

  init(
    currency: Currency, sums: SIMD8<Int64>, perDay: Int64?, openSums: SIMD4<Int64>, over: Int64
  ) {
    self.currency = currency
    self.sums = sums
    self.perDay = perDay
    self.openSums = openSums
    self.over = over
  }

  /// Takes the sums of a statement.
  public init(totals: StatementTotals, open: OpenAmounts) {
    self.init(
      currency: totals.balance.currency,
      sums: SIMD8(
        totals.principal.minorUnits, totals.interest.minorUnits, totals.damages.minorUnits, totals.costs.minorUnits,
        totals.waived.minorUnits, totals.payments.minorUnits, totals.refunds.minorUnits, totals.balance.minorUnits),
      perDay: totals.perDay?.tenThousandths,
      openSums: SIMD4(
        open.costs.minorUnits, open.interest.minorUnits, open.damages.minorUnits, open.principal.minorUnits),
      over: open.over.minorUnits)
  }

  /// The sums of the statement.
  public var totals: StatementTotals {
    StatementTotals(
      principal: money(sums[0]), interest: money(sums[1]), damages: money(sums[2]), costs: money(sums[3]),
      waived: money(sums[4]), payments: money(sums[5]), refunds: money(sums[6]), balance: money(sums[7]),
      perDay: perDay.map { DailyInterest(tenThousandths: $0, currency: currency) })
  }

  /// What is still open, by bucket.
  public var open: OpenAmounts {
    OpenAmounts(
      costs: money(openSums[0]), interest: money(openSums[1]), damages: money(openSums[2]),
      principal: money(openSums[3]), over: money(over))
  }

  /// What is owed; negative if the debtor has a credit.
  public var balance: Money { money(sums[7]) }

  /// The amounts with more interest, in minor units.
  func adding(_ interest: Int64) -> CaseAmounts {
    var more = self
    more.sums[1] += interest
    more.sums[7] += interest
    more.openSums[1] += interest
    return more
  }

  private func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
}

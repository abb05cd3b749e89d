/// What is owed on a case on a day: the sums of its statement in minor units of one currency.
///
/// Lists hold very many of these; the currency stands there once.
public struct CaseAmounts: Sendable, Equatable {
  /// The sums of a statement in minor units, named as its totals are.
  struct Sums: Sendable, Equatable {
    var principal: Int64 = 0
    var interest: Int64 = 0
    var damages: Int64 = 0
    var costs: Int64 = 0
    var waived: Int64 = 0
    var payments: Int64 = 0
    var refunds: Int64 = 0
    var balance: Int64 = 0
    /// What the day after adds, in ten-thousandths of a unit; nil if no rate is known for it.
    var perDay: Int64?
    var openCosts: Int64 = 0
    var openInterest: Int64 = 0
    var openDamages: Int64 = 0
    var openPrincipal: Int64 = 0
    var over: Int64 = 0
  }

  let currency: Currency
  private(set) var sums: Sums

  init(currency: Currency, sums: Sums) {
    self.currency = currency
    self.sums = sums
  }

  /// Takes the sums of a statement.
  public init(totals: StatementTotals, open: OpenAmounts) {
    self.init(
      currency: totals.balance.currency,
      sums: Sums(
        principal: totals.principal.minorUnits, interest: totals.interest.minorUnits,
        damages: totals.damages.minorUnits, costs: totals.costs.minorUnits, waived: totals.waived.minorUnits,
        payments: totals.payments.minorUnits, refunds: totals.refunds.minorUnits, balance: totals.balance.minorUnits,
        perDay: totals.perDay?.tenThousandths, openCosts: open.costs.minorUnits,
        openInterest: open.interest.minorUnits, openDamages: open.damages.minorUnits,
        openPrincipal: open.principal.minorUnits, over: open.over.minorUnits))
  }

  /// The sums of the statement.
  public var totals: StatementTotals {
    StatementTotals(
      principal: money(sums.principal), interest: money(sums.interest), damages: money(sums.damages),
      costs: money(sums.costs), waived: money(sums.waived), payments: money(sums.payments),
      refunds: money(sums.refunds), balance: money(sums.balance),
      perDay: sums.perDay.map { DailyInterest(tenThousandths: $0, currency: currency) })
  }

  /// What is still open, by bucket.
  public var open: OpenAmounts {
    OpenAmounts(
      costs: money(sums.openCosts), interest: money(sums.openInterest), damages: money(sums.openDamages),
      principal: money(sums.openPrincipal), over: money(sums.over))
  }

  /// What is owed; negative if the debtor has a credit.
  public var balance: Money { money(sums.balance) }

  /// The amounts as of a later day; nil if they cannot be known without reckoning.
  func moved(to day: CalendarDate, by course: BalanceCourse?) -> CaseAmounts? {
    guard let interest = course?.added(by: day) else { return nil }
    var more = self
    more.sums.interest += interest
    more.sums.balance += interest
    more.sums.openInterest += interest
    return more
  }

  private func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
}

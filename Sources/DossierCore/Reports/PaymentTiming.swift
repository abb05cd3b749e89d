/// When the invoices of a case were paid, taking the oldest due date first.
struct PaymentTiming {
  /// Days from due date to payment times minor units paid, summed.
  private(set) var lateness: Int128 = 0
  /// The minor units of the invoices that were paid.
  private(set) var covered: Int128 = 0
  /// How many payments were left after those taken back.
  private(set) var payments = 0
  /// How many of them left something unpaid that was due.
  private(set) var partialPayments = 0

  /// Holds the payments of a case against its invoices.
  init(_ figures: CaseFigures) {
    let invoices = figures.invoices.sorted { ($0.due, $0.date, $0.reference) < ($1.due, $1.date, $1.reference) }
    var debts = invoices.map { (due: $0.due, rest: Int128($0.amount.minorUnits)) }[...]
    var received: Int128 = 0
    for payment in Self.kept(figures.payments) {
      payments += 1
      received += payment.units
      let due = invoices.reduce(Int128(0)) { $0 + ($1.due <= payment.day ? Int128($1.amount.minorUnits) : 0) }
      if received < due { partialPayments += 1 }
      var rest = payment.units
      while rest > 0, let debt = debts.first {
        let taken = min(rest, debt.rest)
        covered += taken
        lateness += taken * Int128(debt.due.days(to: payment.day))
        rest -= taken
        debts[debts.startIndex].rest -= taken
        if debts[debts.startIndex].rest <= 0 { debts.removeFirst() }
      }
    }
  }

  /// The payments in order of time, without what was taken back, which is taken from the last ones before.
  private static func kept(_ payments: [PaymentFact]) -> [(day: CalendarDate, units: Int128)] {
    var kept: [(day: CalendarDate, units: Int128)] = []
    for payment in payments.sorted(by: { ($0.date, $1.amount.minorUnits) < ($1.date, $0.amount.minorUnits) }) {
      var back = -Int128(payment.amount.minorUnits)
      if back <= 0 { kept.append((payment.date, -back)) }
      while back > 0, let last = kept.last {
        let taken = min(back, last.units)
        back -= taken
        kept[kept.count - 1].units -= taken
        if kept[kept.count - 1].units == 0 { kept.removeLast() }
      }
    }
    return kept
  }
}

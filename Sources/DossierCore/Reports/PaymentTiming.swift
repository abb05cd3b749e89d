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
    let invoices = figures.invoices.enumerated().map { place, invoice in
      TimedInvoice(fact: invoice, credits: figures.credits.filter { $0.invoice == place })
    }.sorted { $0.order < $1.order }
    var debts = invoices.map { (due: $0.fact.due, rest: $0.amount(on: .latest)) }[...]
    var received: Int128 = 0
    for payment in figures.keptPayments {
      payments += 1
      received += payment.units
      let due = invoices.reduce(Int128(0)) { $0 + ($1.fact.due <= payment.day ? $1.amount(on: payment.day) : 0) }
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
}

/// An invoice with the credit notes that name it.
private struct TimedInvoice {
  let fact: InvoiceFact
  let credits: [CreditFact]

  var order: (CalendarDate, CalendarDate, String) { (fact.due, fact.date, fact.reference) }

  /// What it was on a day, in minor units.
  func amount(on day: CalendarDate) -> Int128 {
    let taken = credits.reduce(Int128(0)) { $0 + ($1.date <= day ? Int128($1.amount.minorUnits) : 0) }
    return max(0, Int128(fact.amount.minorUnits) - taken)
  }
}

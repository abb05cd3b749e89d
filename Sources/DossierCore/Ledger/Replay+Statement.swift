extension Replay {
  /// Writes down what the replay came to.
  func statement() throws(LedgerError) -> Statement {
    Statement(
      asOf: asOf, currency: currency, invoices: try invoicePositions(),
      credits: entries.credits.map {
        CreditPosition(
          id: $0.id, reference: $0.reference, date: $0.date, amount: $0.amount,
          corrects: entries.correcting.contains($0.id))
      },
      costs: try chargePositions { if case .cost = $0 { true } else { false } },
      fees: try chargePositions { if case .recoveryFee = $0 { true } else { false } },
      damages: try chargePositions { if case .damages = $0 { true } else { false } },
      waivers: try waiverPositions(),
      payments: entries.payments.map {
        PaymentPosition(
          id: $0.id, date: $0.date, amount: $0.amount, receivedBy: $0.receivedBy, returned: $0.returned)
      },
      refunds: try refundPositions(), totals: try totals(), open: try openAmounts(),
      disputed: try money(disputed(on: asOf)), explanation: try explanation())
  }

  /// Writes down the sums alone.
  func figures(of claim: Claim) throws(LedgerError) -> ClaimFigures {
    var openPrincipal: [Identifier: Money] = [:]
    for place in debts.indices { openPrincipal[debts[place].invoice.id] = try money(debts[place].open) }
    return ClaimFigures(
      totals: try totals(), open: try openAmounts(), openPrincipal: openPrincipal, course: try course(of: claim))
  }

  private func invoicePositions() throws(LedgerError) -> [InvoicePosition] {
    var positions: [InvoicePosition] = []
    for debt in debts {
      positions.append(
        InvoicePosition(
          id: debt.invoice.id, reference: debt.invoice.reference, date: debt.invoice.date, due: debt.invoice.due,
          amount: try money(debt.amount), interest: try money(debt.accrued), days: debt.meter?.days ?? 0,
          open: try money(debt.open), openInterest: try money(debt.interestDue)))
    }
    return positions
  }

  private func chargePositions(_ isWanted: (Position) -> Bool) throws(LedgerError) -> [ChargePosition] {
    var positions: [ChargePosition] = []
    for charge in charges.sorted(by: { $0.key < $1.key }) where isWanted(charge.position) {
      positions.append(
        ChargePosition(
          position: charge.position, due: charge.key.due, invoice: charge.debt.map { debts[$0].invoice.id },
          amount: try money(charge.amount), open: try money(charge.open)))
    }
    return positions
  }

  private func waiverPositions() throws(LedgerError) -> [WaiverPosition] {
    var positions: [WaiverPosition] = []
    for given in givenUp where given.bucket != nil || !given.parts.isEmpty {
      positions.append(
        WaiverPosition(
          id: given.id, date: given.day, amount: try money(given.amount), taken: try money(given.taken),
          of: given.bucket, parts: try splitParts(given.parts)))
    }
    return positions
  }

  private func refundPositions() throws(LedgerError) -> [RefundPosition] {
    var positions: [RefundPosition] = []
    for refund in entries.refunds {
      let taken = try money(refundsTaken[refund.id] ?? 0)
      positions.append(RefundPosition(id: refund.id, date: refund.date, amount: refund.amount, taken: taken))
    }
    return positions
  }

  private func totals() throws(LedgerError) -> StatementTotals {
    func sum(_ amounts: [Money]) -> Int128 { amounts.reduce(0) { $0 + Int128($1.minorUnits) } }
    func sum(of bucket: Bucket) -> Int128 { charges.reduce(0) { $0 + ($1.bucket == bucket ? $1.amount : 0) } }
    let principal = sum(entries.invoices.map(\.amount)) - sum(entries.credits.map(\.amount))
    let interest = debts.reduce(0) { $0 + $1.accrued }
    let (damages, costs) = (sum(of: .damages), sum(of: .costs))
    let waived = givenUp.reduce(0) { $0 + $1.taken }
    let payments =
      sum(entries.payments.filter { $0.returned == nil }.map(\.amount))
      - sum(entries.payments.filter { $0.returned != nil }.map(\.amount))
    let refunds = refundsTaken.values.reduce(0, +)
    return StatementTotals(
      principal: try money(principal), interest: try money(interest), damages: try money(damages),
      costs: try money(costs), waived: try money(waived), payments: try money(payments),
      refunds: try money(refunds),
      balance: try money(principal + interest + damages + costs - waived - payments + refunds),
      perDay: try perDay())
  }

  /// What the day after adds; nil if a table does not know its rate yet.
  private func perDay() throws(LedgerError) -> DailyInterest? {
    let day = asOf.adding(days: 1)
    do throws(LedgerError) {
      var next = self
      if isEventful(day) { try next.begin(day) }
      var daily = ExactInterest.zero
      for debt in next.debts {
        guard let meter = debt.meter else { continue }
        daily = try daily.adding(meter.daily(on: day, base: debt.base))
      }
      return try DailyInterest(daily, in: currency)
    } catch {
      switch error {
      case .missingRate, .missingTable: return nil
      default: throw error
      }
    }
  }

  private func openAmounts() throws(LedgerError) -> OpenAmounts {
    func open(_ bucket: Bucket) throws(LedgerError) -> Money {
      try money(claimable(bucket).reduce(0) { $0 + $1.amount })
    }
    return OpenAmounts(
      costs: try open(.costs), interest: try open(.interest), damages: try open(.damages),
      principal: try open(.principal), over: try money(funds.reduce(0) { $0 + $1.over }))
  }
}

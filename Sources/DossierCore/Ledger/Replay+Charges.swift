extension Replay {
  /// Makes costs, recovery fees and damages claimable.
  mutating func fallDue(on day: CalendarDate) throws(LedgerError) {
    for cost in entries.costs where cost.date == day {
      let amount = Int128(cost.amount.minorUnits) + Int128(cost.vat?.minorUnits ?? 0)
      let debt = entries.place(of: cost.invoice)
      addCharge(.cost(cost.id), .costs, debt: debt, due: day, reference: "", id: cost.id.text, amount)
    }
    for place in debts.indices { try chargeFee(place, on: day) }
    try chargeDamages(on: day)
  }

  /// Charges the recovery fee of an invoice that is unpaid at the start of a day on which it is late.
  private mutating func chargeFee(_ place: Int, on day: CalendarDate) throws(LedgerError) {
    guard let rule = rules.recoveryFee, !forbids(.recoveryFee), debts[place].fee == nil, debts[place].open > 0,
      let late = debts[place].late, late <= day
    else { return }
    let fee = try rule.charge(of: debts[place].open, in: currency)
    guard fee.amount > 0 else { return }
    let invoice = debts[place].invoice
    debts[place].fee = fee.amount
    let position = Position.recoveryFee(invoice: invoice.id)
    addCharge(position, .costs, debt: place, due: day, reference: invoice.reference, id: invoice.id.text, fee.amount)
    explained.append(
      ChargeExplanation(
        position: position, due: day, rule: .recoveryFee, invoices: [invoice.id], base: try money(debts[place].open),
        gross: try money(fee.amount), bound: fee.bound, fees: .zero(currency), earlier: .zero(currency), cap: nil,
        vat: .zero(currency), amount: try money(fee.amount)))
  }

  mutating func addCharge(
    _ position: Position, _ bucket: Bucket, debt: Int?, due: CalendarDate, reference: String, id: String,
    _ amount: Int128
  ) {
    let key = PositionKey(due: due, date: due, reference: reference, id: id)
    charges.append(
      ChargeState(position: position, bucket: bucket, debt: debt, key: key, amount: amount, open: amount))
  }

  func money(_ amount: Int128) throws(LedgerError) -> Money { try Money(minorUnits: amount, in: currency) }
}

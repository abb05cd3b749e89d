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
    guard let fee = rules.recoveryFee, fee.minorUnits > 0, debts[place].fee == nil, debts[place].open > 0,
      let late = debts[place].late, late <= day
    else { return }
    let invoice = debts[place].invoice
    let amount = Int128(fee.minorUnits)
    debts[place].fee = amount
    let position = Position.recoveryFee(invoice: invoice.id)
    addCharge(position, .costs, debt: place, due: day, reference: invoice.reference, id: invoice.id.text, amount)
    explained.append(
      ChargeExplanation(
        position: position, due: day, rule: .recoveryFee, invoices: [invoice.id], base: try money(debts[place].open),
        gross: fee, bound: nil, fees: .zero(currency), earlier: .zero(currency), amount: fee))
  }

  /// Takes the invoices into the damages clause whose day has come and that are unpaid at the start of the day.
  private mutating func chargeDamages(on day: CalendarDate) throws(LedgerError) {
    guard let rule = rules.damages else { return }
    let taken = debts.indices.filter { place in
      guard !debts[place].hasDamages, debts[place].open > 0, let due = debts[place].damagesDay else { return false }
      return due <= day
    }
    guard !taken.isEmpty else { return }
    for place in taken {
      debts[place].hasDamages = true
      let base = damagesBase(place, rule)
      let fee = rules.cumulatesFee ? 0 : debts[place].fee ?? 0
      switch rule.per {
      case .invoice: try chargeDamages(rule, of: (base, fee, 0), invoices: [place], own: place, on: day)
      case .case:
        clause.base += base
        clause.fees += fee
      }
    }
    guard rule.per == .case else { return }
    let covered = debts.indices.filter { debts[$0].hasDamages }
    clause.given += try chargeDamages(rule, of: clause, invoices: covered, own: nil, on: day)
  }

  /// Of what the clause takes a share; after a notice always of what is then unpaid.
  private func damagesBase(_ place: Int, _ rule: DamagesRule) -> Int128 {
    switch (rule.due, rule.base) {
    case (.notice, _), (_, .balance): debts[place].open
    case (_, .invoices): debts[place].amount
    }
  }

  @discardableResult
  private mutating func chargeDamages(
    _ rule: DamagesRule, of clause: (base: Int128, fees: Int128, given: Int128), invoices: [Int], own: Int?,
    on day: CalendarDate
  ) throws(LedgerError) -> Int128 {
    let gross = try rule.charge.damages(of: clause.base, in: currency)
    let amount = max(0, max(0, gross.amount - clause.fees) - clause.given)
    let invoice = own.map { debts[$0].invoice }
    let position = Position.damages(due: day, invoice: invoice?.id)
    if amount > 0 {
      let id = invoice?.id.text ?? ""
      addCharge(position, .damages, debt: own, due: day, reference: invoice?.reference ?? "", id: id, amount)
    }
    explained.append(
      ChargeExplanation(
        position: position, due: day, rule: .damages(rule), invoices: invoices.map { debts[$0].invoice.id },
        base: try money(clause.base), gross: try money(gross.amount), bound: gross.bound,
        fees: try money(clause.fees), earlier: try money(clause.given), amount: try money(amount)))
    return amount
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

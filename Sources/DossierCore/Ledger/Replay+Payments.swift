extension Replay {
  /// Credit notes that correct nothing lower the principal; what is too much of any is the debtor's.
  mutating func credit(on day: CalendarDate) throws(LedgerError) {
    for credit in entries.credits where credit.date == day {
      let isCorrecting = entries.correcting.contains(credit.id)
      let amount = isCorrecting ? entries.excesses[credit.id] ?? 0 : Int128(credit.amount.minorUnits)
      guard amount > 0 else { continue }
      funds.append(
        Funds(
          id: credit.id, day: day, isCredit: true, amount: amount, imputation: imputation,
          order: try imputation.order(), paysDebtByDebt: imputation.paysDebtByDebt, debt: nil, over: amount))
      guard !isCorrecting else { continue }
      let place = funds.count - 1
      let named = entries.place(of: credit.invoice)
      let items = named.map { claimable(.principal, of: .debt($0)) } ?? []
      for item in items { lower(item, by: place, on: day) }
      for item in claimable(.principal) { lower(item, by: place, on: day) }
    }
  }

  /// Lowers principal by a credit note; the day itself still bears interest on it.
  private mutating func lower(_ item: Claimable, by place: Int, on day: CalendarDate) {
    guard case .principal(let debt) = item.target, funds[place].over > 0 else { return }
    let amount = min(item.amount, funds[place].over)
    let dayBase = debts[debt].dayBase
    funds[place].over -= amount
    funds[place].parts.append(take(amount, from: item, on: day))
    debts[debt].dayBase = dayBase
  }

  mutating func waive(on day: CalendarDate) {
    for waiver in entries.waivers where waiver.date == day {
      var rest = Int128(waiver.amount.minorUnits)
      var parts: [Taken] = []
      for item in claimable(waiver.of) where rest > 0 {
        let amount = min(rest, item.amount)
        parts.append(take(amount, from: item, on: day))
        rest -= amount
      }
      givenUp.append(
        GivenUp(
          id: waiver.id, day: day, amount: Int128(waiver.amount.minorUnits), bucket: waiver.of, parts: parts))
    }
  }

  /// Spreads what was kept, then the day's payments by id, then takes back what came back; then looks whether settlements
  /// are met.
  mutating func pay(on day: CalendarDate) throws(LedgerError) {
    spreadKept(on: day)
    let dated = entries.payments.filter { $0.date == day }
    let payments = dated.filter { $0.returned == nil } + dated.filter { $0.returned != nil }
    for payment in payments {
      if let returned = payment.returned {
        try takeBack(returned, by: payment)
        spreadKept(on: day)
      } else {
        let rule = payment.imputation ?? imputation
        let amount = Int128(payment.amount.minorUnits)
        funds.append(
          Funds(
            id: payment.id, day: day, isCredit: false, amount: amount, imputation: rule, order: try rule.order(),
            paysDebtByDebt: rule.paysDebtByDebt, debt: entries.place(of: payment.invoice), over: amount))
        spread(funds.count - 1, on: day)
      }
    }
    guard !payments.isEmpty else { return }
    for settlement in entries.settlements where met[settlement.id] == nil && settlement.date <= day {
      guard day <= settlement.until, paid(towards: settlement) >= Int128(settlement.amount.minorUnits) else { continue }
      met[settlement.id] = (day, givenUp.count)
      giveUpRest(settlement.id, on: day)
    }
  }

  /// What payments dated in a settlement's time brought so far, less what was taken back.
  func paid(towards settlement: Settlement) -> Int128 {
    funds.reduce(0) { sum, funds in
      guard !funds.isCredit, settlement.date <= funds.day, funds.day <= settlement.until else { return sum }
      return sum + funds.amount - funds.returned
    }
  }

  private mutating func giveUpRest(_ id: Identifier, on day: CalendarDate) {
    let parts = Bucket.allCases.flatMap { claimable($0) }.map { take($0.amount, from: $0, on: day) }
    let amount = parts.reduce(0) { $0 + $1.amount }
    givenUp.append(GivenUp(id: id, day: day, amount: amount, bucket: nil, parts: parts))
  }

  /// Undoes a payment's split, the last part first: what is over, then wherever it went, whenever it was spread.
  ///
  /// What other payments were spread over meanwhile stays. What was refunded of the payment is owed again. A settlement
  /// that the payment had met is not met any more.
  private mutating func takeBack(_ id: Identifier, by payment: Payment) throws(LedgerError) {
    guard let place = funds.firstIndex(where: { $0.id == id && !$0.isCredit }) else {
      throw .returnOfUnknownPayment(entry: payment.id, payment: id)
    }
    var rest = Int128(payment.amount.minorUnits)
    guard rest <= funds[place].amount - funds[place].returned else {
      throw .returnAbovePayment(entry: payment.id, payment: id)
    }
    funds[place].returned += rest
    let over = min(rest, funds[place].over)
    funds[place].over -= over
    rest -= over
    while rest > 0, let part = funds[place].parts.last {
      let amount = min(rest, part.amount)
      giveBack(amount, of: part)
      rest -= amount
      funds[place].parts.removeLast()
      if amount < part.amount {
        var left = part
        left.amount -= amount
        left.compounded = min(part.compounded, left.amount)
        funds[place].parts.append(left)
      }
    }
    if rest > 0 {
      funds[place].refunded -= rest
      addCharge(
        .refunded(payment: id), .principal, debt: nil, due: payment.date, reference: "", id: id.text, rest)
    }
    undoSettlements(on: payment.date)
  }

  /// Claims again what was given up for a settlement that is not met any more.
  private mutating func undoSettlements(on day: CalendarDate) {
    for settlement in entries.settlements {
      guard let (_, place) = met[settlement.id], paid(towards: settlement) < Int128(settlement.amount.minorUnits)
      else { continue }
      for part in givenUp[place].parts.reversed() { giveBack(part.amount, of: part) }
      givenUp[place].parts = []
      met[settlement.id] = nil
      undone[settlement.id] = day
    }
  }

  /// Pays back what is over, the oldest first, never more.
  mutating func refund(on day: CalendarDate) {
    for refund in entries.refunds where refund.date == day {
      var rest = Int128(refund.amount.minorUnits)
      for place in funds.indices where rest > 0 {
        let amount = min(rest, funds[place].over)
        funds[place].over -= amount
        funds[place].refunded += amount
        rest -= amount
      }
      refundsTaken[refund.id] = Int128(refund.amount.minorUnits) - rest
    }
  }
}

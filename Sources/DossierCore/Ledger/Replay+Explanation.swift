extension Replay {
  /// How every amount came about.
  func explanation() throws(LedgerError) -> Explanation {
    Explanation(
      interest: try interestExplanations(), charges: explained, splits: try splits(),
      notices: noticeExplanations(), remarks: remarks(), laws: rules.laws,
      holds: entries.holds.map { hold in
        HoldExplanation(
          id: hold.hold.id, reason: hold.hold.reason, from: hold.hold.from, through: hold.through,
          stopsInterest: hold.stopsInterest, amount: hold.hold.amount,
          invoice: hold.debts?.first.map { debts[$0].invoice.id })
      },
      settlements: try settlements(), unresolved: entries.unresolved, rounding: .halfAwayFromZeroOncePerInvoice)
  }

  private func interestExplanations() throws(LedgerError) -> [InterestExplanation] {
    var explanations: [InterestExplanation] = []
    for debt in debts {
      guard let meter = debt.meter else { continue }
      explanations.append(
        InterestExplanation(
          invoice: debt.invoice.id, from: meter.first, starts: starts, periods: meter.periods, compounded: meter.joined,
          exact: meter.accrued, rounded: try money(debt.accrued)))
    }
    return explanations
  }

  private func splits() throws(LedgerError) -> [Split] {
    var splits: [Split] = []
    for funds in funds {
      splits.append(
        Split(
          id: funds.id, date: funds.day, isCredit: funds.isCredit, amount: try money(funds.amount),
          imputation: funds.imputation, parts: try splitParts(funds.parts), over: try money(funds.over),
          refunded: try money(funds.refunded), returned: try money(funds.returned)))
    }
    return splits
  }

  /// The parts of a payment or waiver, in the order in which they were taken.
  func splitParts(_ taken: [Taken]) throws(LedgerError) -> [SplitPart] {
    var parts: [SplitPart] = []
    for part in taken {
      parts.append(
        SplitPart(on: part.day, bucket: part.bucket, position: part.position, amount: try money(part.amount)))
    }
    return parts
  }

  private func settlements() throws(LedgerError) -> [SettlementExplanation] {
    var explanations: [SettlementExplanation] = []
    for settlement in entries.settlements {
      let outcome: SettlementExplanation.Outcome
      if let (day, place) = met[settlement.id] {
        outcome = .met(on: day, waived: try money(givenUp[place].taken))
      } else {
        let end = settlement.until.adding(days: 1)
        outcome = asOf < end ? .open : .lapsed(on: max(end, undone[settlement.id] ?? end))
      }
      explanations.append(
        SettlementExplanation(
          id: settlement.id, amount: settlement.amount, paid: try money(paid(towards: settlement)), outcome: outcome))
    }
    return explanations
  }
}

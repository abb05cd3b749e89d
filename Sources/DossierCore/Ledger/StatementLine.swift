/// One row of a statement as people read it: groups with their sums, their items, and a balance that runs down.
public struct StatementLine: Sendable, Equatable {
  /// What the row is about.
  public enum Kind: Sendable, Equatable {
    /// All invoices with their interest.
    case invoices
    /// One invoice.
    case invoice(InvoicePosition)
    /// The credit notes that lower what is claimed without correcting an invoice.
    case credits
    /// One of them.
    case credit(CreditPosition)
    /// The damages clause.
    case damages
    /// All costs and recovery fees.
    case costs
    /// One cost, or the recovery fee of one invoice.
    case cost(ChargePosition)
    /// All that was waived, but not by settlements.
    case waivers
    /// One waiver.
    case waiver(WaiverPosition)
    /// All payments, less those taken back.
    case payments
    /// One payment, or one that takes another back.
    case payment(PaymentPosition)
    /// A settlement that was met, and what was given up for it.
    case settlement(WaiverPosition)
    /// All refunds.
    case refunds
    /// One refund.
    case refund(RefundPosition)
    /// What is owed.
    case balance
  }

  /// What the row is about.
  public let kind: Kind
  /// The amount; negative for a payment that takes another back.
  public let amount: Money?
  /// The balance after the row; nil for invoices one by one, and the whole balance for the last row.
  public let balance: Money?

  init(_ kind: Kind, _ amount: Money?, _ balance: Money? = nil) {
    self.kind = kind
    self.amount = amount
    self.balance = balance
  }
}

extension Statement {
  /// The rows of the table: invoices, credit notes, damages, costs, waivers, payments, settlements, refunds, balance;
  /// groups without items are left out.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func lines() throws(LedgerError) -> [StatementLine] {
    var rows = Rows(currency: currency)
    if !invoices.isEmpty {
      let amount = invoices.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
      rows.balance = amount + Int128(totals.interest.minorUnits)
      rows.lines.append(StatementLine(.invoices, try rows.money(amount), try rows.money(rows.balance)))
      rows.lines += invoices.map { StatementLine(.invoice($0), $0.amount) }
    }
    try rows.add(.credits, credits.compactMap { credit in effect(of: credit).map { (.credit(credit), -$0) } }, sign: -1)
    if !damages.isEmpty { try rows.add(.damages, Int128(totals.damages.minorUnits)) }
    try rows.add(.costs, (costs + fees).map { (.cost($0), Int128($0.amount.minorUnits)) })
    try rows.add(
      .waivers, waivers.filter { $0.of != nil }.map { (.waiver($0), -Int128($0.taken.minorUnits)) }, sign: -1)
    try rows.add(
      .payments,
      payments.map { payment in
        let units = Int128(payment.amount.minorUnits)
        return (.payment(payment), payment.returned == nil ? -units : units)
      }, sign: -1)
    for settlement in waivers where settlement.of == nil {
      try rows.add(.settlement(settlement), -Int128(settlement.taken.minorUnits), sign: -1)
    }
    try rows.add(.refunds, refunds.map { (.refund($0), Int128($0.taken.minorUnits)) })
    rows.lines.append(StatementLine(.balance, nil, totals.balance))
    return rows.lines
  }

  /// What was given up by waivers; with what settlements gave up it makes all that was waived.
  public var waived: Money {
    Money(minorUnits: totals.waived.minorUnits - settled.minorUnits, currency: currency)
  }

  /// What was given up because settlements were met.
  public var settled: Money {
    let units = waivers.filter { $0.of == nil }.reduce(Int128(0)) { $0 + Int128($1.taken.minorUnits) }
    return Money(minorUnits: Int64(clamping: units), currency: currency)
  }

  /// The credit notes for whose amounts invoices are read as issued: they are in the invoices' amounts.
  public var corrections: [CreditPosition] { credits.filter(\.corrects) }

  /// By how much a credit note lowers the claim beyond the invoices' amounts; nil if by nothing.
  private func effect(of credit: CreditPosition) -> Int128? {
    guard credit.corrects else { return Int128(credit.amount.minorUnits) }
    let excess = explanation.splits.first { $0.isCredit && $0.id == credit.id }
    return excess.map { Int128($0.amount.minorUnits) }
  }
}

/// Rows in the making, with the balance so far in minor units.
private struct Rows {
  let currency: Currency
  var lines: [StatementLine] = []
  var balance: Int128 = 0

  func money(_ units: Int128) throws(LedgerError) -> Money { try Money(minorUnits: units, in: currency) }

  /// Adds a group without items; its amount is shown times the sign.
  mutating func add(_ group: StatementLine.Kind, _ change: Int128, sign: Int128 = 1) throws(LedgerError) {
    balance += change
    lines.append(StatementLine(group, try money(change * sign), try money(balance)))
  }

  /// Adds a group and its items, each with what it does to the balance; amounts are shown times the sign.
  mutating func add(
    _ group: StatementLine.Kind, _ items: [(kind: StatementLine.Kind, change: Int128)], sign: Int128 = 1
  ) throws(LedgerError) {
    guard !items.isEmpty else { return }
    let sum = items.reduce(Int128(0)) { $0 + $1.change }
    lines.append(StatementLine(group, try money(sum * sign), try money(balance + sum)))
    for item in items {
      balance += item.change
      lines.append(StatementLine(item.kind, try money(item.change * sign), try money(balance)))
    }
  }
}

/// What is owed as of a day, and why.
public struct Statement: Sendable, Equatable {
  /// The day, which counts.
  public let asOf: CalendarDate
  /// The currency of every amount.
  public let currency: Currency
  /// The invoices by due date, date, reference and id.
  public let invoices: [InvoicePosition]
  /// The credit notes by day and id.
  public let credits: [CreditPosition]
  /// The costs by day and id.
  public let costs: [ChargePosition]
  /// The recovery fees in the order of their invoices.
  public let fees: [ChargePosition]
  /// The damages by the day on which they fell due, in the order of the invoices.
  public let damages: [ChargePosition]
  /// The waivers and settlements met by day and id.
  public let waivers: [WaiverPosition]
  /// The payments by day and id.
  public let payments: [PaymentPosition]
  /// The refunds by day and id.
  public let refunds: [RefundPosition]
  /// The sums.
  public let totals: StatementTotals
  /// What is still open.
  public let open: OpenAmounts
  /// The principal in dispute, part of what is open.
  public let disputed: Money
  /// How every amount came about.
  public let explanation: Explanation
}

/// The sums of a statement: balance = principal + interest + damages + costs − waived − payments + refunds.
public struct StatementTotals: Sendable, Equatable {
  /// What the invoices say less all credit notes, before payments; negative if credit notes are larger.
  public let principal: Money
  /// The interest claimed, before payments.
  public let interest: Money
  /// The damages claimed, before payments.
  public let damages: Money
  /// The costs and recovery fees claimed, before payments.
  public let costs: Money
  /// What was given up of all that.
  public let waived: Money
  /// What was paid, less payments taken back.
  public let payments: Money
  /// What was paid back of it.
  public let refunds: Money
  /// What is owed; negative if the debtor has a credit.
  public let balance: Money
  /// What the day after adds; nil if no rate is known for it.
  public let perDay: DailyInterest?
}

/// The interest of one day, in ten-thousandths of a unit of the currency, rounded half away from zero.
public struct DailyInterest: Sendable, Hashable, CustomStringConvertible {
  /// The ten-thousandths.
  public let tenThousandths: Int64
  /// The currency.
  public let currency: Currency

  /// Takes what was kept of one.
  init(tenThousandths: Int64, currency: Currency) {
    self.tenThousandths = tenThousandths
    self.currency = currency
  }

  init(_ exact: ExactInterest, in currency: Currency) throws(LedgerError) {
    let (scaled, overflowed) = exact.units.multipliedReportingOverflow(by: 10_000)
    let unit = ExactInterest.perMinorUnit * Int128(currency.minorUnitsPerUnit)
    guard !overflowed, let tenThousandths = Int64(exactly: roundedQuotient(scaled, unit)) else { throw .overflow }
    self.tenThousandths = tenThousandths
    self.currency = currency
  }

  /// The amount with four digits after the point: `0.4275`.
  public var description: String { DecimalText.write(Int128(tenThousandths), digits: 4) }
}

/// What is still open, by bucket.
public struct OpenAmounts: Sendable, Equatable {
  /// Costs and recovery fees.
  public let costs: Money
  /// Interest.
  public let interest: Money
  /// Damages.
  public let damages: Money
  /// Principal.
  public let principal: Money
  /// What the debtor has paid too much, kept for what becomes claimable.
  public let over: Money
}

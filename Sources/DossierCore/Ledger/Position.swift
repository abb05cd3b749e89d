/// What an amount is owed for.
public enum Position: Sendable, Hashable {
  /// An invoice: its principal or its interest.
  case invoice(Identifier)
  /// The recovery fee of an invoice.
  case recoveryFee(invoice: Identifier)
  /// A cost that was logged.
  case cost(Identifier)
  /// The damages clause, or what a later invoice added to it; of one invoice if taken once an invoice, of one notice if
  /// taken once a notice.
  case damages(due: CalendarDate, invoice: Identifier?, notice: Identifier?)
  /// What was refunded of a payment that was taken back afterwards.
  case refunded(payment: Identifier)
}

/// The part of a payment, credit or waiver that went to one position.
public struct SplitPart: Sendable, Equatable {
  /// The day on which it was spread.
  public let on: CalendarDate
  /// The bucket.
  public let bucket: Bucket
  /// The position.
  public let position: Position
  /// How much.
  public let amount: Money
}

/// An invoice in a statement.
public struct InvoicePosition: Sendable, Equatable {
  /// The invoice's id.
  public let id: Identifier
  /// The invoice's number.
  public let reference: String
  /// The day of the invoice.
  public let date: CalendarDate
  /// The due date.
  public let due: CalendarDate
  /// The amount, less correcting credit notes.
  public let amount: Money
  /// The interest claimed, before payments.
  public let interest: Money
  /// How many days bore interest.
  public let days: Int
  /// The principal still unpaid.
  public let open: Money
  /// The interest still unpaid.
  public let openInterest: Money
}

/// A credit note in a statement.
public struct CreditPosition: Sendable, Equatable {
  /// The credit note's id.
  public let id: Identifier
  /// The credit note's number.
  public let reference: String?
  /// The day of the credit note.
  public let date: CalendarDate
  /// How much.
  public let amount: Money
  /// Whether invoices are read as issued for the lower amount.
  public let corrects: Bool
}

/// A cost, a recovery fee or damages in a statement.
public struct ChargePosition: Sendable, Equatable {
  /// What it is.
  public let position: Position
  /// The day on which it fell due.
  public let due: CalendarDate
  /// The invoice whose own it is; nil if it is the case's.
  public let invoice: Identifier?
  /// How much, with VAT.
  public let amount: Money
  /// What is still unpaid.
  public let open: Money
}

/// A payment in a statement, or a payment taken back.
public struct PaymentPosition: Sendable, Equatable {
  /// The payment's id.
  public let id: Identifier
  /// The day.
  public let date: CalendarDate
  /// How much.
  public let amount: Money
  /// Who received it.
  public let receivedBy: Receiver
  /// The payment that this one takes back.
  public let returned: Identifier?
}

/// A refund in a statement.
public struct RefundPosition: Sendable, Equatable {
  /// The refund's id.
  public let id: Identifier
  /// The day.
  public let date: CalendarDate
  /// How much the entry says.
  public let amount: Money
  /// How much of it was over and could be taken.
  public let taken: Money
}

/// A waiver in a statement.
public struct WaiverPosition: Sendable, Equatable {
  /// The id of the waiver or of the settlement.
  public let id: Identifier
  /// The day.
  public let date: CalendarDate
  /// How much the entry says; the whole rest for a settlement.
  public let amount: Money
  /// How much of it was due and is waived.
  public let taken: Money
  /// Of which part; nil for a settlement.
  public let of: Bucket?
  /// Where it was taken from, in the order in which it was.
  public let parts: [SplitPart]
}

/// An invoice: principal that is claimed.
public struct Invoice: Entry {
  /// The id for life.
  public let id: Identifier
  /// The invoice's number.
  public let reference: String
  /// The day of the invoice.
  public let date: CalendarDate
  /// The last day on which it can be paid in time.
  public let due: CalendarDate
  /// The total with VAT; positive.
  public let amount: Money
  /// What kind of claim it is; free text.
  public let type: String?
  /// What was supplied.
  public let description: String?
  /// The reference that payers were asked to give.
  public let paymentReference: String?
  /// The day of the contract, where it differs from the case's.
  public let contractDate: CalendarDate?
  /// The attachment that is the invoice itself.
  public let file: String?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// A credit note: principal that is no longer claimed.
public struct CreditNote: Entry {
  /// The id for life.
  public let id: Identifier
  /// The credit note's number.
  public let reference: String?
  /// The day of the credit note.
  public let date: CalendarDate
  /// How much; positive.
  public let amount: Money
  /// The invoice that it names, by reference or id.
  public let invoice: String?
  /// Whether the invoice is read as issued for the lower amount; nil means yes if it names one.
  public let corrects: Bool?
  /// The attachment that is the credit note itself.
  public let file: String?
  /// Who wrote it down and when.
  public let record: EntryRecord

  /// Whether the invoice is read as issued for the lower amount.
  public var isCorrecting: Bool { corrects ?? (invoice != nil) }
}

/// What an act of collection cost, charged to the debtor.
public struct Cost: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day from which it is claimable.
  public let date: CalendarDate
  /// What kind of act it was.
  public let kind: CostKind
  /// How much without VAT; positive.
  public let amount: Money
  /// The VAT on it.
  public let vat: Money?
  /// What was done.
  public let description: String?
  /// The invoice whose cost it is, by reference or id; the case's if nil.
  public let invoice: String?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// The kinds of acts that cost.
public enum CostKind: String, Sendable, CaseIterable {
  /// A reminder.
  case reminder
  /// A bailiff's act.
  case bailiff
  /// A court's fee.
  case court
  /// A lawyer's fee.
  case lawyer
  /// Another.
  case other
}

/// Money that the debtor paid.
public struct Payment: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day on which it was received.
  public let date: CalendarDate
  /// How much; positive.
  public internal(set) var amount: Money
  /// Who received it.
  public let receivedBy: Receiver
  /// How it was paid.
  public let method: String?
  /// The reference that the payer gave.
  public let reference: String?
  /// The invoice that it pays, by reference or id.
  public let invoice: String?
  /// How it is spread, over the case's rule.
  public let imputation: Imputation?
  /// Which debtor paid, if there are several.
  public let byDebtor: Slug?
  /// What payments of one transfer over several cases share.
  public let transfer: Identifier?
  /// The payment that this one takes back.
  public internal(set) var returned: Identifier?
  /// The bank account it came from.
  public let bank: String?
  /// The bank's line as it stood.
  public let raw: String?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// Who received a payment.
public enum Receiver: String, Sendable, CaseIterable {
  /// The creditor: a direct payment.
  case creditor
  /// The agency.
  case agency
}

/// Money paid back to the debtor, of what was over.
public struct Refund: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day.
  public let date: CalendarDate
  /// How much; positive.
  public let amount: Money
  /// The account it went to.
  public let iban: IBAN?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// What the creditor gave up.
public struct Waiver: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day.
  public let date: CalendarDate
  /// How much; positive.
  public let amount: Money
  /// Of which part.
  public let of: Bucket
  /// Why.
  public let reason: String?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

// Public initialisers put `record` second; the compiler's own keeps the order of the fields and stays internal.

extension EntryRecord {
  /// Makes a record; with nothing said, the entry counts and nobody is named.
  public init(
    void: Voiding? = nil, recorded: Timestamp? = nil, by: String? = nil, org: Identifier? = nil,
    replaces: Identifier? = nil
  ) {
    self.recorded = recorded
    self.by = by
    self.org = org
    self.void = void
    self.replaces = replaces
  }
}

extension EntryRecord.Voiding {
  /// Says when, why and by whom an entry was voided.
  public init(at: Timestamp, reason: String?, by: String? = nil) {
    self.at = at
    self.by = by
    self.reason = reason
  }
}

extension Invoice {
  /// Makes an invoice.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), reference: String, date: CalendarDate, due: CalendarDate,
    amount: Money, type: String? = nil, description: String? = nil, paymentReference: String? = nil,
    contractDate: CalendarDate? = nil, file: String? = nil
  ) {
    self.id = id
    self.reference = reference
    self.date = date
    self.due = due
    self.amount = amount
    self.type = type
    self.description = description
    self.paymentReference = paymentReference
    self.contractDate = contractDate
    self.file = file
    self.record = record
  }
}

extension CreditNote {
  /// Makes a credit note.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), reference: String? = nil, date: CalendarDate, amount: Money,
    invoice: String? = nil, corrects: Bool? = nil, file: String? = nil
  ) {
    self.id = id
    self.reference = reference
    self.date = date
    self.amount = amount
    self.invoice = invoice
    self.corrects = corrects
    self.file = file
    self.record = record
  }
}

extension Cost {
  /// Makes a cost.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), date: CalendarDate, kind: CostKind = .other, amount: Money,
    vat: Money? = nil, description: String? = nil, invoice: String? = nil
  ) {
    self.id = id
    self.date = date
    self.kind = kind
    self.amount = amount
    self.vat = vat
    self.description = description
    self.invoice = invoice
    self.record = record
  }
}

extension Payment {
  /// Makes a payment.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), date: CalendarDate, amount: Money,
    receivedBy: Receiver = .creditor, method: String? = nil, reference: String? = nil, invoice: String? = nil,
    imputation: Imputation? = nil, byDebtor: Slug? = nil, transfer: Identifier? = nil, returned: Identifier? = nil,
    bank: String? = nil, raw: String? = nil
  ) {
    self.id = id
    self.date = date
    self.amount = amount
    self.receivedBy = receivedBy
    self.method = method
    self.reference = reference
    self.invoice = invoice
    self.imputation = imputation
    self.byDebtor = byDebtor
    self.transfer = transfer
    self.returned = returned
    self.bank = bank
    self.raw = raw
    self.record = record
  }
}

extension Refund {
  /// Makes a refund.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), date: CalendarDate, amount: Money, iban: IBAN? = nil
  ) {
    self.id = id
    self.date = date
    self.amount = amount
    self.iban = iban
    self.record = record
  }
}

extension Waiver {
  /// Makes a waiver.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), date: CalendarDate, amount: Money, of: Bucket,
    reason: String? = nil
  ) {
    self.id = id
    self.date = date
    self.amount = amount
    self.of = of
    self.reason = reason
    self.record = record
  }
}

extension Hold {
  /// Makes a hold.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), from: CalendarDate, until: CalendarDate? = nil,
    reason: HoldReason, amount: Money? = nil, invoice: String? = nil, interest: HoldInterest? = nil,
    released: Release? = nil
  ) {
    self.id = id
    self.from = from
    self.until = until
    self.reason = reason
    self.amount = amount
    self.invoice = invoice
    self.interest = interest
    self.released = released
    self.record = record
  }
}

extension Hold.Release {
  /// Says from which day a hold holds no more.
  public init(on day: CalendarDate) {
    self.init(on: day, at: nil, by: nil)
  }
}

extension Settlement {
  /// Makes a settlement.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), date: CalendarDate, until: CalendarDate, amount: Money
  ) {
    self.id = id
    self.date = date
    self.until = until
    self.amount = amount
    self.record = record
  }
}

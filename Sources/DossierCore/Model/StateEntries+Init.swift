extension PaymentPromise {
  /// Makes a promise.
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

extension Plan {
  /// Makes a plan.
  public init(
    id: Identifier, record: EntryRecord = EntryRecord(), agreed: CalendarDate, brokenAfter: Int = 1,
    installments: [Installment]
  ) {
    self.id = id
    self.agreed = agreed
    self.brokenAfter = brokenAfter
    self.installments = installments
    self.record = record
  }
}

extension Installment {
  /// Makes an instalment.
  public init(_ amount: Money, due: CalendarDate) {
    self.due = due
    self.amount = amount
  }
}

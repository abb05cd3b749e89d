extension EntryRecord {
  /// The last keys of every entry; `by` where the entry itself does not name it earlier.
  init(from fields: inout Fields, by author: String? = nil, declaresBy: Bool = true) {
    recorded = fields.optional("recorded", "when it was written down")
    by = declaresBy ? fields.optional("by", "who wrote it down") : author
    org = fields.optional("org", "the store of the organisation that wrote it down")
    void = fields.record("void", "that it counts as never made")
    replaces = fields.optional("replaces", "the entry in whose place it came")
  }
}

extension EntryRecord.Voiding: Record {
  static let name = "void"

  init(from fields: inout Fields) {
    at = fields.required("at", "when that was said")
    by = fields.optional("by", "who said it")
    reason = fields.optional("reason", "why")
  }
}

extension Invoice: Record {
  static let name = "invoice"

  init(from fields: inout Fields) {
    id = fields.required("id", "the invoice's id for life")
    reference = fields.required("reference", "the invoice's number")
    date = fields.required("date", "the day of the invoice")
    due = fields.required("due", "the last day on which it can be paid in time")
    amount = fields.amount("amount", "the total with VAT")
    type = fields.optional("type", "what kind of claim it is")
    description = fields.optional("description", "what was supplied")
    paymentReference = fields.optional("payment-reference", "the reference that payers were asked to give")
    contractDate = fields.optional("contract-date", "the day of the contract, where it differs from the case's")
    file = fields.optional("file", "the attachment that is the invoice itself")
    record = EntryRecord(from: &fields)
  }
}

extension CreditNote: Record {
  static let name = "credit"

  init(from fields: inout Fields) {
    id = fields.required("id", "the credit note's id for life")
    reference = fields.optional("reference", "the credit note's number")
    date = fields.required("date", "the day of the credit note")
    amount = fields.amount("amount", "how much")
    invoice = fields.optional("invoice", "the invoice that it names, by reference or id")
    corrects = fields.optional(
      "corrects", "whether the invoice is read as issued for the lower amount", standard: "true if it names one")
    file = fields.optional("file", "the attachment that is the credit note itself")
    record = EntryRecord(from: &fields)
  }
}

extension Cost: Record {
  static let name = "cost"

  init(from fields: inout Fields) {
    id = fields.required("id", "the cost's id for life")
    date = fields.required("date", "the day from which it is claimable")
    kind = fields.value("kind", "what kind of act it was", default: .other, written: "other")
    amount = fields.amount("amount", "how much without VAT")
    vat = fields.optionalAmount("vat", "the VAT on it")
    description = fields.optional("description", "what was done")
    invoice = fields.optional("invoice", "the invoice whose cost it is; the case's if absent")
    record = EntryRecord(from: &fields)
  }
}

extension Payment: Record {
  static let name = "payment"

  init(from fields: inout Fields) {
    id = fields.required("id", "the payment's id for life")
    date = fields.required("date", "the day on which it was received")
    amount = fields.amount("amount", "how much")
    receivedBy = fields.required("received-by", "who received it")
    method = fields.optional("method", "how it was paid")
    reference = fields.optional("reference", "the reference that the payer gave")
    invoice = fields.optional("invoice", "the invoice that it pays, by reference or id")
    imputation = fields.imputation("how it is spread, over the case's rule")
    byDebtor = fields.optional("by-debtor", "which debtor paid, if there are several")
    transfer = fields.optional("transfer", "what payments of one transfer over several cases share")
    returned = fields.optional("returned", "the payment that this one takes back")
    bank = fields.optional("bank", "the bank statement it came from")
    raw = fields.optional("raw", "the bank's line as it stood")
    record = EntryRecord(from: &fields)
  }
}

extension Refund: Record {
  static let name = "refund"

  init(from fields: inout Fields) {
    id = fields.required("id", "the refund's id for life")
    date = fields.required("date", "the day")
    amount = fields.amount("amount", "how much")
    iban = fields.optional("iban", "the account it went to")
    record = EntryRecord(from: &fields)
  }
}

extension Waiver: Record {
  static let name = "waiver"

  init(from fields: inout Fields) {
    id = fields.required("id", "the waiver's id for life")
    date = fields.required("date", "the day")
    amount = fields.amount("amount", "how much")
    of = fields.required("of", "of which part")
    reason = fields.optional("reason", "why")
    record = EntryRecord(from: &fields)
  }
}

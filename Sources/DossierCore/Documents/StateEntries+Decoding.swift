extension Hold: Record {
  static let name = "hold"

  init(from fields: inout Fields) {
    id = fields.required("id", "the hold's id for life")
    from = fields.required("from", "the first day")
    until = fields.optional("until", "the last day; open if absent")
    reason = fields.required("reason", "why")
    amount = fields.optionalAmount("amount", "the part in dispute; all if absent")
    invoice = fields.optional("invoice", "the invoice in dispute, by reference or id")
    interest = fields.optional("interest", "whether interest runs on", standard: "by the reason")
    released = fields.record("released", "that it was lifted")
    record = EntryRecord(from: &fields)
  }
}

extension Hold.Release: Record {
  static let name = "released"

  init(from fields: inout Fields) {
    on = fields.required("on", "from which day it holds no more")
    at = fields.optional("at", "when that was said")
    by = fields.optional("by", "who said it")
  }
}

extension PaymentPromise: Record {
  static let name = "promise"

  init(from fields: inout Fields) {
    id = fields.required("id", "the promise's id for life")
    date = fields.required("date", "the day of the promise")
    until = fields.required("until", "the last day to keep it")
    amount = fields.amount("amount", "how much")
    record = EntryRecord(from: &fields)
  }
}

extension Plan: Record {
  static let name = "plan"

  init(from fields: inout Fields) {
    id = fields.required("id", "the plan's id for life")
    agreed = fields.required("agreed", "the day of the agreement")
    brokenAfter =
      fields.integer("broken-after", "after how many missed instalments it is broken", in: 1...99, standard: "1") ?? 1
    installments = fields.list("installments", "what is due when")
    record = EntryRecord(from: &fields)
    if installments.isEmpty {
      fields.problem("missing-key", at: "installments", "a plan has instalments", hint: "add '- {due: …, amount: …}'")
    }
  }
}

extension Installment: Record {
  static let name = "installment"

  init(from fields: inout Fields) {
    due = fields.required("due", "the last day")
    amount = fields.amount("amount", "how much")
  }
}

extension Settlement: Record {
  static let name = "settlement"

  init(from fields: inout Fields) {
    id = fields.required("id", "the settlement's id for life")
    date = fields.required("date", "the day of the agreement")
    until = fields.required("until", "the last day to pay it")
    amount = fields.amount("amount", "how much")
    record = EntryRecord(from: &fields)
  }
}

extension Request: Record {
  static let name = "request"

  init(from fields: inout Fields) {
    id = fields.required("id", "the request's id for life")
    at = fields.required("at", "when")
    let author: String? = fields.optional("by", "who asked")
    side = fields.optional("side", "which side asked")
    kind = fields.required("kind", "what about")
    text = fields.optional("text", "in words")
    answerBy = fields.optional("answer-by", "until when an answer is wanted")
    payload = fields.record("payload", "what an acceptance does to the document")
    answer = fields.record("answer", "what the other side said")
    record = EntryRecord(from: &fields, by: author, declaresBy: false)
  }
}

extension Answer: Record {
  static let name = "answer"

  init(from fields: inout Fields) {
    at = fields.required("at", "when")
    by = fields.optional("by", "who")
    verdict = fields.required("as", "yes or no")
    text = fields.optional("text", "in words")
  }
}

extension RequestPayload: Record {
  static let name = "payload"

  init(from fields: inout Fields) {
    let added: PayloadLists? = fields.record("add", "entries by their lists")
    let changed: PayloadFields? = fields.record("set", "fields of the case by their keys")
    let party: PayloadParty? = fields.record("party", "changes of a party's data")
    lists = added?.lists ?? []
    self.fields = changed?.keys ?? []
    self.party = party?.id
    if lists.isEmpty, self.fields.isEmpty, self.party == nil {
      fields.problem("missing-key", at: "add", "a payload adds or sets something", hint: "add 'add', 'set' or 'party'")
    }
  }
}

/// The entries that a payload adds, held to the same declarations as the case's own.
private struct PayloadLists: Record {
  static let name = "add"

  let lists: [String]

  init(from fields: inout Fields) {
    var lists: [String] = []
    func keep(_ key: String, _ count: Int) {
      if count > 0 { lists.append(key) }
    }
    keep("invoices", fields.list("invoices", "what is claimed", of: Invoice.self).count)
    keep("credits", fields.list("credits", "what was taken back of it", of: CreditNote.self).count)
    keep("costs", fields.list("costs", "what acts of collection cost", of: Cost.self).count)
    keep("payments", fields.list("payments", "what was paid", of: Payment.self).count)
    keep("refunds", fields.list("refunds", "what was paid back", of: Refund.self).count)
    keep("waivers", fields.list("waivers", "what was given up", of: Waiver.self).count)
    keep("holds", fields.list("holds", "what stops the case", of: Hold.self).count)
    keep("promises", fields.list("promises", "what the debtor promised", of: PaymentPromise.self).count)
    keep("plans", fields.list("plans", "instalments agreed", of: Plan.self).count)
    keep("settlements", fields.list("settlements", "sums that end the debt", of: Settlement.self).count)
    self.lists = lists
  }
}

/// The fields that a payload sets, held to the same declarations as the case's own.
private struct PayloadFields: Record {
  static let name = "set"

  let keys: [String]

  init(from fields: inout Fields) {
    var keys: [String] = []
    func keep(_ key: String, _ isThere: Bool) {
      if isThere { keys.append(key) }
    }
    let phase: Phase? = fields.optional("phase", "the phase of collection")
    keep("phase", phase != nil)
    let capacity: Capacity? = fields.optional("capacity", "in which capacity the debtor acted")
    keep("capacity", capacity != nil)
    let contractDate: CalendarDate? = fields.optional("contract-date", "the day of the contract")
    keep("contract-date", contractDate != nil)
    let regularSupply: Bool? = fields.optional("regular-supply", "whether the creditor supplies regularly")
    keep("regular-supply", regularSupply != nil)
    let coDebtors: [CoDebtor] = fields.list("co-debtors", "who owes beside the debtor")
    keep("co-debtors", !coDebtors.isEmpty)
    keep("terms", fields.termsReference() != nil)
    keep("imputation", fields.imputation("how payments are spread") != nil)
    let type: CaseType? = fields.optional("type", "what is done")
    keep("type", type != nil)
    let limitation: Limitation? = fields.record("limitation", "when the claim lapses")
    keep("limitation", limitation != nil)
    let payTo: PayTo? = fields.record("pay-to", "to which account the debtor pays")
    keep("pay-to", payTo != nil)
    let methods: PaymentMethods? = fields.record("payment-methods", "how the debtor can pay")
    keep("payment-methods", methods != nil)
    self.keys = keys
  }
}

/// The changes of a party's data that a payload asks for.
private struct PayloadParty: Record {
  static let name = "party"

  let id: Identifier

  init(from fields: inout Fields) {
    id = fields.required("id", "the party's id")
    let address: Address? = fields.record("address", "where it is")
    let emails: [String] = fields.scalars("emails", "e-mail addresses")
    let phones: [Phone] = fields.list("phones", "telephone numbers")
    let contacts: [Contact] = fields.list("contacts", "persons to speak to")
    if address == nil, emails.isEmpty, phones.isEmpty, contacts.isEmpty {
      fields.problem("missing-key", at: "id", "nothing of the party is changed")
    }
  }
}

extension Request: Record {
  static let name = "request"

  init(from fields: inout Fields) {
    id = fields.required("id", "the request's id for life")
    at = fields.required("at", "when")
    let author: String? = fields.optional("by", "who asked")
    side = fields.optional("side", "which side asked")
    to = fields.optional("to", "which organisation is asked, where the case has two others")
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
    entries = added?.entries ?? []
    self.fields = changed?.keys ?? []
    self.party = party?.id
    if entries.isEmpty, self.fields.isEmpty, self.party == nil {
      fields.problem("missing-key", at: "add", "a payload adds or sets something", hint: "add 'add', 'set' or 'party'")
    }
  }
}

/// The entries that a payload adds, held to the same declarations as the case's own.
private struct PayloadLists: Record {
  static let name = "add"

  let entries: [RequestPayload.Addition]

  init(from fields: inout Fields) {
    var entries: [RequestPayload.Addition] = []
    func keep(_ list: EntryList, _ added: [some Entry]) {
      entries += added.map { RequestPayload.Addition(list: list, id: $0.id) }
    }
    keep(.invoices, fields.list("invoices", "what is claimed", of: Invoice.self))
    keep(.credits, fields.list("credits", "what was taken back of it", of: CreditNote.self))
    keep(.costs, fields.list("costs", "what acts of collection cost", of: Cost.self))
    keep(.payments, fields.list("payments", "what was paid", of: Payment.self))
    keep(.refunds, fields.list("refunds", "what was paid back", of: Refund.self))
    keep(.waivers, fields.list("waivers", "what was given up", of: Waiver.self))
    keep(.holds, fields.list("holds", "what stops the case", of: Hold.self))
    keep(.promises, fields.list("promises", "what the debtor promised", of: PaymentPromise.self))
    keep(.plans, fields.list("plans", "instalments agreed", of: Plan.self))
    keep(.settlements, fields.list("settlements", "sums that end the debt", of: Settlement.self))
    self.entries = entries
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
    let changed: PartyFields? = fields.record("set", "fields of the party by their keys")
    if changed?.isEmpty != false {
      fields.problem("missing-key", at: "set", "nothing of the party is changed", hint: "add 'set' with its new data")
    }
  }
}

/// The fields of a party that a payload sets: what its file says of how it is called and reached.
private struct PartyFields: Record {
  static let name = "set"

  let isEmpty: Bool

  init(from fields: inout Fields) {
    let name: String? = fields.optional("name", "the name")
    let salutation: String? = fields.optional("salutation", "how to address; none for nothing")
    let firstName: String? = fields.optional("first-name", "a person's first name")
    let lastName: String? = fields.optional("last-name", "a person's last name")
    let initials: String? = fields.optional("initials", "a person's initials")
    let middleNames: String? = fields.optional("middle-names", "a person's middle names")
    let birthDate: CalendarDate? = fields.optional("birth-date", "a person's day of birth")
    let legalForm: String? = fields.optional("legal-form", "the legal form")
    let language: Language? = fields.optional("language", "the language in which it is written to")
    let vat: EnterpriseNumber? = fields.optional("vat", "the VAT number")
    let number: EnterpriseNumber? = fields.optional("enterprise-number", "the number in the national register")
    let address: Address? = fields.record("address", "where it is")
    let emails: [String] = fields.scalars("emails", "e-mail addresses, the usual one first")
    let phones: [Phone] = fields.list("phones", "telephone numbers")
    let attention: String? = fields.optional("attention", "for whose attention letters go")
    let contacts: [Contact] = fields.list("contacts", "persons to speak to")
    let ibans: [BankAccount] = fields.list("ibans", "bank accounts")
    let representative: Representative? = fields.record("represented-by", "who acts for it; letters go there only")
    let texts = [name, salutation, firstName, lastName, initials, middleNames, legalForm, attention]
    isEmpty =
      texts.allSatisfy { $0 == nil } && birthDate == nil && language == nil && vat == nil && number == nil
      && address == nil && emails.isEmpty && phones.isEmpty && contacts.isEmpty && ibans.isEmpty
      && representative == nil
  }
}

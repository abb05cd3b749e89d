extension Case: DeclaredDocument {
  static var name: String { "case" }

  init(from fields: inout Fields) {
    id = fields.caseIdentifier("id", "the case's id for life", .identity)
    number = fields.required("number", "the case's own number", .identity)
    references = fields.list("references", "the references that organisations gave it, one each", .own)
    administration = fields.optional("administration", "the part of the organisation that it belongs to", .local)
    agency = fields.optional("agency", "whom a forward takes; else the store's default", .local)
    type = fields.value("type", "what is done", .identity, default: .collection, written: "collection")
    status = fields.required("status", "open or closed", .head)
    phase = fields.optional("phase", "the phase of collection", .head)
    creditor = fields.required("creditor", "who is owed: a file under creditors/", .identity)
    debtor = fields.required("debtor", "who owes: a file under debtors/", .identity)
    coDebtors = fields.list("co-debtors", "who owes beside the debtor", .identity)
    capacity = fields.optional("capacity", "in which capacity the debtor acted; else by its kind", .identity)
    contractDate = fields.optional("contract-date", "the day of the contract", .identity)
    regularSupply = fields.optional("regular-supply", "whether the creditor supplies regularly", .head)
    customerNumber = fields.optional("customer-number", "the debtor's number at the creditor", .local)
    handler = fields.record("handler", "who handles the case", .head)
    currency =
      fields.optional("currency", "the currency of every amount; else the store's", .identity) ?? fields.currency
    fields.currency = currency
    exchangeRate = fields.optional("exchange-rate", "what one unit is in the store's currency", .local)
    terms = fields.termsReference()
    imputation = fields.imputation("how payments are spread, over the terms' rule", .identity)
    track = fields.optional("track", "the planned sequence of the case", .local)
    opened = fields.required("opened", "when it was opened", .identity)
    forwarded = fields.optional("forwarded", "the day of the first hand-over", .identity)
    handovers = fields.list("handovers", "to whom it was handed over", .local)
    received = fields.list("received", "from whom it was received", .local)
    imported = fields.record("imported", "where it was imported from", .local)
    closed = fields.record("closed", "when and why it was closed", .head)
    limitation = fields.record("limitation", "when the claim lapses", .head)
    payTo = fields.record("pay-to", "to which account the debtor pays", .head)
    paymentMethods = fields.record("payment-methods", "how the debtor can pay", .head)
    related = fields.list("related", "other cases that have to do with it", .local)
    tags = fields.scalars("tags", "words of the organisation's own", .local)
    invoices = fields.list("invoices", "what is claimed", .entry)
    credits = fields.list("credits", "what was taken back of it", .entry)
    costs = fields.list("costs", "what acts of collection cost", .entry)
    payments = fields.list("payments", "what was paid", .entry)
    refunds = fields.list("refunds", "what was paid back of what was over", .entry)
    waivers = fields.list("waivers", "what was given up", .entry)
    holds = fields.list("holds", "what stops the case", .entry)
    promises = fields.list("promises", "what the debtor promised", .entry)
    plans = fields.list("plans", "instalments agreed", .entry)
    settlements = fields.list("settlements", "sums that end the debt if paid in time", .entry)
    requests = fields.list("requests", "what one side asked the other", .entry)
    attachments = fields.list("attachments", "files beside the case", .entry)
    log = fields.list("log", "everything that happened", .entry)
    if status == .closed, closed == nil, fields.findings.isEmpty {
      fields.problem("missing-key", at: "status", "a closed case says when and why", hint: "add 'closed: {at, reason}'")
    }
    if status == .open, closed != nil {
      fields.problem("conflicting-keys", at: "closed", "an open case has no 'closed'", hint: "remove it")
    }
  }
}

extension Reference: Record {
  static let name = "reference"

  init(from fields: inout Fields) {
    of = fields.required("of", "whose reference it is")
    value = fields.required("value", "the reference")
  }
}

extension CoDebtor: Record {
  static let name = "co-debtor"

  init(from fields: inout Fields) {
    debtor = fields.required("debtor", "who: a file under debtors/")
    role = fields.value("role", "in which role", default: .joint, written: "joint")
    upTo = fields.optionalAmount("up-to", "up to how much")
  }
}

extension Handler: Record {
  static let name = "handler"

  init(from fields: inout Fields) {
    name = fields.required("name", "the name")
    email = fields.optional("email", "the e-mail address")
    phone = fields.optional("phone", "the telephone number")
  }
}

extension Closing: Record {
  static let name = "closed"

  init(from fields: inout Fields) {
    at = fields.required("at", "when")
    reason = fields.required("reason", "why")
  }
}

extension Limitation: Record {
  static let name = "limitation"

  init(from fields: inout Fields) {
    until = fields.required("until", "the last day")
    because = fields.optional("because", "by which rule or act")
  }
}

extension PayTo: Record {
  static let name = "pay-to"

  init(from fields: inout Fields) {
    iban = fields.required("iban", "the account")
    name = fields.optional("name", "in whose name")
  }
}

extension PaymentMethods: Record {
  static let name = "payment-methods"

  init(from fields: inout Fields) {
    psp = fields.optional("psp", "the payment service provider; none for none")
    link = fields.optional("link", "the payment link, {number} for the case's number")
  }
}

extension RelatedCase: Record {
  static let name = "related"

  init(from fields: inout Fields) {
    number = fields.required("case", "its number")
    relation = fields.value("as", "how it is related", default: .seeAlso, written: "see-also")
  }
}

extension Fields {
  /// The id of a case.
  mutating func caseIdentifier(_ key: StaticString, _ words: String, _ scope: Scope?) -> Identifier {
    if isRecording { note(key, words, .scalar(.caseIdentifier), isRequired: true, scope) }
    guard let node = find(key) else {
      miss(key)
      return .unknown
    }
    guard let id: Identifier = read(node, key) else { return .unknown }
    if id.text.utf8.count != Identifier.caseLength {
      report(node, "invalid-id", "the id of a case has \(Identifier.caseLength) characters")
    }
    return id
  }

  /// The terms of a case: a name, or the terms themselves.
  mutating func termsReference() -> TermsReference? {
    either(
      "terms", "the terms: a name, or the terms themselves", .identity,
      .either(.scalar(.slug), .record(Fields.schema(of: Terms.self))),
      scalar: { fields, _, node in fields.read(node, "terms").map { TermsReference.named($0) } },
      other: { fields, node in
        guard fields.tree.kind(node) == .map else {
          fields.report(
            node, "wrong-type", "'terms' is neither a name nor a mapping",
            hint: fields.onlyScalar(of: node).map { "write \($0)" } ?? "write the name of one file under terms/")
          return nil
        }
        return fields.writtenTerms(node).map { TermsReference.written($0) }
      })
  }

  /// Terms at a node; of those that were read before of the same text, the same.
  private mutating func writtenTerms(_ node: YAMLNode) -> Terms? {
    guard let knownTerms, let text = tree.bytesBelow(node) else { return readRecord(node, "terms") }
    if let known = knownTerms.terms(text, currency) { return known }
    let count = findings.count
    let terms: Terms? = readRecord(node, "terms")
    if let terms, findings.count == count { knownTerms.note(terms, text, currency) }
    return terms
  }
}

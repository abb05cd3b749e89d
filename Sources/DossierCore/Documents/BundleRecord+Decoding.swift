extension BundleRecord: DeclaredDocument {
  static var name: String { "bundle" }

  init(from fields: inout Fields) {
    kind = fields.required("kind", "what the bundle is for")
    from = fields.required("from", "the sender's store id")
    to = fields.optional("to", "the recipient's store id, or its VAT or enterprise number before it first answered")
    sequence = fields.integer(
      "sequence", "its number among the sender's bundles to this recipient", in: 1...999_999_999)
    created = fields.required("created", "when it was made")
    acknowledges = fields.acknowledges(in: kind)
    since = fields.since(sequence)
    received = fields.received()
    totals =
      fields.record("totals", "what there is in it, counted") ?? BundleTotals(cases: 0, files: 0, entries: [], sums: [])
    tables = fields.list("tables", "the rate tables that balances were computed with")
    cases = fields.list("cases", "what it says of each case")
    if kind != .transfer, fields.findings.isEmpty {
      if to == nil { fields.miss("to") }
      if sequence == nil { fields.miss("sequence") }
    }
  }
}

extension BundleTotals: Record {
  static let name = "totals"

  init(from fields: inout Fields) {
    cases = fields.integer("cases", "the number of cases", in: 0...100_000_000, isRequired: true) ?? 0
    files = fields.integer("files", "the number of files below data/", in: 0...100_000_000, isRequired: true) ?? 0
    entries = fields.list("entries", "the numbers of entries, for each list that has some")
    sums = fields.list("sums", "sums of amounts as written, for each currency")
  }
}

extension BundledEntries: Record {
  static let name = "entries"

  init(from fields: inout Fields) {
    list = fields.required("list", "the list")
    count = fields.integer("count", "how many entries it has", in: 1...1_000_000_000, isRequired: true) ?? 0
  }
}

extension BundledSums: Record {
  static let name = "sums"

  init(from fields: inout Fields) {
    currency = fields.required("currency", "the currency")
    fields.currency = currency
    invoices = fields.amount("invoices", "the sum of the invoices", canBeZero: true)
    credits = fields.amount("credits", "the sum of the credit notes", canBeZero: true)
    payments = fields.amount("payments", "the sum of the payments", canBeZero: true)
  }
}

extension BundledTable: Record {
  static let name = "table"

  init(from fields: inout Fields) {
    name = fields.required("name", "the name of the table")
    hash = fields.hash("hash", "the SHA-256 of its file", isRequired: true) ?? ""
  }
}

extension BundledCaseLine: Record {
  static let name = "bundled case"

  init(from fields: inout Fields) {
    id = fields.caseIdentifier("id", "the case", nil)
    handover = fields.optional("handover", "the hand-over under which it is exchanged")
    handed = fields.optional("handed", "when the sender handed the case over, if it did")
    ended = fields.record("ended", "when, how and why that hand-over ended, if it had")
    revision = fields.integer("revision", "the revision of the head", in: 1...999_999_999)
    head = fields.hash("head", "the SHA-256 of the head")
    let currency: Currency =
      fields.optional("currency", "the currency of the balance", standard: "EUR") ?? fields.currency
    self.currency = currency
    balance = fields.pattern(
      "balance", "what is owed by the sender's reckoning; below zero if too much was paid",
      matching: "^-?[0-9]+([.][0-9]+)?$", form: "an amount"
    ) { text in try? Money(text, currency: currency) }
    asOf = fields.optional("as-of", "the day of the balance")
    omitted = fields.hashes("omitted", "the files that are left out because the recipient has them, by their SHA-256")
    missing = fields.hashes(
      "missing", "the files that are not at the recipient's, by their SHA-256; in acknowledgements")
    outcome = fields.optional("outcome", "what became of the case; in acknowledgements")
    reason = fields.optional("reason", "why it was not taken; in acknowledgements")
    reference = fields.optional("reference", "the sender's own reference of the case")
    handler = fields.optional("handler", "who handles the case at the recipient's; in acknowledgements")
    kept = fields.list(
      "kept", "what was said of entries and not taken, because a person kept what is there; in acknowledgements")
  }
}

extension EntryList: WordField {}

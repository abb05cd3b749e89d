/// The tables of what is claimed and paid on a case.
enum CaseTables {
  /// What a case's rows begin with: the case, and the place in its list.
  static let owner = [
    IndexColumn.number("case_id", "The case"), .number("position", "The place in the list of the file, from 0"),
  ]

  /// What is known of an entry of money as of the day.
  struct Standing: Sendable {
    /// Whether it counts.
    var counts: Bool
    /// The place of the invoice that it names, in the list of the file.
    var invoice: Int?
    /// What is open of an invoice.
    var open: Int64?
  }

  static let invoices = PlainTable<Judged<Invoice, Standing>>(
    "invoices", "An invoice", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .text("reference", "The invoice's number", isRequired: true) { $0.item.reference },
      .day("date", "The day of the invoice", isRequired: true) { $0.item.date },
      .day("due", "The last day on which it can be paid in time", isRequired: true) { $0.item.due },
      .amount("amount", "The total with VAT", isRequired: true) { $0.item.amount.minorUnits },
      .amount("open", "The principal still unpaid; none where it does not count or cannot be reckoned") {
        $0.fact.open
      },
      counts { $0.fact.counts },
      .text("type", "What kind of claim it is") { $0.item.type },
      .text("description", "What was supplied") { $0.item.description },
      .text("payment_reference", "The reference that payers were asked to give") { $0.item.paymentReference },
      .day("contract_date", "The day of the contract, where it differs from the case's") { $0.item.contractDate },
      .text("file", "The attachment that is the invoice itself") { $0.item.file },
    ] + record { $0.item.record })

  static let credits = PlainTable<Judged<CreditNote, Standing>>(
    "credits", "A credit note", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .number("invoice_position", "The invoice that it names, by its position") { $0.fact.invoice },
      .day("date", "The day of the credit note", isRequired: true) { $0.item.date },
      .amount("amount", "How much", isRequired: true) { $0.item.amount.minorUnits },
      counts { $0.fact.counts },
      .text("reference", "The credit note's number") { $0.item.reference },
      .text("invoice", "The invoice as the file names it, by reference or id") { $0.item.invoice },
      .flag("corrects", "Whether the invoice is read as issued for the lower amount", isRequired: true) {
        $0.item.isCorrecting
      },
      .text("file", "The attachment that is the credit note itself") { $0.item.file },
    ] + record { $0.item.record })

  static let costs = PlainTable<Judged<Cost, Standing>>(
    "costs", "What an act of collection cost", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("date", "The day from which it is claimable", isRequired: true) { $0.item.date },
      .text("kind", "What kind of act it was", isRequired: true) { $0.item.kind.rawValue },
      .amount("amount", "How much without VAT", isRequired: true) { $0.item.amount.minorUnits },
      .amount("vat", "The VAT on it") { $0.item.vat?.minorUnits },
      counts { $0.fact.counts },
      .text("description", "What was done") { $0.item.description },
      .text("invoice", "The invoice as the file names it, by reference or id") { $0.item.invoice },
      .number("invoice_position", "The invoice that it names, by its position") { $0.fact.invoice },
    ] + record { $0.item.record })

  static let payments = PlainTable<Judged<Payment, Standing>>(
    "payments", "A payment, or one taken back", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("date", "The day on which it was received", isRequired: true) { $0.item.date },
      .amount("amount", "How much; below zero where it takes a payment back", isRequired: true) {
        $0.item.returned == nil ? $0.item.amount.minorUnits : -$0.item.amount.minorUnits
      },
      .text("received_by", "Who received it: creditor or agency", isRequired: true) { $0.item.receivedBy.rawValue },
      .text("returned", "The id of the payment that it takes back") { $0.item.returned?.text },
      counts { $0.fact.counts },
      .text("method", "How it was paid") { $0.item.method },
      .text("reference", "The reference that the payer gave") { $0.item.reference },
      .text("invoice", "The invoice as the file names it, by reference or id") { $0.item.invoice },
      .number("invoice_position", "The invoice that it names, by its position") { $0.fact.invoice },
      .text("debtor", "Which debtor paid, by slug") { $0.item.byDebtor?.text },
      .text("transfer", "What payments of one transfer over several cases share") { $0.item.transfer?.text },
      .text("bank", "The bank account that it came from") { $0.item.bank },
      .text("raw", "The bank's line as it stood") { $0.item.raw },
    ] + record { $0.item.record })

  static let refunds = PlainTable<Judged<Refund, Standing>>(
    "refunds", "Money paid back to the debtor", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("date", "The day", isRequired: true) { $0.item.date },
      .amount("amount", "How much", isRequired: true) { $0.item.amount.minorUnits },
      counts { $0.fact.counts },
      .text("iban", "The account that it went to") { $0.item.iban?.text },
    ] + record { $0.item.record })

  static let waivers = PlainTable<Judged<Waiver, Standing>>(
    "waivers", "What the creditor gave up", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("date", "The day", isRequired: true) { $0.item.date },
      .amount("amount", "How much", isRequired: true) { $0.item.amount.minorUnits },
      counts { $0.fact.counts },
      .text("bucket", "Of which part: costs, interest, damages or principal", isRequired: true) {
        $0.item.of.rawValue
      },
      .text("reason", "Why") { $0.item.reason },
    ] + record { $0.item.record })

  /// Whether an entry counts as of the day.
  private static func counts<Item>(
    _ value: @escaping @Sendable (Judged<Item, Standing>) -> Bool
  ) -> PlainColumn<Judged<Item, Standing>> {
    .flag("counts", "Whether it is neither void nor of a later day", isRequired: true, value)
  }

  /// Who wrote an entry down and when, and what became of it.
  static func record<Source>(
    _ record: @escaping @Sendable (Source) -> EntryRecord
  ) -> [PlainColumn<Source>] {
    [
      .time("recorded", "When it was written down") { record($0).recorded },
      .text("recorded_by", "Who wrote it down") { record($0).by },
      .text("org", "The id of the store that wrote it down") { record($0).org?.text },
      .time("void_at", "When it was declared void, if it was") { record($0).void?.at },
      .text("void_by", "Who declared it void") { record($0).void?.by },
      .text("void_reason", "Why it is void") { record($0).void?.reason },
      .text("replaces", "The id of the entry in whose place it came") { record($0).replaces?.text },
    ]
  }
}

/// What is written into a row of `cases`, in one order.
extension CaseRow {
  /// The part of a case's row that depends on its file alone.
  struct FilePart: Sendable {
    let file: Case
    /// The codes that are not looked up, packed.
    let codes: String?
  }

  /// The columns that a line of a list is read from, and those with which its amounts go on to other days.
  static let ofSummary: [PlainColumn<SummarizedCase>] = identity + course + entries + sums

  private static let identity: [PlainColumn<SummarizedCase>] = [
    .text("path", "The file, relative to the store", isRequired: true) { line($0).path },
    .text("id", "The id for life", isRequired: true) { line($0).id.text },
    .text("number", "The case's own number", isRequired: true) { line($0).number.text },
    .text("status", "open or closed", isRequired: true) { line($0).status.rawValue },
    .text("type", "collection or credit-management", isRequired: true) { line($0).type.rawValue },
    .text("phase", "The phase of collection") { line($0).phase?.rawValue },
    .text("administration", "The part of the organisation that it belongs to") { line($0).administration },
    .text("creditor", "Who is owed, by slug", isRequired: true) { line($0).creditor.text },
    .text("debtor", "Who owes, by slug", isRequired: true) { line($0).debtor.text },
    .text("packed_co_debtors", "Cache: slugs of co_debtors") { PackedText.pack(line($0).coDebtors.map(\.text)) },
    .text("agency", "Who has it by the last hand-over that has not ended, else who is to have it, by slug") {
      line($0).agency?.text
    },
    .text("holder", "Who handles it: here, agency or sender", isRequired: true) { line($0).holder.custody },
    .text("holder_slug", "The agency or sender that handles it, by slug") { line($0).holder.party?.text },
    .text("packed_references", "Cache: party and value of case_references") {
      PackedText.pack(line($0).references.flatMap { [$0.of.text, $0.value] })
    },
  ]

  private static let course: [PlainColumn<SummarizedCase>] = [
    .time("opened", "When it was opened", isRequired: true) { line($0).opened },
    .time("closed", "When it was closed, if it is") { line($0).closed?.at },
    .text("reason", "Why it was closed") { line($0).closed?.reason?.rawValue },
    .day("forwarded", "The day of the first hand-over") { line($0).forwarded },
    .text("capacity", "In which capacity the debtor acted, if the case says so") { line($0).capacity?.rawValue },
    .text("customer_number", "The debtor's number at the creditor") { line($0).customerNumber },
    .text("handler", "Who handles it there: the name") { line($0).handler },
    .text("currency", "The currency of its amounts", isRequired: true) { line($0).currency.code },
    .text("exchange_rate", "What one unit is in the store's currency") { line($0).exchangeRate?.description },
    .text("track", "The planned sequence") { line($0).track?.text },
    .text("step", "The step of the track that was done last") { line($0).step },
    .text("packed_tags", "Cache: tags") { PackedText.pack(line($0).tags) },
    .text("imported", "The file that it was imported from") { line($0).imported },
    .day("contacted", "The last day on which the debtor was reached out to, or heard from") { line($0).contacted },
    .day("next", "The first day on which something waits to be done") { line($0).next },
  ]

  private static let entries: [PlainColumn<SummarizedCase>] = [
    .number("invoices", "How many invoices count", isRequired: true) { line($0).invoices },
    .day("due", "The earliest due date among them") { line($0).due },
    .day("unpaid_due", "The earliest due date of those whose principal is unpaid") { line($0).unpaidDue },
    .text("packed_states", "Cache: states") { PackedText.pack(line($0).states.map(\.rawValue)) },
    .day("as_of", "The day as of which all this is", isRequired: true) { line($0).asOf },
    .day("through", "The last day up to which nothing but interest and age changes", isRequired: true) { $0.through },
    .flag("problem", "Whether it cannot be reckoned; then there are no sums", isRequired: true) { $0.problem != nil },
  ]

  private static let sums: [PlainColumn<SummarizedCase>] = [
    .amount("principal", "What was claimed by invoices") { sums($0)?.principal },
    .amount("interest", "What was claimed as interest") { sums($0)?.interest },
    .amount("damages", "What was claimed as damages") { sums($0)?.damages },
    .amount("costs", "What was claimed as costs") { sums($0)?.costs },
    .amount("waived", "What was given up") { sums($0)?.waived },
    .amount("payments", "What was paid") { sums($0)?.payments },
    .amount("refunds", "What was paid back") { sums($0)?.refunds },
    .amount("balance", "What is owed") { sums($0)?.balance },
    .number("per_day", "What the day after adds, in ten-thousandths of a unit of the currency") {
      sums($0)?.perDay.map { Int($0) }
    },
    .amount("open_costs", "The costs still unpaid") { sums($0)?.openCosts },
    .amount("open_interest", "The interest still unpaid") { sums($0)?.openInterest },
    .amount("open_damages", "The damages still unpaid") { sums($0)?.openDamages },
    .amount("open_principal", "The principal still unpaid") { sums($0)?.openPrincipal },
    .amount("overpaid", "What was paid too much") { sums($0)?.over },
    .text("day_count", "How the days of interest are counted") { $0.course?.dayCount.rawValue },
    .bytes("meters", "Cache: the exact interest of each invoice, with which sums go on to later days") {
      $0.course.map { PackedMeters.bytes($0.meters) }
    },
  ]

  /// The columns that the file alone decides.
  static let ofFile: [PlainColumn<FilePart>] = [
    .text("packed_codes", "Cache: what searches by type, phase, track, tag and the like compare with") { $0.codes },
    .day("contract_date", "The day of the contract") { $0.file.contractDate },
    .flag("regular_supply", "Whether the creditor supplies the debtor regularly") { $0.file.regularSupply },
    .text("handler_email", "The e-mail address of who handles it") { $0.file.handler?.email },
    .text("handler_phone", "The telephone number of who handles it") { $0.file.handler?.phone?.text },
    .text("terms", "The name of its terms; none if it names none or holds the terms themselves") { $0.file.namedTerms },
    .number("imported_row", "The row that it was imported from") { $0.file.imported?.row },
    .time("imported_at", "When it was imported") { $0.file.imported?.at },
    .day("limitation_until", "The last day before the claim lapses") { $0.file.limitation?.until },
    .text("limitation_because", "By which rule or act") { $0.file.limitation?.because },
    .text("pay_to_iban", "The account to which the debtor pays") { $0.file.payTo?.iban.text },
    .text("pay_to_name", "In whose name it is") { $0.file.payTo?.name },
    .text("psp", "The payment service provider") { $0.file.paymentMethods?.psp },
    .text("payment_link", "The payment link") { $0.file.paymentMethods?.link },
  ]

  /// The declaration of `cases`.
  static let table = IndexTable(
    name: "cases", words: "A case, as of the day in as_of",
    columns: [.number("case_id", "Its number in the index: another one whenever its file changed")]
      + ofSummary.map(\.column) + ofFile.map(\.column), key: .number)

  private static func line(_ summarized: SummarizedCase) -> CaseSummary { summarized.figures.summary }

  private static func sums(_ summarized: SummarizedCase) -> CaseAmounts.Sums? {
    summarized.figures.summary.amounts?.sums
  }
}

extension Case {
  fileprivate var namedTerms: String? {
    if case .named(let slug) = terms { slug.text } else { nil }
  }
}

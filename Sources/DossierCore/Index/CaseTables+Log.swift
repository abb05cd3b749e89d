/// The tables of what happened on a case, of its files, and of what it lists about itself.
extension CaseTables {
  static let references = PlainTable<Reference>(
    "case_references", "The reference that an organisation gave a case", of: owner,
    [
      .text("party", "Whose reference it is, by slug", isRequired: true) { $0.of.text },
      .text("value", "The reference", isRequired: true) { $0.value },
    ])

  static let coDebtors = PlainTable<CoDebtor>(
    "co_debtors", "Someone who owes beside the debtor", of: owner,
    [
      .text("debtor", "Who, by slug", isRequired: true) { $0.debtor.text },
      .text("role", "In which role", isRequired: true) { $0.role.rawValue },
      .amount("up_to", "Up to how much; all if none") { $0.upTo?.minorUnits },
    ])

  static let related = PlainTable<RelatedCase>(
    "related", "Another case that has to do with a case", of: owner,
    [
      .text("number", "Its number", isRequired: true) { $0.number.text },
      .text("relation", "How it is related", isRequired: true) { $0.relation.rawValue },
    ])

  static let tags = PlainTable<String>(
    "tags", "A word of the organisation's own", of: owner, [.text("tag", "The word", isRequired: true) { $0 }])

  static let attachments = PlainTable<Attachment>(
    "attachments", "A file beside a case", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.id.text },
      .text("file", "Its name in the case's folder", isRequired: true) { $0.file },
      .text("kind", "What it is", isRequired: true) { $0.kind.rawValue },
      .text("sha256", "The SHA-256 of its content") { $0.sha256 },
      .number("size", "Its size in bytes") { $0.size },
      .time("added", "When it was added") { $0.added },
      .text("visibility", "Who may see it: public or internal", isRequired: true) { $0.visibility.rawValue },
    ] + record { $0.record })

  static let log = PlainTable<LogEntry>(
    "log", "Something that happened", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.id.text },
      .time("at", "When", isRequired: true) { $0.at },
      .text("side", "Which side did it") { $0.side?.rawValue },
      .text("kind", "What kind of event it is", isRequired: true) { $0.kind.rawValue },
      .text("visibility", "Who may see it: public or internal", isRequired: true) { $0.visibility.rawValue },
      .text("type", "The type in the source's words") { $0.type },
      .text("subject", "The subject line") { $0.subject },
      .text("recipient", "To whom") { $0.to },
      .text("text", "The text") { $0.text },
      .day("deadline", "The last day that it sets the debtor") { $0.deadline },
      .text("step", "The step of the track that it did") { $0.step },
      .text("outcome", "What came of the step") { $0.outcome?.rawValue },
      .text("task", "The id of the task that it did") { $0.task?.text },
      .day("task_day", "A task's day") { $0.on },
      .day("until", "Until when a step is postponed") { $0.until },
      .flag("notice", "Whether it is a notice in the sense of law or contract", isRequired: true) { $0.notice },
      .text("channel", "By which way it went") { $0.channel?.rawValue },
      .day("delivered", "The day on which it arrived") { $0.delivered },
      .flag("announces_vat", "Whether it says that VAT comes on top of the costs", isRequired: true) {
        $0.announcesVAT
      },
      .flag("interrupts", "Whether it interrupts the limitation", isRequired: true) { $0.interrupts },
      .text("from_status", "The status before") { $0.fromStatus },
      .text("to_status", "The status after") { $0.toStatus },
    ] + record { $0.record })

  private static let ofLog = [owner[0], IndexColumn.number("log_position", "The entry of the log, by its position")]

  static let logFiles = PlainTable<String>(
    "log_files", "An attachment that belongs to an entry of the log", of: ofLog + [owner[1]],
    [.text("file", "Its name", isRequired: true) { $0 }])

  static let logInvoices = PlainTable<String>(
    "log_invoices", "An invoice that an entry of the log names", of: ofLog + [owner[1]],
    [.text("invoice", "The invoice as the file names it, by reference or id", isRequired: true) { $0 }])

  static let logPaymentMethods = PlainTable<String>(
    "log_payment_methods", "A way to pay that an entry of the log offered", of: ofLog + [owner[1]],
    [.text("method", "The way", isRequired: true) { $0 }])
}

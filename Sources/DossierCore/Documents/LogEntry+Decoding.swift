extension Attachment: Record {
  static let name = "attachment"

  init(from fields: inout Fields) {
    id = fields.required("id", "the attachment's id for life")
    file = fields.required("file", "the file's name in the case's folder")
    kind = fields.value("kind", "what it is", default: .other, written: "other")
    sha256 = fields.pattern(
      "sha256", "the SHA-256 of the content", matching: "^[0-9a-f]{64}$",
      form: "64 hexadecimal digits in small letters"
    ) { text in
      let isHash =
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
      return isHash ? text : nil
    }
    size = fields.integer("size", "the size in bytes", in: 0...Int.max)
    added = fields.optional("added", "when it was added")
    visibility = fields.value("visibility", "who may see it", default: .public, written: "public")
    record = EntryRecord(from: &fields)
  }
}

extension LogEntry: Record {
  static let name = "log entry"

  init(from fields: inout Fields) {
    id = fields.required("id", "the entry's id for life")
    at = fields.required("at", "when")
    let author: String? = fields.optional("by", "who wrote it down")
    side = fields.optional("side", "which side did it")
    kind = fields.value("kind", "what kind of event it is", default: .message, written: "message")
    visibility = fields.value("visibility", "who may see it", default: .public, written: "public")
    type = fields.optional("type", "the type in the source's words")
    subject = fields.optional("subject", "the subject line")
    to = fields.optional("to", "to whom")
    text = fields.optional("text", "the text")
    files = fields.scalars("files", "attachments that belong to it, by file name")
    deadline = fields.optional("deadline", "the last day that it sets the debtor")
    step = fields.optional("step", "the step of the track that it did")
    outcome = fields.optional("outcome", "what came of the step")
    task = fields.optional("task", "the task that it did")
    on = fields.optional("on", "a task's day")
    until = fields.optional("until", "until when a step is postponed")
    notice = fields.value("notice", "whether it is a notice in law or contract", default: false, written: "false")
    channel = fields.optional("channel", "by which way it went")
    delivered = fields.optional("delivered", "the day on which it arrived")
    announcesVAT = fields.value(
      "announces-vat", "whether it says that VAT comes on top of the costs of collection", default: false,
      written: "false")
    invoices = fields.scalars("invoices", "the invoices that it names, by reference or id; all if absent")
    interrupts = fields.value(
      "interrupts", "whether it interrupts the limitation", default: false, written: "false")
    paymentMethods = fields.scalars("payment-methods", "the ways to pay that it offered")
    fromStatus = fields.optional("from-status", "the status before")
    toStatus = fields.optional("to-status", "the status after")
    record = EntryRecord(from: &fields, by: author, declaresBy: false)
    if notice, visibility == .internal {
      fields.problem(
        "internal-notice", at: "visibility", "a notice is public: the ledger reads it",
        hint: "write 'visibility: public'")
    }
  }
}

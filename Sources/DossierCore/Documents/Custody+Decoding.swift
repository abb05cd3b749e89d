extension Handover: Record {
  static let name = "handover"

  init(from fields: inout Fields) {
    id = fields.required("id", "the hand-over's id")
    to = fields.required("to", "the agency")
    at = fields.required("at", "when")
    accepted = fields.record("accepted", "when and how it was accepted")
    ended = fields.record("ended", "when and how it ended")
  }
}

extension Acceptance: Record {
  static let name = "accepted"

  init(from fields: inout Fields) {
    at = fields.required("at", "when")
    reference = fields.optional("reference", "the agency's reference")
    handler = fields.optional("handler", "who handles it there")
  }
}

extension HandoverEnd: Record {
  static let name = "ended"

  init(from fields: inout Fields) {
    at = fields.required("at", "when")
    outcome = fields.required("as", "how")
    reason = fields.optional("reason", "why")
  }
}

extension Reception: Record {
  static let name = "received"

  init(from fields: inout Fields) {
    from = fields.required("from", "the sender")
    handover = fields.required("handover", "the sender's hand-over")
    at = fields.required("at", "when")
    bundle = fields.optional("bundle", "the bundle that brought it")
    number = fields.optional("number", "the number that it came with, if another case had that here")
    ended = fields.record("ended", "when and how it ended")
  }
}

extension Imported: Record {
  static let name = "imported"

  init(from fields: inout Fields) {
    from = fields.required("from", "the file")
    row = fields.integer("row", "the row, from 1", in: 1...100_000_000)
    number = fields.optional("number", "the number that it came with, if another case had that here")
    at = fields.required("at", "when")
  }
}

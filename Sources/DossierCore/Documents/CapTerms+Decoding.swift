extension CapTerms: Record {
  static let name = "caps"

  init(from fields: inout Fields) {
    forbids = fields.scalars("forbids", "what may not be claimed at all")
    damages =
      fields.record(
        "damages", "the most that a damages clause may give for the balances of one notice", as: ChargeRecord.self)?
      .charge
    interest = fields.record("interest", "the highest rate")
    reminderFee = fields.optionalAmount(
      "reminder-fee", "the most that a further reminder may cost, without postage; a first one is then free")
  }
}

extension RateCap: Record {
  static let name = "rate cap"

  init(from fields: inout Fields) {
    table = fields.required("table", "the table of the highest rate")
    margin = fields.value("margin", "percent on top of it", default: .zero, written: "0")
    otherwise = fields.optional(
      "otherwise", "the table whose rate holds instead of a higher one; the highest rate itself if absent")
  }
}

extension RuleSource: Record {
  static let name = "source"

  init(from fields: inout Fields) {
    rule = fields.required("rule", "the rule, by its key: interest.rate, caps.damages")
    law = fields.required("law", "the law or regulation")
    article = fields.optional("article", "the article")
    inForce = fields.optional("in-force", "the day on which it came into force")
    source = fields.optional("source", "where it was read")
    status = fields.value("status", "how it is known", default: .verified, written: "verified")
  }
}

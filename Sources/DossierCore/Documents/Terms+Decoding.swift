extension Terms: DeclaredDocument {
  static var name: String { "terms" }

  init(from fields: inout Fields) {
    let outer = fields.currency
    if let code = fields.peek("currency"), let own = Currency(code) { fields.currency = own }
    name = fields.optional("name", "the name for people")
    extends = fields.optional("extends", "the pack or terms file whose rules hold where this one is silent")
    files = fields.scalars("files", "the general conditions themselves, as files")
    payment = fields.record("payment", "when invoices fall due")
    interest = fields.ruling("interest", "interest on arrears; none for none")
    damages = fields.ruling("damages", "the damages clause; none for none")
    costs = fields.ruling("costs", "what acts of collection cost; none for nothing")
    imputation = fields.imputation("how payments are spread")
    notice = fields.ruling("notice", "what a notice asks for; none for nothing")
    limitedToLaw = fields.optional(
      "limited-to-law", "whether the legal maximum is claimed where the terms ask for more", standard: "false")
    tolerance = fields.optionalAmount("tolerance", "rests up to this are not chased")
    currency = fields.optional("currency", "the currency of the amounts above")
    fields.currency = outer
  }
}

extension PaymentTerm: Record {
  static let name = "payment"

  init(from fields: inout Fields) {
    days = fields.integer("days", "days after the invoice's date", in: 0...3650) ?? 0
    endOfMonth = fields.value(
      "end-of-month", "whether the term then runs to the end of that month", default: false, written: "false")
  }
}

extension InterestTerms: Record {
  static let name = "interest"

  init(from fields: inout Fields) {
    let rate: Rate? = fields.optional("rate", "percent a year")
    let table: Slug? = fields.optional("table", "the table of statutory rates")
    let margin: Rate? = fields.optional("margin", "percent on top of the table's rate", standard: "0")
    dayCount = fields.optional("day-count", "how days become years", standard: "actual/365")
    compounding = fields.optional("compounding", "whether interest bears interest", standard: "none")
    starts = fields.optional("starts", "from which day it runs", standard: "day-after-due")
    paymentDay = fields.optional(
      "payment-day", "whether the day of a payment bears interest on what it pays", standard: "counts")
    fixedAtStart = fields.optional(
      "fixed-at-start", "whether the table's rate of the first day holds for life", standard: "false")
    basis = rate.map { .rate($0) } ?? table.map { .table($0, margin: margin ?? .zero) }
    if rate != nil, table != nil {
      fields.problem(
        "conflicting-keys", at: "table", "interest has both a rate and a table", hint: "keep one of them")
    }
    if margin != nil, table == nil {
      fields.problem("conflicting-keys", at: "margin", "a margin comes on top of a table's rate", hint: "add 'table'")
    }
  }
}

extension DamagesTerms: Record {
  static let name = "damages"

  init(from fields: inout Fields) {
    let amount = fields.optionalAmount("amount", "a fixed sum")
    let percent: Rate? = fields.optional("percent", "a share of the base")
    let minimum = fields.optionalAmount("minimum", "the least, where it is a share")
    let maximum = fields.optionalAmount("maximum", "the most, where it is a share")
    let tiers: [ChargeTier] = fields.list("tiers", "shares by the base")
    per = fields.optional("per", "once a case or once an invoice", standard: "case")
    base = fields.optional("base", "of what a share is taken", standard: "invoices")
    due = fields.optional("due", "when it falls due", standard: "due")
    if let amount {
      charge = .amount(amount)
    } else if let percent {
      charge = .percent(percent, minimum: minimum, maximum: maximum)
    } else {
      charge = tiers.isEmpty ? nil : .tiers(tiers, minimum: minimum, maximum: maximum)
    }
    if [amount != nil, percent != nil, !tiers.isEmpty].count(where: { $0 }) > 1 {
      fields.problem("conflicting-keys", at: "percent", "damages have one of amount, percent and tiers")
    }
    if amount != nil, minimum != nil || maximum != nil {
      fields.problem("conflicting-keys", at: "amount", "a fixed sum has no minimum and no maximum")
    }
    if let minimum, let maximum, minimum.minorUnits > maximum.minorUnits {
      fields.problem("conflicting-keys", at: "minimum", "the minimum \(minimum) is above the maximum \(maximum)")
    }
  }
}

extension ChargeTier: Record {
  static let name = "tier"

  init(from fields: inout Fields) {
    upTo = fields.optionalAmount("up-to", "the largest base that lies in this tier; absent in the last")
    amount = fields.optionalAmount("amount", "the sum that the tier begins with")
    percent = fields.optional("percent", "the share of the part of the base above the tier before")
  }
}

extension CostTerms: Record {
  static let name = "costs"

  init(from fields: inout Fields) {
    recoveryFee = fields.optionalAmount("recovery-fee", "the recovery fee of each invoice (Directive 2011/7/EU)")
    cumulate = fields.optional(
      "cumulate", "whether the recovery fee comes on top of the damages clause", standard: "false")
    reminder = fields.amounts("reminder", "what the first, second … reminder costs; the last holds for more")
  }
}

extension NoticeTerms: Record {
  static let name = "notice"

  init(from fields: inout Fields) {
    days = fields.integer("days", "how long the term is", in: 0...365)
    paperStarts = fields.optional("paper-starts", "when the term of a letter on paper starts")
    electronicStarts = fields.optional("electronic-starts", "when the term of an e-mail or SMS starts")
  }
}

extension Fields {
  /// A rule, or `none`.
  mutating func ruling<Value: Record & Equatable>(_ key: StaticString, _ words: String) -> Ruling<Value> {
    let stated: Ruling<Value>? = either(
      key, words, nil, .either(.record(Fields.schema(of: Value.self)), .scalar(.word(["none"]))),
      scalar: { fields, text, node in
        if text == "none" { return Ruling.none }
        fields.report(node, "wrong-type", "'\(key)' is neither a mapping nor 'none'")
        return nil
      },
      other: { fields, node in fields.readRecord(node, key).map { Ruling.some($0) } })
    return stated ?? .silent
  }

  /// A rule of imputation under the key `imputation`.
  mutating func imputation(_ words: String, _ scope: Scope? = nil) -> Imputation? {
    let form = "proportional, or a law's rule such as nl-6:44"
    return either(
      "imputation", words, scope,
      .either(.list(.scalar(Bucket.kind)), .scalar(.pattern("^(proportional|[a-z]{2}-[0-9:]+)$", form))),
      scalar: { fields, text, node in
        if text == "proportional" { return .proportional }
        if Imputation.isPreset(text) { return .preset(text) }
        fields.report(node, "invalid-imputation", "'\(text)' is not \(form)", hint: Imputation.orderHint)
        return nil
      },
      other: { fields, node in
        let order: [Bucket] = fields.entries(of: node, "imputation") { $0.read($1, "imputation") }
        guard order.count == Bucket.allCases.count, Set(order).count == order.count else {
          fields.report(
            node, "invalid-imputation", "an order names costs, interest, damages and principal once each",
            hint: Imputation.orderHint)
          return nil
        }
        return .order(order)
      })
  }
}

extension Imputation {
  static let orderHint = "write [costs, interest, damages, principal] in the order wanted"

  static func isPreset(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 1)
    return parts.count == 2 && parts[0].utf8.count == 2 && parts[0].utf8.allSatisfy { (97...122).contains($0) }
      && parts[1].utf8.allSatisfy { (48...58).contains($0) }
  }
}

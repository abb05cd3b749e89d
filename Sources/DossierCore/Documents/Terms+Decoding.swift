extension Terms: DeclaredDocument {
  static var name: String { "terms" }

  init(from fields: inout Fields) {
    let outer = fields.currency
    if let code = fields.peek("currency"), let own = Currency(code) { fields.currency = own }
    name = fields.optional("name", "the name for people")
    capacity = fields.optional("capacity", "the capacity of the debtors whom these rules are for")
    extends = fields.optional("extends", "the pack or terms file whose rules hold where this one is silent")
    files = fields.scalars("files", "the general conditions themselves, as files")
    payment = fields.record("payment", "when invoices fall due")
    interest = fields.ruling("interest", "interest on arrears; none for none")
    damages = fields.ruling("damages", "the damages clause; none for none")
    costs = fields.ruling("costs", "what acts of collection cost; none for nothing")
    imputation = fields.imputation("how payments are spread")
    notice = fields.ruling("notice", "what a notice asks for; none for nothing")
    caps = fields.ruling("caps", "what the law does not let a creditor claim; ceilings, never amounts")
    limitedToLaw = fields.optional(
      "limited-to-law", "whether the legal maximum is claimed where the terms ask for more", standard: "false")
    tolerance = fields.optionalAmount("tolerance", "rests up to this are not chased")
    currency = fields.optional("currency", "the currency of the amounts above")
    sources = fields.list("sources", "where the rules come from")
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
      "fixed-at-start", "whether the table's rate of the first day holds for life", standard: "as the table says")
    earlier = fields.record("earlier", "the margin that older contracts keep")
    basis = rate.map { .rate($0) } ?? table.map { .table($0, margin: margin ?? .zero) }
    if rate != nil, table != nil {
      fields.problem(
        "conflicting-keys", at: "table", "interest has both a rate and a table", hint: "keep one of them")
    }
    if margin != nil, table == nil {
      fields.problem("conflicting-keys", at: "margin", "a margin comes on top of a table's rate", hint: "add 'table'")
    }
    if earlier != nil, table == nil {
      fields.problem("conflicting-keys", at: "earlier", "a margin comes on top of a table's rate", hint: "add 'table'")
    }
  }
}

extension EarlierMargin: Record {
  static let name = "earlier-margin"

  init(from fields: inout Fields) {
    contractsBefore = fields.required("contracts-before", "the first day whose contracts have the margin of today")
    margin = fields.required("margin", "percent on top of the table's rate")
  }
}

extension DamagesTerms: Record {
  static let name = "damages"

  init(from fields: inout Fields) {
    charge = fields.charge()
    per = fields.optional("per", "once a case, an invoice or a notice", standard: "case")
    base = fields.optional("base", "of what a share is taken", standard: "invoices")
    due = fields.optional("due", "when it falls due", standard: "due")
    vat = fields.optional(
      "vat", "percent of VAT on it, where the creditor cannot deduct it and the notice announced it")
  }
}

extension CostTerms: Record {
  static let name = "costs"

  init(from fields: inout Fields) {
    recoveryFee = fields.fee("recovery-fee", "the recovery fee of each invoice (Directive 2011/7/EU), or tiers of it")
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
    holidays = fields.optional("holidays", "the country whose public holidays are no working days")
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
  mutating func imputation(_ description: String, _ scope: Scope? = nil) -> Imputation? {
    let words = ["proportional"] + ImputationPreset.allCases.map(\.rawValue)
    return either(
      "imputation", description, scope,
      .either(.list(.scalar(Bucket.kind)), .scalar(.word(words))),
      scalar: { fields, text, node in
        if text == "proportional" { return .proportional }
        if let preset = ImputationPreset(rawValue: text) { return .preset(preset) }
        fields.report(
          node, "invalid-imputation", "there is no rule of imputation '\(text)'",
          hint: Suggestion.hint(for: text, among: words)
            ?? "\(Imputation.orderHint), or one of \(words.joined(separator: ", "))")
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
}

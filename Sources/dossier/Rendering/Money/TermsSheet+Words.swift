internal import DossierCore

extension InterestBasis {
  /// The rate or the table, for programs: `10.5`, `be-commercial+2.5`.
  var short: String {
    switch self {
    case .rate(let rate): rate.description
    case .table(let table, let margin): margin == .zero ? table.text : "\(table)+\(margin)"
    }
  }

  /// The rate or the table in few words.
  func words(_ amounts: AmountFormat) -> String {
    switch self {
    case .rate(let rate): amounts.percent(rate)
    case .table(let table, let margin): margin == .zero ? table.text : "\(table) + \(amounts.percent(margin))"
    }
  }
}

extension Charge {
  /// How much, for programs: `150.00`, `10%`, `tiers`.
  var short: String {
    switch self {
    case .amount(let amount): amount.description
    case .percent(let percent, _, _): "\(percent)%"
    case .tiers: "tiers"
    }
  }

  /// The keys of the document with their values.
  var values: [(key: String, value: JSONValue)] {
    switch self {
    case .amount(let amount): [("amount", .text(amount))]
    case .percent(let percent, let minimum, let maximum):
      [("percent", .text(percent))] + Self.bounds(minimum, maximum)
    case .tiers(let tiers, let minimum, let maximum):
      [("tiers", .array(tiers.map(\.json)))] + Self.bounds(minimum, maximum)
    }
  }

  /// A fixed sum as such, else a mapping.
  var json: JSONValue {
    if case .amount(let amount) = self { return .text(amount) }
    return .object(values.map { JSONValue.Member(key: $0.key, value: $0.value) })
  }

  /// How much is asked.
  func words(_ amounts: AmountFormat) -> String {
    switch self {
    case .amount(let amount): amounts.text(amount)
    case .percent(let percent, let minimum, let maximum):
      amounts.percent(percent) + Self.bounds(minimum, maximum, amounts)
    case .tiers(let tiers, let minimum, let maximum):
      tiers.map { $0.words(amounts) }.joined(separator: "; ") + Self.bounds(minimum, maximum, amounts)
    }
  }

  /// How much is asked, in few words: tiers by their bounds alone.
  func brief(_ amounts: AmountFormat) -> String {
    guard case .tiers(_, let minimum, let maximum) = self else { return words(amounts) }
    return "by tiers" + Self.bounds(minimum, maximum, amounts)
  }

  private static func bounds(_ minimum: Money?, _ maximum: Money?) -> [(key: String, value: JSONValue)] {
    [minimum.map { ("minimum", .text($0)) }, maximum.map { ("maximum", .text($0)) }].compactMap(\.self)
  }

  private static func bounds(_ minimum: Money?, _ maximum: Money?, _ amounts: AmountFormat) -> String {
    (minimum.map { ", at least \(amounts.text($0))" } ?? "") + (maximum.map { ", at most \(amounts.text($0))" } ?? "")
  }
}

extension ChargeTier {
  var json: JSONValue {
    .objectOfPresent(["up-to": .text(upTo), "amount": .text(amount), "percent": .text(percent)])
  }

  /// The tier in words: `up to €500.00: €30.00 and 10% of the part above the tier before`.
  func words(_ amounts: AmountFormat) -> String {
    let parts = [amount.map(amounts.text), percent.map { "\(amounts.percent($0)) of what lies in this tier" }]
    let sum = parts.compactMap(\.self).joined(separator: " and ")
    return "\(upTo.map { "up to \(amounts.text($0))" } ?? "above"): \(sum.isEmpty ? "nothing" : sum)"
  }
}

extension InterestStart {
  var words: String {
    switch self {
    case .dayAfterDue: "from the day after the due date"
    case .noticeSent: "from the day after a notice was sent"
    case .afterNotice: "from the day after a notice's term"
    case .bySize: "small creditors: from the sending of a notice; large ones: after its term"
    }
  }
}

extension DamagesUnit {
  var words: String {
    switch self {
    case .case: "once a case"
    case .invoice: "once an invoice"
    case .notice: "once for the invoices of each notice"
    }
  }
}

extension DamagesDue {
  var words: String {
    switch self {
    case .due: "on the day after the due date"
    case .notice: "on the day after a notice's term ended unpaid"
    case .forward: "on the day of the first hand-over"
    case .opened: "on the day the case was opened"
    }
  }
}

extension NoticeStart {
  var words: String {
    switch self {
    case .thirdWorkingDay: "on the third working day after sending"
    case .nextDay: "on the day after sending"
    case .afterDelivery: "on the day after receipt"
    }
  }
}

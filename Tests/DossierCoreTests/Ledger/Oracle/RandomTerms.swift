import DossierCore

/// Terms that were drawn.
struct RandomTerms {
  /// As a terms document writes them.
  let json: JSONValue
  /// Whether something waits for a notice.
  let asksForNotice: Bool

  init(_ numbers: inout RandomNumbers) {
    let days = numbers.pick([nil, "14", "14", "0"])
    let starts = numbers.pick(["day-after-due", "day-after-due", nil, "notice-sent", "after-notice"])
    let due = numbers.pick(["due", "notice", "forward", "opened", nil])
    asksForNotice = starts?.contains("notice") ?? false || due == "notice"
    json = .objectOfPresent([
      "interest": numbers.chance(90) ? Self.interest(&numbers, starts) : .null,
      "damages": numbers.chance(70) ? Self.damages(&numbers, due) : .null, "costs": Self.costs(&numbers),
      "imputation": numbers.chance(60) ? numbers.imputation(RandomCase.presets) : .null,
      "notice": days.map { ["days": .string($0)] } ?? .null,
    ])
  }

  private static func interest(_ numbers: inout RandomNumbers, _ starts: String?) -> JSONValue {
    let isTable = numbers.chance(60)
    return .objectOfPresent([
      "rate": isTable ? .null : .string(numbers.pick(["10.5", "8", "0.01", "36.5", "12.3456"])),
      "table": isTable ? .string(numbers.pick(OracleTables.names)) : .null,
      "margin": isTable ? numbers.pick([nil, "8", "0.25"]) : .null,
      "day-count": .text(numbers.pick(DayCount.allCases.map(\.rawValue) + [nil])),
      "compounding": numbers.pick([nil, "none", "yearly", "yearly"]), "starts": .text(starts),
      "payment-day": numbers.pick([nil, "counts", "does-not"]),
      "fixed-at-start": numbers.pick([nil, nil, true, false]),
    ])
  }

  private static func damages(_ numbers: inout RandomNumbers, _ due: String?) -> JSONValue {
    let charge: KeyValuePairs<String, JSONValue> = numbers.pick([
      ["amount": "150.00"], ["percent": "10"], ["percent": "12.5", "minimum": "25.00", "maximum": "60.00"],
      ["tiers": tiers, "maximum": "90.00"],
    ])
    let rule: JSONValue = .objectOfPresent([
      "per": numbers.pick(["case", "invoice", nil]), "base": numbers.pick(["invoices", "balance", nil]),
      "due": .text(due),
    ])
    guard case .object(let members) = rule else { return rule }
    return .object(charge.map { JSONValue.Member(key: $0.key, value: $0.value) } + members)
  }

  private static let tiers: JSONValue = [
    ["up-to": "150.00", "amount": "20.00"], ["up-to": "500.00", "amount": "30.00", "percent": "10"],
    ["amount": "65.00", "percent": "5"],
  ]

  private static func costs(_ numbers: inout RandomNumbers) -> JSONValue {
    guard numbers.chance(40) else { return .null }
    return .objectOfPresent(["recovery-fee": "40.00", "cumulate": numbers.pick([nil, true, false])])
  }
}

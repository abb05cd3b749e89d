import DossierCore

/// Terms that were drawn.
struct RandomTerms {
  /// As a terms document writes them.
  let json: JSONValue
  /// Whether something waits for a notice.
  let asksForNotice: Bool

  /// Half of the terms extend a pack of the program, the others are rules of any kind.
  init(_ numbers: inout RandomNumbers) {
    self = numbers.chance(50) ? RandomTerms(extending: numbers.pick(Self.packs), &numbers) : RandomTerms(free: &numbers)
  }

  private init(free numbers: inout RandomNumbers) {
    let starts = numbers.pick([nil, nil, nil, "day-after-due", "notice-sent", "after-notice", "by-size"])
    let due = numbers.pick(["due", "notice", "notice", "forward", "opened", nil])
    let forbids = numbers.chance(40) ? Self.forbidden(&numbers) : []
    asksForNotice = starts?.contains("notice") ?? false || due == "notice" || forbids.contains("claims-before-notice")
    json = .objectOfPresent([
      "interest": numbers.chance(90) ? Self.interest(&numbers, starts) : .null,
      "damages": numbers.chance(70) ? Self.damages(&numbers, due) : .null, "costs": Self.costs(&numbers),
      "imputation": numbers.chance(60) ? numbers.imputation(RandomCase.presets) : .null,
      "notice": numbers.chance(80) ? Self.notice(&numbers) : .null,
      "caps": .objectOfPresent([
        "forbids": forbids.isEmpty ? .null : .array(forbids.map { .string($0) }),
        "damages": numbers.chance(50)
          ? numbers.pick([Self.bookXIX, ["amount": "100.00"], ["percent": "10"]]) : .null,
        "interest": numbers.chance(30) ? Self.ceiling(&numbers) : .null,
      ]),
      "limited-to-law": numbers.pick([nil, true, false]),
    ])
  }

  private static let packs = ["be-b2b", "be-consumer", "nl-b2b", "nl-consumer", "de-b2b", "de-consumer", "eu-b2b"]

  private init(extending pack: String, _ numbers: inout RandomNumbers) {
    asksForNotice = pack == "be-consumer" || pack == "nl-consumer"
    let interest: JSONValue = .objectOfPresent([
      "rate": numbers.chance(40) ? .string(numbers.pick(["10.5", "8", "12.3456"])) : .null,
      "day-count": numbers.chance(30) ? .string(numbers.pick(DayCount.allCases).rawValue) : .null,
      "compounding": numbers.pick([nil, nil, nil, nil, "none", "yearly"]),
      "starts": numbers.pick([nil, nil, nil, nil, "day-after-due", "after-notice"]),
      "payment-day": numbers.pick([nil, nil, "counts", "does-not"]),
    ])
    let charge = numbers.chance(pack == "be-consumer" ? 80 : 25) ? Self.charge(&numbers) : []
    let others: [JSONValue.Member] = numbers.chance(80) ? [] : Self.reach(&numbers, due: asksForNotice ? "notice" : nil)
    json = .objectOfPresent([
      "extends": .string(pack), "interest": numbers.chance(5) ? "none" : interest,
      "damages": numbers.chance(5) ? "none" : .object(charge + others),
      "costs": numbers.pick([nil, nil, nil, "none", ["cumulate": true], ["recovery-fee": "55.00"]]),
      "imputation": numbers.chance(25) ? numbers.imputation(RandomCase.presets) : .null,
      "notice": numbers.chance(10) ? ["days": "20"] : .null, "limited-to-law": numbers.pick([nil, true, false]),
    ])
  }

  private static func forbidden(_ numbers: inout RandomNumbers) -> [String] {
    numbers.pick([
      ["claims-before-notice"], ["claims-before-notice", "recovery-fee"], ["compounding"], ["recovery-fee"],
    ])
  }

  private static func interest(_ numbers: inout RandomNumbers, _ starts: String?) -> JSONValue {
    let table = numbers.chance(60) ? numbers.pick(OracleTables.names) : nil
    let margin: JSONValue = table?.1 == true ? .string(numbers.pick(["5", "8", "9.25", "0"])) : .null
    return .objectOfPresent([
      "rate": table == nil ? .string(numbers.pick(["10.5", "8", "0.01", "36.5", "12.3456"])) : .null,
      "table": .text(table?.0), "margin": margin,
      "earlier": margin != .null && numbers.chance(50) ? ["contracts-before": "2024-03-01", "margin": "7"] : .null,
      "day-count": .text(numbers.pick(DayCount.allCases.map(\.rawValue) + [nil])),
      "compounding": numbers.pick([nil, "none", "yearly", "yearly"]), "starts": .text(starts),
      "payment-day": numbers.pick([nil, "counts", "does-not"]),
      "fixed-at-start": numbers.pick([nil, nil, true, false]),
    ])
  }

  private static func ceiling(_ numbers: inout RandomNumbers) -> JSONValue {
    numbers.pick([
      ["table": "be-commercial", "otherwise": "be-civil"], ["table": "be-commercial"],
      ["table": "be-civil", "margin": "4", "otherwise": "nl-statutory"],
    ])
  }

  private static func damages(_ numbers: inout RandomNumbers, _ due: String?) -> JSONValue {
    .object(charge(&numbers) + reach(&numbers, due: due))
  }

  private static func charge(_ numbers: inout RandomNumbers) -> [JSONValue.Member] {
    let charge: JSONValue = numbers.pick([
      ["amount": "150.00"], ["percent": "10"], ["percent": "12.5", "minimum": "25.00", "maximum": "60.00"],
      ["tiers": tiers, "maximum": "90.00"],
    ])
    guard case .object(let members) = charge else { return [] }
    return members
  }

  /// How often the clause is taken, of what, and when.
  private static func reach(_ numbers: inout RandomNumbers, due: String?) -> [JSONValue.Member] {
    let rule: JSONValue = .objectOfPresent([
      "per": numbers.pick(["case", "invoice", "notice", nil]),
      "base": numbers.pick(["invoices", "balance", nil]), "due": .text(due),
      "vat": due == "notice" ? numbers.pick([nil, "21"]) : .null,
    ])
    guard case .object(let members) = rule else { return [] }
    return members
  }

  private static let tiers: JSONValue = [
    ["up-to": "150.00", "amount": "20.00"], ["up-to": "500.00", "amount": "30.00", "percent": "10"],
    ["amount": "65.00", "percent": "5"],
  ]

  private static let bookXIX: JSONValue = ["tiers": tiers, "maximum": "2000.00"]

  private static func costs(_ numbers: inout RandomNumbers) -> JSONValue {
    guard numbers.chance(40) else { return .null }
    let fee: JSONValue = numbers.pick([
      "40.00", "40.00", ["tiers": [["up-to": "999.99", "amount": "40.00"], ["amount": "70.00", "percent": "0.5"]]],
    ])
    return .objectOfPresent(["recovery-fee": fee, "cumulate": numbers.pick([nil, true, false])])
  }

  private static func notice(_ numbers: inout RandomNumbers) -> JSONValue {
    let starts: [String?] = [nil, "next-day", "third-working-day", "after-delivery"]
    return .objectOfPresent([
      "days": .text(numbers.pick(["0", "1", "8", "14", "14"])), "paper-starts": .text(numbers.pick(starts)),
      "electronic-starts": .text(numbers.pick(starts)), "holidays": .text(numbers.pick(["BE", "NL", nil])),
    ])
  }
}

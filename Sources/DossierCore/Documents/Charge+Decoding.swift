extension Fields {
  /// A charge in the keys amount, percent, minimum, maximum and tiers; nil if none is stated.
  mutating func charge() -> Charge? {
    let amount = optionalAmount("amount", "a fixed sum")
    let percent: Rate? = optional("percent", "a share of the base")
    let minimum = optionalAmount("minimum", "the least, where it is a share")
    let maximum = optionalAmount("maximum", "the most, where it is a share")
    let tiers: [ChargeTier] = list("tiers", "shares by the base")
    if [amount != nil, percent != nil, !tiers.isEmpty].count(where: { $0 }) > 1 {
      problem("conflicting-keys", at: "percent", "a charge has one of amount, percent and tiers")
    }
    if amount != nil, minimum != nil || maximum != nil {
      problem("conflicting-keys", at: "amount", "a fixed sum has no minimum and no maximum")
    }
    for (key, bound) in [("minimum", minimum), ("maximum", maximum)] as [(StaticString, Money?)]
    where bound != nil && amount == nil && percent == nil && tiers.isEmpty {
      problem(
        "conflicting-keys", at: key, "a \(key) bounds a share, and there is none",
        hint: "add 'percent' or 'tiers': a charge is inherited as a whole")
    }
    if let minimum, let maximum, minimum.minorUnits > maximum.minorUnits {
      problem("conflicting-keys", at: "minimum", "the minimum \(minimum) is above the maximum \(maximum)")
    }
    let tops = tiers.map(\.upTo?.minorUnits)
    if !tiers.isEmpty, tops.dropLast().contains(nil) || tops.last != .some(nil) {
      problem(
        "invalid-tiers", at: "tiers", "the last tier, and no other, is for all larger bases",
        hint: "leave 'up-to' out of the last tier alone")
    } else if zip(tops, tops.dropFirst().dropLast()).contains(where: { ($0 ?? 0) >= ($1 ?? 0) }) {
      problem("invalid-tiers", at: "tiers", "the tiers are not in order", hint: "put them in the order of 'up-to'")
    }
    if let amount { return .amount(amount) }
    if let percent { return .percent(percent, minimum: minimum, maximum: maximum) }
    return tiers.isEmpty ? nil : .tiers(tiers, minimum: minimum, maximum: maximum)
  }

  /// A fixed sum, or a mapping with a charge.
  mutating func fee(_ key: StaticString, _ words: String) -> Charge? {
    either(
      key, words, nil, .either(.scalar(.amount), .record(Fields.schema(of: ChargeRecord.self))),
      scalar: { fields, _, node in fields.readAmount(node, key, true).map { .amount($0) } },
      other: { fields, node in
        let record: ChargeRecord? = fields.readRecord(node, key)
        return record?.charge
      })
  }
}

/// A charge in a mapping of its own.
struct ChargeRecord: Record {
  static let name = "charge"

  let charge: Charge?

  init(from fields: inout Fields) { charge = fields.charge() }
}

extension ChargeTier: Record {
  static let name = "tier"

  init(from fields: inout Fields) {
    upTo = fields.optionalAmount("up-to", "the largest base that lies in this tier; absent in the last")
    amount = fields.optionalAmount("amount", "the sum that the tier begins with")
    percent = fields.optional("percent", "the share of the part of the base above the tier before")
  }
}

/// What a charge gives for a base.
struct ChargedAmount {
  let amount: Int128
  let bound: ChargeExplanation.Bound?
}

extension Charge {
  /// The amounts that it names.
  var amounts: [Money] {
    switch self {
    case .amount(let amount): [amount]
    case .percent(_, let minimum, let maximum): [minimum, maximum].compactMap(\.self)
    case .tiers(let tiers, let minimum, let maximum):
      tiers.flatMap { [$0.upTo, $0.amount] }.compactMap(\.self) + [minimum, maximum].compactMap(\.self)
    }
  }

  /// Reckons the charge for a base above nothing.
  /// - Throws: `LedgerError.outsideTiers` or `LedgerError.overflow`.
  func charge(of base: Int128, in currency: Currency) throws(LedgerError) -> ChargedAmount {
    switch self {
    case .amount(let amount): return ChargedAmount(amount: Int128(amount.minorUnits), bound: nil)
    case .percent(let rate, let minimum, let maximum):
      return Self.bounded(try rate.share(of: base), minimum, maximum)
    case .tiers(let tiers, let minimum, let maximum):
      var below: Int128 = 0
      for tier in tiers {
        if let top = tier.upTo, base > Int128(top.minorUnits) {
          below = Int128(top.minorUnits)
          continue
        }
        let share = try (tier.percent ?? .zero).share(of: base - below)
        return Self.bounded(Int128(tier.amount?.minorUnits ?? 0) + share, minimum, maximum)
      }
      throw .outsideTiers(base: try Money(minorUnits: base, in: currency))
    }
  }

  private static func bounded(_ amount: Int128, _ minimum: Money?, _ maximum: Money?) -> ChargedAmount {
    if let maximum, amount > Int128(maximum.minorUnits) {
      return ChargedAmount(amount: Int128(maximum.minorUnits), bound: .maximum)
    }
    if let minimum, amount < Int128(minimum.minorUnits) {
      return ChargedAmount(amount: Int128(minimum.minorUnits), bound: .minimum)
    }
    return ChargedAmount(amount: amount, bound: nil)
  }
}

extension Rate {
  /// The share of a sum, rounded half away from zero to minor units.
  func share(of sum: Int128) throws(LedgerError) -> Int128 {
    let (product, overflowed) = sum.multipliedReportingOverflow(by: Int128(millionths))
    guard !overflowed else { throw .overflow }
    return roundedQuotient(product, 1_000_000)
  }
}

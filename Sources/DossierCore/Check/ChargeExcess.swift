/// A balance for which a charge gives more than another one.
struct ChargeExcess: Sendable, Equatable {
  /// The balance of all invoices together.
  let balance: Money
  /// How many equal invoices it is made of.
  let invoices: Int
  /// What the charge gives.
  let given: Money
  /// What the other one allows.
  let allowed: Money
}

extension Charge {
  /// The least balance for which the charge gives more than a cap, in whole units of the currency where there is one.
  ///
  /// Charges are lines between the sums at which their tiers, minimum and maximum begin, so it is enough to look beside
  /// those sums, and then between the last one that is well and the first that is not. A sum beyond all tiers counts as
  /// well: nothing can be reckoned there.
  ///
  /// - Parameters:
  ///   - cap: What the law allows for the balance of a notice.
  ///   - currency: The currency of both; nil is returned if either is in another.
  ///   - invoices: How many equal invoices the notice names, each of which is charged by itself.
  /// - Returns: Nil if the charge never gives more.
  func excess(over cap: Charge, in currency: Currency, invoices: Int = 1) -> ChargeExcess? {
    guard (amounts + cap.amounts).allSatisfy({ $0.currency == currency }) else { return nil }
    let count = Int128(max(invoices, 1))
    func excess(_ each: Int128) -> ChargeExcess? {
      guard each > 0, let one = try? charge(of: each, in: currency).amount,
        let most = try? cap.charge(of: each * count, in: currency).amount, one * count > most,
        let balance = Int64(exactly: each * count), let given = Int64(exactly: one * count),
        let allowed = Int64(exactly: most)
      else { return nil }
      return ChargeExcess(
        balance: Money(minorUnits: balance, currency: currency), invoices: invoices,
        given: Money(minorUnits: given, currency: currency), allowed: Money(minorUnits: allowed, currency: currency))
    }
    let turns = turningPoints + cap.turningPoints.map { $0 / count }
    let large = 10 * (turns.max() ?? 0) + 100_000_000
    let places = Set([1, large] + turns.flatMap { [$0 - 1, $0, $0 + 1] }).filter { $0 > 0 }.sorted()
    guard let first = places.firstIndex(where: { excess($0) != nil }) else { return nil }
    var well: Int128 = first == 0 ? 0 : places[first - 1]
    var worse = places[first]
    while worse - well > 1 {
      let middle = well + (worse - well) / 2
      if excess(middle) == nil { well = middle } else { worse = middle }
    }
    var unit: Int128 = 1
    for _ in 0..<currency.digits { unit *= 10 }
    return excess((worse + unit - 1) / unit * unit) ?? excess(worse)
  }

  /// The bases at which the line of the charge may turn or jump, in minor units.
  private var turningPoints: [Int128] {
    switch self {
    case .amount: return []
    case .percent(let rate, let minimum, let maximum):
      return [minimum, maximum].compactMap { rate.base(giving: $0.map { Int128($0.minorUnits) }) }
    case .tiers(let tiers, let minimum, let maximum):
      var points: [Int128] = []
      var below: Int128 = 0
      for tier in tiers {
        let amount = Int128(tier.amount?.minorUnits ?? 0)
        for bound in [minimum, maximum] {
          let rest = bound.map { Int128($0.minorUnits) - amount }
          if let base = tier.percent?.base(giving: rest) { points.append(below + base) }
        }
        if let top = tier.upTo {
          below = Int128(top.minorUnits)
          points.append(below)
        }
      }
      return points
    }
  }
}

extension Rate {
  /// The base of which the share is a sum, cut to minor units; nil without a sum above nothing or a share.
  fileprivate func base(giving sum: Int128?) -> Int128? {
    guard let sum, sum > 0, millionths > 0 else { return nil }
    return sum * 1_000_000 / Int128(millionths)
  }
}

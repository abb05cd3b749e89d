extension [Payment] {
  /// The payments that count, as far as they do: nothing that is void, and of no payment more taken back than it brought.
  ///
  /// Two stores may correct, make void or take back one payment before they hear of each other. So what takes back a
  /// payment that was corrected takes back the one in its place; of one that is void nothing can be taken back; and where
  /// more is taken back than was paid, what was taken back first counts, by day and id. The order of the entries never
  /// matters.
  public var counting: [Payment] {
    let live = filter { !$0.isVoid }
    let returns = live.filter { $0.returned != nil }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    guard !returns.isEmpty else { return live }
    let places = PaymentPlaces(self)
    var left = Dictionary(live.filter { $0.returned == nil }.map { ($0.id, $0.amount.minorUnits) }) { first, _ in first
    }
    var counted: [Identifier: Payment] = [:]
    for var back in returns {
      guard let named = back.returned, let payment = places.standing(for: named) else { continue }
      if let rest = left[payment] {
        let units = Swift.min(back.amount.minorUnits, rest)
        guard units > 0 || back.amount.isZero else { continue }
        left[payment] = rest - units
        back.amount = Money(minorUnits: units, currency: back.amount.currency)
        back.returned = payment
      }
      counted[back.id] = back
    }
    return live.compactMap { $0.returned == nil ? $0 : counted[$0.id] }
  }

  /// What takes back more than counts: how much of each does, by their ids.
  var excessReturns: [Identifier: Money] {
    let returns = filter { $0.returned != nil && !$0.isVoid }
    guard !returns.isEmpty else { return [:] }
    let counting = Dictionary(counting.map { ($0.id, $0.amount) }) { first, _ in first }
    var excess: [Identifier: Money] = [:]
    for back in returns {
      let counted = counting[back.id] ?? .zero(back.amount.currency)
      if counted != back.amount { excess[back.id] = counted }
    }
    return excess
  }
}

/// Which payment stands where another one stood.
private struct PaymentPlaces {
  private var isVoid: [Identifier: Bool] = [:]
  private var corrections: [Identifier: [Identifier]] = [:]

  init(_ payments: [Payment]) {
    for payment in payments {
      isVoid[payment.id] = payment.isVoid
      if let old = payment.record.replaces { corrections[old, default: []].append(payment.id) }
    }
  }

  /// The payment itself, or the first by id that corrected it and holds; nil if it is void and none does.
  ///
  /// An id that no payment has stands for itself: it is told where it is named.
  func standing(for payment: Identifier) -> Identifier? {
    var (waiting, seen) = ([payment], Set<Identifier>())
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if isVoid[next] != true { return next }
      waiting += (corrections[next] ?? []).sorted(by: >)
    }
    return nil
  }
}

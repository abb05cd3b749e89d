extension Replay {
  /// Finds what holds stop on a day, of the principal now unpaid.
  mutating func updateHeld(on day: CalendarDate) {
    guard !entries.holds.isEmpty else { return }
    let (held, whole) = parts(on: day) { $0.stopsInterest }
    for place in debts.indices {
      debts[place].held = held[place]
      debts[place].isHeld = whole[place]
    }
  }

  /// The principal in dispute.
  func disputed(on day: CalendarDate) -> Int128 {
    parts(on: day) { $0.hold.reason == .dispute }.held.reduce(0, +)
  }

  /// How much of each invoice's principal some holds hold, and whether they hold all of it whatever it is.
  ///
  /// A hold of an amount holds the first invoices in their order, beside what earlier holds do.
  private func parts(on day: CalendarDate, of which: (DatedHold) -> Bool) -> (held: [Int128], whole: [Bool]) {
    var held = debts.map { _ in Int128(0) }
    var whole = debts.map { _ in false }
    for hold in entries.holds where hold.holds(on: day) && which(hold) {
      var rest = hold.hold.amount.map { Int128($0.minorUnits) }
      for place in hold.debts ?? Array(debts.indices) {
        let free = debts[place].open - held[place]
        let part = min(rest ?? free, free)
        held[place] += part
        if let left = rest { rest = left - part } else { whole[place] = true }
      }
    }
    return (held, whole)
  }
}

/// Counts what waits in cases, one after the other.
struct DashboardWaitingTally: Sendable {
  private struct Count: Sendable {
    var overdue = 0
    var today = 0
    var soon = 0
    var amounts: [Currency: Int128] = [:]
  }

  private static let soonDays = 7

  private let day: CalendarDate
  private var counts: [WaitingItem.Kind: Count] = [:]
  /// What has been due longest; equal days go by the cases' numbers.
  private(set) var first: [DashboardDue] = []

  init(asOf day: CalendarDate) { self.day = day }

  /// Counts a case once for each kind and time.
  mutating func add(_ figures: CaseFigures, debtor: String) {
    let last = day.adding(days: Self.soonDays)
    let near = figures.waiting.filter { $0.day <= last }
    for kind in Set(near.map(\.kind)) {
      let days = near.filter { $0.kind == kind }.map(\.day)
      counts[kind, default: Count()].overdue += days.contains { $0 < day } ? 1 : 0
      counts[kind, default: Count()].today += days.contains(day) ? 1 : 0
      counts[kind, default: Count()].soon += days.contains { $0 > day } ? 1 : 0
    }
    for item in near where item.day <= day {
      if let amount = item.amount {
        counts[item.kind, default: Count()].amounts[amount.currency, default: 0] += Int128(amount.minorUnits)
      }
      keep(
        DashboardDue(
          kind: item.kind, day: item.day, number: figures.summary.number, debtor: debtor, amount: item.amount))
    }
  }

  /// The counts by kind, in declaration order.
  func kinds() throws(LedgerError) -> [DashboardWaiting] {
    var kinds: [DashboardWaiting] = []
    for kind in WaitingItem.Kind.allCases {
      guard let count = counts[kind] else { continue }
      var amounts: [Money] = []
      for (currency, units) in count.amounts.sorted(by: { $0.key < $1.key }) {
        amounts.append(try Money(minorUnits: units, in: currency))
      }
      kinds.append(
        DashboardWaiting(
          kind: kind, overdue: count.overdue, today: count.today, soon: count.soon, amounts: amounts))
    }
    return kinds
  }

  private mutating func keep(_ due: DashboardDue) {
    if first.count == DashboardTally.listed, let last = first.last, !due.isBefore(last) { return }
    first.insert(due, at: first.firstIndex { due.isBefore($0) } ?? first.endIndex)
    if first.count > DashboardTally.listed { first.removeLast() }
  }
}

extension DashboardDue {
  fileprivate func isBefore(_ other: DashboardDue) -> Bool {
    day == other.day ? number.text < other.number.text : day < other.day
  }
}

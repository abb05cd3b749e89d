import DossierCore

/// A plan judged anew for every day from its agreement, slowly and by the words of the rules alone.
struct NaivePlan {
  static let firstDay = day("2023-01-10")

  let plan: Plan
  let payments: [Payment]

  init(_ plan: Plan, _ payments: [Payment]) {
    self.plan = plan
    self.payments = payments
  }

  func words(asOf end: CalendarDate) -> [String]? {
    guard plan.agreed <= end else { return nil }
    let days = (0...plan.agreed.days(to: end)).map { plan.agreed.adding(days: $0) }
    let order = plan.installments.sorted { $0.due < $1.due }
    let parts = order.indices.map { place -> String in
      let filled = filled(place, of: order, on: end)
      if filled == order[place].amount.minorUnits {
        let first = days.reversed().prefix(while: { isCovered(place, of: order, on: $0) }).last ?? end
        return "\(first <= order[place].due ? "paid" : "late") \(first) \(cents(filled))"
      }
      guard order[place].due < end else { return "open \(cents(filled))" }
      let isMissed = { (date: CalendarDate) in order[place].due < date && !isCovered(place, of: order, on: date) }
      return "missed \(days.reversed().prefix(while: isMissed).last ?? end) \(cents(filled))"
    }
    let broken = days.first { date in
      order.indices.count { order[$0].due < date && !isCovered($0, of: order, on: date) } >= plan.brokenAfter
    }
    if let broken { return parts + ["broken \(broken)"] }
    let isDone = { (date: CalendarDate) in order.indices.allSatisfy { isCovered($0, of: order, on: date) } }
    return parts + [days.reversed().prefix(while: isDone).last.map { "completed \($0)" } ?? "running"]
  }

  private func isCovered(_ place: Int, of order: [Installment], on date: CalendarDate) -> Bool {
    filled(place, of: order, on: date) == order[place].amount.minorUnits
  }

  private func filled(_ place: Int, of order: [Installment], on date: CalendarDate) -> Int64 {
    let before = order.prefix(place).reduce(0) { $0 + $1.amount.minorUnits }
    return max(0, min(order[place].amount.minorUnits, received(by: date) - before))
  }

  private func received(by date: CalendarDate) -> Int64 {
    payments.reduce(0) { sum, payment in
      guard !payment.isVoid, payment.date <= date, payment.date >= plan.agreed else { return sum }
      guard let returned = payment.returned else { return sum + payment.amount.minorUnits }
      let first = payments.first { $0.id == returned && !$0.isVoid && $0.date >= plan.agreed }
      return first == nil ? sum : sum - payment.amount.minorUnits
    }
  }

  private func cents(_ units: Int64) -> Money { Money(minorUnits: units, currency: .euro) }
}

extension NaivePlan {
  /// One to four instalments of a few cents, within two months of each other.
  static func randomPlan(using random: inout SeededNumbers) -> Plan {
    Plan(
      id: id("q"), agreed: NaivePlan.firstDay, brokenAfter: Int.random(in: 1...3, using: &random),
      installments: (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Installment(
          Money(minorUnits: Int64.random(in: 1...5, using: &random), currency: .euro),
          due: NaivePlan.firstDay.adding(days: Int.random(in: -5...40, using: &random)))
      })
  }

  /// A few payments of a few cents, some void, some taken back in part or whole.
  static func randomPayments(using random: inout SeededNumbers) -> [Payment] {
    var payments: [Payment] = []
    for number in 1...Int.random(in: 1...8, using: &random) {
      let date = NaivePlan.firstDay.adding(days: Int.random(in: -4...50, using: &random))
      let isVoid = Int.random(in: 0..<8, using: &random) == 0
      let amount = Int64.random(in: 1...6, using: &random)
      payments.append(
        Payment(
          id: id("p", number), record: EntryRecord(void: isVoid ? .ofTests : nil), date: date,
          amount: Money(minorUnits: amount, currency: .euro)))
      guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
      payments.append(
        Payment(
          id: id("b", number), date: date.adding(days: Int.random(in: 0...20, using: &random)),
          amount: Money(minorUnits: Int64.random(in: 1...amount, using: &random), currency: .euro),
          returned: id("p", number)))
    }
    return payments
  }
}

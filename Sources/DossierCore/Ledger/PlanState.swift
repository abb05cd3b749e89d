/// What became of a plan as of a day.
///
/// Payments since the agreement, less those taken back, fill the instalments in the order of their due dates. A day's
/// payments count before the day is judged, so that the day after the due date is the first on which one is missed.
public struct PlanState: Sendable, Equatable {
  /// The plan.
  public let plan: Plan
  /// The instalments by due date.
  public let installments: [InstallmentState]
  /// How it ended, if it did.
  public let outcome: Outcome

  /// How a plan ends.
  public enum Outcome: Sendable, Equatable {
    /// Instalments are to come, or too few were missed to break it.
    case running
    /// All instalments were covered on this day, and still are.
    case completed(on: CalendarDate)
    /// So many instalments were missed at the same time on this day; what is paid later does not mend it.
    case broken(on: CalendarDate)
  }

  /// Judges a plan by the payments of its case; nil if it is void or was agreed later than the day.
  public init?(_ plan: Plan, payments: [Payment], asOf day: CalendarDate) {
    guard !plan.isVoid, plan.agreed <= day else { return nil }
    var progress = PlanProgress(plan)
    let receipts = Receipts(payments, from: plan.agreed, asOf: day)
    var sums = zip(receipts.days, receipts.sums).makeIterator()
    var next = sums.next()
    let overdue = progress.installments.map { max($0.due.adding(days: 1), plan.agreed) }.filter { $0 <= day }
    for date in Set(receipts.days + overdue).sorted() {
      if let (change, sum) = next, change == date {
        progress.received = sum
        next = sums.next()
      }
      progress.judge(on: date)
    }
    self.plan = plan
    installments = progress.states(since: plan.agreed, asOf: day)
    outcome =
      progress.broken.map { .broken(on: $0) } ?? progress.completed.map { .completed(on: $0) } ?? .running
  }

  /// All instalments together.
  public var total: Money { sum { $0.installment.amount } }

  /// What was paid of the plan; at most all of it.
  public var paid: Money { sum { $0.paid } }

  /// What is missing of the plan.
  public var rest: Money { sum { $0.rest } }

  /// The instalments that are overdue and not covered.
  public var missed: [InstallmentState] { installments.filter(\.isMissed) }

  /// What is missing of those that are overdue.
  public var overdue: Money { sum { $0.isMissed ? $0.rest : .zero($0.rest.currency) } }

  /// The next instalment that is to be paid and not overdue; nil if none is.
  public var next: InstallmentState? { installments.first { $0.outcome == .open } }

  private func sum(_ amount: (InstallmentState) -> Money) -> Money {
    let units = installments.reduce(Int128(0)) { $0 + Int128(amount($1).minorUnits) }
    return Money(minorUnits: Int64(clamping: units), currency: installments.first?.paid.currency ?? .euro)
  }
}

/// A plan on its way through the days.
private struct PlanProgress {
  let installments: [Installment]
  let brokenAfter: Int
  /// What must have come in for each instalment to be covered.
  private let needed: [Int128]
  /// Since when each is covered, and when it last ceased to be.
  private var covered: [CalendarDate?]
  private var uncovered: [CalendarDate?]
  /// What came in so far.
  var received: Int128 = 0
  private(set) var broken: CalendarDate?
  private(set) var completed: CalendarDate?

  init(_ plan: Plan) {
    installments = plan.installments.enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
    brokenAfter = plan.brokenAfter
    var sum: Int128 = 0
    needed = installments.map { installment in
      sum += Int128(installment.amount.minorUnits)
      return sum
    }
    covered = needed.map { _ in nil }
    uncovered = covered
  }

  mutating func judge(on day: CalendarDate) {
    var missed = 0
    for place in needed.indices {
      if received >= needed[place] {
        covered[place] = covered[place] ?? day
      } else {
        if covered[place] != nil { uncovered[place] = day }
        covered[place] = nil
        if installments[place].due < day { missed += 1 }
      }
    }
    if missed >= brokenAfter { broken = broken ?? day }
    completed = covered.contains(nil) ? nil : completed ?? day
  }

  func states(since agreed: CalendarDate, asOf day: CalendarDate) -> [InstallmentState] {
    installments.indices.map { place in
      let installment = installments[place]
      let amount = Int128(installment.amount.minorUnits)
      let filled = min(amount, max(0, received - (needed[place] - amount)))
      let outcome: InstallmentState.Outcome
      if let date = covered[place] {
        outcome = date <= installment.due ? .paid(on: date) : .late(on: date)
      } else if installment.due < day {
        let first = max(installment.due.adding(days: 1), agreed)
        outcome = .missed(since: max(first, uncovered[place] ?? first))
      } else {
        outcome = .open
      }
      return InstallmentState(
        installment: installment,
        paid: Money(minorUnits: Int64(clamping: filled), currency: installment.amount.currency), outcome: outcome)
    }
  }
}

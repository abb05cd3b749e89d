/// How debtors pay: when, how much of it, and what their word is worth; a row a debtor.
///
/// Payments are held against invoices by the oldest due date first, whatever they named, and only as far as the
/// invoices' amounts less their credit notes reach. Cases that cannot be reckoned are left out.
public struct PaymentBehaviour: CaseReport {
  private let opened: ClosedRange<CalendarDate>?
  private var sums = GroupedSums<BehaviourSums>()

  /// Begins with no cases; a range leaves out those that were opened on other days.
  public init(opened: ClosedRange<CalendarDate>? = nil) { self.opened = opened }

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    let summary = figures.summary
    guard figures.hasBegun, opened?.contains(summary.opened.date) != false, let amounts = summary.amounts else {
      return
    }
    let group = ReportGrouping.debtor.group(of: summary, names)
    sums.update(group, in: summary.currency) { $0.add(figures, amounts) }
  }

  /// A table a currency, the largest open balance first.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<BehaviourFigures>] { try sums.tables(.largestFirst) }
}

/// How somebody paid.
public struct BehaviourFigures: Sendable, Equatable {
  /// What became of what was claimed.
  public let recovery: RecoveryFigures
  /// Days from due date to payment, weighted by amount; below zero if paid early, nil if nothing was paid.
  public let daysLate: Int?
  /// How many payments were made that were not taken back as a whole.
  public let payments: Int
  /// How many of them left unpaid a part of the invoices that were due by their day.
  public let partialPayments: Int
  /// Promises that were kept.
  public let promisesKept: Int
  /// Promises that were broken.
  public let promisesBroken: Int
  /// Plans that were completed.
  public let plansCompleted: Int
  /// Plans that were broken.
  public let plansBroken: Int
}

private struct BehaviourSums: ReportSums {
  private var recovery: RecoverySums
  private var lateness: Int128 = 0
  private var covered: Int128 = 0
  private var payments = 0
  private var partialPayments = 0
  private var promises: [PromiseFact.Outcome: Int] = [:]
  private var plans: [PlanFact.Outcome: Int] = [:]

  init(_ currency: Currency) { recovery = RecoverySums(currency) }

  var weight: Int128 { recovery.weight }

  mutating func add(_ figures: CaseFigures, _ amounts: CaseAmounts) {
    recovery.add(figures, amounts)
    let timing = PaymentTiming(figures)
    lateness += timing.lateness
    covered += timing.covered
    payments += timing.payments
    partialPayments += timing.partialPayments
    for promise in figures.promises { promises[promise.outcome, default: 0] += 1 }
    for plan in figures.plans { plans[plan.outcome, default: 0] += 1 }
  }

  mutating func merge(_ other: BehaviourSums) {
    recovery.merge(other.recovery)
    lateness += other.lateness
    covered += other.covered
    payments += other.payments
    partialPayments += other.partialPayments
    promises.merge(other.promises, uniquingKeysWith: +)
    plans.merge(other.plans, uniquingKeysWith: +)
  }

  func figures() throws(LedgerError) -> BehaviourFigures {
    BehaviourFigures(
      recovery: try recovery.figures(),
      daysLate: covered > 0 ? Int(clamping: roundedQuotient(lateness, covered)) : nil, payments: payments,
      partialPayments: partialPayments, promisesKept: promises[.kept] ?? 0, promisesBroken: promises[.broken] ?? 0,
      plansCompleted: plans[.completed] ?? 0, plansBroken: plans[.broken] ?? 0)
  }
}

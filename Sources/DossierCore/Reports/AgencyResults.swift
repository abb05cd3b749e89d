/// What agencies made of the cases that were handed over to them: a row an agency.
///
/// A case counts for each agency that it was handed over to; what was paid counts for the agency that had the case on
/// that day. Cases that cannot be reckoned are left out.
public struct AgencyResults: CaseReport {
  private let days: ClosedRange<CalendarDate>?
  private var sums = GroupedSums<AgencySums>()

  /// Begins with no cases; a range leaves out what was handed over on other days.
  public init(handedOver days: ClosedRange<CalendarDate>? = nil) { self.days = days }

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun, let amounts = figures.summary.amounts else { return }
    let handovers = figures.handovers.filter { days?.contains($0.from) != false }
    for agency in Set(handovers.map(\.to)) {
      sums.update(ReportGroup(agency.text), in: figures.summary.currency) {
        $0.add(handovers.filter { $0.to == agency }, figures, amounts)
      }
    }
  }

  /// A table a currency, the agency with the largest open balance first.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<AgencyFigures>] { try sums.tables(.largestFirst) }
}

/// What an agency made of its cases.
public struct AgencyFigures: Sendable, Equatable {
  /// How many cases were handed over, once each.
  public let cases: Int
  /// How many of them it has on the day, open.
  public let active: Int
  /// How many times cases were handed over.
  public let handedOver: Int
  /// How many times it declined or gave back, or a case was taken back from it.
  public let ended: [HandoverOutcome: Int]
  /// What was to be collected: what is claimed of the cases, less what was paid before they were first handed over.
  public let claimed: Money
  /// What was paid while it had the cases, less what was taken back.
  public let paid: Money
  /// The part of what was to be collected that was paid; nil if there was nothing to collect.
  public let share: Share?
  /// What is owed on the cases that it has on the day.
  public let open: Money
  /// Days from a hand-over to the first payment while it had the case.
  public let daysToPayment: DayStatistics
}

private struct AgencySums: ReportSums {
  private let currency: Currency
  private var cases = 0
  private var active = 0
  private var handedOver = 0
  private var ended: [HandoverOutcome: Int] = [:]
  private var claimed: Int128 = 0
  private var paid: Int128 = 0
  private var open: Int128 = 0
  private var daysToPayment = DayStatistics()

  init(_ currency: Currency) { self.currency = currency }

  var weight: Int128 { open }

  /// Counts a case with its hand-overs to the agency.
  mutating func add(_ handovers: [HandoverFact], _ figures: CaseFigures, _ amounts: CaseAmounts) {
    let totals = amounts.totals
    cases += 1
    handedOver += handovers.count
    for outcome in handovers.compactMap(\.outcome) { ended[outcome, default: 0] += 1 }
    if figures.summary.status == .open, handovers.contains(where: { $0.ended == nil }) {
      active += 1
      open += Int128(totals.balance.minorUnits)
    }
    for amount in [totals.principal, totals.interest, totals.damages, totals.costs] {
      claimed += Int128(amount.minorUnits)
    }
    let first = handovers.map(\.from).min() ?? .latest
    for payment in figures.payments {
      let units = Int128(payment.amount.minorUnits)
      if payment.date < first { claimed -= units }
      if handovers.contains(where: { $0.has(on: payment.date) }) { paid += units }
    }
    for handover in handovers {
      let last = handover.ended.map { $0.adding(days: -1) } ?? .latest
      if let payment = figures.firstPayment(from: handover.from, through: last) {
        daysToPayment.add(handover.from.days(to: payment))
      }
    }
  }

  mutating func merge(_ other: AgencySums) {
    cases += other.cases
    active += other.active
    handedOver += other.handedOver
    ended.merge(other.ended, uniquingKeysWith: +)
    claimed += other.claimed
    paid += other.paid
    open += other.open
    daysToPayment.merge(other.daysToPayment)
  }

  func figures() throws(LedgerError) -> AgencyFigures {
    AgencyFigures(
      cases: cases, active: active, handedOver: handedOver, ended: ended,
      claimed: try Money(minorUnits: claimed, in: currency), paid: try Money(minorUnits: paid, in: currency),
      share: Share(paid, of: claimed), open: try Money(minorUnits: open, in: currency),
      daysToPayment: daysToPayment)
  }
}

extension HandoverFact {
  /// Whether the agency had the case on a day: from the day of the hand-over, and not on the day on which it ended.
  fileprivate func has(on day: CalendarDate) -> Bool { from <= day && ended.map { day < $0 } != false }
}

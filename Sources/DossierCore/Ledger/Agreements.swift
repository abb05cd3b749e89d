/// What is agreed on a claim and what holds it, each as it stands as of a day.
///
/// Entries dated later and void ones are not read. All is derived: nothing of it is stored.
public struct Agreements: Sendable, Equatable {
  /// The day, which counts.
  public let asOf: CalendarDate
  /// The promises by day and id.
  public let promises: [PromiseState]
  /// The plans by day and id.
  public let plans: [PlanState]
  /// The holds by first day and id, ended ones too.
  public let holds: [HoldState]
  /// The settlements by day and id; none if the claim could not be reckoned.
  public let settlements: [SettlementState]
  /// The balance, if it is above zero and no more than the terms tolerate: it is not chased.
  public let tolerated: Money?

  /// Judges what is agreed on a case by its entries, and by what is owed as of the same day where that is known.
  public init(of case: Case, asOf day: CalendarDate, statement: Statement? = nil, tolerance: Money? = nil) {
    asOf = day
    promises = `case`.promises.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .compactMap { PromiseState($0, payments: `case`.payments, asOf: day) }
    plans = `case`.plans.sorted { ($0.agreed, $0.id) < ($1.agreed, $1.id) }
      .compactMap { PlanState($0, payments: `case`.payments, asOf: day) }
    holds = `case`.holds.sorted { ($0.from, $0.id) < ($1.from, $1.id) }.compactMap { HoldState($0, asOf: day) }
    settlements = `case`.settlements.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .compactMap { settlement in statement.flatMap { SettlementState(settlement, in: $0) } }
    tolerated = statement.flatMap { statement in
      let balance = statement.totals.balance
      guard let tolerance, tolerance.currency == balance.currency, balance.minorUnits > 0 else { return nil }
      return balance.minorUnits <= tolerance.minorUnits ? balance : nil
    }
  }

  /// Whether a settlement was met.
  public var isSettled: Bool { settlements.contains(where: \.isMet) }
}

/// Counts cases for a dashboard, one after the other; what it keeps grows with parties, not with cases.
public struct DashboardTally: CaseReport {
  private static let monthCount = 12
  static let listed = 10

  private let day: CalendarDate
  private let takesClosed: Bool
  private let months: [CalendarMonth]
  private var cases = 0
  private var stock = 0
  private var unreckoned = 0
  private var states = GroupedSums<DashboardSums>()
  private var debtors = GroupedSums<DashboardSums>()
  private var creditors = GroupedSums<DashboardSums>()
  private var aging = Aging(by: .creditor)
  private var recovery = CaseRecovery(by: .groups(.creditor))
  private var flow: MonthFlow
  private var waiting: DashboardWaitingTally
  private var conversion: CurrencyTally

  /// Begins with no cases in a store of a currency; closed ones are in the stock only where they are asked for.
  public init(asOf day: CalendarDate, in currency: Currency, takingClosed takesClosed: Bool = false) {
    self.day = day
    self.takesClosed = takesClosed
    let last = CalendarMonth(day)
    months = CalendarMonth.months(last.adding(months: 1 - Self.monthCount), through: last)
    flow = MonthFlow((months.first?.first ?? day)...day)
    waiting = DashboardWaitingTally(asOf: day)
    conversion = CurrencyTally(in: currency)
  }

  /// Counts a case, as of the day; one that was opened later does not count.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun else { return }
    let summary = figures.summary
    cases += 1
    flow.add(figures, names)
    recovery.add(figures, names)
    if summary.status == .open { waiting.add(figures, debtor: names.debtor) }
    guard takesClosed || summary.status == .open else { return }
    stock += 1
    guard let balance = summary.amounts?.totals.balance else {
      unreckoned += 1
      return
    }
    aging.add(figures, names)
    conversion.add(figures, names)
    let units = Int128(balance.minorUnits)
    let currency = summary.currency
    states.update(ReportGroup(DashboardState(summary).rawValue), in: currency) { $0.add(units) }
    debtors.update(ReportGroup(summary.debtor.text, name: names.debtor), in: currency) { $0.add(units) }
    creditors.update(ReportGroup(summary.creditor.text, name: names.creditor), in: currency) { $0.add(units) }
  }

  /// What was counted.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func dashboard() throws(LedgerError) -> Dashboard {
    let flow = try flow.tables()
    func months(_ count: (MonthFigures) -> Int) -> [Int] {
      self.months.map { month in flow.reduce(0) { $0 + count($1.figures(of: month)) } }
    }
    return Dashboard(
      asOf: day, takesClosed: takesClosed, cases: cases, stock: stock, unreckoned: unreckoned, months: self.months,
      opened: months(\.opened), closed: months(\.allClosed), waiting: try waiting.kinds(), firstDue: waiting.first,
      currencies: try currencies(flow), conversion: try conversion.conversion(), converted: conversion.cases)
  }

  private func currencies(_ flow: [ReportTable<MonthFigures>]) throws(LedgerError) -> [DashboardCurrency] {
    let (aging, recovery) = (try aging.tables(), try recovery.tables())
    let (states, debtors) = (try states.tables(.byKey), try debtors.tables(.largestFirst))
    let creditors = try creditors.tables(.largestFirst)
    var currencies: [DashboardCurrency] = []
    // A currency whose cases all cannot be reckoned is in the flow alone.
    for currency in Set(recovery.map(\.currency) + flow.map(\.currency)).sorted() {
      let nobody = try RecoverySums(currency).figures()
      let recovery = recovery.first { $0.currency == currency }?.total
      let stock = states.first { $0.currency == currency }
      let month = flow.first { $0.currency == currency }
      let figures = DashboardCurrency(
        currency: currency, states: stock?.byState ?? [], total: stock?.total ?? .nothing(currency),
        aging: aging.first { $0.currency == currency }?.total ?? .nothing(currency),
        recovered: months.map { month?.figures(of: $0).recovered ?? .zero(currency) },
        debtors: debtors.first { $0.currency == currency }?.largest ?? [],
        creditors: creditors.first { $0.currency == currency }?.largest ?? [],
        recovery: recovery ?? nobody)
      currencies.append(figures)
    }
    return currencies
  }
}

extension ReportTable<MonthFigures> {
  fileprivate func figures(of month: CalendarMonth) -> MonthFigures {
    rows.first { $0.group.key == month.description }?.figures ?? .nothing(currency)
  }
}

extension ReportTable<DashboardSum> {
  fileprivate var byState: [DashboardStock] {
    DashboardState.allCases.reversed().compactMap { state in
      rows.first { $0.group.key == state.rawValue }.map { DashboardStock(state: state, sum: $0.figures) }
    }
  }

  fileprivate var largest: [DashboardParty] {
    rows.prefix(DashboardTally.listed).filter { $0.figures.balance.minorUnits > 0 }.map { row in
      let slug = row.group.key ?? ""
      return DashboardParty(slug: slug, name: row.group.name ?? slug, sum: row.figures)
    }
  }
}

extension DashboardSum {
  fileprivate static func nothing(_ currency: Currency) -> DashboardSum {
    DashboardSum(cases: 0, balance: .zero(currency))
  }
}

extension AgingFigures {
  fileprivate static func nothing(_ currency: Currency) -> AgingFigures {
    let zero = Money.zero(currency)
    return AgingFigures(
      cases: 0, buckets: AgeBucket.allCases.map { _ in zero }, interest: zero, damages: zero, costs: zero, over: zero,
      balance: zero)
  }
}

/// Cases and their balances, in the counting.
private struct DashboardSums: ReportSums {
  private let currency: Currency
  private var cases = 0
  private(set) var weight: Int128 = 0

  init(_ currency: Currency) { self.currency = currency }

  mutating func add(_ units: Int128) {
    cases += 1
    weight += units
  }

  mutating func merge(_ other: DashboardSums) {
    cases += other.cases
    weight += other.weight
  }

  func figures() throws(LedgerError) -> DashboardSum {
    DashboardSum(cases: cases, balance: try Money(minorUnits: weight, in: currency))
  }
}

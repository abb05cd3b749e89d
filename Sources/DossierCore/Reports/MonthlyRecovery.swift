/// What became of the cases opened in each month, and beside it what happened in that month: a row a month.
///
/// Cases that cannot be reckoned are in the second half alone, which depends on no balance.
public struct MonthlyRecovery: CaseReport {
  private var cohorts: CaseRecovery
  private var flow: MonthFlow

  /// Begins with no cases; a range leaves out what happened, and what was opened, on other days.
  public init(_ days: ClosedRange<CalendarDate>? = nil) {
    cohorts = CaseRecovery(by: .months, opened: days)
    flow = MonthFlow(days)
  }

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    cohorts.add(figures, names)
    flow.add(figures, names)
  }

  /// A table a currency, the months in order.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<MonthlyFigures>] {
    let (cohorts, flows) = (try cohorts.tables(), try flow.tables())
    var tables: [ReportTable<MonthlyFigures>] = []
    for currency in Set(cohorts.map(\.currency) + flows.map(\.currency)).sorted() {
      let cohort = cohorts.first { $0.currency == currency }
      let flow = flows.first { $0.currency == currency }
      let opened = Dictionary((cohort?.rows ?? []).map { ($0.group.key, $0.figures) }, uniquingKeysWith: { $1 })
      let happened = Dictionary((flow?.rows ?? []).map { ($0.group.key, $0.figures) }, uniquingKeysWith: { $1 })
      let nobody = try RecoverySums(currency).figures()
      let nothing = MonthFigures.nothing(currency)
      let months = Set(opened.keys).union(happened.keys).sorted { ReportOrder.isBefore($0, $1) }
      tables.append(
        ReportTable(
          currency: currency,
          rows: months.map { month in
            ReportRow(
              group: ReportGroup(month),
              figures: MonthlyFigures(cohort: opened[month] ?? nobody, flow: happened[month] ?? nothing))
          },
          total: MonthlyFigures(cohort: cohort?.total ?? nobody, flow: flow?.total ?? nothing)))
    }
    return tables
  }
}

/// A month of opening, and what happened in it.
public struct MonthlyFigures: Sendable, Equatable {
  /// What became of the cases opened in it, by the day.
  public let cohort: RecoveryFigures
  /// What happened in it, to whatever cases.
  public let flow: MonthFigures
}

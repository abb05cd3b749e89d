/// What became of the cases of each month of opening, or of each creditor: a row a group.
///
/// Cases that cannot be reckoned are left out.
public struct CaseRecovery: CaseReport {
  /// What the cases of a row have in common.
  public enum Rows: Sendable, Equatable {
    /// The month in which they were opened.
    case months
    /// A party or another mark.
    case groups(ReportGrouping)
  }

  private let rows: Rows
  private let opened: ClosedRange<CalendarDate>?
  private var sums = GroupedSums<RecoverySums>()

  /// Begins with no cases; a range leaves out those that were opened on other days.
  public init(by rows: Rows, opened: ClosedRange<CalendarDate>? = nil) {
    self.rows = rows
    self.opened = opened
  }

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    let summary = figures.summary
    guard figures.hasBegun, opened?.contains(summary.opened.date) != false, let amounts = summary.amounts else {
      return
    }
    let group =
      switch rows {
      case .months: ReportGroup(CalendarMonth(summary.opened.date).description)
      case .groups(let grouping): grouping.group(of: summary, names)
      }
    sums.update(group, in: summary.currency) { $0.add(figures, amounts) }
  }

  /// A table a currency: months in order, groups with the largest open balance first.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<RecoveryFigures>] {
    try sums.tables(rows == .months ? .byKey : .largestFirst)
  }
}

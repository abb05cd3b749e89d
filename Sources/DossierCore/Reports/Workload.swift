/// What handlers have before them: a row a handler, and one for cases that nobody handles.
///
/// Cases that cannot be reckoned count too, without a balance.
public struct Workload: CaseReport {
  private var sums = GroupedSums<WorkloadSums>()

  /// Begins with no cases.
  public init() {}

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun else { return }
    let summary = figures.summary
    sums.update(ReportGrouping.handler.group(of: summary, names), in: summary.currency) { $0.add(figures) }
  }

  /// A table a currency, the most overdue work first.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<WorkloadFigures>] { try sums.tables(.largestFirst) }
}

/// What somebody has to do.
public struct WorkloadFigures: Sendable, Equatable {
  /// How many cases.
  public let cases: Int
  /// How many things have waited since a day before.
  public let overdue: Int
  /// How many things wait for the day.
  public let today: Int
  /// How many things wait for one of the 7 days after it.
  public let inWeek: Int
  /// How many things wait for one of the 30 days after it.
  public let inMonth: Int
  /// In how many cases there was no contact with the debtor for more than 30 days, counted from the opening if ever.
  public let silent: Int
  /// How many requests nobody has answered.
  public let requests: Int
  /// What is owed.
  public let balance: Money
}

private struct WorkloadSums: ReportSums {
  /// After how many days without contact a case counts as silent.
  private static let silenceDays = 30

  private let currency: Currency
  private var cases = 0
  private var overdue = 0
  private var today = 0
  private var inWeek = 0
  private var inMonth = 0
  private var silent = 0
  private var requests = 0
  private var balance: Int128 = 0

  init(_ currency: Currency) { self.currency = currency }

  var weight: Int128 { Int128(overdue) }

  mutating func add(_ figures: CaseFigures) {
    let summary = figures.summary
    cases += 1
    balance += Int128(summary.amounts?.totals.balance.minorUnits ?? 0)
    requests += figures.requests.count
    let lastContact = summary.contacted ?? summary.opened.date
    if lastContact.days(to: summary.asOf) > Self.silenceDays { silent += 1 }
    for item in figures.waiting {
      let days = summary.asOf.days(to: item.day)
      if days < 0 { overdue += 1 }
      if days == 0 { today += 1 }
      if (1...7).contains(days) { inWeek += 1 }
      if (1...30).contains(days) { inMonth += 1 }
    }
  }

  mutating func merge(_ other: WorkloadSums) {
    cases += other.cases
    overdue += other.overdue
    today += other.today
    inWeek += other.inWeek
    inMonth += other.inMonth
    silent += other.silent
    requests += other.requests
    balance += other.balance
  }

  func figures() throws(LedgerError) -> WorkloadFigures {
    WorkloadFigures(
      cases: cases, overdue: overdue, today: today, inWeek: inWeek, inMonth: inMonth, silent: silent,
      requests: requests, balance: try Money(minorUnits: balance, in: currency))
  }
}

/// What is open by how long it has been due: a row a group, whose sum is the balance of its cases.
///
/// Cases that cannot be reckoned are left out.
public struct Aging: CaseReport {
  private let grouping: ReportGrouping
  private var sums = GroupedSums<AgingSums>()

  /// Begins with no cases.
  public init(by grouping: ReportGrouping) { self.grouping = grouping }

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun, let amounts = figures.summary.amounts else { return }
    sums.update(grouping.group(of: figures.summary, names), in: figures.summary.currency) {
      $0.add(figures, amounts)
    }
  }

  /// A table a currency, the largest balance first.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<AgingFigures>] { try sums.tables(.largestFirst) }
}

/// What is open of some cases; the buckets, interest, damages and costs less what is over make the balance.
public struct AgingFigures: Sendable, Equatable {
  /// How many cases.
  public let cases: Int
  /// The unpaid principal of the invoices, in the order of `AgeBucket.allCases`.
  public let buckets: [Money]
  /// Interest due.
  public let interest: Money
  /// Damages due.
  public let damages: Money
  /// Costs and recovery fees due.
  public let costs: Money
  /// What debtors have paid too much, as an amount below zero.
  public let over: Money
  /// What is owed.
  public let balance: Money

  /// The unpaid principal of one bucket.
  public subscript(bucket: AgeBucket) -> Money {
    zip(AgeBucket.allCases, buckets).first { $0.0 == bucket }?.1 ?? .zero(balance.currency)
  }
}

private struct AgingSums: ReportSums {
  private let currency: Currency
  private var cases = 0
  private var buckets: [Int128] = AgeBucket.allCases.map { _ in 0 }
  private var interest: Int128 = 0
  private var damages: Int128 = 0
  private var costs: Int128 = 0
  private var over: Int128 = 0

  init(_ currency: Currency) { self.currency = currency }

  var weight: Int128 { buckets.reduce(interest + damages + costs + over, +) }

  mutating func add(_ figures: CaseFigures, _ amounts: CaseAmounts) {
    cases += 1
    for invoice in figures.invoices {
      let bucket = AgeBucket(due: invoice.due, asOf: figures.summary.asOf)
      for (place, other) in AgeBucket.allCases.enumerated() where other == bucket {
        buckets[place] += Int128(invoice.open?.minorUnits ?? 0)
      }
    }
    interest += Int128(amounts.open.interest.minorUnits)
    damages += Int128(amounts.open.damages.minorUnits)
    costs += Int128(amounts.open.costs.minorUnits)
    over -= Int128(amounts.open.over.minorUnits)
  }

  mutating func merge(_ other: AgingSums) {
    cases += other.cases
    for place in buckets.indices { buckets[place] += other.buckets[place] }
    interest += other.interest
    damages += other.damages
    costs += other.costs
    over += other.over
  }

  func figures() throws(LedgerError) -> AgingFigures {
    var amounts: [Money] = []
    for bucket in buckets { amounts.append(try Money(minorUnits: bucket, in: currency)) }
    return AgingFigures(
      cases: cases, buckets: amounts, interest: try Money(minorUnits: interest, in: currency),
      damages: try Money(minorUnits: damages, in: currency), costs: try Money(minorUnits: costs, in: currency),
      over: try Money(minorUnits: over, in: currency), balance: try Money(minorUnits: weight, in: currency))
  }
}

/// The rows of a report in one currency, with their sum.
public struct ReportTable<Figures: Sendable & Equatable>: Sendable, Equatable {
  /// The currency of every amount.
  public let currency: Currency
  /// The rows.
  public let rows: [ReportRow<Figures>]
  /// All rows together.
  public let total: Figures
}

/// A row of a report.
public struct ReportRow<Figures: Sendable & Equatable>: Sendable, Equatable {
  /// What its cases have in common.
  public let group: ReportGroup
  /// Their figures.
  public let figures: Figures
}

/// Sums of cases in one currency, wide enough for any number of them.
protocol ReportSums: Sendable {
  associatedtype Figures: Sendable & Equatable

  /// Begins with nothing.
  init(_ currency: Currency)
  /// What rows are ordered by, the largest first.
  var weight: Int128 { get }
  /// Adds the sums of other cases.
  mutating func merge(_ other: Self)
  /// What the sums come to.
  func figures() throws(LedgerError) -> Figures
}

/// Sums by currency and group.
struct GroupedSums<Sums: ReportSums>: Sendable {
  /// In which order the rows come.
  enum Order: Sendable { case largestFirst, byKey }

  private var sums: [Currency: [String?: (group: ReportGroup, sums: Sums)]] = [:]

  /// Changes the sums of a group.
  mutating func update(_ group: ReportGroup, in currency: Currency, _ change: (inout Sums) -> Void) {
    change(&sums[currency, default: [:]][group.key, default: (group, Sums(currency))].sums)
  }

  /// A table a currency, by the currencies' codes.
  func tables(_ order: Order) throws(LedgerError) -> [ReportTable<Sums.Figures>] {
    var tables: [ReportTable<Sums.Figures>] = []
    for (currency, groups) in sums.sorted(by: { $0.key < $1.key }) {
      let sorted = groups.values.sorted { left, right in
        if order == .largestFirst, left.sums.weight != right.sums.weight { return left.sums.weight > right.sums.weight }
        return ReportOrder.isBefore(left.group.key, right.group.key)
      }
      var total = Sums(currency)
      var rows: [ReportRow<Sums.Figures>] = []
      for (group, sums) in sorted {
        total.merge(sums)
        rows.append(ReportRow(group: group, figures: try sums.figures()))
      }
      tables.append(ReportTable(currency: currency, rows: rows, total: try total.figures()))
    }
    return tables
  }
}

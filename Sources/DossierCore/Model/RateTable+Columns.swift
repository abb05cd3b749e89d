extension RateTable {
  /// The first day that has a rate; nil in a table without rows.
  public var firstDay: CalendarDate? { rows.first?.from }

  /// The last day that has a rate for the newest contracts: `CalendarDate.latest` where the law sets no end.
  ///
  /// Nil in a table without rows.
  public var lastDay: CalendarDate? {
    rows.last { $0.covers(contract: nil) }.map { lastDay(of: $0, contract: nil) }
  }

  /// The last day on which a row holds for any contract: the day before the next row for some of its contracts, or its
  /// own last day.
  public func lastDay(of row: RateRow) -> CalendarDate {
    let contract = row.contractsFrom ?? row.contractsBefore?.adding(days: -1)
    let next = rows.first { $0.from > row.from && $0.sharesContracts(with: row) }
    return min(lastDay(of: row, contract: contract), next?.from.adding(days: -1) ?? .latest)
  }

  /// The rows that hold on a day, one a column: for contracts made up to that day, or for one contract alone.
  public func rows(on day: CalendarDate, contract: CalendarDate? = nil) -> [RateRow] {
    if let contract { return row(on: day, contract: contract).map { [$0] } ?? [] }
    let edges = rows.flatMap { [$0.contractsFrom, $0.contractsBefore?.adding(days: -1)] }.compactMap(\.self)
    let held = Set((edges + [day]).filter { $0 <= day }.compactMap { row(on: day, contract: $0) })
    return rows.filter(held.contains)
  }
}

extension RateRow {
  /// Whether there can be a contract that both rows are for.
  fileprivate func sharesContracts(with other: RateRow) -> Bool {
    let first = max(contractsFrom ?? .earliest, other.contractsFrom ?? .earliest)
    let last = [contractsBefore, other.contractsBefore].compactMap(\.self).min()
    return last.map { first < $0 } ?? true
  }
}

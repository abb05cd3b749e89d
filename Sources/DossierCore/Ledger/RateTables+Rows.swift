extension RateTables {
  /// Finds the row that holds on a day for contracts made on another.
  /// - Throws: `LedgerError.missingTable` or `LedgerError.missingRate`; a day without a row never counts as 0 %.
  public func row(of table: Slug, on day: CalendarDate, contract: CalendarDate?) throws(LedgerError) -> RateRow {
    try holding(of: table, on: day, contract: contract).row
  }

  /// The same with the last day on which the row holds.
  func holding(
    of table: Slug, on day: CalendarDate, contract: CalendarDate?
  ) throws(LedgerError) -> (row: RateRow, last: CalendarDate) {
    guard let rows = tables[table] else { throw .missingTable(table) }
    guard let found = rows.holding(on: day, contract: contract) else { throw .missingRate(table: table, day: day) }
    return found
  }
}

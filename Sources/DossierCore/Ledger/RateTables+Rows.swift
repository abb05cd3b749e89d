extension RateTables {
  /// Finds the row that holds on a day for contracts made on another, and the last day on which it does.
  /// - Throws: `LedgerError.missingTable` or `LedgerError.missingRate`; a day without a row never counts as 0 %.
  func row(
    of table: Slug, on day: CalendarDate, contract: CalendarDate?
  ) throws(LedgerError) -> (row: RateRow, last: CalendarDate) {
    guard let rows = tables[table] else { throw .missingTable(table) }
    guard let found = rows.holding(on: day, contract: contract) else { throw .missingRate(table: table, day: day) }
    return found
  }
}

extension Explanation {
  /// The rows of rate tables on which interest rests and that were not read where they were published, by table and day.
  ///
  /// A row that only decided that a rate is allowed counts too.
  public var unverifiedRows: [TableRow] {
    var rows: Set<TableRow> = []
    for period in interest.flatMap(\.periods) {
      for source in [period.source, period.cap?.askedSource, period.cap?.source] {
        if case .table(let table, let row, _)? = source, row.status != .verified {
          rows.insert(TableRow(table: table, row: row))
        }
      }
    }
    return rows.sorted { ($0.table.text, $0.row.from) < ($1.table.text, $1.row.from) }
  }
}

/// A row with the name of its table.
public struct TableRow: Sendable, Hashable {
  /// The table.
  public let table: Slug
  /// The row.
  public let row: RateRow
}

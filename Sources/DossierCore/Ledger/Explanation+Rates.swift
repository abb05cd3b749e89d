extension Explanation {
  /// The rows of rate tables on which interest rests and that were not read where they were published.
  ///
  /// A row that only decided that a rate is allowed counts too.
  public var unverifiedRows: [TableRow] { interest.flatMap(\.periods).tableRows.filter { $0.row.status != .verified } }
}

extension [InterestPeriod] {
  /// The rows of rate tables that decided the rates, each once, by table and day.
  public var tableRows: [TableRow] {
    var rows: Set<TableRow> = []
    for period in self {
      for case .table(let table, let row, _)? in [period.source, period.cap?.askedSource, period.cap?.source] {
        rows.insert(TableRow(table: table, row: row))
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

/// Rows of cells, each with lines below it that say more: on a terminal those are broken, never cut.
struct DetailedTable: Sendable, Equatable {
  /// A row, the last cell of which is its outcome.
  struct Row: Sendable, Equatable {
    let cells: [String]
    /// What stands below it.
    let details: [String]
  }

  let columns: [Table.Column]
  var rows: [Row] = []

  /// The rows as text, each line ended: lines below stand under the last column, and where a terminal has no room for
  /// that, near its edge; there the last cell is said whole, too, if it had to be cut.
  func text(width: Int?) -> String {
    let whole = Table(columns: columns, rows: rows.flatMap { row in [row.cells] + row.details.map(indented) })
    if whole.fits(width) { return whole.text() }
    let lines = Table(columns: columns, rows: rows.map(\.cells)).text(width: width).split(separator: "\n")
    let head = lines.count - rows.count
    var text = lines.prefix(head).map { $0 + "\n" }.joined()
    for (line, row) in zip(lines.dropFirst(head), rows) {
      let outcome = (row.cells.last ?? "").printable
      let more = (line.hasSuffix(outcome) ? [] : [outcome]) + row.details.map(\.printable)
      text += line + "\n" + more.map { "  " + $0.wrapped(to: width, indent: 4, after: 2) + "\n" }.joined()
    }
    return text
  }

  private func indented(_ detail: String) -> [String] { columns.dropLast().map { _ in "" } + ["  \(detail)"] }
}

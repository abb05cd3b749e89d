/// A table whose rows end in a bar, for terminals.
struct BarTable: Sendable, Equatable {
  var table: Table
  /// What the bars show, row by row: as many as the table has rows; nil for a row without a bar.
  var values: [Int64?]
  /// How many rows at the end are sums, and stand out.
  var sums = 0

  private static let widestBar = 40
  private static let leastBar = 8

  /// The table as text, each line ended; cut to a terminal's width, the bars first.
  func text(width: Int?, ink: TerminalInk, palette: Palette) -> String {
    var plain = Table(
      columns: table.columns.map {
        Table.Column(title: ink.text($0.title), alignment: $0.alignment, mayBeCut: $0.mayBeCut)
      }, separator: table.separator)
    plain.rows = table.rows.map { $0.map { ink.text($0.printable) } }
    let room = width.map { max(Self.leastBar, $0 - Self.leastBar - 2) }
    // Columns that may be cut leave the bars their least width.
    var lines = plain.text(width: room).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    _ = lines.popLast()
    let used = lines.map(\.displayWidth).max() ?? 0
    let barWidth = width.map { min(Self.widestBar, $0 - used - 2) } ?? Self.widestBar / 2
    let titles = lines.count - table.rows.count
    let largest = values.compactMap(\.self).max() ?? 0
    return lines.enumerated().map { place, line in
      let row = place - titles
      if row < 0 || row >= table.rows.count - sums { return palette.bold(line) + "\n" }
      guard barWidth >= Self.leastBar, row < values.count, let value = values[row] else { return line + "\n" }
      let bar = ink.bar(value, of: largest, width: barWidth)
      guard !bar.isEmpty else { return line + "\n" }
      return line + String(repeating: " ", count: used - line.displayWidth + 2) + palette.cyan(bar) + "\n"
    }.joined()
  }
}

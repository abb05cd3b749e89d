/// Rows of cells in columns, for people: aligned, and on a terminal fitted into its width.
struct Table: Sendable, Equatable {
  /// A column.
  struct Column: Sendable, Equatable {
    enum Alignment: Sendable { case leading, trailing }

    let title: String
    var alignment = Alignment.leading
    /// Whether its cells may be cut to fit a terminal.
    var mayBeCut = false
    /// How much of it must stay to tell rows apart: before it is cut further, columns yield.
    var least = Table.leastWidth
    /// Where a terminal has no room however columns are cut, how early people do without it: 1 first; nil if never.
    var yields: Int?

    /// A column of texts.
    static func text(
      _ title: String, mayBeCut: Bool = false, least: Int = Table.leastWidth, yields: Int? = nil
    ) -> Column {
      Column(title: title, mayBeCut: mayBeCut, least: least, yields: yields)
    }
    /// A column of amounts or counts.
    static func number(_ title: String, yields: Int? = nil) -> Column {
      Column(title: title, alignment: .trailing, yields: yields)
    }
  }

  let columns: [Column]
  /// The cells, row by row; missing ones at the end of a row are empty.
  var rows: [[String]] = []
  /// What stands between two columns.
  var separator = "  "

  /// The least width of a column that is cut.
  static let leastWidth = 8
  /// How much of a column is enough to be read.
  private static let legibleWidth = 20

  /// The table as text, each line ended; nothing if there are no rows.
  ///
  /// The width is a terminal's, or nil to cut nothing; where it is too small, columns without any content go first, and
  /// where cutting does not suffice, those that yield.
  /// Titles are left out if they are all empty.
  func text(width: Int? = nil, palette: Palette = .plain) -> String {
    guard !rows.isEmpty else { return "" }
    if !fits(width), let smaller = withoutEmptyColumns { return smaller.text(width: width, palette: palette) }
    if !canBeCut(to: width), let smaller = withoutYieldingColumn {
      return smaller.text(width: width, palette: palette)
    }
    let cells = rows.map { row in columns.indices.map { $0 < row.count ? row[$0].printable : "" } }
    let titles = columns.map(\.title)
    let hasTitles = titles.contains { !$0.isEmpty }
    let widths = fitted(widths(of: hasTitles ? [titles] + cells : cells), into: width)
    var text = hasTitles ? palette.bold(line(titles, widths)) + "\n" : ""
    for row in cells { text += line(row, widths) + "\n" }
    return text
  }

  /// Whether nothing must be cut for a terminal of this width.
  func fits(_ width: Int?) -> Bool {
    guard let width else { return true }
    let natural = widths(of: [columns.map(\.title)] + rows.map { $0.map(\.printable) })
    return natural.reduce(0, +) + separator.displayWidth * (natural.count - 1) <= width
  }

  /// Whether a terminal of this width has room for it, with enough of the columns that may be cut to be read.
  func isLegible(in width: Int?) -> Bool { fits(width) { max($0.least, Self.legibleWidth) } }

  /// Whether a terminal of this width has room for it once all columns that yield are gone.
  func canYield(to width: Int?) -> Bool {
    canBeCut(to: width) || (withoutEmptyColumns ?? withoutYieldingColumn)?.canYield(to: width) ?? false
  }

  /// Whether a terminal of this width has room for it, with as little of the columns that may be cut as there can be.
  private func canBeCut(to width: Int?) -> Bool { fits(width) { $0.least } }

  private func fits(_ width: Int?, cutTo limit: (Column) -> Int) -> Bool {
    guard let width else { return true }
    let natural = widths(of: [columns.map(\.title)] + rows.map { $0.map(\.printable) })
    let least = zip(columns, natural).map { $0.mayBeCut ? min($1, limit($0)) : $1 }
    return least.reduce(0, +) + separator.displayWidth * (least.count - 1) <= width
  }

  /// The table without columns that have no content, if there are any and others.
  private var withoutEmptyColumns: Table? {
    let filled = columns.indices.filter { column in rows.contains { column < $0.count && !$0[column].isEmpty } }
    return filled.isEmpty || filled.count == columns.count ? nil : keeping(filled)
  }

  /// The table without the column that people do without first, if there is one.
  private var withoutYieldingColumn: Table? {
    let yielding = columns.indices.filter { columns[$0].yields != nil }
    let first = yielding.min { (columns[$0].yields ?? 0) < (columns[$1].yields ?? 0) }
    return first.map { first in keeping(columns.indices.filter { $0 != first }) }
  }

  private func keeping(_ places: [Int]) -> Table {
    let kept = rows.map { row in places.map { $0 < row.count ? row[$0] : "" } }
    return Table(columns: places.map { columns[$0] }, rows: kept, separator: separator)
  }

  private func widths(of cells: [[String]]) -> [Int] {
    cells.reduce(into: columns.map { _ in 0 }) { widths, row in
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.displayWidth) }
    }
  }

  /// Takes columns from the widest that may be cut until the line fits.
  private func fitted(_ natural: [Int], into limit: Int?) -> [Int] {
    guard let limit else { return natural }
    var widths = natural
    var excess = widths.reduce(0, +) + separator.displayWidth * (widths.count - 1) - limit
    while excess > 0 {
      let candidates = columns.indices.filter { columns[$0].mayBeCut && widths[$0] > Self.leastWidth }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = columns[column].mayBeCut ? cell.cut(toWidth: widths[column]) : cell
      let padding = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
      line += column == 0 ? "" : separator
      line += columns[column].alignment == .trailing ? padding + text : text + padding
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

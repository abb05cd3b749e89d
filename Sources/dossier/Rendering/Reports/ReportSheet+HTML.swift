internal import DossierCore

extension ReportSheet {
  /// The report as a page.
  var page: HTMLPage {
    var page = HTMLPage(
      title: name, subtitle: about, language: words.language, footer: words[dashboard: .madeBy])
    page.sections = parts.enumerated().map { place, part in
      let (title, bars) = part.chart
      let chart =
        bars.contains { $0.value > 0 }
        ? [
          HTMLText.element("h3", title),
          BarChart(id: "\(kind.rawValue)-\(place)", title: "\(title), \(heading(part))", bars: bars).svg,
        ] : []
      let tables = tables(part).flatMap { heading, table in
        (heading.map { [HTMLText.element("h3", $0)] } ?? [])
          + table.piecesOfPage.map { .table($0, sums: 1, onPhones: .cards) }
      }
      return .section(heading(part), isWide: true, chart + tables)
    }
    page.sections += below.lines.map { .element("p", $0) }
    if parts.isEmpty { page.sections = [.element("p", words[report: .nothing])] }
    return page
  }
}

extension Table {
  /// The table without columns that say nothing, in pieces that a sheet of paper has room for, names in one line.
  fileprivate var piecesOfPage: [Table] {
    withoutSilentColumns.pieces(fitting: 125).map { piece in
      let columns = piece.columns.map { Column(title: $0.title, alignment: $0.alignment) }
      return Table(columns: columns, rows: piece.rows, separator: piece.separator)
    }
  }
}

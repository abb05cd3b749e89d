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
        (heading.map { [HTMLText.element("h3", $0)] } ?? []) + [HTMLText.table(table, sums: 1)]
      }
      return .section(heading(part), isWide: true, chart + tables)
    }
    if parts.isEmpty { page.sections = [.element("p", words[report: .nothing])] }
    return page
  }
}

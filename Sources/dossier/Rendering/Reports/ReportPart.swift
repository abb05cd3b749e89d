internal import DossierCore

/// One table of a report: a currency, of all cases or of one group of them.
struct ReportPart {
  /// The group; nil for all cases.
  let section: ReportGroup?
  let currency: Currency
  let columns: [Listing.Column]
  /// All rows.
  let rows: [[Listing.Cell]]
  /// The sum of the rows, without a name.
  let total: [Listing.Cell]
  /// How many columns name the row.
  let naming: Int
  /// What the chart of the table compares, and its name.
  var chart: (title: String, bars: [ChartBar]) = ("", [])
  /// The columns that people see in tables of their own, below a heading; none for one table.
  var blocks: [(heading: String, keys: Set<String>)] = []
}

/// How the parts of a report are made for people of a language.
struct ReportFormat {
  let words: Words
  let amounts: AmountFormat
  /// The names of agencies by slug.
  var agencies: [String: String] = [:]

  init(language: Language) {
    words = Words(language: language)
    amounts = AmountFormat(language: language)
  }

  /// The name of a group for people.
  func name(_ group: ReportGroup) -> String {
    group.name ?? group.key.map { agencies[$0] ?? $0 } ?? words[report: .none]
  }

  /// A part of a table whose rows are groups of one kind.
  func part<Figures>(
    _ table: ReportTable<Figures>, _ section: ReportGroup?, _ naming: [Listing.Column],
    _ columns: [ReportColumn<Figures>]
  ) -> ReportPart {
    let names = table.rows.map { name($0.group) }
    let several = Set(Dictionary(grouping: names, by: { $0 }).filter { $1.count > 1 }.keys)
    let rows = zip(table.rows, names).map { row, name in
      let shown = several.contains(name) ? row.group.key.map { "\(name) (\($0))" } ?? name : name
      let cells = [Listing.Cell(row.group.key, shown: shown), Listing.Cell(row.group.key.map { _ in name })]
      return Array(cells.prefix(naming.count)) + columns.map { $0.cell(row.figures) }
    }
    return ReportPart(
      section: section, currency: table.currency, columns: naming + columns.map(\.column), rows: rows,
      total: columns.map { $0.cell(table.total) }, naming: naming.count)
  }

  /// The amounts of the first rows, or of the last ones, as bars.
  func bars<Figures>(
    _ table: ReportTable<Figures>, latest: Bool = false, _ amount: (Figures) -> Money
  ) -> [ChartBar] {
    let rows = latest ? table.rows.suffix(Self.mostBars) : table.rows.prefix(Self.mostBars)
    return rows.map { row in
      let money = amount(row.figures)
      return ChartBar(label: name(row.group), value: money.minorUnits, shown: amounts.text(money))
    }
  }

  /// The buckets of a total, as bars.
  func bars(_ total: AgingFigures) -> [ChartBar] {
    zip(AgeBucket.allCases, total.buckets).map { bucket, amount in
      ChartBar(
        label: words[dashboard: bucket], value: amount.minorUnits, shown: amounts.text(amount), tone: ChartTone(bucket))
    }
  }

  /// How many rows a chart shows.
  private static let mostBars = 15
}

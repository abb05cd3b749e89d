internal import DossierCore

/// A report as it is shown: the kind, what it is about, and its tables.
struct ReportSheet {
  /// The kinds of reports.
  enum Kind: String, CaseIterable, Sendable {
    case aging, recovery, debtors, creditors, agencies, workload
  }

  let kind: Kind
  let asOf: CalendarDate
  /// The days of which it tells; nil for all.
  let days: ClosedRange<CalendarDate>?
  let query: String
  let each: ReportGrouping?
  let limit: Int?
  let format: ReportFormat
  let parts: [ReportPart]

  var words: Words { format.words }
  var dates: DateFormat { DateFormat(language: words.language) }

  /// The name of the report.
  var name: String {
    switch kind {
    case .aging: words[report: .aging]
    case .recovery: words[report: .recovery]
    case .debtors: words[report: .debtors]
    case .creditors: words[report: .creditors]
    case .agencies: words[report: .agencies]
    case .workload: words[report: .workload]
    }
  }

  /// What the report is about, a line each: the day, the days, the query.
  var about: [String] {
    var lines = ["\(words[.onDay]) \(dates.text(asOf))"]
    if let days {
      let first = days.lowerBound == .earliest ? nil : "\(words[.from]) \(dates.text(days.lowerBound))"
      let last = days.upperBound == .latest ? nil : "\(words[.to].lowercased()) \(dates.text(days.upperBound))"
      lines.append([first, last].compactMap { $0 }.joined(separator: " ").withCapital)
    }
    if !query.isEmpty { lines.append("\(words[dashboard: .query]): \(query)") }
    return lines
  }

  /// The group and the currency of a part.
  func heading(_ part: ReportPart) -> String {
    guard let section = part.section, let each else { return part.currency.code }
    return "\(words[by: each]): \(format.name(section)), \(part.currency)"
  }

  /// The rows of a part that are shown.
  func shown(_ part: ReportPart) -> ArraySlice<[Listing.Cell]> { part.rows.prefix(limit ?? part.rows.count) }

  /// The tables of a part for people, each below its heading, with the total as last row.
  func tables(_ part: ReportPart) -> [(heading: String?, table: Table)] {
    let left = part.rows.count - shown(part).count
    let whole = part.columns.indices.filter { part.columns[$0].isShown }
    let blocks: [(heading: String?, places: [Int])] =
      part.blocks.isEmpty
      ? [(nil, whole)]
      : part.blocks.map { block in
        (block.heading, whole.filter { $0 < part.naming || block.keys.contains(part.columns[$0].key) })
      }
    return blocks.map { heading, places in
      let places = places.filter { place in
        !part.columns[place].isShownIfFilled || part.total[place - part.naming].shown != ""
      }
      var table = Table(
        columns: places.map { place in
          let column = part.columns[place]
          return Table.Column(
            title: column.title, alignment: column.isNumber ? .trailing : .leading, mayBeCut: column.mayBeCut)
        })
      table.rows = shown(part).map { row in places.map { row[$0].shown } }
      if left > 0 { table.rows.append(["… +\(left)"]) }
      table.rows.append(places.map { $0 < part.naming ? words[.total] : part.total[$0 - part.naming].shown })
      return (heading, table)
    }
  }
}

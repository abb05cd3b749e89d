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
  /// What the rows are, where that can be chosen.
  let by: ReportGrouping?
  let each: ReportGrouping?
  /// The most rows of a table.
  let limit: Int?
  /// The most rows that people see of a table where no limit is given.
  var usualLimit: Int?
  let format: ReportFormat
  let parts: [ReportPart]
  /// What is said of all currencies together, for people and for programs.
  var below: (lines: [String], members: [JSONValue.Member]) = ([], [])

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
      let first = days.lowerBound == .earliest ? nil : "\(words[.from].lowercased()) \(dates.text(days.lowerBound))"
      let last = days.upperBound == .latest ? nil : "\(words[.to].lowercased()) \(dates.text(days.upperBound))"
      lines.append([chosen, first, last].compactMap { $0 }.joined(separator: " ").withCapital)
    }
    if !query.isEmpty { lines.append("\(words[dashboard: .query]): \(query)") }
    return lines
  }

  /// What the days choose, where not all of the table is of them.
  private var chosen: String? {
    switch kind {
    case .debtors, .creditors: words[report: .casesOpened]
    case .agencies: words[report: .casesHandedOver]
    case .aging, .recovery, .workload: nil
    }
  }

  /// The group and the currency of a part.
  func heading(_ part: ReportPart) -> String {
    guard let section = part.section, let each else { return part.currency.code }
    return "\(words[by: each]): \(format.name(section)), \(part.currency)"
  }

  /// The rows of a part that programs get.
  func shown(_ part: ReportPart) -> ArraySlice<[Listing.Cell]> { part.rows.prefix(limit ?? part.rows.count) }

  /// The rows of a part that people see.
  private func seen(_ part: ReportPart) -> ArraySlice<[Listing.Cell]> {
    part.rows.prefix(limit ?? usualLimit ?? part.rows.count)
  }

  /// How many rows people do not see since there are so many; none where they gave a limit themselves.
  var unseen: Int { limit == nil ? parts.reduce(0) { $0 + $1.rows.count - seen($1).count } : 0 }

  /// The tables of a part for people, each below its heading, with the total as last row.
  func tables(_ part: ReportPart) -> [(heading: String?, table: Table)] {
    let left = part.rows.count - seen(part).count
    let whole = part.columns.indices.filter { part.columns[$0].isShown }
    let blocks: [(heading: String?, places: [Int])] =
      part.blocks.isEmpty
      ? [(nil, whole)]
      : part.blocks.map { block in
        (block.heading, whole.filter { $0 < part.naming || block.keys.contains(part.columns[$0].key) })
      }
    return blocks.compactMap { heading, places in
      let places = places.filter { place in
        !part.columns[place].isShownIfFilled || part.total[place - part.naming].shown != ""
      }
      var table = Table(
        columns: places.map { place in
          let column = part.columns[place]
          return Table.Column(
            title: column.title, alignment: column.isNumber ? .trailing : .leading, mayBeCut: column.mayBeCut)
        })
      // Where people see several tables, each has those rows alone that say something in it.
      let rows = seen(part).filter { row in
        part.blocks.isEmpty || places.contains { $0 >= part.naming && row[$0].saysSomething }
      }
      guard !rows.isEmpty || part.blocks.isEmpty else { return nil }
      table.rows = rows.map { row in places.map { row[$0].shown } }
      if left > 0 { table.rows.append(["… +\(left)"]) }
      table.rows.append(places.map { $0 < part.naming ? words[.total] : part.total[$0 - part.naming].shown })
      return (heading, table)
    }
  }
}

extension Listing.Cell {
  /// Whether it is more than nothing, and a number above or below zero if it is one.
  fileprivate var saysSomething: Bool { (value ?? "").contains { $0 != "0" && $0 != "." } }
}

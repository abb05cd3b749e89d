internal import DossierCore

/// The rates of a table that were asked for.
struct RateSheet: Sendable, Equatable {
  /// One rate with the last day on which it holds; nil if the law sets no end.
  struct Line: Sendable, Equatable {
    let row: RateRow
    let to: CalendarDate?
  }

  let slug: Slug
  let table: RateTable
  let lines: [Line]

  /// Takes the rows that hold on a day and for a contract, or all.
  /// - Throws: `LedgerError.missingRate` if the day has no rate.
  init(
    _ table: RateTable, named slug: Slug, on day: CalendarDate?, contract: CalendarDate?
  ) throws(LedgerError) {
    self.slug = slug
    self.table = table
    var rows = table.rows
    if let day {
      rows = table.rows(on: day, contract: contract)
      guard !rows.isEmpty else { throw .missingRate(table: slug, day: day) }
    } else if let contract {
      rows = rows.filter { $0.covers(contract: contract) }
    }
    lines = rows.map { row in
      let last = contract.map { table.lastDay(of: row, contract: $0) } ?? table.lastDay(of: row)
      return Line(row: row, to: last == .latest ? nil : last)
    }
  }

  /// The rates for people; below them the sources, each once, under the number that its rates name.
  func text(in language: Language, width: Int?, palette: Palette) -> String {
    let (words, dates, amounts) = (
      Words(language: language), DateFormat(language: language), AmountFormat(language: language)
    )
    let hasColumns = lines.contains { $0.row.contracts(in: language) != nil }
    let sources = lines.reduce(into: [String]()) { all, line in
      if !all.contains(line.row.source) { all.append(line.row.source) }
    }
    let rates = Table(
      columns: [.text(words[.from]), .text(words[.to]), .number(words[.rate])]
        + (hasColumns ? [.text("Contracts")] : []) + [.text(words[.status]), .number(words[.source])],
      rows: lines.map { line in
        [dates.text(line.row.from), line.to.map { dates.text($0) } ?? "", amounts.percent(line.row.rate)]
          + (hasColumns ? [line.row.contracts(in: language) ?? "all"] : [])
          + [line.row.status.rawValue, "\((sources.firstIndex(of: line.row.source) ?? 0) + 1)"]
      })
    let notes = Table(
      columns: [.number(""), .text("")], rows: sources.enumerated().map { ["\($0.offset + 1)", $0.element] })
    let head = palette.bold(table.name.map { "\($0) (\(slug))" } ?? slug.text)
    return ([head] + [table.law].compactMap(\.self).map(\.printable)).map { $0 + "\n" }.joined()
      + rates.text(width: width, palette: palette) + notes.text(palette: palette)
  }

  /// `dossier.rates/1`.
  var json: JSONValue {
    .objectOfPresent([
      "schema": "dossier.rates/1", "table": .text(slug), "name": .text(table.name), "law": .text(table.law),
      "renewed": .text(table.renewed?.rawValue),
      "fixed-at-start": table.fixedAtStart.map { .bool($0) } ?? .null, "rows": .array(lines.map(\.json)),
    ])
  }
}

extension RateSheet.Line {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "from": .text(row.from), "to": .text(to), "rate": .text(row.rate),
      "contracts-from": .text(row.contractsFrom), "contracts-before": .text(row.contractsBefore),
      "status": .text(row.status.rawValue), "source": .string(row.source),
    ])
  }
}

extension RateRow {
  /// The contracts that the row is for, in few words; nil if it is for all.
  func contracts(in language: Language) -> String? {
    let dates = DateFormat(language: language)
    let bounds = [
      contractsFrom.map { "from \(dates.text($0))" }, contractsBefore.map { "before \(dates.text($0))" },
    ].compactMap(\.self)
    return bounds.isEmpty ? nil : bounds.joined(separator: " and ")
  }
}

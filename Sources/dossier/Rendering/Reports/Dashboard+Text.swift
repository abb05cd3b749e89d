internal import DossierCore

extension DashboardFormat {
  /// The dashboard for a terminal: tables whose rows end in bars, fitted into its width.
  func text(query: String, width: Int?, ink: TerminalInk, palette: Palette) -> String {
    let writer = DashboardWriter(width: width, ink: ink, palette: palette)
    let title = "\(words[dashboard: .dashboard]), \(words[.onDay].lowercased()) \(dates.text(dashboard.asOf))"
    var text = palette.bold(ink.text(title)) + "\n"
    if !query.isEmpty { text += ink.text("\(words[dashboard: .query]): \(query.printable)") + "\n" }
    guard dashboard.cases > 0 else { return text + ink.text(words[report: .nothing]) + "\n" }
    text += writer.table(summaryTable)
    for line in conversion { text += ink.text(line) + "\n" }
    for currency in currencies where currency.total.cases > 0 {
      text += writer.section(heading(.byState, currency), stateTable(currency), stateBars(currency), sums: 1)
      text += writer.section(heading(.aging, currency), agingTable(currency), agingBars(currency), sums: 1)
    }
    text += months(writer)
    for currency in currencies {
      text += writer.section(
        heading(.largestDebtors, currency), table(currency.debtors, .debtor), bars(currency.debtors))
      text += writer.section(
        heading(.largestCreditors, currency), table(currency.creditors, .creditor), bars(currency.creditors))
    }
    guard !dashboard.waiting.isEmpty else { return text + "\n" + ink.text(words[dashboard: .nothingDue]) + "\n" }
    text += writer.section(words[dashboard: .toDo], waitingTable, [])
    if !dashboard.firstDue.isEmpty { text += "\n" + writer.table(dueTable) }
    return text
  }

  private var summaryTable: Table {
    Table(
      columns: [.text(""), .text("")], rows: summary.map { [$0.name, $0.values.joined(separator: ", ")] })
  }

  /// One table where there is one currency, else one of the cases and one a currency.
  private func months(_ writer: DashboardWriter) -> String {
    let title = words[dashboard: .months]
    if let only = currencies.first, currencies.count == 1 {
      return writer.section(title, monthTable([only]), values: only.recovered.map(\.minorUnits))
    }
    let cases = writer.section(title, monthTable([]), values: dashboard.opened.map(Int64.init))
    return cases
      + currencies.filter { $0.recovered.contains { !$0.isZero } }.map { currency in
        "\n" + writer.table(recoveredTable(currency), values: currency.recovered.map(\.minorUnits))
      }.joined()
  }
}

/// Writes tables with bars below headings.
private struct DashboardWriter {
  let width: Int?
  let ink: TerminalInk
  let palette: Palette

  func section(_ title: String, _ table: Table, _ bars: [ChartBar], sums: Int = 0) -> String {
    section(title, table, values: bars.map(\.value), sums: sums)
  }

  func section(_ title: String, _ table: Table, values: [Int64], sums: Int = 0) -> String {
    guard !table.rows.isEmpty else { return "" }
    return "\n" + palette.bold(ink.text(title)) + "\n" + self.table(table, values: values, sums: sums)
  }

  func table(_ table: Table, values: [Int64] = [], sums: Int = 0) -> String {
    BarTable(table: table, values: values, sums: sums).text(width: width, ink: ink, palette: palette)
  }
}

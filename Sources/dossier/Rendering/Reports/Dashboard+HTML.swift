internal import DossierCore

extension DashboardFormat {
  /// The dashboard as a page.
  func page(query: String) -> HTMLPage {
    var page = HTMLPage(
      title: words[dashboard: .dashboard],
      subtitle: ["\(words[.onDay]) \(dates.text(dashboard.asOf))"]
        + (query.isEmpty ? [] : ["\(words[dashboard: .query]): \(query)"]),
      language: words.language, footer: words[dashboard: .madeBy])
    guard dashboard.cases > 0 else {
      page.sections = [.element("p", words[report: .nothing])]
      return page
    }
    page.sections = [tiles] + conversion.map { .element("p", ["class": "muted"], $0) } + [work]
    for currency in currencies where currency.total.cases > 0 { page.sections += [states(currency), aging(currency)] }
    page.sections.append(months)
    for currency in currencies {
      page.sections += parties(.largestDebtors, "debtors", currency.debtors, currency)
      page.sections += parties(.largestCreditors, "creditors", currency.creditors, currency)
    }
    return page
  }

  private var tiles: HTMLText {
    .element(
      "dl", ["class": "tiles"],
      summary.map { tile in
        .element("div", [.element("dt", tile.name)] + tile.values.map { .element("dd", $0) })
      })
  }

  private var work: HTMLText {
    guard !dashboard.waiting.isEmpty else {
      return .section(words[dashboard: .toDo], isWide: true, [.element("p", words[dashboard: .nothingDue])])
    }
    let first = dashboard.firstDue.isEmpty ? [] : [HTMLText.table(dueTable, onPhones: .stack)]
    return .section(words[dashboard: .toDo], isWide: true, [.table(waitingTable, onPhones: .cards)] + first)
  }

  private func states(_ currency: DashboardCurrency) -> HTMLText {
    let title = heading(.byState, currency)
    let bars = stateBars(currency)
    return .section(
      title,
      [
        StackedBar(id: "states-\(currency.currency)", title: title, parts: bars).svg,
        .table(stateTable(currency), tones: bars.map(\.tone), sums: 1),
      ])
  }

  private func aging(_ currency: DashboardCurrency) -> HTMLText {
    let title = heading(.aging, currency)
    let rest = Table(columns: [.text("", mayBeCut: true), .number("")], rows: agingRest(currency))
    return .section(
      title,
      [
        BarChart(id: "aging-\(currency.currency)", title: title, bars: agingBars(currency)).svg,
        .table(rest, sums: 1),
      ])
  }

  private var months: HTMLText {
    let names = dashboard.months.enumerated().map { place, month in
      let (year, number, _) = month.first.components
      return (
        short: String(number), year: place == 0 || number == 1 ? String(year) : nil, whole: month.description
      )
    }
    func counts(_ name: String, _ tone: ChartTone, _ values: [Int]) -> ColumnChart.Series {
      ColumnChart.Series(
        name: name, tone: tone, values: values.map(Int64.init), shown: values.map(String.init),
        isLabelled: values.allSatisfy { $0 < 1000 })
    }
    let cases = ColumnChart(
      id: "months-cases", title: "\(words[dashboard: .openedCases]), \(words[report: .closedCases])", months: names,
      series: [
        counts(words[dashboard: .openedCases], .plain, dashboard.opened),
        counts(words[report: .closedCases], .second, dashboard.closed),
      ],
      largest: String((dashboard.opened + dashboard.closed).max() ?? 0))
    let money = currencies.flatMap { currency -> [HTMLText] in
      guard let largest = currency.recovered.max(by: { $0.minorUnits < $1.minorUnits }), largest.minorUnits > 0 else {
        return []
      }
      let title = heading(words[report: .recovered], currency)
      let chart = ColumnChart(
        id: "months-\(currency.currency)", title: title, months: names,
        series: [
          ColumnChart.Series(
            name: title, tone: .promised, values: currency.recovered.map(\.minorUnits),
            shown: currency.recovered.map(amounts.text))
        ], largest: amounts.text(largest))
      return [.element("div", [.element("h3", title), chart.svg])]
    }
    let charts: [HTMLText] = [.element("div", [cases.legend, cases.svg])] + money
    return .section(
      words[dashboard: .months], isWide: true,
      [
        .element("div", ["class": "charts"], charts),
        .table(monthTable(currencies), onPhones: currencies.count > 1 ? .cards : .rows),
      ])
  }

  private func parties(
    _ word: Words.DashboardWord, _ name: String, _ parties: [DashboardParty], _ currency: DashboardCurrency
  ) -> [HTMLText] {
    guard !parties.isEmpty else { return [] }
    let title = heading(word, currency)
    return [.section(title, [BarChart(id: "\(name)-\(currency.currency)", title: title, bars: bars(parties)).svg])]
  }
}

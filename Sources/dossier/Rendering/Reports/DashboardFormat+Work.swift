internal import DossierCore

extension DashboardFormat {
  // MARK: Months

  /// A row a month: what was opened and closed, and a column of what came in for each currency.
  func monthTable(_ currencies: [DashboardCurrency]) -> Table {
    var table = Table(
      columns: [
        .text(words[report: .month]), .number(words[dashboard: .openedCases]),
        .number(words[report: .closedCases]),
      ] + currencies.map { .number(heading(words[report: .recovered], $0)) })
    table.rows = dashboard.months.indices.map { place in
      [
        dashboard.months[place].description, String(dashboard.opened[place]), String(dashboard.closed[place]),
      ] + currencies.map { amounts.text($0.recovered[place]) }
    }
    return table
  }

  /// A row a month: what came in of one currency.
  func recoveredTable(_ currency: DashboardCurrency) -> Table {
    var table = Table(columns: [.text(words[report: .month]), .number(heading(words[report: .recovered], currency))])
    table.rows = zip(dashboard.months, currency.recovered).map { [$0.description, amounts.text($1)] }
    return table
  }

  // MARK: What waits

  /// A row a kind: how many cases, and how much of what is overdue or due today is about money.
  var waitingTable: Table {
    var table = Table(columns: [
      .text(words[dashboard: .what]), .number(words[dashboard: .overdue]), .number(words[report: .today]),
      .number(words[dashboard: .soon]), .number(words[.amount]),
    ])
    table.rows = dashboard.waiting.map { waiting in
      [
        words[dashboard: waiting.kind], String(waiting.overdue), String(waiting.today), String(waiting.soon),
        inOrder(waiting.amounts).map(amounts.text).joined(separator: ", "),
      ]
    }
    return table
  }

  /// Amounts of several currencies, the store's first.
  private func inOrder(_ amounts: [Money]) -> [Money] {
    let own = currencies.first?.currency
    return amounts.filter { $0.currency == own } + amounts.filter { $0.currency != own }
  }

  /// What has been due longest, a row each; amounts only if there is one.
  var dueTable: Table {
    let hasAmounts = dashboard.firstDue.contains { $0.amount != nil }
    var table = Table(
      columns: [
        .text(words[dashboard: .since]), .text(words[dashboard: .what]), .text(words[.caseWord]),
        .text(words[.debtor], mayBeCut: true),
      ] + (hasAmounts ? [.number(words[.amount])] : []))
    table.rows = dashboard.firstDue.map { due in
      [dates.text(due.day), words[dashboard: due.kind], due.number.text, due.debtor]
        + (hasAmounts ? [due.amount.map(amounts.text) ?? ""] : [])
    }
    return table
  }
}

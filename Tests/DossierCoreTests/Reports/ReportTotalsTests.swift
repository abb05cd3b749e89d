import DossierCore
import Testing

/// Reports against the statements of their cases, over random cases and days.
@Suite struct ReportTotalsTests {
  static let cases = 40

  @Test(arguments: 0..<12) func `Totals of reports are the sums of statements and of lists`(_ seed: Int) throws {
    let random = try RandomStore(seed: UInt64(seed), cases: Self.cases)
    let store = try Store(root: random.scratch.path)
    for day in [random.days.min(), random.days.max(), random.days[seed]].compactMap({ $0 }) {
      var aging = Aging(by: .debtor)
      var months = CaseRecovery(by: .months)
      var creditors = CaseRecovery(by: .groups(.creditor))
      var behaviour = PaymentBehaviour()
      var flow = MonthFlow()
      var converted = CurrencyTally(in: .euro)
      var items: [CurrencyTotals.Item] = []
      var closed: [Currency: Int128] = [:]
      let gaps = try ScanningCatalog(store, asOf: day).visit(.everything) { line, figures in
        let names = PartyNames(creditor: line.creditor, debtor: line.debtor)
        aging.add(figures, names)
        months.add(figures, names)
        creditors.add(figures, names)
        behaviour.add(figures, names)
        converted.add(figures, names)
        guard let amounts = figures.summary.amounts, figures.summary.opened.date <= day else { return }
        flow.add(figures, names)
        items.append(
          CurrencyTotals.Item(
            number: figures.summary.number, totals: amounts.totals, exchangeRate: figures.summary.exchangeRate))
        if figures.summary.status == .closed {
          closed[figures.summary.currency, default: 0] += Int128(amounts.totals.balance.minorUnits)
        }
      }
      #expect(gaps.unreadable == [], "seed \(seed)")
      #expect(day != random.days.max() || items.count > Self.cases / 2, "seed \(seed)")
      let all = try CurrencyTotals(of: items, in: .euro)
      #expect(try converted.conversion() == all.conversion, "seed \(seed), \(day)")
      #expect(converted.cases == all.cases, "seed \(seed), \(day)")
      let totals = all.each
      #expect(try aging.tables().map(\.total.balance) == totals.map(\.balance), "seed \(seed), \(day)")
      #expect(try aging.tables().map(\.total.cases) == totals.map(\.cases), "seed \(seed), \(day)")
      for tables in [
        try months.tables().map(\.total), try creditors.tables().map(\.total),
        try behaviour.tables().map(\.total.recovery),
      ] {
        #expect(tables.map(\.balance) == totals.map(\.balance), "seed \(seed), \(day)")
        #expect(tables.map(\.claimed) == totals.map(\.claimed), "seed \(seed), \(day)")
        #expect(try tables.map { try $0.paid.adding($0.refunded) } == totals.map(\.payments), "seed \(seed), \(day)")
        for total in tables {
          try check(total, "seed \(seed), \(day)")
        }
      }
      let received = try flow.tables().map(\.total).filter { !$0.recovered.isZero }.map(\.recovered)
      #expect(received == totals.map(\.payments).filter { !$0.isZero }, "seed \(seed), \(day)")
      for row in try (months.tables() + creditors.tables()).flatMap(\.rows) {
        try check(row.figures, "seed \(seed), \(day)")
      }
      try checkRows(of: aging.tables(), "seed \(seed), \(day)")
    }
  }

  /// Whether what is claimed is what was recovered, given up and is open, each of them as it should be.
  private func check(_ figures: RecoveryFigures, _ place: String) throws {
    let received = try figures.paidToCreditor.adding(figures.paidToAgency).subtracting(figures.refunded)
    #expect(figures.paid == received, "\(place)")
    #expect(try received.adding(figures.over) == figures.recovered, "\(place)")
    #expect(try figures.recovered.adding(figures.givenUp).adding(figures.open) == figures.claimed, "\(place)")
    // What was recovered may be below zero: credit notes may exceed the invoices of a day.
    for amount in [figures.givenUp, figures.open] { #expect(!amount.isNegative, "\(place)") }
    #expect(figures.over.minorUnits <= 0, "\(place)")
    #expect((figures.share?.tenths ?? 0) <= 1000, "\(place)")
  }

  private func checkRows(of tables: [ReportTable<AgingFigures>], _ place: String) throws {
    for table in tables {
      for figures in table.rows.map(\.figures) + [table.total] {
        let parts = figures.buckets + [figures.interest, figures.damages, figures.costs, figures.over]
        #expect(try parts.reduce(Money.zero(table.currency)) { try $0.adding($1) } == figures.balance, "\(place)")
      }
      let sum = try table.rows.map(\.figures.balance).reduce(Money.zero(table.currency)) { try $0.adding($1) }
      #expect(sum == table.total.balance, "\(place)")
    }
  }
}

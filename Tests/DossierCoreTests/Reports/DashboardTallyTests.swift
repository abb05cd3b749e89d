import DossierCore
import Testing

@Suite struct DashboardTallyTests {
  private func dashboard(_ cases: [String], asOf text: String, takingClosed: Bool = false) throws -> Dashboard {
    try ReportFixture(cases).told(DashboardTally(asOf: day(text), in: .euro, takingClosed: takingClosed), asOf: text)
      .dashboard()
  }

  private func text(_ stock: [DashboardStock]) -> [String] {
    stock.map { "\($0.state) \($0.sum.cases) \($0.sum.balance)" }
  }

  private func text(_ parties: [DashboardParty]) -> [String] {
    parties.map { "\($0.slug) \($0.name) \($0.sum.cases) \($0.sum.balance)" }
  }

  @Test func `Open cases are the stock, by currency, and closed ones only where they are asked for`() throws {
    let open = try dashboard(ReportFixture.usual, asOf: "2023-03-15")
    #expect([open.cases, open.stock, open.unreckoned] == [4, 3, 0])
    #expect(open.currencies.map(\.currency.code) == ["EUR", "USD"])
    #expect(open.currencies.map { text($0.states) } == [["own 2 28.00"], ["own 1 7.00"]])
    #expect(open.currencies.map { "\($0.total.balance)" } == ["28.00", "7.00"])
    let all = try dashboard(ReportFixture.usual, asOf: "2023-03-15", takingClosed: true)
    #expect([all.cases, all.stock] == [4, 4])
    #expect(all.currencies.map { text($0.states) } == [["own 2 28.00", "closed 1 35.00"], ["own 1 7.00"]])
  }

  @Test func `As of an earlier day later cases and closings do not count`() throws {
    let dashboard = try dashboard(ReportFixture.usual, asOf: "2023-01-31")
    #expect([dashboard.cases, dashboard.stock] == [2, 2])
    #expect(dashboard.currencies.map { text($0.states) } == [["own 2 160.00"]])
    #expect(dashboard.opened.suffix(2) == [0, 2])
    #expect(dashboard.closed.allSatisfy { $0 == 0 })
  }

  @Test func `The last twelve months end with that of the day`() throws {
    let dashboard = try dashboard(ReportFixture.usual, asOf: "2023-03-15")
    #expect(dashboard.months.map(\.description).first == "2022-04")
    #expect(dashboard.months.map(\.description).last == "2023-03")
    #expect(dashboard.opened == [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0])
    #expect(dashboard.closed == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(
      dashboard.currencies.map { $0.recovered.suffix(3).map(\.description) } == [
        ["30.00", "102.00", "0.00"], ["0.00", "0.00", "0.00"],
      ])
  }

  @Test func `Who owes nothing is not among the largest`() throws {
    let dashboard = try dashboard(ReportFixture.usual, asOf: "2023-03-15")
    #expect(
      dashboard.currencies.map { text($0.debtors) } == [
        ["bedrijf-klaar Bedrijf Klaar 1 30.00"], ["jan jan 1 7.00"],
      ])
    #expect(
      dashboard.currencies.map { text($0.creditors) } == [
        ["klaardocs KlaarDocs 1 30.00"], ["andere Andere 1 7.00"],
      ])
  }

  @Test func `The largest are ten at most, equal ones by their slugs`() throws {
    let cases = (0..<12).map { ReportFixture.usual[3].replacing("debtor: jan", with: "debtor: d\($0 + 10)") }
    let fixture = try ReportFixture(cases)
    var tally = DashboardTally(asOf: day("2023-03-15"), in: .euro)
    _ = try ScanningCatalog(Store(root: fixture.scratch.path), asOf: day("2023-03-15")).visit(.everything) {
      tally.add($1, PartyNames(creditor: $0.creditor, debtor: $0.debtor))
    }
    #expect(try tally.dashboard().currencies[0].debtors.map(\.slug) == (10..<20).map { "d\($0)" })
  }

  private static let agreed = """
    status: open
    creditor: andere
    debtor: jan
    currency: EUR
    terms: plain
    opened: 2023-02-01T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2023-01-20, due: 2023-02-20, amount: 10.00}

    """

  @Test(arguments: [
    ("holds:\n  - {id: h2k8v5q1, from: 2023-03-01, reason: query}\n", DashboardState.held),
    (
      "holds:\n  - {id: h2k8v5q1, from: 2023-03-01, reason: query}\n"
        + "  - {id: h2k8v5q2, from: 2023-03-02, reason: dispute}\n", .disputed
    ),
    (
      "promises:\n  - {id: p2k8v5q1, date: 2023-03-01, until: 2023-03-31, amount: 5.00}\n"
        + "holds:\n  - {id: h2k8v5q1, from: 2023-03-01, reason: query}\n", .held
    ),
    ("promises:\n  - {id: p2k8v5q1, date: 2023-03-01, until: 2023-03-31, amount: 5.00}\n", .promised),
    ("promises:\n  - {id: p2k8v5q1, date: 2023-03-01, until: 2023-03-10, amount: 5.00}\n", .own),
    ("", .own),
  ])
  func `A case counts once, by the first state that applies`(_ entries: String, _ state: DashboardState) throws {
    let dashboard = try dashboard([Self.agreed + entries], asOf: "2023-03-15")
    #expect(dashboard.currencies.map { text($0.states) } == [["\(state) 1 10.00"]])
  }

  @Test func `What waits is counted once a case, kind and time, and the longest overdue come first`() throws {
    let tasks = (1...9).map { place in
      "  - {id: t2k8v5q\(place), at: 2023-03-01T09:00:00+01:00, by: an, kind: task, on: 2023-03-\(10 + place), text: x}\n"
    }
    let promise = "promises:\n  - {id: p2k8v5q1, date: 2023-03-01, until: 2023-03-15, amount: 5.00}\n"
    let dashboard = try dashboard(
      [Self.agreed + promise + "log:\n" + tasks.joined(), Self.agreed + "log:\n" + tasks.joined()], asOf: "2023-03-15")
    #expect(
      dashboard.waiting.map { "\($0.kind) \($0.overdue) \($0.today) \($0.soon) \($0.amounts)" } == [
        "task 2 2 2 []", "promise 0 1 0 [5.00]",
      ])
    #expect(dashboard.firstDue.count == 10)
    #expect(
      dashboard.firstDue.prefix(3).map { "\($0.day) \($0.number) \($0.kind)" } == [
        "2023-03-11 A1 task", "2023-03-11 A2 task", "2023-03-12 A1 task",
      ])
  }

  @Test func `A case that cannot be reckoned is in no sum but is counted`() throws {
    let broken = Self.agreed.replacing("terms: plain", with: "terms: nowhere")
    let dashboard = try dashboard([Self.agreed, broken], asOf: "2023-03-15")
    #expect([dashboard.cases, dashboard.stock, dashboard.unreckoned] == [2, 2, 1])
    #expect(dashboard.currencies.map { text($0.states) } == [["own 1 10.00"]])
    #expect(dashboard.opened.reduce(0, +) == 2)
  }

  @Test func `What came in is told of a currency whose cases all cannot be reckoned`() throws {
    let broken =
      ReportFixture.usual[3].replacing("terms: {payment: {days: 30}, currency: USD}", with: "terms: nowhere")
      + "payments:\n  - {id: m2k8v5qa, date: 2023-03-03, amount: 5.00, received-by: creditor}\n"
    let dashboard = try dashboard([Self.agreed, broken], asOf: "2023-03-15")
    #expect(dashboard.currencies.map(\.currency.code) == ["EUR", "USD"])
    #expect(dashboard.currencies.map { $0.recovered.last?.description } == ["0.00", "5.00"])
    #expect(dashboard.currencies.map(\.total.cases) == [1, 0])
    #expect(dashboard.currencies.map(\.recovery.cases) == [1, 0])
  }

  @Test func `A sum that is too large is an error`() throws {
    let huge = ReportFixture.usual[3].replacing("amount: 7.00", with: "amount: 92233720368547758.00")
    #expect(throws: LedgerError.overflow) { try dashboard([huge, huge], asOf: "2023-02-15") }
  }

  @Test(arguments: 0..<6) func `Stock and ageing are what lists add up to`(_ seed: Int) throws {
    let random = try RandomStore(seed: UInt64(seed), cases: 30)
    let store = try Store(root: random.scratch.path)
    let day = random.days[seed]
    for takesClosed in [false, true] {
      var tally = DashboardTally(asOf: day, in: .euro, takingClosed: takesClosed)
      var items: [CurrencyTotals.Item] = []
      _ = try ScanningCatalog(store, asOf: day).visit(.everything) { line, figures in
        tally.add(figures, PartyNames(creditor: line.creditor, debtor: line.debtor))
        let summary = figures.summary
        guard let amounts = summary.amounts, summary.opened.date <= day, takesClosed || summary.status == .open else {
          return
        }
        items.append(
          CurrencyTotals.Item(number: summary.number, totals: amounts.totals, exchangeRate: summary.exchangeRate))
      }
      let sums = try CurrencyTotals(of: items, in: .euro)
      let totals = sums.each
      let dashboard = try tally.dashboard()
      let currencies = dashboard.currencies.filter { $0.total.cases > 0 }
      #expect(dashboard.conversion == sums.conversion, "seed \(seed)")
      #expect(dashboard.converted == sums.cases, "seed \(seed)")
      #expect(currencies.map(\.total.balance) == totals.map(\.balance), "seed \(seed)")
      #expect(currencies.map(\.total.cases) == totals.map(\.cases), "seed \(seed)")
      #expect(currencies.map(\.aging.balance) == totals.map(\.balance), "seed \(seed)")
      for currency in currencies {
        #expect(currency.states.reduce(0) { $0 + $1.sum.cases } == currency.total.cases, "seed \(seed)")
        #expect(
          try currency.states.reduce(Money.zero(currency.currency)) { try $0.adding($1.sum.balance) }
            == currency.total.balance, "seed \(seed)")
      }
    }
  }
}

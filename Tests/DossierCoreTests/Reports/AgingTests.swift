import DossierCore
import Testing

@Suite struct AgingTests {
  /// Each row as text: the key, cases, the buckets with something in them, over, balance.
  private func rows(_ table: ReportTable<AgingFigures>) -> [String] {
    func text(_ name: String, _ figures: AgingFigures) -> String {
      let buckets = AgeBucket.allCases.compactMap { bucket in
        figures[bucket].isZero ? nil : "\(bucket.rawValue) \(figures[bucket])"
      }
      return ([name, String(figures.cases)] + buckets + ["over \(figures.over)", "= \(figures.balance)"])
        .joined(separator: ", ")
    }
    return table.rows.map { text($0.group.key ?? "none", $0.figures) } + [text("total", table.total)]
  }

  @Test func `Open principal stands in the step of its due date, and what is over beside it`() throws {
    let fixture = try ReportFixture(ReportFixture.usual)
    let tables = try fixture.told(Aging(by: .debtor), asOf: "2023-02-15").tables()
    #expect(tables.map(\.currency.code) == ["EUR", "USD"])
    #expect(
      rows(tables[0]) == [
        "bedrijf-klaar, 2, days-0-30 30.00, days-over-365 35.00, over 0.00, = 65.00",
        "jan, 1, over -2.00, = -2.00",
        "total, 3, days-0-30 30.00, days-over-365 35.00, over -2.00, = 63.00",
      ])
    #expect(
      rows(tables[1]) == ["jan, 1, not-due 7.00, over 0.00, = 7.00", "total, 1, not-due 7.00, over 0.00, = 7.00"])
  }

  @Test func `Cases opened after the day, and what was paid after it, do not count`() throws {
    let fixture = try ReportFixture(ReportFixture.usual)
    let tables = try fixture.told(Aging(by: .creditor), asOf: "2023-01-14").tables()
    #expect(tables.count == 1)
    #expect(
      rows(tables[0]) == [
        "klaardocs, 1, not-due 50.00, days-31-60 100.00, over 0.00, = 150.00",
        "total, 1, not-due 50.00, days-31-60 100.00, over 0.00, = 150.00",
      ])
    #expect(try fixture.told(Aging(by: .creditor), asOf: "2022-12-31").tables() == [])
  }

  @Test func `Sections are the same report for each group, in order`() throws {
    let fixture = try ReportFixture(ReportFixture.usual)
    let told = try fixture.told(SectionedReport(Aging(by: .debtor), each: .handler), asOf: "2023-02-15")
    #expect(told.sections.map { $0.group?.key ?? "none" } == ["An", "none"])
    #expect(
      try told.sections.map { try $0.report.tables().map(\.total.balance.description) } == [
        ["30.00"], ["33.00", "7.00"],
      ])
    let whole = try fixture.told(SectionedReport(Aging(by: .debtor), each: nil), asOf: "2023-02-15")
    #expect(whole.sections.map(\.group) == [nil])
    #expect(try whole.sections[0].report.tables() == fixture.told(Aging(by: .debtor), asOf: "2023-02-15").tables())
  }

  @Test(arguments: 0..<8) func `A case is overdue by as many days as its oldest unpaid principal stands in the ageing`(
    _ seed: Int
  ) throws {
    let random = try RandomStore(seed: UInt64(seed), cases: 40)
    let store = try Store(root: random.scratch.path)
    var overdue = 0
    for day in random.days.prefix(6) {
      for catalog in [try ScanningCatalog(store, asOf: day), try IndexedCatalog(store, asOf: day)] as [any CaseCatalog]
      {
        _ = try catalog.visit(.everything) { line, figures in
          var aging = Aging(by: .debtor)
          aging.add(figures, PartyNames(creditor: line.creditor, debtor: line.debtor))
          guard let total = try? aging.tables().first?.total else { return }
          let oldest = AgeBucket.allCases.last { $0 != .notDue && !total[$0].isZero }
          let days = line.summary.overdueDays
          let told = days.map { AgeBucket(due: day.adding(days: -$0), asOf: day) }
          #expect(told == oldest, "seed \(seed), \(day), \(line.summary.path)")
          #expect(days.map { $0 >= 0 } != false)
          overdue += days == nil ? 0 : 1
        }
      }
    }
    #expect(overdue > 40, "seed \(seed)")
  }

  @Test func `A sum that is too large is an error`() throws {
    let huge = ReportFixture.usual[2].replacing("amount: 10.00", with: "amount: 92233720368547758.00")
    let fixture = try ReportFixture([huge, huge])
    let told = try fixture.told(Aging(by: .debtor), asOf: "2023-02-15")
    #expect(throws: LedgerError.overflow) { try told.tables() }
  }
}

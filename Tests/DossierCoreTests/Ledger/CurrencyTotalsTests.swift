import DossierCore
import Testing

@Suite struct CurrencyTotalsTests {
  /// A case of 10.05 in a currency, at a rate.
  private func item(_ number: Int, _ currency: String, rate: String? = nil) throws -> CurrencyTotals.Item {
    let amount = currency == "JPY" ? "1005" : "10.05"
    let text = """
      dossier: 1
      id: t3kq7x9m2pd4
      number: A\(number)
      status: open
      creditor: klaardocs
      debtor: bedrijf-klaar
      currency: \(currency)
      \(rate.map { "exchange-rate: \($0)\n" } ?? "")terms: {payment: {days: 30}}
      opened: 2023-04-20T09:00:00+02:00
      invoices: [{id: w8f3k2m9, reference: R1, date: 2022-10-25, due: 2022-11-25, amount: \(amount)}]

      """
    let fixture = try DeskFixture(text)
    let file = try fixture.file()
    return CurrencyTotals.Item(file.value, try fixture.desk.statement(of: file, asOf: day("2023-04-25")).totals)
  }

  private func words(_ items: [CurrencyTotals.Item]) throws -> [String] {
    let totals = try CurrencyTotals(of: items, in: .euro)
    let all =
      switch totals.conversion {
      case .converted(let sum)?: ["all \(sum) \(sum.currency)"]
      case .lacking(let numbers)?: ["lacking " + numbers.map(\.text).joined(separator: " ")]
      case nil: [String]()
      }
    return totals.each.map { "\($0.cases) × \($0.balance.currency) \($0.balance)" } + all
  }

  @Test func `Cases of the store's currency alone need no conversion`() throws {
    #expect(try words([item(1, "EUR"), item(2, "EUR", rate: "1")]) == ["2 × EUR 20.10"])
    #expect(try words([]) == [])
  }

  @Test func `Each foreign balance is rounded once, then all are added`() throws {
    // 10.05 × 0.5 is 5.025, twice 5.03; 10.05 for the euro.
    #expect(
      try words([item(1, "EUR"), item(2, "USD", rate: "0.5"), item(3, "USD", rate: "0.5")]) == [
        "1 × EUR 10.05", "2 × USD 20.10", "all 20.11 EUR",
      ])
    #expect(
      try words([item(1, "JPY", rate: "0.0061"), item(2, "USD", rate: "1")]) == [
        "1 × JPY 1005", "1 × USD 10.05", "all 16.18 EUR",
      ])
  }

  @Test func `A case without a rate leaves the sum out and is named`() throws {
    #expect(
      try words([item(1, "EUR"), item(2, "USD", rate: "0.5"), item(3, "GBP"), item(4, "USD")]) == [
        "1 × EUR 10.05", "1 × GBP 10.05", "2 × USD 20.10", "lacking A3 A4",
      ])
  }
}

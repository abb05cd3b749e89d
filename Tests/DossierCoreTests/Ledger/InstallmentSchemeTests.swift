import DossierCore
import Testing

@Suite struct InstallmentSchemeTests {
  private func words(_ size: InstallmentScheme.Size, _ every: InstallmentScheme.Interval, _ sum: String) -> [String]? {
    InstallmentScheme(size, every: every).installments(of: eur(sum), start: .on(day("2024-01-31")))?.map {
      "\($0.due) \($0.amount)"
    }
  }

  @Test func `Equal parts are due on the same day of each month, and the last takes the odd cents`() {
    #expect(
      words(.count(3), .month, "100.00") == ["2024-01-31 33.33", "2024-02-29 33.33", "2024-03-31 33.34"])
  }

  @Test func `Parts of a given size leave the rest for the last`() {
    #expect(
      words(.amount(eur("40.00")), .fortnight, "100.00") == [
        "2024-01-31 40.00", "2024-02-14 40.00", "2024-02-28 20.00",
      ])
    #expect(words(.amount(eur("50.00")), .week, "100.00") == ["2024-01-31 50.00", "2024-02-07 50.00"])
    #expect(words(.amount(eur("500.00")), .week, "100.00") == ["2024-01-31 100.00"])
  }

  @Test func `What cannot be cut so is refused`() {
    #expect(words(.count(0), .month, "100.00") == nil)
    #expect(words(.count(521), .month, "100000.00") == nil)
    #expect(words(.count(3), .month, "0.02") == nil)
    #expect(words(.count(3), .month, "-5.00") == nil)
    #expect(words(.amount(eur("0.00")), .month, "100.00") == nil)
    #expect(words(.amount(eur("0.01")), .month, "100.00") == nil)
  }

  @Test func `Months are counted from the first day, so that the 31st comes back after a shorter month`() {
    #expect(
      words(.count(5), .month, "5.00")?.map { String($0.prefix(10)) } == [
        "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31",
      ])
    let common = InstallmentScheme(.count(3), every: .month).installments(
      of: eur("3.00"), start: .on(day("2023-01-31")))
    #expect(common?.map(\.due) == [day("2023-01-31"), day("2023-02-28"), day("2023-03-31")])
  }

  @Test func `The first is due one interval after the agreement if nothing else is said, and the 31st comes back`() {
    func dues(_ every: InstallmentScheme.Interval) -> [CalendarDate]? {
      InstallmentScheme(.count(3), every: every).installments(
        of: eur("3.00"), start: .oneIntervalAfter(day("2024-01-31")))?.map(\.due)
    }
    #expect(dues(.week) == [day("2024-02-07"), day("2024-02-14"), day("2024-02-21")])
    #expect(dues(.fortnight) == [day("2024-02-14"), day("2024-02-28"), day("2024-03-13")])
    #expect(dues(.month) == [day("2024-02-29"), day("2024-03-31"), day("2024-04-30")])
  }

  @Test func `Instalments of a sum fill its debts one after the other`() {
    let scheme = InstallmentScheme(.amount(eur("250.00")), every: .month)
    let shares = scheme.shares(of: [eur("300.00"), eur("650.00")], start: .on(day("2024-01-31")))
    #expect(
      shares?.map { $0.map { "\($0.due) \($0.amount)" } } == [
        ["2024-01-31 250.00", "2024-02-29 50.00"],
        ["2024-02-29 200.00", "2024-03-31 250.00", "2024-04-30 200.00"],
      ])
    #expect(scheme.shares(of: [eur("300.00"), eur("0.00")], start: .on(day("2024-01-31"))) == nil)
    #expect(scheme.shares(of: [], start: .on(day("2024-01-31"))) == nil)
  }

  @Test(arguments: UInt64(1)...50)
  func `The shares make up each debt and each instalment of the sum`(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let debts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      Money(minorUnits: Int64.random(in: 1...100_000, using: &random), currency: .euro)
    }
    let total = Money(minorUnits: debts.reduce(0) { $0 + $1.minorUnits }, currency: .euro)
    let scheme = InstallmentScheme(
      .count(Int.random(in: 1...min(24, Int(total.minorUnits)), using: &random)), every: .week)
    let shares = try #require(scheme.shares(of: debts, start: .on(day("2024-01-31"))))
    #expect(shares.map { $0.reduce(0) { $0 + $1.amount.minorUnits } } == debts.map(\.minorUnits))
    let whole = try #require(scheme.installments(of: total, start: .on(day("2024-01-31"))))
    #expect(whole.reduce(0) { $0 + $1.amount.minorUnits } == total.minorUnits)
    for part in whole {
      let sum = shares.joined().filter { $0.due == part.due }.reduce(0) { $0 + $1.amount.minorUnits }
      #expect(sum == part.amount.minorUnits)
    }
    #expect(shares.joined().allSatisfy { $0.amount.minorUnits > 0 })
  }
}

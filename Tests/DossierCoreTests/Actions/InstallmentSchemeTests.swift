import DossierCore
import Testing

@Suite struct InstallmentSchemeTests {
  private func words(_ size: InstallmentScheme.Size, _ every: InstallmentScheme.Interval, _ sum: String) -> [String]? {
    InstallmentScheme(size, every: every).installments(of: eur(sum), start: day("2024-01-31"))?.map {
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
}

import DossierCore
import Testing

@Suite struct ExchangeRateTests {
  @Test(arguments: [
    ("1", "1"), ("0.92", "0.92"), ("1.0840", "1.084"), ("0.0000000001", "0.0000000001"),
    ("99999999.9999999999", "99999999.9999999999"), ("007", "7"),
  ])
  func `A decimal number above zero is a rate`(_ text: String, _ written: String) {
    #expect(ExchangeRate(text)?.description == written)
  }

  @Test(arguments: ["", "0", "0.00", "-1", "1,2", "1.", ".5", "1e3", "0.00000000001", "100000000", "one", "+1", " 1"])
  func `Nothing else is`(_ text: String) {
    #expect(ExchangeRate(text) == nil)
  }

  @Test(arguments: [
    ("100.00", "USD", "0.92", "EUR", "92.00"), ("0.01", "USD", "0.5", "EUR", "0.01"),
    ("0.01", "USD", "0.49", "EUR", "0.00"),
    ("-0.01", "USD", "0.5", "EUR", "-0.01"), ("-0.03", "USD", "0.5", "EUR", "-0.02"),
    ("1000", "JPY", "0.0061", "EUR", "6.10"),
    ("6.10", "EUR", "163.9344", "JPY", "1000"), ("1.000", "BHD", "2.4391", "EUR", "2.44"),
    ("92233720368547758.07", "EUR", "1", "EUR", "92233720368547758.07"),
  ])
  func `An amount is converted exactly and rounded half away from zero`(
    _ text: String, _ from: String, _ rate: String, _ to: String, _ expected: String
  ) throws {
    let amount = try Money(text, currency: try #require(Currency(from)))
    let target = try #require(Currency(to))
    #expect(try #require(ExchangeRate(rate)).convert(amount, to: target).description == expected)
  }

  @Test func `What does not fit is an error`() throws {
    let amount = Money(minorUnits: .max, currency: .euro)
    #expect(throws: MoneyError.overflow) { try #require(ExchangeRate("1.1")).convert(amount, to: .euro) }
    #expect(throws: MoneyError.overflow) {
      try #require(ExchangeRate("99999999")).convert(amount, to: try #require(Currency("CLF")))
    }
  }
}

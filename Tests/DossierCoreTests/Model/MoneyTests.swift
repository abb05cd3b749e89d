import DossierCore
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("1250.00", Int64(125_000)), ("1250", 125_000), ("1250.5", 125_050), ("0.01", 1), ("-3.10", -310),
    ("92233720368547758.07", .max),
  ])
  func `An amount has a point and at most the currency's digits`(_ text: String, _ minorUnits: Int64) throws {
    #expect(try Money(text, currency: .euro) == Money(minorUnits: minorUnits, currency: .euro))
  }

  @Test(arguments: [
    ("1.250,00", AmountProblem.comma(suggestion: "1250.00")), ("1,250.00", .comma(suggestion: "1250.00")),
    ("12,5", .comma(suggestion: "12.5")), ("1,2,3,x", .comma(suggestion: nil)), ("", .malformed), (".5", .malformed),
    ("5.", .malformed), ("1 250", .malformed), ("1e3", .malformed), ("+5", .malformed),
    ("1.005", .tooManyDigits(.euro)), ("92233720368547758.08", .tooLarge),
  ])
  func `What is no amount says why`(_ text: String, _ problem: AmountProblem) {
    #expect(throws: problem) { try Money(text, currency: .euro) }
  }

  @Test func `The digits are the currency's`() throws {
    let yen = try #require(Currency("JPY"))
    let dinar = try #require(Currency("KWD"))
    #expect(try Money("1250", currency: yen).description == "1250")
    #expect(throws: AmountProblem.tooManyDigits(yen)) { try Money("1250.5", currency: yen) }
    #expect(try Money("1.5", currency: dinar).description == "1.500")
    #expect(Currency("EURO") == nil)
  }

  @Test func `Currencies never mix, and sums never wrap`() throws {
    let dollar = try #require(Currency("USD"))
    let one = Money(minorUnits: 1, currency: .euro)
    #expect(throws: MoneyError.currencies(.euro, dollar)) { try one.adding(.zero(dollar)) }
    #expect(throws: MoneyError.overflow) { try one.adding(Money(minorUnits: .max, currency: .euro)) }
    #expect(try one.subtracting(Money(minorUnits: 3, currency: .euro)).description == "-0.02")
  }

  @Test(arguments: [("10.5", Int64(105_000)), ("8", 80_000), ("0.0001", 1)])
  func `A percentage is exact`(_ text: String, _ millionths: Int64) {
    #expect(Rate(percent: text) == Rate(millionths: millionths))
    #expect(Rate(millionths: millionths).description == text)
  }
}

import DossierCore
import Testing

@Suite struct LedgerErrorTests {
  private func refusal(_ claim: Claim, _ rules: ClaimRules = .none, _ asOf: String = "2024-01-01") -> LedgerError? {
    do throws(LedgerError) {
      _ = try Ledger.statement(of: claim, rules: rules, asOf: day(asOf))
      return nil
    } catch {
      return error
    }
  }

  private let dollar = Currency("USD")
  private let one = invoice(1, "1000.00", due: "2023-01-10")

  @Test func `currencies are never added together`() throws {
    let dollars = Money(minorUnits: 100, currency: try #require(dollar))
    let expected = LedgerError.currency(expected: .euro, found: dollars.currency)
    let paid = Claim(invoices: [one], payments: [Payment(id: id("p"), date: day("2023-01-01"), amount: dollars)])
    #expect(refusal(paid) == expected)
    let taxed = Claim(costs: [Cost(id: id("k"), date: day("2023-01-01"), amount: eur("1.00"), vat: dollars)])
    #expect(refusal(taxed) == expected)
    let byTerms = LedgerError.termsCurrency(expected: .euro, found: dollars.currency)
    #expect(refusal(Claim(invoices: [one]), ClaimRules(recoveryFee: .amount(dollars))) == byTerms)
    let damages = DamagesRule(.percent(percent("10"), minimum: dollars, maximum: nil))
    #expect(refusal(Claim(invoices: [one]), ClaimRules(damages: damages)) == byTerms)
    #expect(expected.description == "an amount in USD stands in a case in EUR")
  }

  @Test func `sums that 64 bits do not hold are errors`() {
    let most = Money(minorUnits: .max, currency: .euro)
    let invoices = [1, 2].map {
      Invoice(id: id("n", $0), reference: "R", date: day("2023-01-01"), due: day("2023-01-01"), amount: most)
    }
    #expect(refusal(Claim(invoices: [invoices[0]])) == nil)
    #expect(refusal(Claim(invoices: invoices)) == .overflow)
    #expect(refusal(Claim(invoices: [invoices[0]]), ClaimRules(interest: contractual("10"))) == .overflow)
  }

  @Test func `the largest amounts are spread in proportion without loss`() throws {
    let invoices = [3, 5, 7].map {
      Invoice(
        id: id("n", $0), reference: "R", date: day("2023-01-01"), due: day("2023-01-01"),
        amount: Money(minorUnits: .max / Int64($0), currency: .euro))
    }
    let paid = Payment(id: id("p"), date: day("2023-01-01"), amount: Money(minorUnits: .max / 2, currency: .euro))
    let statement = try Claim(invoices: invoices, payments: [paid]).statement(
      ClaimRules(imputation: .proportional), "2023-01-01")
    let parts = statement.explanation.splits.flatMap(\.parts)
    #expect(parts.reduce(0) { $0 + $1.amount.minorUnits } == .max / 2)
  }

  @Test func `a negative amount is an error`() {
    #expect(
      refusal(Claim(payments: [payment(4, "-1.00", on: "2023-01-01")])) == .negativeAmount(entry: id("p", 4)))
  }

  @Test func `an imputation that names a bucket twice is an error`() {
    let paid = Claim(payments: [
      payment(1, "1.00", on: "2023-01-01", by: .order([.costs, .costs, .interest, .damages]))
    ])
    #expect(refusal(paid) == .incompleteOrder([.costs, .costs, .interest, .damages]))
  }

  @Test func `only a payment that was made can be taken back, and only once`() {
    let back = Payment(id: id("r"), date: day("2023-01-02"), amount: eur("10.00"), returned: id("p"))
    let again = Payment(id: id("r", 2), date: day("2023-01-02"), amount: eur("0.01"), returned: id("p"))
    #expect(refusal(Claim(payments: [back])) == .returnOfUnknownPayment(entry: id("r"), payment: id("p")))
    let made = payment(1, "10.00", on: "2023-01-01")
    #expect(refusal(Claim(payments: [made, back])) == nil)
    #expect(
      refusal(Claim(payments: [made, back, again])) == .returnAbovePayment(entry: id("r", 2), payment: id("p")))
    let later = payment(1, "10.00", on: "2023-01-03")
    #expect(refusal(Claim(payments: [later, back])) == .returnOfUnknownPayment(entry: id("r"), payment: id("p")))
  }

  @Test func `a base outside all tiers is an error`() {
    let damages = DamagesRule(.tiers([ChargeTier(to: eur("10.00"), amount: eur("1.00"))], minimum: nil, maximum: nil))
    #expect(refusal(Claim(invoices: [one]), ClaimRules(damages: damages)) == .outsideTiers(base: eur("1000.00")))
  }

  @Test func `an invoice due on the last day of all never bears interest`() throws {
    let claim = Claim(invoices: [invoice(1, "10.00", due: "9999-12-31")])
    #expect(refusal(claim, ClaimRules(interest: contractual("10")), "9999-12-31") == nil)
    #expect(try claim.statement(ClaimRules(interest: contractual("10")), "9999-12-31").totals.balance == eur("10.00"))
  }
}

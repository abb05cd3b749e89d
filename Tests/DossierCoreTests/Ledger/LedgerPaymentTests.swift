import DossierCore
import Testing

@Suite struct LedgerPaymentTests {
  /// 36.5 % a year: 1.00 a day on 1000.00.
  let daily = ClaimRules(interest: contractual("36.5"))
  let one = invoice(1, "1000.00", due: "2023-01-10")

  @Test func `a payment's own day still bears interest on what it pays`() throws {
    let claim = Claim(invoices: [one], payments: [payment(1, "510.00", on: "2023-01-20")])
    let statement = try claim.statement(daily, "2023-01-30")
    #expect(statement.split() == ["interest n0000001 10.00", "principal n0000001 500.00"])
    #expect(
      statement.explanation.interest.first?.words == [
        "2023-01-11..2023-01-20 10/365 1000.00 36.5", "2023-01-21..2023-01-30 10/365 500.00 36.5",
      ])
    #expect(statement.openWords == ["0.00", "5.00", "0.00", "500.00", "0.00"])
  }

  @Test func `where the payment's day does not count, it bears interest on the rest only`() throws {
    let rules = ClaimRules(interest: contractual("36.5", paymentDay: .doesNot))
    let claim = Claim(invoices: [one], payments: [payment(1, "509.00", on: "2023-01-20")])
    let statement = try claim.statement(rules, "2023-01-30")
    #expect(statement.split() == ["interest n0000001 9.00", "principal n0000001 500.00"])
    #expect(
      statement.explanation.interest.first?.words == [
        "2023-01-11..2023-01-19 9/365 1000.00 36.5", "2023-01-20..2023-01-30 11/365 500.00 36.5",
      ])
    let whole = Claim(invoices: [one], payments: [payment(1, "1009.00", on: "2023-01-20")])
    #expect(try whole.statement(rules, "2023-12-31").totals.balance == eur("0.00"))
    #expect(try whole.statement(daily, "2023-12-31").totals.balance == eur("1.35"))
  }

  @Test func `the day's last interest is paid by what is over that day`() throws {
    // A credit note lowers the principal from the day after, so its own day still costs 1.00.
    let credit = CreditNote(id: id("c"), date: day("2023-01-20"), amount: eur("1000.00"), corrects: false)
    let claim = Claim(invoices: [one], credits: [credit], payments: [payment(1, "20.00", on: "2023-01-20")])
    let statement = try claim.statement(
      ClaimRules(interest: contractual("36.5", paymentDay: .doesNot)), "2023-01-20")
    #expect(statement.split() == ["interest n0000001 9.00", "interest n0000001 1.00"])
    #expect(statement.openWords == ["0.00", "0.00", "0.00", "0.00", "10.00"])
  }

  @Test func `a payment on the due date leaves no interest`() throws {
    let claim = Claim(invoices: [one], payments: [payment(1, "1000.00", on: "2023-01-10")])
    #expect(try claim.statement(daily, "2023-06-01").totals.interest == eur("0.00"))
  }

  @Test func `interest already due survives the payment of the principal`() throws {
    let order = Imputation.order([.principal, .interest, .costs, .damages])
    let claim = Claim(invoices: [one], payments: [payment(1, "1000.00", on: "2023-01-20", by: order)])
    let statement = try claim.statement(daily, "2023-06-01")
    #expect(statement.openWords == ["0.00", "10.00", "0.00", "0.00", "0.00"])
    #expect(statement.invoices.map(\.days) == [10])
  }

  @Test func `interest is rounded once an invoice, however often it is paid`() throws {
    // 0.004 a day: each payment finds what is due rounded so far.
    let payments = (1...9).map { payment($0, "0.01", on: "2023-01-2\($0)") }
    let claim = Claim(invoices: [invoice(1, "4.00", due: "2023-01-10")], payments: payments)
    let statement = try claim.statement(daily, "2023-02-09")
    #expect(statement.split(1) == ["interest n0000001 0.01"])
    let exact = try #require(statement.explanation.interest.first)
    #expect(exact.rounded == statement.totals.interest)
    #expect(exact.exact.text(in: .euro).hasPrefix("0.119"))
    #expect(statement.totals.interest == eur("0.12"))
  }

  @Test func `equal buckets are paid by due date, date, reference and id`() throws {
    let claim = Claim(
      invoices: [
        invoice(5, "10.00", due: "2023-01-10", date: "2023-01-02", reference: "A"),
        invoice(4, "10.00", due: "2023-01-10", date: "2023-01-01", reference: "B"),
        invoice(3, "10.00", due: "2023-01-10", date: "2023-01-02", reference: "A"),
        invoice(2, "10.00", due: "2023-01-10", date: "2023-01-02", reference: "0"),
        invoice(1, "10.00", due: "2023-01-11", date: "2023-01-01", reference: "0"),
      ], payments: [payment(1, "45.00", on: "2023-01-05")])
    #expect(
      try claim.statement(.none, "2023-01-05").split() == [
        "principal n0000004 10.00", "principal n0000002 10.00", "principal n0000003 10.00",
        "principal n0000005 10.00", "principal n0000001 5.00",
      ])
  }

  @Test func `what is due is paid before what is not yet due, which is claimable too`() throws {
    let claim = Claim(
      invoices: [invoice(1, "100.00", due: "2023-03-01"), invoice(2, "100.00", due: "2023-01-10")],
      payments: [payment(1, "150.00", on: "2023-02-01")])
    #expect(
      try claim.statement(.none, "2023-02-01").split() == ["principal n0000002 100.00", "principal n0000001 50.00"])
  }

  @Test func `a payment that names an invoice pays its own costs, interest, damages and principal first`() throws {
    let rules = ClaimRules(
      interest: contractual("36.5"), damages: DamagesRule(.amount(eur("50.00")), per: .invoice),
      recoveryFee: .amount(eur("40.00")))
    let claim = Claim(
      invoices: [one, invoice(2, "500.00", due: "2023-01-15")],
      costs: [
        Cost(id: id("k", 1), date: day("2023-01-12"), amount: eur("5.00")),
        Cost(id: id("k", 2), date: day("2023-01-12"), amount: eur("6.00"), vat: eur("1.26"), invoice: "R2"),
      ], payments: [payment(1, "600.00", on: "2023-01-20", for: "R2")])
    #expect(
      try claim.statement(rules, "2023-01-20").split() == [
        "costs k0000002 7.26", "costs fee n0000002 40.00", "interest n0000002 2.50",
        "damages 2023-01-16 n0000002 10.00", "principal n0000002 500.00", "costs fee n0000001 40.00",
        "costs k0000001 0.24",
      ])
  }

  @Test func `a payment follows its own rule, else the case's, else the terms'`() throws {
    let principalFirst = Imputation.order([.principal, .interest, .costs, .damages])
    let payments = [
      payment(1, "5.00", on: "2023-01-20"), payment(2, "5.00", on: "2023-01-20", by: .usual),
    ]
    let claim = Claim(
      currency: .euro, opened: day("2023-01-01"), imputation: principalFirst, invoices: [one], payments: payments)
    let statement = try claim.statement(daily, "2023-01-20")
    #expect(statement.split(1) == ["principal n0000001 5.00"])
    #expect(statement.split(2) == ["interest n0000001 5.00"])
    #expect(statement.explanation.splits.map(\.imputation) == [principalFirst, .usual])
  }

  @Test func `the collected Dutch allocation`() throws {
    let rules = ClaimRules(interest: contractual("12"), imputation: .preset(.buckets644))
    let claim = Claim(
      invoices: [invoice(1, "5000.00", due: "2022-12-31")],
      costs: [Cost(id: id("k"), date: day("2023-06-01"), amount: eur("875.00"))],
      payments: [
        payment(1, "1000.00", on: "2023-12-31"), payment(2, "1000.00", on: "2023-12-31"),
        payment(3, "4475.00", on: "2023-12-31"),
      ])
    let statement = try claim.statement(rules, "2023-12-31")
    #expect(statement.split(1) == ["costs k0000001 875.00", "interest n0000001 125.00"])
    #expect(statement.split(2) == ["interest n0000001 475.00", "principal n0000001 525.00"])
    #expect(statement.split(3) == ["principal n0000001 4475.00"])
    #expect(statement.totals.balance == eur("0.00"))
  }

  @Test func `in proportion, each position gets its share and the last cents go to the largest rests`() throws {
    let rules = ClaimRules(interest: contractual("36.5"), imputation: .proportional)
    let claim = Claim(
      invoices: [one, invoice(2, "1000.00", due: "2023-03-01")],
      costs: [Cost(id: id("k"), date: day("2023-01-12"), amount: eur("20.00"))],
      payments: [payment(1, "100.00", on: "2023-01-20")])
    // 20.00, 10.00 and 1000.00 are due.
    #expect(
      try claim.statement(rules, "2023-01-20").split() == [
        "costs k0000001 1.94", "interest n0000001 0.97", "principal n0000001 97.09",
      ])
    let more = Claim(invoices: claim.invoices, payments: [payment(1, "1500.00", on: "2023-01-20")])
    #expect(
      try more.statement(rules, "2023-01-20").split() == [
        "interest n0000001 10.00", "principal n0000001 1000.00", "principal n0000002 490.00",
      ])
  }

  @Test func `what is over is a negative balance and pays what becomes claimable next`() throws {
    let claim = Claim(
      invoices: [one, invoice(2, "80.00", due: "2023-03-01", date: "2023-02-01")],
      payments: [payment(1, "1100.00", on: "2023-01-05")])
    let before = try claim.statement(daily, "2023-01-31")
    #expect(before.totals.balance == eur("-100.00"))
    #expect(before.openWords == ["0.00", "0.00", "0.00", "0.00", "100.00"])
    let after = try claim.statement(daily, "2023-02-01")
    #expect(after.totals.balance == eur("-20.00"))
    #expect(
      after.explanation.splits.flatMap(\.parts).map { "\($0.on) \($0.amount)" } == [
        "2023-01-05 1000.00", "2023-02-01 80.00",
      ])
  }

  @Test func `a payment taken back opens its principal again from the next day`() throws {
    let back = Payment(id: id("r"), date: day("2023-01-25"), amount: eur("1010.00"), returned: id("p"))
    let claim = Claim(invoices: [one], payments: [payment(1, "1010.00", on: "2023-01-20"), back])
    #expect(try claim.statement(daily, "2023-01-24").totals.balance == eur("0.00"))
    let statement = try claim.statement(daily, "2023-01-30")
    #expect(
      statement.explanation.interest.first?.words == [
        "2023-01-11..2023-01-20 10/365 1000.00 36.5", "2023-01-26..2023-01-30 5/365 1000.00 36.5",
      ])
    #expect(statement.openWords == ["0.00", "15.00", "0.00", "1000.00", "0.00"])
    #expect(statement.totals.payments == eur("0.00"))
    #expect(statement.payments.map(\.returned) == [nil, id("p")])
  }

  @Test func `what other payments were spread over meanwhile is kept`() throws {
    let back = Payment(id: id("r"), date: day("2023-02-01"), amount: eur("10.00"), returned: id("p"))
    let claim = Claim(
      invoices: [one],
      payments: [payment(1, "10.00", on: "2023-01-20"), payment(2, "100.00", on: "2023-01-21"), back])
    let statement = try claim.statement(daily, "2023-02-01")
    #expect(statement.split(1) == [])
    #expect(statement.split(2) == ["interest n0000001 1.00", "principal n0000001 99.00"])
    #expect(statement.explanation.splits.map(\.returned) == [eur("10.00"), eur("0.00")])
  }

  @Test func `a payment taken back in part is undone from its last part`() throws {
    let back = Payment(id: id("r"), date: day("2023-01-25"), amount: eur("295.00"), returned: id("p"))
    let claim = Claim(invoices: [one], payments: [payment(1, "300.00", on: "2023-01-20"), back])
    #expect(try claim.statement(daily, "2023-01-25").split() == ["interest n0000001 5.00"])
  }

  @Test func `interest that had joined the base is paid first and comes back last`() throws {
    let rules = ClaimRules(interest: contractual("36.5", compounding: .yearly))
    let claim = Claim(
      invoices: [invoice(1, "1000.00", due: "2022-01-10")],
      payments: [
        payment(1, "400.00", on: "2023-01-20"),
        Payment(id: id("r", 1), date: day("2023-01-21"), amount: eur("30.00"), returned: id("p")),
        Payment(id: id("r", 2), date: day("2023-01-25"), amount: eur("10.00"), returned: id("p")),
      ])
    #expect(
      try claim.statement(rules, "2023-01-20").split() == ["interest n0000001 378.65", "principal n0000001 21.35"])
    let statement = try claim.statement(rules, "2023-01-26")
    #expect(statement.split() == ["interest n0000001 360.00"])
    #expect(
      statement.explanation.interest.first?.words == [
        "2022-01-11..2023-01-10 365/365 1000.00 36.5", "2023-01-11..2023-01-20 10/365 1365.00 36.5",
        "2023-01-21..2023-01-21 1/365 978.65 36.5", "2023-01-22..2023-01-25 4/365 1000.00 36.5",
        "2023-01-26..2023-01-26 1/365 1005.00 36.5",
      ])
  }

  @Test func `what was over of a payment and spread later is undone with it`() throws {
    let claim = Claim(
      invoices: [one, invoice(2, "80.00", due: "2023-03-01", date: "2023-02-01")],
      payments: [
        payment(1, "1100.00", on: "2023-01-05"),
        Payment(id: id("r"), date: day("2023-02-05"), amount: eur("1100.00"), returned: id("p")),
      ])
    #expect(try claim.statement(.none, "2023-02-05").openWords == ["0.00", "0.00", "0.00", "1080.00", "0.00"])
  }

  @Test func `a refund takes from what is over, never more`() throws {
    let claim = Claim(
      invoices: [one], payments: [payment(1, "1100.00", on: "2023-01-05")],
      refunds: [
        Refund(id: id("f", 1), date: day("2023-01-06"), amount: eur("60.00")),
        Refund(id: id("f", 2), date: day("2023-01-06"), amount: eur("60.00")),
      ])
    let statement = try claim.statement(.none, "2023-01-06")
    #expect(statement.refunds.map(\.taken) == [eur("60.00"), eur("40.00")])
    #expect(statement.totals.refunds == eur("100.00"))
    #expect(statement.totals.balance == eur("0.00"))
    #expect(statement.explanation.splits.map(\.refunded) == [eur("100.00")])
  }

  @Test func `a refund of the day comes after its payments`() throws {
    let claim = Claim(
      payments: [payment(1, "10.00", on: "2023-01-05")],
      refunds: [Refund(id: id("a"), date: day("2023-01-05"), amount: eur("10.00"))])
    #expect(try claim.statement(.none, "2023-01-05").totals.balance == eur("0.00"))
  }

  @Test func `what was refunded of a payment that is then taken back is owed again`() throws {
    let claim = Claim(
      invoices: [one],
      payments: [
        payment(1, "1100.00", on: "2023-01-05"),
        Payment(id: id("r"), date: day("2023-02-05"), amount: eur("1100.00"), returned: id("p")),
        payment(2, "100.00", on: "2023-02-06"),
      ], refunds: [Refund(id: id("f"), date: day("2023-01-06"), amount: eur("100.00"))])
    let statement = try claim.statement(.none, "2023-02-06")
    #expect(statement.totals.balance == eur("1000.00"))
    #expect(statement.openWords == ["0.00", "0.00", "0.00", "1000.00", "0.00"])
    #expect(statement.split(2) == ["principal n0000001 100.00"])
  }

  @Test func `what the day after adds counts what still bears interest then`() throws {
    let claim = Claim(
      invoices: [one, invoice(2, "100.00", due: "2023-01-20"), invoice(3, "100.00", due: "2023-01-21")],
      payments: [payment(1, "510.00", on: "2023-01-20")])
    #expect(try claim.statement(daily, "2023-01-20").totals.perDay?.description == "0.6000")
    #expect(try claim.statement(.none, "2023-01-20").totals.perDay?.description == "0.0000")
    let leap = ClaimRules(interest: contractual("36.6", .actualActual))
    #expect(try Claim(invoices: [one]).statement(leap, "2023-12-31").totals.perDay?.description == "1.0000")
    #expect(try Claim(invoices: [one]).statement(leap, "2023-12-30").totals.perDay?.description == "1.0027")
  }
}

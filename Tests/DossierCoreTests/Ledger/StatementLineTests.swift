import DossierCore
import Testing

@Suite struct StatementLineTests {
  private func words(_ claim: Claim, _ rules: ClaimRules = .none, _ asOf: String) throws -> [String] {
    try claim.statement(rules, asOf).lines().map { line in
      let amounts = [line.amount, line.balance].map { $0?.description ?? "-" }
      return "\(line.kind.word) \(amounts.joined(separator: " "))"
    }
  }

  @Test func `Groups come before their items, and the balance runs down`() throws {
    let claim = Claim(
      forwarded: "2023-04-25",
      invoices: [
        invoice(1, "1250.00", due: "2022-11-25", date: "2022-10-25"),
        invoice(2, "1500.00", due: "2023-02-10", date: "2023-01-10"),
      ],
      payments: [payment(1, "1000.00", on: "2023-04-25"), payment(2, "500.00", on: "2023-04-25")])
    #expect(
      try words(claim, ClaimRules(interest: contractual("10.5")), "2023-04-25") == [
        "invoices 2750.00 2836.23", "invoice 1250.00 -", "invoice 1500.00 -", "payments 1500.00 1336.23",
        "payment 1000.00 1836.23", "payment 500.00 1336.23", "balance - 1336.23",
      ])
  }

  @Test func `A correcting credit note is in the invoice's amount, another has a row`() throws {
    let claim = Claim(
      invoices: [invoice(1, "1000.00", due: "2023-01-10")],
      credits: [
        CreditNote(id: id("c", 1), date: day("2023-01-01"), amount: eur("300.00"), invoice: "R1"),
        CreditNote(id: id("c", 2), date: day("2023-01-02"), amount: eur("50.00")),
      ])
    #expect(
      try words(claim, .none, "2023-01-10") == [
        "invoices 700.00 700.00", "invoice 700.00 -", "credits 50.00 650.00", "credit 50.00 650.00",
        "balance - 650.00",
      ])
    #expect(try claim.statement(.none, "2023-01-10").corrections.map(\.id) == [id("c", 1)])
  }

  @Test func `A correction above its invoice has a row with what is above it`() throws {
    let claim = Claim(
      invoices: [invoice(1, "500.00", due: "2023-01-10")],
      credits: [CreditNote(id: id("c"), date: day("2023-01-01"), amount: eur("620.00"), invoice: "R1")])
    #expect(
      try words(claim, .none, "2023-01-10") == [
        "invoices 0.00 0.00", "invoice 0.00 -", "credits 120.00 -120.00", "credit 120.00 -120.00",
        "balance - -120.00",
      ])
  }

  @Test func `What was taken back is negative, what was refunded comes back on`() throws {
    let claim = Claim(
      invoices: [invoice(1, "100.00", due: "2023-01-10")],
      payments: [
        payment(1, "130.00", on: "2023-01-05"),
        Payment(id: id("p", 2), date: day("2023-01-06"), amount: eur("10.00"), returned: id("p", 1)),
      ],
      refunds: [Refund(id: id("r"), date: day("2023-01-07"), amount: eur("20.00"))])
    #expect(
      try words(claim, .none, "2023-01-10") == [
        "invoices 100.00 100.00", "invoice 100.00 -", "payments 120.00 -20.00", "payment 130.00 -30.00",
        "payment -10.00 -20.00", "refunds 20.00 0.00", "refund 20.00 0.00", "balance - 0.00",
      ])
  }

  @Test func `Waivers are one group, and each settlement that was met has a row after the payments`() throws {
    let claim = Claim(
      invoices: [invoice(1, "100.00", due: "2023-01-10")],
      payments: [payment(1, "60.00", on: "2023-01-05"), payment(2, "30.00", on: "2023-01-08")],
      refunds: [Refund(id: id("r"), date: day("2023-01-09"), amount: eur("30.00"))],
      waivers: [Waiver(id: id("w"), date: day("2023-01-03"), amount: eur("5.00"), of: .principal)],
      settlements: [
        Settlement(id: id("s"), date: day("2023-01-02"), until: day("2023-01-06"), amount: eur("60.00")),
        Settlement(id: id("t"), date: day("2023-01-02"), until: day("2023-01-06"), amount: eur("95.00")),
      ])
    let statement = try claim.statement(.none, "2023-01-10")
    #expect(
      try words(claim, .none, "2023-01-10") == [
        "invoices 100.00 100.00", "invoice 100.00 -", "waivers 5.00 95.00", "waiver 5.00 95.00",
        "payments 90.00 5.00", "payment 60.00 35.00", "payment 30.00 5.00", "settlement 35.00 -30.00",
        "refunds 30.00 0.00", "refund 30.00 0.00", "balance - 0.00",
      ])
    #expect(
      [statement.waived, statement.settled, statement.totals.waived].map(\.description) == ["5.00", "35.00", "40.00"])
  }

  /// Seeds 0 to 999.
  @Test func `The running balance of every claim ends at its balance`() throws {
    for seed in 0..<1000 {
      var random = RandomClaim(seed: UInt64(seed))
      let (claim, rules) = random.next()
      let statement = try Ledger.statement(of: claim, rules: rules, asOf: random.date())
      let lines = try statement.lines()
      let running = lines.dropLast().compactMap(\.balance).last ?? .zero(.euro)
      try #require(running == statement.totals.balance, "seed \(seed)")
      try #require(try statement.waived.adding(statement.settled) == statement.totals.waived, "seed \(seed)")
    }
  }

  @Test func `The exact interest of one period is that of its invoice`() throws {
    let statement = try Claim(invoices: [invoice(1, "1250.00", due: "2022-11-25")])
      .statement(ClaimRules(interest: contractual("10.5")), "2023-04-25")
    let interest = try #require(statement.explanation.interest.first)
    #expect(try interest.periods.map { try $0.exactInterest() } == [interest.exact])
  }
}

extension StatementLine.Kind {
  /// The case's name.
  fileprivate var word: String {
    switch self {
    case .invoices: "invoices"
    case .invoice: "invoice"
    case .credits: "credits"
    case .credit: "credit"
    case .damages: "damages"
    case .costs: "costs"
    case .cost: "cost"
    case .waivers: "waivers"
    case .waiver: "waiver"
    case .payments: "payments"
    case .payment: "payment"
    case .settlement: "settlement"
    case .refunds: "refunds"
    case .refund: "refund"
    case .balance: "balance"
    }
  }
}

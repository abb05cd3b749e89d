import DossierCore
import Testing

/// The Dutch charge for collection and its letter, older contracts, forbidden compounding, fixed sums.
@Suite struct CollectionLawTests {
  private let notice = NoticeTerms(days: 14, paper: .afterDelivery, electronic: .nextDay, holidays: .netherlands)
  private let scale = Charge.tiers(
    [
      ChargeTier(to: eur("2500.00"), percent: percent("15")),
      ChargeTier(to: eur("5000.00"), amount: eur("375.00"), percent: percent("10")),
      ChargeTier(to: eur("10000.00"), amount: eur("625.00"), percent: percent("5")),
      ChargeTier(to: eur("200000.00"), amount: eur("875.00"), percent: percent("1")),
      ChargeTier(to: nil, amount: eur("2775.00"), percent: percent("0.5")),
    ], minimum: eur("40.00"), maximum: eur("6775.00"))

  private func statement(
    _ invoices: [Invoice], _ notices: [Notice], _ asOf: String, deductsVAT: Bool = true, payments: [Payment] = []
  ) throws -> Statement {
    let damages = DamagesRule(scale, per: .notice, base: .balance, due: .notice, vat: percent("21"))
    return try Ledger.statement(
      of: Claim(
        currency: .euro, opened: day("2026-01-01"), creditor: ClaimCreditor(deductsVAT: deductsVAT),
        invoices: invoices, payments: payments, notices: notices),
      rules: ClaimRules(damages: damages, notice: notice, caps: CapTerms(damages: scale)), asOf: day(asOf))
  }

  @Test(
    arguments: [
      ("2026-03-06", nil, "2026-03-11", "after a Friday: Saturday and Tuesday bring post, Sunday and Monday none"),
      ("2026-03-09", nil, "2026-03-12", "after a Monday: Tuesday and Wednesday"),
      ("2026-04-24", nil, "2026-04-29", "after a Friday: Saturday, then Tuesday; the King's birthday is a Monday"),
      ("2026-12-23", nil, "2026-12-30", "Christmas Day is a Friday and the day after it a Saturday"),
      ("2026-03-06", "2026-03-20", "2026-03-21", "what was logged wins"),
    ] as [(String, String?, String, String)])
  func `the term of a letter runs from the day after receipt`(
    sent: String, delivered: String?, first: String, why: String
  ) {
    let letter = Notice(id: id("t"), sent: day(sent), channel: .post, delivered: delivered.map { day($0) })
    #expect(notice.firstDay(of: letter) == day(first), Comment(rawValue: why))
  }

  @Test func `no charge without a letter, nor before its term has ended unpaid`() throws {
    let debt = [invoice(1, "1000.00", due: "2026-01-31")]
    let letter = Notice(id: id("t"), sent: day("2026-03-06"), channel: .post)
    #expect(try statement(debt, [], "2026-12-31").totals.damages == eur("0.00"))
    #expect(try statement(debt, [letter], "2026-03-24").totals.damages == eur("0.00"))
    #expect(try statement(debt, [letter], "2026-03-25").totals.damages == eur("150.00"))
    let paid = [payment(1, "1000.00", on: "2026-03-24")]
    #expect(try statement(debt, [letter], "2026-04-30", payments: paid).totals.balance == eur("0.00"))
  }

  @Test func `several claims of one letter are added before the scale is applied (article 6:96 (7) BW)`() throws {
    let debts = (1...3).map { invoice($0, "100.00", due: "2026-01-31") }
    let letter = Notice(id: id("t"), sent: day("2026-03-06"), channel: .email)
    #expect(try statement(debts, [letter], "2026-04-30").totals.damages == eur("45.00"))
    let letters = (1...3).map {
      Notice(id: id("t", $0), sent: day("2026-03-06"), channel: .email, invoices: ["R\($0)"])
    }
    #expect(try statement(debts, letters, "2026-04-30").totals.damages == eur("120.00"))
  }

  @Test func `VAT comes on top only where the creditor cannot deduct it and the letter says so`() throws {
    let debt = [invoice(1, "5000000.00", due: "2026-01-31")]
    func damages(announced: Bool, deducts: Bool) throws -> Statement {
      let letter = Notice(id: id("t"), sent: day("2026-03-06"), channel: .email, announcesVAT: announced)
      return try statement(debt, [letter], "2026-04-30", deductsVAT: deducts)
    }
    let taxed = try damages(announced: true, deducts: false)
    #expect(taxed.totals.damages == eur("8197.75"))
    #expect(taxed.explanation.charges.map(\.vat) == [eur("1422.75")])
    #expect(try damages(announced: true, deducts: true).totals.damages == eur("6775.00"))
    let silent = try damages(announced: false, deducts: false)
    #expect(silent.totals.damages == eur("6775.00"))
    #expect(silent.explanation.remarks == [.vatNotAnnounced(notice: id("t"))])
  }

  @Test(arguments: [
    ("25.00", "40.00"), ("100.00", "40.00"), ("266.67", "40.00"), ("300.00", "45.00"), ("1000.50", "150.08"),
    ("1150.00", "172.50"), ("2500.10", "375.01"), ("4000.00", "525.00"), ("6000.00", "675.00"),
    ("100000.00", "1775.00"), ("500000.00", "4275.00"), ("1000000.00", "6775.00"), ("1005000.00", "6775.00"),
  ]) func `the scale`(principal: String, charge: String) throws {
    let letter = Notice(id: id("t"), sent: day("2026-03-06"), channel: .email)
    let statement = try statement([invoice(1, principal, due: "2026-01-31")], [letter], "2026-04-30")
    #expect(statement.totals.damages == eur(charge))
  }

  @Test func `the day of the contract chooses the margin and the column`() throws {
    let table = RateTable([
      RateRow(from: day("2013-01-01"), rate: percent("1"), source: "s", status: .verified),
      RateRow(
        from: day("2013-07-01"), rate: percent("2"), contractsBefore: day("2013-03-16"), source: "s", status: .verified),
      RateRow(
        from: day("2013-07-01"), rate: percent("3"), contractsFrom: day("2013-03-16"), source: "s", status: .verified),
    ])
    let rule = InterestRule(
      basis: .table(slug("t"), margin: percent("9")),
      earlier: EarlierMargin(contractsBefore: day("2012-01-01"), margin: percent("8")))
    func rates(_ contract: String?, of invoice: String? = nil) throws -> [String] {
      let debt = Invoice(
        id: id("n"), reference: "R", date: day("2013-06-01"), due: day("2013-06-29"), amount: eur("100.00"),
        contractDate: invoice.map { day($0) })
      let claim = Claim(
        currency: .euro, opened: day("2013-06-01"), contractDate: contract.map { day($0) }, invoices: [debt])
      let statement = try claim.statement(
        ClaimRules(interest: rule), "2013-07-01", rates: RateTables([slug("t"): table]))
      let remarks = statement.explanation.remarks.map { _ in "assumed" }
      return statement.explanation.interest.flatMap(\.periods).map { $0.rate.description } + remarks
    }
    #expect(try rates("2011-12-31") == ["9", "10"])
    #expect(try rates("2013-03-15") == ["10", "11"])
    #expect(try rates("2013-03-16") == ["10", "12"])
    #expect(try rates("2013-03-15", of: "2013-03-16") == ["10", "12"])
    #expect(try rates(nil) == ["10", "12", "assumed"])
  }

  @Test func `a law that forbids interest on interest makes it simple`() throws {
    let rules = ClaimRules(
      interest: contractual("10", compounding: .yearly), caps: CapTerms(forbids: [.compounding]))
    let statement = try Claim(invoices: [invoice(1, "1000.00", due: "2020-12-31")]).statement(rules, "2022-12-31")
    #expect(statement.totals.interest == eur("200.00"))
    #expect(statement.explanation.remarks == [.compoundingForbidden])
  }

  @Test(arguments: [("999.99", "40.00"), ("1000.00", "70.00"), ("9999.99", "70.00"), ("10000.00", "100.00")])
  func `a recovery fee by the size of the debt (United Kingdom)`(debt: String, fee: String) throws {
    let tiers = [("999.99", "40.00"), ("9999.99", "70.00")].map { ChargeTier(to: eur($0), amount: eur($1)) }
    let rules = ClaimRules(
      recoveryFee: .tiers(tiers + [ChargeTier(to: nil, amount: eur("100.00"))], minimum: nil, maximum: nil))
    let statement = try Claim(invoices: [invoice(1, debt, due: "2026-01-31")]).statement(rules, "2026-02-01")
    #expect(statement.totals.costs == eur(fee))
  }

  @Test func `a rate fixed at the start holds for the life of the debt (United Kingdom)`() throws {
    let table = RateTable([
      RateRow(from: day("2024-07-01"), rate: percent("13.25"), source: "s", status: .verified),
      RateRow(from: day("2025-01-01"), rate: percent("12.75"), source: "s", status: .verified),
    ])
    let rule = InterestRule(basis: .table(slug("uk"), margin: .zero), fixedAtStart: true)
    let statement = try Claim(invoices: [invoice(1, "5000.00", due: "2024-10-03")]).statement(
      ClaimRules(interest: rule), "2025-12-31", rates: RateTables([slug("uk"): table]))
    #expect(statement.explanation.interest.first?.words == ["2024-10-04..2025-12-31 454/365 5000.00 13.25"])
  }
}

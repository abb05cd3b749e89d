import DossierCore
import Testing

/// The terms that come with the program, by sums that were published or follow from the law's own words.
@Suite struct BuiltInTermsTests {
  static let names = ["be-b2b", "be-consumer", "de-b2b", "de-consumer", "eu-b2b", "nl-b2b", "nl-consumer"]

  /// Terms of that name.
  private static func terms(_ name: String) throws -> Terms {
    try #require(Terms.builtIn(slug(name)))
  }

  private static func decode(_ text: String) throws -> Terms {
    try Terms.decode(YAMLTree(Array(text.utf8)), path: "terms/x.yaml", currency: .euro)
  }

  /// The rules of terms of that name, with terms of a creditor's own over them.
  private static func rules(_ name: String, _ own: String? = nil) throws -> ClaimRules {
    ClaimRules(resolving: try (own.map { [try decode("dossier: 1\n\($0)\n")] } ?? []) + [terms(name)])
  }

  private static let rates = RateTables.builtIn(RateTables.builtInNames)

  /// The rules that a file may state, without those that only a creditor decides.
  private static let stated: [TermsSources.Rule] = TermsSources.Rule.allCases.filter {
    ![.limitedToLaw, .tolerance, .currency].contains($0)
  }

  @Test func `There are terms for each law that is known whole`() {
    #expect(Terms.builtInNames.map(\.text) == Self.names)
    #expect(Terms.builtInNames.allSatisfy { Terms.isBuiltIn($0) && Terms.builtIn($0) != nil })
    #expect(!Terms.isBuiltIn(slug("be-b2")) && Terms.builtIn(slug("be-b2")) == nil)
  }

  @Test(arguments: names) func `They are for one kind of debtors and rest on no others`(_ name: String) throws {
    let terms = try Self.terms(name)
    #expect(terms.capacity == (name.hasSuffix("consumer") ? .consumer : .business))
    #expect(terms.extends == nil)
    #expect(terms.currency == .euro)
    #expect(terms.name != nil)
  }

  @Test(arguments: names) func `Each rule says which law it comes from, and each law which rule`(_ name: String) throws
  {
    let terms = try Self.terms(name)
    let decided = TermsSources(of: [NamedTerms(slug: slug(name), terms: terms)]).sources
    for rule in Self.stated where decided[rule] != nil {
      #expect(terms.source(of: rule) != nil, "\(rule.rawValue)")
    }
    let keys = Self.stated.filter { decided[$0] != nil }.map(\.rawValue)
    for source in terms.sources {
      #expect(keys.contains { $0 == source.rule || $0.hasPrefix(source.rule + ".") } || source.rule == "damages")
      #expect(source.source != nil && !source.law.isEmpty)
    }
    #expect(Set(terms.sources.map(\.rule)).count == terms.sources.count)
  }

  @Test(arguments: names) func `The tables that they name have a rate`(_ name: String) throws {
    let rules = try Self.rules(name)
    guard case .table(let table, let margin)? = rules.interest?.basis else {
      Issue.record("no table")
      return
    }
    let rate = try Self.rates.row(of: table, on: day("2026-08-01"), contract: nil).rate.adding(margin)
    let expected = [
      "be-b2b": "10.5", "be-consumer": "4.5", "de-b2b": "10.52", "de-consumer": "6.52", "eu-b2b": "10.4",
      "nl-b2b": "10.4", "nl-consumer": "4",
    ]
    #expect(rate?.description == expected[name])
  }

  // MARK: Netherlands

  /// Sums of several published calculators (rates/golden.yaml).
  static let scale = [
    ("25.00", "40.00"), ("100.00", "40.00"), ("200.00", "40.00"), ("266.67", "40.00"), ("300.00", "45.00"),
    ("1000.50", "150.08"), ("1150.00", "172.50"), ("2500.00", "375.00"), ("2500.10", "375.01"), ("4000.00", "525.00"),
    ("6000.00", "675.00"), ("10000.00", "875.00"), ("100000.00", "1775.00"), ("200000.00", "2775.00"),
    ("500000.00", "4275.00"), ("1000000.00", "6775.00"), ("5000000.00", "6775.00"),
  ]

  @Test(arguments: scale)
  func `The Dutch scale of collection costs, between businesses and for consumers`(principal: String, costs: String)
    throws
  {
    let one = invoice(1, principal, due: "2026-07-01")
    let business = try Claim(opened: "2026-07-02", invoices: [one])
      .statement(Self.rules("nl-b2b"), "2026-07-02", rates: Self.rates)
    #expect(business.totals.damages == eur(costs))
    let letter = Notice(id: id("t"), sent: day("2026-07-06"), channel: .email)
    func consumer(_ asOf: String) throws -> Money {
      try Claim(opened: "2026-07-02", invoices: [one], notices: [letter])
        .statement(Self.rules("nl-consumer"), asOf, rates: Self.rates).totals.damages
    }
    #expect(try consumer("2026-07-20") == eur("0.00"))
    #expect(try consumer("2026-07-21") == eur(costs))
  }

  @Test(arguments: scale)
  func `A clause of a cent more than the scale is void for a consumer`(principal: String, costs: String) throws {
    let letter = Notice(id: id("t"), sent: day("2026-07-06"), channel: .email)
    func damages(_ amount: Money) throws -> Money {
      let rules = try Self.rules("nl-consumer", "damages: {amount: \(amount)}")
      return try Claim(opened: "2026-07-02", invoices: [invoice(1, principal, due: "2026-07-01")], notices: [letter])
        .statement(rules, "2026-07-21", rates: Self.rates).totals.damages
    }
    let most = eur(costs)
    #expect(try damages(most) == most)
    #expect(try damages(Money(minorUnits: most.minorUnits + 1, currency: .euro)) == eur("0.00"))
  }

  @Test func `VAT on the costs of a creditor who cannot deduct it, if the letter announced it`() throws {
    func statement(announced: Bool, deducts: Bool) throws -> Money {
      let letter = Notice(id: id("t"), sent: day("2026-07-06"), channel: .email, announcesVAT: announced)
      let claim = Claim(
        currency: .euro, opened: day("2026-07-02"), creditor: ClaimCreditor(deductsVAT: deducts),
        invoices: [invoice(1, "5000000.00", due: "2026-07-01")], notices: [letter])
      return try claim.statement(Self.rules("nl-consumer"), "2026-07-21", rates: Self.rates).totals.damages
    }
    #expect(try statement(announced: true, deducts: false) == eur("8197.75"))
    #expect(try statement(announced: false, deducts: false) == eur("6775.00"))
    #expect(try statement(announced: true, deducts: true) == eur("6775.00"))
  }

  @Test func `A Dutch claim with interest and costs`() throws {
    let totals = try Claim(opened: "2026-07-02", invoices: [invoice(1, "1000.00", due: "2026-07-01")])
      .statement(Self.rules("nl-b2b"), "2026-08-30", rates: Self.rates).totals
    #expect([totals.interest, totals.damages, totals.balance] == [eur("17.10"), eur("150.00"), eur("1167.10")])
  }

  // MARK: Belgium

  @Test func `A Belgian consumer's debt: reminder by e-mail, part paid inside its term`() throws {
    let rules = try Self.rules("be-consumer", "interest: {rate: 10.5}\ndamages: {percent: 10}")
    let claim = Claim(
      currency: .euro, opened: day("2026-03-01"), creditor: ClaimCreditor(size: .sme),
      invoices: [invoice(1, "600.00", due: "2026-02-15")], payments: [payment(1, "300.00", on: "2026-03-10")],
      notices: [Notice(id: id("t"), sent: day("2026-03-02"), channel: .email)])
    let totals = try claim.statement(rules, "2026-04-15", rates: Self.rates).totals
    #expect([totals.interest, totals.damages, totals.balance] == [eur("3.80"), eur("30.00"), eur("333.80")])
  }

  @Test func `Without a clause of one's own a consumer owes the civil rate alone`() throws {
    let claim = Claim(
      currency: .euro, opened: day("2026-03-01"), creditor: ClaimCreditor(size: .sme),
      invoices: [invoice(1, "600.00", due: "2026-02-15")],
      notices: [Notice(id: id("t"), sent: day("2026-03-02"), channel: .email)])
    let totals = try claim.statement(Self.rules("be-consumer"), "2026-04-15", rates: Self.rates).totals
    // 600.00 × 4.5 % × 44 ÷ 365
    #expect([totals.interest, totals.damages, totals.costs] == [eur("3.25"), eur("0.00"), eur("0.00")])
  }

  @Test(arguments: [
    ("0.01", "20.00"), ("100.00", "20.00"), ("149.99", "20.00"), ("150.00", "20.00"), ("150.01", "30.00"),
    ("300.00", "45.00"), ("500.00", "65.00"), ("600.00", "70.00"), ("1500.00", "115.00"), ("39200.00", "2000.00"),
    ("39200.01", "2000.00"),
  ]) func `The Belgian caps by the balance`(balance: String, cap: String) throws {
    func damages(_ amount: Money) throws -> Money {
      let claim = Claim(
        invoices: [invoice(1, balance, due: "2026-02-15")],
        notices: [Notice(id: id("t"), sent: day("2026-03-02"), channel: .email)])
      return try claim.statement(
        Self.rules("be-consumer", "damages: {amount: \(amount)}"), "2026-03-17", rates: Self.rates
      ).totals.damages
    }
    let most = eur(cap)
    #expect(try damages(most) == most)
    #expect(try damages(Money(minorUnits: most.minorUnits + 1, currency: .euro)) == eur("0.00"))
  }

  @Test func `A reminder on paper: three working days, then 14 days`() throws {
    let notice = try #require(Self.rules("be-consumer").notice)
    let sent = Notice(id: id("t"), sent: day("2026-03-06"), channel: .post)
    #expect(notice.firstDay(of: sent) == day("2026-03-11"))
    #expect(notice.term(of: sent) == .ends(day("2026-03-24")))
  }

  @Test(arguments: ["be-b2b", "de-b2b", "eu-b2b"]) func `Between businesses 40.00 an invoice`(_ name: String) throws {
    let invoices = [invoice(1, "1000.00", due: "2026-07-01"), invoice(2, "10.00", due: "2026-07-01")]
    let totals = try Claim(invoices: invoices).statement(Self.rules(name), "2026-07-02", rates: Self.rates).totals
    #expect(totals.costs == eur("80.00"))
  }

  // MARK: Germany

  @Test func `German contracts before 29 July 2014 keep the lower margin`() throws {
    func rate(_ contract: String) throws -> [String] {
      let claim = Claim(
        currency: .euro, opened: day("2026-07-01"), contractDate: day(contract),
        invoices: [invoice(1, "1000.00", due: "2026-07-01")])
      return try claim.statement(Self.rules("de-b2b"), "2026-07-31", rates: Self.rates).explanation.interest
        .flatMap { $0.periods.map(\.rate.description) }
    }
    #expect(try rate("2014-07-28") == ["9.52"])
    #expect(try rate("2014-07-29") == ["10.52"])
  }

  @Test func `German consumers owe no fee and no interest on interest, whatever terms say`() throws {
    let rules = try Self.rules("de-consumer", "interest: {compounding: yearly}\ncosts: {recovery-fee: 40.00}")
    let claim = Claim(invoices: [invoice(1, "1000.00", due: "2024-06-30")])
    let statement = try claim.statement(rules, "2026-06-30", rates: Self.rates)
    #expect(statement.totals.costs == eur("0.00"))
    #expect(
      statement.totals == (try claim.statement(Self.rules("de-consumer"), "2026-06-30", rates: Self.rates)).totals)
  }
}

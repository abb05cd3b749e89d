import DossierCore
import Testing

@Suite struct LedgerEntryTests {
  let daily = ClaimRules(interest: contractual("36.5"))
  let one = invoice(1, "1000.00", due: "2023-01-10")
  let two = invoice(2, "500.00", due: "2023-01-05")

  private func credit(
    _ amount: String, on date: String, for invoice: String? = nil, corrects: Bool? = nil
  ) -> CreditNote {
    CreditNote(id: id("c"), date: day(date), amount: eur(amount), invoice: invoice, corrects: corrects)
  }

  private func waiver(_ number: Int = 1, _ amount: String, of bucket: Bucket, on date: String) -> Waiver {
    Waiver(id: id("w", number), date: day(date), amount: eur(amount), of: bucket)
  }

  @Test func `a credit note that names an invoice reads it as issued for less, from its own day on`() throws {
    let claim = Claim(invoices: [one], credits: [credit("400.00", on: "2023-01-20", for: "R1")])
    #expect(try claim.statement(daily, "2023-01-19").totals.interest == eur("9.00"))
    let statement = try claim.statement(daily, "2023-01-20")
    #expect(
      statement.invoiceWords == ["R1 2020-01-01 2023-01-10 600.00 + 6.00 in 10 days, open 600.00 + 6.00"])
    #expect(statement.totals.principal == eur("600.00"))
    #expect(statement.credits.map(\.corrects) == [true])
  }

  @Test func `a correction changes how earlier payments were spread`() throws {
    let claim = Claim(
      invoices: [one, two], credits: [credit("500.00", on: "2023-02-01", for: "R2")],
      payments: [payment(1, "500.00", on: "2023-01-05")])
    #expect(try claim.statement(.none, "2023-01-31").split() == ["principal n0000002 500.00"])
    #expect(try claim.statement(.none, "2023-02-01").split() == ["principal n0000001 500.00"])
  }

  @Test func `a correction above the invoice is the debtor's credit`() throws {
    let claim = Claim(invoices: [two], credits: [credit("620.00", on: "2023-01-05", for: "R2")])
    let statement = try claim.statement(daily, "2023-02-01")
    #expect(statement.totals.balance == eur("-120.00"))
    #expect(statement.openWords == ["0.00", "0.00", "0.00", "0.00", "120.00"])
  }

  @Test func `another credit note lowers principal only, from the day after`() throws {
    let claim = Claim(invoices: [one, two], credits: [credit("600.00", on: "2023-01-20", for: "R1", corrects: false)])
    let statement = try claim.statement(daily, "2023-01-30")
    #expect(statement.explanation.splits.map(\.isCredit) == [true])
    #expect(
      statement.explanation.interest.last?.words == [
        "2023-01-11..2023-01-20 10/365 1000.00 36.5", "2023-01-21..2023-01-30 10/365 400.00 36.5",
      ])
    #expect(statement.totals.principal == eur("900.00"))
    #expect(statement.totals.payments == eur("0.00"))
  }

  @Test func `another credit note takes the named invoice first, else the oldest due`() throws {
    func open(_ amount: String, _ name: String?) throws -> [String] {
      let claim = Claim(invoices: [one, two], credits: [credit(amount, on: "2023-02-01", for: name, corrects: false)])
      return try claim.statement(.none, "2023-02-01").invoices.map { "\($0.reference) \($0.open)" }
    }
    #expect(try open("600.00", nil) == ["R2 0.00", "R1 900.00"])
    #expect(try open("600.00", "R1") == ["R2 500.00", "R1 400.00"])
    #expect(try open("1200.00", "n0000001") == ["R2 300.00", "R1 0.00"])
    #expect(try open("1600.00", "R1") == ["R2 0.00", "R1 0.00"])
    #expect(try open("600.00", "R9") == ["R2 0.00", "R1 900.00"])
  }

  @Test func `a waiver is spread within its bucket and never takes more than is due`() throws {
    let claim = Claim(
      invoices: [one, two],
      waivers: [waiver(1, "12.00", of: .interest, on: "2023-01-20"), waiver(2, "9.00", of: .costs, on: "2023-01-20")])
    let statement = try claim.statement(daily, "2023-01-20")
    // 7.50 of the invoice that was due first, 4.50 of the other's 10.00.
    #expect(statement.invoices.map(\.openInterest) == [eur("0.00"), eur("5.50")])
    #expect(statement.waivers.map(\.taken) == [eur("12.00"), eur("0.00")])
    #expect(statement.totals.waived == eur("12.00"))
    #expect(statement.totals.interest == eur("17.50"))
  }

  @Test func `a waiver of principal ends its interest from the next day`() throws {
    let claim = Claim(invoices: [one], waivers: [waiver(1, "1000.00", of: .principal, on: "2023-01-20")])
    #expect(try claim.statement(daily, "2023-06-01").totals.balance == eur("10.00"))
  }

  @Test func `within a day: interest, damages and costs, credit notes, waivers, payments, refunds`() throws {
    let rules = ClaimRules(interest: contractual("36.5"), damages: DamagesRule(.amount(eur("50.00")), due: .forward))
    let claim = Claim(
      forwarded: "2023-01-20", invoices: [one],
      credits: [credit("300.00", on: "2023-01-20", corrects: false)],
      costs: [Cost(id: id("z"), date: day("2023-01-20"), amount: eur("5.00"))],
      payments: [payment(1, "800.00", on: "2023-01-20")],
      refunds: [Refund(id: id("a"), date: day("2023-01-20"), amount: eur("200.00"))],
      waivers: [waiver(1, "50.00", of: .damages, on: "2023-01-20"), waiver(2, "4.00", of: .interest, on: "2023-01-20")])
    let statement = try claim.statement(rules, "2023-01-20")
    #expect(statement.split() == ["costs z0000001 5.00", "interest n0000001 6.00", "principal n0000001 700.00"])
    #expect(statement.explanation.splits.map(\.refunded) == [eur("0.00"), eur("89.00")])
    #expect(statement.refunds.map(\.taken) == [eur("89.00")])
    #expect(statement.totals.balance == eur("0.00"))
  }

  @Test func `each kind goes by id`() throws {
    let claim = Claim(
      invoices: [one],
      payments: [payment(2, "5.00", on: "2023-01-20"), payment(1, "6.00", on: "2023-01-20")],
      waivers: [waiver(2, "6.00", of: .interest, on: "2023-01-15"), waiver(1, "4.00", of: .interest, on: "2023-01-15")])
    let statement = try claim.statement(daily, "2023-01-20")
    #expect(statement.waivers.map(\.taken) == [eur("4.00"), eur("1.00")])
    #expect(statement.split(1) == ["interest n0000001 5.00", "principal n0000001 1.00"])
    #expect(statement.split(2) == ["principal n0000001 5.00"])
  }

  @Test func `a hold for insolvency or debt settlement stops interest, unless said otherwise`() throws {
    func days(_ reason: HoldReason, _ interest: HoldInterest? = nil) throws -> [Int] {
      let hold = Hold(
        id: id("h"), from: day("2023-01-15"), until: day("2023-01-19"), reason: reason, interest: interest)
      return try Claim(invoices: [one], holds: [hold]).statement(daily, "2023-01-30").invoices.map(\.days)
    }
    #expect(try days(.insolvency) == [15])
    #expect(try days(.debtSettlement) == [15])
    #expect(try days(.insolvency, .runs) == [20])
    #expect(try days(.plan) == [20])
    #expect(try days(.plan, .stops) == [15])
  }

  @Test func `a hold counts through the earlier of its end and the day before its release`() throws {
    func words(until: String?, released: String?) throws -> [String] {
      let hold = Hold(
        id: id("h"), from: day("2023-01-15"), until: until.map { day($0) }, reason: .insolvency,
        released: released.map { Hold.Release(on: day($0)) })
      let statement = try Claim(invoices: [one], holds: [hold]).statement(daily, "2023-01-30")
      return statement.explanation.interest.flatMap { $0.words.map { String($0.prefix(22)) } }
    }
    #expect(try words(until: nil, released: nil) == ["2023-01-11..2023-01-14"])
    #expect(
      try words(until: "2023-01-20", released: "2023-01-18") == ["2023-01-11..2023-01-14", "2023-01-18..2023-01-30"])
    #expect(
      try words(until: "2023-01-20", released: "2023-01-25") == ["2023-01-11..2023-01-14", "2023-01-21..2023-01-30"])
    #expect(try words(until: nil, released: "2023-01-31") == ["2023-01-11..2023-01-14"])
  }

  @Test func `a dispute of part keeps running and is shown apart`() throws {
    let hold = Hold(id: id("h"), from: day("2023-01-15"), reason: .dispute, amount: eur("300.00"), invoice: "R1")
    let statement = try Claim(invoices: [one, two], holds: [hold]).statement(daily, "2023-01-20")
    #expect(statement.disputed == eur("300.00"))
    #expect(statement.totals.interest == eur("17.50"))
    #expect(statement.explanation.holds.map(\.stopsInterest) == [false])
    let paid = Claim(invoices: [one, two], payments: [payment(1, "1420.00", on: "2023-01-16")], holds: [hold])
    #expect(try paid.statement(.none, "2023-01-20").disputed == eur("80.00"))
  }

  @Test func `holds of parts take each their own, of the first invoices if they name none`() throws {
    func disputes(_ parts: (String, String?)...) -> [Hold] {
      parts.enumerated().map { place, part in
        Hold(
          id: id("h", place), from: day("2023-01-15"), reason: .dispute, amount: eur(part.0), invoice: part.1,
          interest: .stops)
      }
    }
    func bases(_ holds: [Hold]) throws -> [String?] {
      let statement = try Claim(invoices: [one, two], holds: holds).statement(daily, "2023-01-20")
      return ["\(statement.disputed)"]
        + statement.explanation.interest.map { $0.periods.last.map { "\($0.to) \($0.base)" } }
    }
    #expect(
      try bases(disputes(("300.00", "R2"), ("100.00", "R2"))) == ["400.00", "2023-01-20 100.00", "2023-01-20 1000.00"])
    #expect(
      try bases(disputes(("300.00", "R2"), ("400.00", nil))) == ["700.00", "2023-01-14 500.00", "2023-01-20 800.00"])
    #expect(
      try bases(disputes(("900.00", "R1"), ("900.00", "R1"))) == ["1000.00", "2023-01-20 500.00", "2023-01-14 1000.00"])
  }

  @Test func `a hold of part that stops interest leaves the rest running`() throws {
    let hold = Hold(
      id: id("h"), from: day("2023-01-16"), reason: .dispute, amount: eur("300.00"), invoice: "R1", interest: .stops)
    let statement = try Claim(invoices: [one, two], holds: [hold]).statement(daily, "2023-01-20")
    #expect(
      statement.explanation.interest.last?.words == [
        "2023-01-11..2023-01-15 5/365 1000.00 36.5", "2023-01-16..2023-01-20 5/365 700.00 36.5",
      ])
    #expect(statement.totals.perDay?.description == "1.2000")
  }

  private func settlement(_ amount: String, until: String = "2023-02-28") -> Settlement {
    Settlement(id: id("s"), date: day("2023-01-20"), until: day(until), amount: eur(amount))
  }

  @Test func `a settlement is met when payments reach it: the rest is waived and interest ends`() throws {
    let claim = Claim(
      invoices: [one],
      payments: [
        payment(1, "100.00", on: "2023-01-19"), payment(2, "300.00", on: "2023-01-20"),
        payment(3, "500.00", on: "2023-02-28"),
      ], settlements: [settlement("800.00")])
    let open = try claim.statement(daily, "2023-02-27")
    #expect(
      open.explanation.settlements.map(\.outcome) == [.open])
    #expect(open.explanation.settlements.map(\.paid) == [eur("300.00")])
    let met = try claim.statement(daily, "2023-12-31")
    #expect(met.totals.balance == eur("0.00"))
    #expect(met.explanation.settlements.map(\.outcome) == [.met(on: day("2023-02-28"), waived: met.totals.waived)])
    #expect(met.waivers.map { "\($0.id) \($0.date)" } == ["s0000001 2023-02-28"])
    #expect(met.totals.perDay?.description == "0.0000")
  }

  @Test func `a settlement that is not paid in time lapses`() throws {
    let claim = Claim(
      invoices: [one], payments: [payment(1, "799.99", on: "2023-02-28"), payment(2, "0.01", on: "2023-03-01")],
      settlements: [settlement("800.00")])
    let statement = try claim.statement(.none, "2023-03-01")
    #expect(statement.explanation.settlements.map(\.outcome) == [.lapsed(on: day("2023-03-01"))])
    #expect(statement.totals.balance == eur("200.00"))
  }

  @Test func `a settlement falls if a payment that met it is taken back`() throws {
    let back = Payment(id: id("r"), date: day("2023-02-10"), amount: eur("800.00"), returned: id("p"))
    let claim = Claim(
      invoices: [one], payments: [payment(1, "800.00", on: "2023-02-01"), back], settlements: [settlement("800.00")])
    #expect(try claim.statement(.none, "2023-02-09").totals.balance == eur("0.00"))
    #expect(try claim.statement(.none, "2023-02-10").totals.balance == eur("1000.00"))
    #expect(
      try claim.statement(.none, "2023-03-01").explanation.settlements.map(\.outcome) == [
        .lapsed(on: day("2023-03-01"))
      ])
    let late = Payment(id: id("r"), date: day("2023-05-01"), amount: eur("800.00"), returned: id("p"))
    let fallen = Claim(
      invoices: [one], payments: [payment(1, "800.00", on: "2023-02-01"), late], settlements: [settlement("800.00")])
    #expect(try fallen.statement(.none, "2023-04-30").totals.balance == eur("0.00"))
    #expect(
      try fallen.statement(.none, "2023-05-01").explanation.settlements.map(\.outcome) == [
        .lapsed(on: day("2023-05-01"))
      ])
  }

  @Test func `a void entry counts as never made`() throws {
    let at = try #require(Timestamp("2024-01-01T00:00:00Z"))
    let record = EntryRecord(void: EntryRecord.Voiding(at: at, reason: nil))
    let claim = Claim(
      invoices: [
        one, Invoice(id: id("n", 2), record: record, reference: "R2", date: one.date, due: one.due, amount: one.amount),
      ],
      payments: [Payment(id: id("p"), record: record, date: day("2023-01-12"), amount: eur("1.00"))])
    #expect(try claim.statement(daily, "2023-01-20") == Claim(invoices: [one]).statement(daily, "2023-01-20"))
  }

  @Test func `an entry that names an invoice that is not there is told`() throws {
    let claim = Claim(invoices: [one], payments: [payment(1, "10.00", on: "2023-01-05", for: "R7")])
    let statement = try claim.statement(.none, "2023-01-05")
    #expect(statement.split() == ["principal n0000001 10.00"])
    #expect(statement.explanation.unresolved.map { "\($0.entry) \($0.invoice)" } == ["p0000001 R7"])
  }

  @Test func `an id goes before an equal reference, the oldest invoice before others of one reference`() throws {
    let claim = Claim(
      invoices: [
        invoice(1, "10.00", due: "2023-01-10", reference: "n0000002"),
        invoice(2, "10.00", due: "2023-01-11", reference: "A"), invoice(3, "10.00", due: "2023-01-12", reference: "A"),
      ],
      payments: [payment(1, "1.00", on: "2023-01-05", for: "n0000002"), payment(2, "1.00", on: "2023-01-05", for: "A")])
    let statement = try claim.statement(.none, "2023-01-05")
    #expect(statement.split(1) + statement.split(2) == ["principal n0000002 1.00", "principal n0000002 1.00"])
  }
}

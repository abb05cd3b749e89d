import DossierCore
import Testing

@Suite struct LedgerNoticeTests {
  let one = invoice(1, "1000.00", due: "2023-01-10")
  let terms = NoticeTerms(days: 14)
  let notice = Notice(id: id("t"), sent: day("2023-01-20"))

  private func rules(_ starts: InterestStart) -> ClaimRules {
    ClaimRules(interest: contractual("36.5", starts: starts), notice: terms)
  }

  @Test func `from the sending: the term's days too, once it has passed unpaid`() throws {
    let claim = Claim(invoices: [one], notices: [notice])
    #expect(try claim.statement(rules(.noticeSent), "2023-02-03").totals.interest == eur("0.00"))
    #expect(try claim.statement(rules(.noticeSent), "2023-02-03").totals.perDay?.description == "1.0000")
    let after = try claim.statement(rules(.noticeSent), "2023-02-04")
    #expect(after.explanation.interest.first?.words == ["2023-01-21..2023-02-04 15/365 1000.00 36.5"])
  }

  @Test func `from the sending, on the principal unpaid at the end of the term`() throws {
    let claim = Claim(
      invoices: [one], payments: [payment(1, "400.00", on: "2023-01-30"), payment(2, "100.00", on: "2023-02-04")],
      notices: [notice])
    let statement = try claim.statement(rules(.noticeSent), "2023-02-05")
    #expect(statement.split(1) == ["principal n0000001 400.00"])
    #expect(statement.split(2) == ["interest n0000001 9.00", "principal n0000001 91.00"])
    #expect(
      statement.explanation.interest.first?.words == [
        "2023-01-21..2023-02-04 15/365 600.00 36.5", "2023-02-05..2023-02-05 1/365 509.00 36.5",
      ])
  }

  @Test func `after the notice: from the day after the term`() throws {
    let claim = Claim(invoices: [one], notices: [notice])
    let statement = try claim.statement(rules(.afterNotice), "2023-02-05")
    #expect(statement.explanation.interest.first?.words == ["2023-02-04..2023-02-05 2/365 1000.00 36.5"])
  }

  @Test func `a collected Belgian sum from a reminder`() throws {
    let claim = Claim(
      invoices: [invoice(1, "600.00", due: "2026-02-15")],
      notices: [Notice(id: id("t"), sent: day("2026-03-02"), channel: .email)])
    let rules = ClaimRules(interest: contractual("10.5", starts: .noticeSent), notice: terms)
    let statement = try claim.statement(rules, "2026-04-15")
    #expect(statement.invoices.map(\.days) == [44])
    #expect(statement.totals.interest == eur("7.59"))
  }

  @Test func `a deadline that was logged wins`() throws {
    let dated = Notice(id: id("t"), sent: day("2023-01-20"), deadline: day("2023-02-10"))
    let statement = try Claim(invoices: [one], notices: [dated]).statement(rules(.afterNotice), "2023-02-15")
    #expect(statement.explanation.interest.first?.from == day("2023-02-11"))
  }

  @Test func `nothing is added if all is paid inside the term`() throws {
    let rules = ClaimRules(
      interest: contractual("36.5", starts: .noticeSent),
      damages: DamagesRule(.amount(eur("50.00")), due: .notice), notice: terms)
    func balance(paidOn date: String) throws -> Money {
      let claim = Claim(invoices: [one], payments: [payment(1, "1000.00", on: date)], notices: [notice])
      return try claim.statement(rules, "2023-03-01").totals.balance
    }
    #expect(try balance(paidOn: "2023-02-03") == eur("0.00"))
    #expect(try balance(paidOn: "2023-02-04") > eur("50.00"))
  }

  @Test func `damages after a notice are taken of the balance then unpaid`() throws {
    let rules = ClaimRules(
      damages: DamagesRule(.percent(percent("10"), minimum: nil, maximum: nil), due: .notice), notice: terms)
    let claim = Claim(invoices: [one], payments: [payment(1, "400.00", on: "2023-02-03")], notices: [notice])
    let statement = try claim.statement(rules, "2023-02-04")
    #expect(statement.chargeWords == ["2023-02-04 of 600.00: 60.00 - fees 0.00 - earlier 0.00 = 60.00"])
  }

  @Test func `a notice counts for the invoices that it names, else for those late by then`() throws {
    let two = invoice(2, "500.00", due: "2023-01-15")
    let later = invoice(3, "500.00", due: "2023-01-30", date: "2023-01-25")
    func days(_ notices: [Notice]) throws -> [CalendarDate?] {
      let claim = Claim(invoices: [one, two, later], notices: notices)
      return try claim.statement(rules(.afterNotice), "2023-12-31").explanation.interest.map(\.from)
    }
    #expect(try days([notice]) == [day("2023-02-04"), day("2023-02-04"), nil])
    let named = Notice(id: id("t", 2), sent: day("2023-01-18"), invoices: ["R2"])
    #expect(try days([named]) == [nil, day("2023-02-02"), nil])
    #expect(try days([notice, named]) == [day("2023-02-04"), day("2023-02-02"), nil])
  }

  @Test func `without a term a notice makes nothing claimable`() throws {
    let rules = ClaimRules(interest: contractual("36.5", starts: .afterNotice))
    #expect(
      try Claim(invoices: [one], notices: [notice]).statement(rules, "2023-12-31").totals.interest == eur("0.00"))
  }
}

extension Money {
  fileprivate static func > (left: Money, right: Money) -> Bool {
    left.currency == right.currency && left.minorUnits > right.minorUnits
  }
}

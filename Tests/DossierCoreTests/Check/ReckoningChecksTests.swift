import DossierCore
import Testing

/// What the ledger finds in a case, and what was agreed and not kept.
@Suite struct ReckoningChecksTests {
  private static let notice =
    "log:\n  - {id: q4n8r2tb, at: 2023-03-01T10:00:00+01:00, kind: letter, channel: email, notice: true, side: creditor}\n"

  /// The findings of a case with entries more, by terms written into it.
  private func lines(_ entries: String, terms: String = "{extends: be-consumer, interest: {rate: 8}}") throws
    -> [String]
  {
    let text = """
      dossier: 1
      id: t3kq7x9m2pd4
      number: 232/0991/37210
      status: \(entries.hasPrefix("closed") ? "closed" : "open")
      creditor: klaardocs
      debtor: bedrijf-klaar
      capacity: \(terms.contains("consumer") ? "consumer" : "business")
      currency: EUR
      terms: \(terms)
      opened: 2023-04-25T20:45:12+02:00
      invoices:
        - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 100.00}
      \(entries)
      """
    let fixture = try CheckFixture([
      CheckFixture.path: text, "cases/2023-04/232-0991-37210/2022-186.pdf": nil,
      "exchange/klaar-incasso/sent/000001.yaml": nil,
    ])
    return try fixture.lines(CheckFixture.options(paths: [CheckFixture.path]))
  }

  @Test func `a day without a rate is an error of the case`() throws {
    #expect(
      try lines("", terms: "{interest: {table: lu-consumer}}") == [
        "3:9 error claim-not-reckonable: rate table 'lu-consumer' has no rate for 2022-11-26"
      ])
    #expect(
      try lines("closed: {at: 2023-05-01T10:00:00+02:00, reason: paid}", terms: "{interest: {table: lu-consumer}}")
        == [])
  }

  @Test func `a clause above the cap is told where the terms are named, and not if it is lowered`() throws {
    let clause = "extends: be-consumer, interest: {rate: 8}, damages: {amount: 25.00}"
    let expected =
      "9:8 warning damages-above-law: the clause gives 25.00 for a balance of 100.00, the law allows 20.00: it gives nothing"
    #expect(try lines(Self.notice, terms: "{\(clause)}") == [expected])
    #expect(try lines(Self.notice, terms: "{\(clause), limited-to-law: true}") == [])
    #expect(try lines("", terms: "{\(clause)}") == [])
  }

  @Test func `a rate above the highest one is told once`() throws {
    #expect(
      try lines(Self.notice, terms: "{extends: be-consumer, interest: {rate: 11}}") == [
        "9:8 warning rate-above-law: 11 % was agreed, the law allows 10.5 %: 5.25 % holds"
      ])
  }

  @Test func `a notice that is too short is told at its deadline`() throws {
    let short = Self.notice.replacing("notice: true", with: "notice: true, deadline: 2023-03-14")
    #expect(
      try lines(short) == [
        "14:105 warning notice-too-short: the deadline 2023-03-14 is before 2023-03-15: the notice is void"
      ])
    let long = Self.notice.replacing("notice: true", with: "notice: true, deadline: 2023-03-15")
    #expect(try lines(long) == [])
  }

  @Test func `what was paid too much is noted`() throws {
    let paid = "payments:\n  - {id: m2k8v5qa, date: 2023-02-01, amount: 100.01, received-by: creditor}\n"
    #expect(try lines(paid) == ["14:3 note paid-too-much: 0.01 more was paid than is owed"])
    #expect(
      try lines(paid.replacing("100.01", with: "100.00")) == [
        "4:9 note paid-and-open: nothing is owed since 2023-02-01, and the case is open"
      ])
    let recently = paid.replacing("100.01", with: "100.00").replacing("2023-02-01", with: "2023-05-02")
    #expect(try lines(recently) == [])
  }

  @Test func `a promise that was not kept and a plan that is broken are noted`() throws {
    let promise = "promises:\n  - {id: p2k8v5qa, date: 2023-05-01, until: 2023-05-10, amount: 50.00}\n"
    #expect(
      try lines(promise) == [
        "14:45 note promise-broken: 50.00 was promised and 0.00 was paid: broken since 2023-05-11"
      ])
    #expect(try lines(promise.replacing("2023-05-10", with: "2023-06-10")) == [])
    let plan = "plans:\n  - {id: r2k8v5qa, agreed: 2023-05-01, installments: [{due: 2023-05-31, amount: 100.00}]}\n"
    #expect(try lines(plan) == ["14:54 note plan-broken: the plan is broken since 2023-06-01"])
    #expect(try lines(plan.replacing("2023-05-31", with: "2023-06-01")) == [])
  }

  @Test func `terms written into a case that are not the law's are told`() throws {
    #expect(
      try lines("", terms: "{extends: be-consumer, interest: {rate: 8}, caps: none, notice: {days: 1}}") == [
        "9:58 warning law-changed: 'caps' is not what 'be-consumer' says",
        "9:79 warning law-changed: 'notice.days' is not what 'be-consumer' says",
      ])
  }
}

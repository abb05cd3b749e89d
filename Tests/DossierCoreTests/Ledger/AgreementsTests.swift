import DossierCore
import Testing

@Suite struct AgreementsTests {
  private func hold(_ until: String? = nil, released: String? = nil, asOf: String) -> String? {
    let hold = Hold(
      id: id("h"), from: day("2023-03-10"), until: until.map { day($0) }, reason: .query,
      released: released.map { Hold.Release(on: day($0)) })
    return HoldState(hold, asOf: day(asOf)).map {
      "\($0.isInForce ? "holds" : "ended") \($0.through.map(\.description) ?? "-")"
    }
  }

  @Test func `A hold holds through the earlier of its last day and the day before its release`() {
    #expect(hold(asOf: "2023-03-09") == nil)
    #expect(hold(asOf: "2023-03-10") == "holds -")
    #expect(hold("2023-03-20", asOf: "2023-03-20") == "holds 2023-03-20")
    #expect(hold("2023-03-20", asOf: "2023-03-21") == "ended 2023-03-20")
    #expect(hold("2023-03-20", released: "2023-03-15", asOf: "2023-03-14") == "holds 2023-03-20")
    #expect(hold("2023-03-20", released: "2023-03-15", asOf: "2023-03-15") == "ended 2023-03-14")
    #expect(hold("2023-03-20", released: "2023-03-25", asOf: "2023-03-25") == "ended 2023-03-20")
    #expect(hold(released: "2023-03-10", asOf: "2023-03-10") == "ended 2023-03-09")
  }

  @Test func `A release that is still to come is not known yet`() {
    #expect(hold(released: "2023-04-01", asOf: "2023-03-31") == "holds -")
    #expect(hold(released: "2023-04-01", asOf: "2023-04-01") == "ended 2023-03-31")
  }

  @Test(arguments: [
    ("2748.99", "1.00", "-"), ("2749.00", "1.00", "1.00"), ("2749.99", "1.00", "0.01"), ("2750.00", "1.00", "-"),
    ("2750.01", "1.00", "-"), ("2749.99", "0.00", "-"),
  ])
  func `A rest above nothing and up to the tolerance is not chased`(_ paid: String, _ tolerance: String, _ rest: String)
    throws
  {
    var fixture = try DeskFixture(
      DeskFixture.text.replacing("terms: fees", with: "terms: {tolerance: \(tolerance)}"))
    let file = try fixture.file()
    var entry = try fixture.desk.draft(.payments, for: file)
    try entry.set("amount", paid)
    try entry.set("date", "2023-04-25")
    try entry.set("received-by", "creditor")
    let changed = try fixture.desk.pay(entry, on: file).file
    #expect(
      try fixture.desk.agreements(of: changed, asOf: day("2023-04-25")).agreements.tolerated.map(\.description) ?? "-"
        == rest)
  }

  @Test func `A settlement stands as the ledger finds it`() throws {
    let text =
      DeskFixture.text + """
        payments:
          - {id: m2k8v5qa, date: 2023-04-24, amount: 900.00, received-by: creditor}
        settlements:
          - {id: s2k8v5qa, date: 2023-04-21, until: 2023-04-30, amount: 900.00}

        """
    let fixture = try DeskFixture(text)
    let before = try fixture.desk.agreements(of: try fixture.file(), asOf: day("2023-04-23")).agreements
    #expect(before.settlements.map(\.outcome) == [.open])
    #expect(!before.isSettled)
    let after = try fixture.desk.agreements(of: try fixture.file(), asOf: day("2023-04-24")).agreements
    #expect(after.settlements.map(\.outcome) == [.met(on: day("2023-04-24"), waived: eur("1850.00"))])
    #expect(after.isSettled)
  }
}

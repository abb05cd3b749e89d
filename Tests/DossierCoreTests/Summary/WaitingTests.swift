import DossierCore
import Testing

/// What waits in a case, as of a day.
@Suite struct WaitingTests {
  private static let claim = """
    status: open
    creditor: andere
    debtor: jan
    currency: EUR
    terms: plain
    opened: 2023-01-01T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-12-20, due: 2023-01-10, amount: 100.00}

    """
  private static let promise = """
    promises:
      - {id: p2k8v5q2, date: 2023-01-15, until: 2023-01-31, amount: 60.00}

    """
  private static let plan = """
    plans:
      - id: p3k8v5q2
        agreed: 2023-01-15
        broken-after: 1
        installments: [{due: 2023-01-31, amount: 30.00}, {due: 2023-02-28, amount: 30.00}, {due: 2023-03-31, amount: 40.00}]

    """

  private func waiting(_ entries: String, asOf text: String, in claim: String = Self.claim) throws -> [String] {
    var items: [WaitingItem] = []
    try ReportFixture([claim + entries]).visit(asOf: day(text)) { figures, _ in items = figures.waiting }
    return items.map { "\($0.day) \($0.amount?.description ?? "-")" }
  }

  private func paid(_ amount: String, on day: String) -> String {
    "payments:\n  - {id: m2k8v5q2, date: \(day), amount: \(amount), received-by: creditor}\n"
  }

  @Test func `A broken promise waits for what was not paid of it, in time or later`() throws {
    #expect(try waiting(Self.promise, asOf: "2023-01-31") == ["2023-01-31 60.00"])
    #expect(try waiting(Self.promise, asOf: "2023-02-01") == ["2023-01-31 60.00"])
    let part = paid("20.00", on: "2023-02-03")
    #expect(try waiting(Self.promise + part, asOf: "2023-02-02") == ["2023-01-31 60.00"])
    #expect(try waiting(Self.promise + part, asOf: "2023-02-03") == ["2023-01-31 40.00"])
    #expect(try waiting(Self.promise + paid("60.00", on: "2023-02-03"), asOf: "2023-02-03") == [])
    #expect(try waiting(Self.promise + paid("60.00", on: "2023-01-20"), asOf: "2023-02-03") == [])
  }

  @Test func `Of a broken plan the instalments wait that were missed`() throws {
    #expect(
      try waiting(Self.plan, asOf: "2023-01-31") == ["2023-01-31 30.00", "2023-02-28 30.00", "2023-03-31 40.00"])
    #expect(try waiting(Self.plan, asOf: "2023-02-01") == ["2023-01-31 30.00"])
    #expect(
      try waiting(Self.plan + paid("10.00", on: "2023-02-10"), asOf: "2023-03-01") == [
        "2023-01-31 20.00", "2023-02-28 30.00",
      ])
  }

  @Test func `Nothing that was broken waits once nothing is owed or the case is closed`() throws {
    let credit = "credits:\n  - {id: r2k8v5q2, date: 2023-02-05, amount: 100.00, invoice: R1}\n"
    for entries in [Self.promise, Self.plan] {
      #expect(try !waiting(entries + credit, asOf: "2023-02-04").isEmpty)
      #expect(try waiting(entries + credit, asOf: "2023-02-05") == [])
      let closed = Self.claim.replacing(
        "status: open", with: "status: closed\nclosed: {at: 2023-02-10T09:00:00+01:00, reason: uncollectable}")
      #expect(try waiting(entries, asOf: "2023-02-09", in: closed).count == 1)
      #expect(try waiting(entries, asOf: "2023-02-10", in: closed) == [])
    }
  }

  @Test func `What was broken waits where nobody knows what is owed`() throws {
    let broken = Self.claim.replacing("terms: plain", with: "terms: nowhere")
    #expect(try waiting(Self.promise, asOf: "2023-02-01", in: broken) == ["2023-01-31 60.00"])
  }

  @Test func `The last answer to a task by time counts, wherever it stands in the file`() throws {
    let log = [
      "  - {id: t2k8v5q2, at: 2023-02-01T09:00:00+01:00, by: an, kind: task, on: 2023-02-05, text: x}\n",
      "  - {id: t2k8v5q3, at: 2023-02-06T09:00:00+01:00, by: an, kind: action, task: t2k8v5q2, outcome: postponed, "
        + "until: 2023-02-20, text: later}\n",
      "  - {id: t2k8v5q4, at: 2023-02-07T09:00:00+01:00, by: an, kind: action, task: t2k8v5q2, outcome: done, text: y}\n",
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let entries = "log:\n" + order.map { log[$0] }.joined()
      #expect(try waiting(entries, asOf: "2023-02-05") == ["2023-02-05 -"])
      #expect(try waiting(entries, asOf: "2023-02-06") == ["2023-02-20 -"])
      #expect(try waiting(entries, asOf: "2023-02-07") == [])
    }
  }
}

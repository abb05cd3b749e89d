import DossierCore
import Testing

/// What a case was on a day that has passed, whatever was written into its file since, and in whatever order.
@Suite struct CaseOfADayTests {
  private static let claim = """
    creditor: andere
    debtor: jan
    currency: EUR
    terms: plain
    opened: 2023-01-10T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-12-20, due: 2023-01-10, amount: 100.00}

    """

  private func figures(_ text: String, asOf date: String) throws -> CaseFigures {
    var found: CaseFigures?
    try ReportFixture([text + Self.claim]).visit(asOf: day(date)) { figures, _ in found = figures }
    return try #require(found)
  }

  @Test func `A case is forwarded from the day of the hand-over on`() throws {
    let text = """
      status: open
      forwarded: 2023-03-01
      handovers:
        - {id: h2k8v5q2, to: klaar-incasso, at: 2023-03-01T09:00:00+01:00}

      """
    #expect(try figures(text, asOf: "2023-02-28").summary.forwarded == nil)
    #expect(try figures(text, asOf: "2023-03-01").summary.forwarded == day("2023-03-01"))
  }

  @Test func `The last step is the last by time`() throws {
    let log = [
      "  - {id: t2k8v5q2, at: 2023-02-01T09:00:00+01:00, by: an, kind: letter, step: first}\n",
      "  - {id: t2k8v5q3, at: 2023-02-03T09:00:00+01:00, by: an, kind: letter, step: second}\n",
    ]
    for entries in [log, log.reversed()] {
      let text = "status: open\nlog:\n" + entries.joined()
      #expect(try figures(text, asOf: "2023-02-02").summary.step == "first")
      #expect(try figures(text, asOf: "2023-02-03").summary.step == "second")
    }
  }

  private static func change(_ number: Int, _ date: String, _ text: String, _ from: String, _ to: String) -> String {
    "  - {id: s2k8v5q\(number), at: \(date)T09:00:00+01:00, by: an, side: creditor, kind: status, text: '\(text)', "
      + "from-status: \(from), to-status: \(to)}\n"
  }

  private static let closing = change(2, "2023-02-01", "closed: uncollectable", "open", "closed")
  private static let reopening = change(3, "2023-03-01", "reopened", "closed", "open")
  private static let again = change(4, "2023-04-01", "closed: paid", "open", "closed")
  private static let custody = change(5, "2023-01-20", "forwarded to klaar", "own", "forwarded")

  private static func closed(_ date: String, _ reason: String) -> String {
    "status: closed\nclosed: {at: \(date)T09:00:00+01:00, reason: \(reason)}\n"
  }

  /// Status, closing and reason on the days around the changes.
  private func story(_ text: String) throws -> [String] {
    try ["2023-01-31", "2023-02-01", "2023-02-28", "2023-03-01", "2023-03-31", "2023-04-01"].map { date in
      let summary = try figures(text, asOf: date).summary
      return [summary.status.rawValue, summary.closed?.at.date.description, summary.closed?.reason?.rawValue]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  @Test func `What a case was on a day stays so when it is opened again or closed anew`() throws {
    let first = Self.closed("2023-02-01", "uncollectable") + "log:\n" + Self.custody + Self.closing
    let second = "status: open\nlog:\n" + Self.reopening + Self.closing + Self.custody
    let third = Self.closed("2023-04-01", "paid") + "log:\n" + Self.closing + Self.reopening + Self.again
    let (open, gone) = ("open", "closed 2023-02-01 uncollectable")
    #expect(try story(first) == [open, gone, gone, gone, gone, gone])
    #expect(try story(second) == [open, gone, gone, open, open, open])
    #expect(try story(third) == [open, gone, gone, open, open, "closed 2023-04-01 paid"])
    for date in ["2023-01-15", "2023-01-31", "2023-02-15"] {
      let then = try figures(first, asOf: date)
      #expect(try figures(second, asOf: date) == then)
      #expect(try figures(third, asOf: date) == then)
    }
  }

  @Test func `Where the log says nothing the case itself does`() throws {
    let closed = Self.closed("2023-03-01", "paid")
    let gone = "closed 2023-03-01 paid"
    #expect(try story(closed) == ["open", "open", "open", gone, gone, gone])
    #expect(try story("status: open\n") == Array(repeating: "open", count: 6))
    let void = Self.closing.replacing(
      "to-status: closed}", with: "to-status: closed, void: {at: 2023-02-02T09:00:00+01:00, reason: x}}")
    #expect(try story("status: open\nlog:\n" + void) == Array(repeating: "open", count: 6))
  }

  @Test func `What the case says of itself holds over the log`() throws {
    let moved = "closed 2023-03-01 paid"
    #expect(
      try story(Self.closed("2023-03-01", "paid") + "log:\n" + Self.closing) == [
        "open", "open", "open", moved, moved, moved,
      ])
    #expect(try story("status: open\nlog:\n" + Self.closing) == Array(repeating: "open", count: 6))
    #expect(
      try story("status: open\nlog:\n" + Self.reopening) == [
        "closed", "closed", "closed", "open", "open", "open",
      ])
  }

  @Test func `Months count each closing, by its own reason where that is known`() throws {
    let other = Self.closing.replacing("closed: uncollectable", with: "given up")
    let cases = [Self.closing, other].map {
      Self.closed("2023-04-01", "paid") + "log:\n" + $0 + Self.reopening + Self.again + Self.claim
    }
    let table = try #require(ReportFixture(cases).told(MonthFlow(), asOf: "2023-12-31").tables().first)
    #expect(
      table.rows.map { "\($0.group.key ?? "-") \($0.figures.allClosed)" } == ["2023-01 0", "2023-02 2", "2023-04 2"])
    #expect(table.rows.map(\.figures.closed) == [[:], [.uncollectable: 1], [.paid: 2]])
    #expect(table.total.allClosed == 4)
  }
}

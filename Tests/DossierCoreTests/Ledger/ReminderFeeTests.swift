import DossierCore
import Testing

@Suite struct ReminderFeeTests {
  private static func rules(_ fees: [String], cap: String? = "7.50", more: String = "") -> ClaimRules {
    let caps = cap.map { "caps: {reminder-fee: \($0), forbids: [claims-before-notice]}\n" } ?? ""
    let text = "dossier: 1\ncosts: {reminder: [\(fees.joined(separator: ", "))]}\n" + caps + more
    let terms = (try? YAMLTree(Array(text.utf8))).flatMap {
      try? Terms.decode($0, path: "terms/x.yaml", currency: .euro)
    }
    return ClaimRules(resolving: [terms].compactMap(\.self))
  }

  private static func notice(_ number: Int, _ sent: String, _ names: [String] = []) -> Notice {
    Notice(id: id("t", number), sent: day(sent), channel: .email, invoices: names)
  }

  /// The fee of the last of some notices: the amount, or what it is.
  private func fee(
    _ notices: [Notice], _ invoices: [Invoice], _ rules: ClaimRules = rules(["0.00", "7.50"]),
    paid: [Invoice] = [], regular: Bool = false
  ) -> String {
    guard let last = notices.last,
      let fee = ReminderFee(
        of: last, after: notices.dropLast(), invoices: invoices, others: paid, rules: rules, isRegularSupply: regular)
    else { return "none" }
    return fee.amount.isZero
      ? fee.ground == .insideTerm ? "inside" : "free" : fee.amount.description + (fee.isLowered ? " lowered" : "")
  }

  private let one = invoice(1, "100.00", due: "2026-01-31")
  private let two = invoice(2, "100.00", due: "2026-02-28")

  @Test func `the first reminder of an invoice is free, further ones cost what the terms say`() {
    #expect(fee([Self.notice(1, "2026-02-02")], [one]) == "free")
    #expect(fee([Self.notice(1, "2026-02-02"), Self.notice(2, "2026-02-20")], [one]) == "7.50")
    let three = [Self.notice(1, "2026-02-02"), Self.notice(2, "2026-02-20"), Self.notice(3, "2026-03-20")]
    #expect(fee(three, [one]) == "7.50")
    #expect(fee(three, [one], Self.rules(["0.00", "5.00", "6.00"])) == "6.00")
  }

  @Test func `one that covers any invoice for the first time is free`() {
    let first = Self.notice(1, "2026-02-02")
    #expect(fee([first, Self.notice(2, "2026-03-02")], [one, two]) == "free")
    #expect(fee([first, Self.notice(2, "2026-03-02", ["R1"])], [one, two]) == "7.50")
    #expect(fee([first, Self.notice(2, "2026-03-02", ["R1", "R2"])], [one, two]) == "free")
    #expect(fee([first, Self.notice(2, "2026-03-02", [id("n", 2).text])], [one, two]) == "free")
    #expect(fee([first, Self.notice(2, "2026-03-02"), Self.notice(3, "2026-04-02")], [one, two]) == "7.50")
  }

  @Test func `an earlier notice counts for the invoices that it names and that were late`() {
    #expect(fee([Self.notice(1, "2026-02-02", ["R2"]), Self.notice(2, "2026-03-02", ["R1"])], [one, two]) == "free")
    #expect(fee([Self.notice(1, "2026-01-31"), Self.notice(2, "2026-02-02")], [one]) == "free")
    #expect(fee([Self.notice(1, "2026-01-31")], [one]) == "none")
    #expect(fee([Self.notice(1, "2026-02-02", ["R9"])], [one]) == "none")
  }

  @Test func `no more than the law allows, and nothing for a first one`() {
    let dear = Self.rules(["5.00", "10.00"])
    #expect(fee([Self.notice(1, "2026-02-02")], [one], dear) == "free")
    #expect(fee([Self.notice(1, "2026-02-02"), Self.notice(2, "2026-02-20")], [one], dear) == "7.50 lowered")
    let free = Self.rules(["5.00", "10.00"], cap: nil)
    #expect(fee([Self.notice(1, "2026-02-02")], [one], free) == "5.00")
    #expect(fee([Self.notice(1, "2026-02-02"), Self.notice(2, "2026-02-20")], [one], free) == "10.00")
    #expect(fee([Self.notice(1, "2026-02-02")], [one], Self.rules([])) == "none")
  }

  @Test func `inside the term of the one before it is free, and one with too short a deadline was none`() {
    let rules = Self.rules(["0.00", "7.50"], more: "notice: {days: 14, electronic-starts: next-day}\n")
    let first = Self.notice(1, "2026-02-02")
    #expect(fee([first, Self.notice(2, "2026-02-16")], [one], rules) == "inside")
    #expect(fee([first, Self.notice(2, "2026-02-17")], [one], rules) == "7.50")
    #expect(fee([first, Self.notice(2, "2026-02-10"), Self.notice(3, "2026-02-17")], [one], rules) == "7.50")
    #expect(fee([first, Self.notice(2, "2026-03-02")], [one, two], rules) == "free")
    let short = Notice(id: id("t"), sent: day("2026-02-02"), deadline: day("2026-02-10"), channel: .email)
    #expect(fee([short, Self.notice(2, "2026-03-01")], [one], rules) == "free")
    let free = Self.rules(["0.00", "9.00"], cap: nil, more: "notice: {days: 14, electronic-starts: next-day}\n")
    #expect(fee([short, Self.notice(2, "2026-02-10")], [one], free) == "9.00")
  }

  /// The example of rates/golden.yaml, XIX-T3: monthly instalments, those of January, February, April and July unpaid.
  @Test func `with regular supply the first reminders of three due dates a year are free`() {
    let due = ["2026-01-31", "2026-02-28", "2026-04-30", "2026-07-31"]
    let sent = ["2026-02-05", "2026-03-05", "2026-05-05", "2026-08-05"]
    let invoices = due.enumerated().map { invoice($0.offset + 1, "100.00", due: $0.element) }
    let notices = sent.enumerated().map { Self.notice($0.offset + 1, $0.element, ["R\($0.offset + 1)"]) }
    func fees(paid: Bool, regular: Bool = true) -> [String] {
      invoices.indices.map { place in
        let others = paid ? Array(invoices[..<place]) : []
        return fee(
          Array(notices[...place]), paid ? [invoices[place]] : Array(invoices[...place]), paid: others,
          regular: regular)
      }
    }
    #expect(fees(paid: false) == ["free", "free", "free", "7.50"])
    #expect(fees(paid: true) == ["free", "free", "free", "7.50"])
    #expect(fees(paid: true, regular: false) == ["free", "free", "free", "free"])
    let next = invoice(5, "100.00", due: "2027-01-31")
    #expect(fee(notices + [Self.notice(5, "2027-02-05", ["R5"])], invoices + [next], regular: true) == "free")
    let sameDay = invoice(5, "50.00", due: "2026-04-30")
    #expect(fee(notices + [Self.notice(5, "2026-08-06", ["R5"])], invoices + [sameDay], regular: true) == "7.50")
  }

  @Test func `without a law that makes them free, regular supply changes nothing`() {
    let invoices = (1...4).map { invoice($0, "100.00", due: "2026-0\($0)-28") }
    let notices = (1...4).map { Self.notice($0, "2026-0\($0 + 1)-05", ["R\($0)"]) }
    #expect(fee(notices, invoices, Self.rules(["0.00", "9.00"], cap: nil), regular: true) == "free")
  }
}

import DossierCore
import Testing

/// What two stores say of one payment before they hear of each other.
@Suite struct PaymentCountingTests {
  private func payment(
    _ text: String, _ amount: String, on date: String = "2023-01-02", isVoid: Bool = false, replacing old: String? = nil
  ) -> Payment {
    let record = EntryRecord(void: isVoid ? EntryRecord.Voiding.ofTests : nil, replaces: old.map { id($0) })
    return Payment(id: id(text), record: record, date: day(date), amount: eur(amount))
  }

  private func back(_ text: String, _ amount: String, of payment: String, on date: String = "2023-01-05") -> Payment {
    Payment(id: id(text), date: day(date), amount: eur(amount), returned: id(payment))
  }

  /// What counts, the same in whatever order the entries stand.
  private func counting(_ payments: [Payment]) -> [String] {
    var numbers = SeededNumbers(seed: 11)
    let first = said(payments)
    for _ in 0..<20 { #expect(said(payments.shuffled(using: &numbers)) == first) }
    return first
  }

  private func said(_ payments: [Payment]) -> [String] {
    payments.counting.map { item in
      "\(item.id.text.prefix(1)) \(item.amount)" + (item.returned.map { " of \($0.text.prefix(1))" } ?? "")
    }.sorted()
  }

  @Test func `Without anything taken back all that is not void counts`() {
    #expect(counting([payment("p", "10.00"), payment("v", "5.00", isVoid: true)]) == ["p 10.00"])
  }

  @Test func `Of a void payment nothing is taken back`() {
    #expect(counting([payment("p", "10.00", isVoid: true), back("r", "10.00", of: "p")]) == [])
  }

  @Test func `No more is taken back than was paid, and what was taken back first counts`() {
    let paid = payment("p", "10.00")
    #expect(
      counting([paid, back("s", "10.00", of: "p"), back("r", "10.00", of: "p")]) == ["p 10.00", "r 10.00 of p"])
    #expect(
      counting([paid, back("r", "8.00", of: "p"), back("s", "7.00", of: "p", on: "2023-01-04")])
        == ["p 10.00", "r 3.00 of p", "s 7.00 of p"])
  }

  @Test func `What takes back a payment that was corrected takes back the one in its place`() {
    let old = payment("p", "10.00", isVoid: true)
    let taken = back("r", "10.00", of: "p")
    #expect(counting([old, payment("q", "8.00", replacing: "p"), taken]) == ["q 8.00", "r 8.00 of q"])
    // Both sides corrected it: the first that holds is meant.
    #expect(
      counting([old, payment("w", "9.00", replacing: "p"), payment("q", "8.00", replacing: "p"), taken])
        == ["q 8.00", "r 8.00 of q", "w 9.00"])
    #expect(
      counting([
        old, payment("q", "8.00", isVoid: true, replacing: "p"), payment("t", "7.00", replacing: "q"), taken,
      ]) == ["r 7.00 of t", "t 7.00"])
    // Corrections in a circle lead nowhere.
    #expect(counting([payment("p", "1.00", isVoid: true, replacing: "p"), taken]) == [])
  }

  @Test func `What takes back a payment that is nowhere stays, and is told when the claim is reckoned`() throws {
    let taken = back("r", "10.00", of: "p")
    #expect(counting([taken]) == ["r 10.00 of p"])
    #expect(throws: LedgerError.returnOfUnknownPayment(entry: id("r"), payment: id("p"))) {
      try Ledger.statement(of: Claim(payments: [taken].counting), rules: .none, asOf: day("2024-01-01"))
    }
  }

  @Test func `What counts can be reckoned, whatever was taken back`() throws {
    var numbers = SeededNumbers(seed: 12)
    for _ in 0..<300 {
      let paid = (1...3).map { number in
        payment(
          ["p", "q", "w"][number - 1], "\(Int.random(in: 1...30, using: &numbers)).00",
          isVoid: Int.random(in: 0...3, using: &numbers) == 0, replacing: number == 3 ? "p" : nil)
      }
      let taken = ["r", "s", "t"].map { text in
        back(
          text, "\(Int.random(in: 1...30, using: &numbers)).00", of: Bool.random(using: &numbers) ? "p" : "q",
          on: "2023-01-0\(Int.random(in: 3...6, using: &numbers))")
      }
      let counted = (paid + taken).counting
      let statement = try Ledger.statement(
        of: Claim(invoices: [invoice(1, "100.00", due: "2023-01-10")], payments: counted), rules: .none,
        asOf: day("2024-01-01"))
      let units = counted.reduce(Int64(0)) { $0 + ($1.returned == nil ? 1 : -1) * $1.amount.minorUnits }
      #expect(statement.totals.balance.minorUnits == 10_000 - units && units >= 0)
    }
  }
}

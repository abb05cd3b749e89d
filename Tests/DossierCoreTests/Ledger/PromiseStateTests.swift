import DossierCore
import Testing

@Suite struct PromiseStateTests {
  /// 500.00 promised on 10 March, to be paid by 20 March.
  static let promise = PaymentPromise(
    id: id("q"), date: day("2023-03-10"), until: day("2023-03-20"), amount: eur("500.00"))

  private func words(_ payments: [Payment], _ asOf: String) -> String? {
    PromiseState(Self.promise, payments: payments, asOf: day(asOf)).map { "\($0.outcome.words) \($0.paid)" }
  }

  private func back(_ number: Int, _ amount: String, on date: String, of payment: Int) -> Payment {
    Payment(id: id("p", number), date: day(date), amount: eur(amount), returned: id("p", payment))
  }

  @Test func `Nothing is known of it before the day on which it was given`() {
    #expect(words([], "2023-03-09") == nil)
    #expect(words([], "2023-03-10") == "open 0.00")
  }

  @Test func `It is open on its last day and broken the day after`() {
    #expect(words([], "2023-03-20") == "open 0.00")
    #expect(words([], "2023-03-21") == "broken 2023-03-21 0.00")
    #expect(words([], "2024-03-21") == "broken 2023-03-21 0.00")
  }

  @Test func `It is kept on the day on which payments since it was given reach the amount`() {
    let payments = [
      payment(1, "900.00", on: "2023-03-09"), payment(2, "200.00", on: "2023-03-10"),
      payment(3, "299.99", on: "2023-03-15"), payment(4, "0.01", on: "2023-03-20"),
    ]
    #expect(words(payments, "2023-03-19") == "open 499.99")
    #expect(words(payments, "2023-03-20") == "kept 2023-03-20 500.00")
    #expect(words(payments, "2024-01-01") == "kept 2023-03-20 500.00")
    #expect(words(Array(payments.prefix(3)), "2023-03-21") == "broken 2023-03-21 499.99")
  }

  @Test func `What is paid after its last day does not mend it`() {
    #expect(words([payment(1, "500.00", on: "2023-03-21")], "2023-03-21") == "broken 2023-03-21 0.00")
  }

  @Test func `More than was promised keeps it, and is not told as paid of it`() {
    #expect(words([payment(1, "800.00", on: "2023-03-11")], "2023-03-12") == "kept 2023-03-11 500.00")
  }

  @Test func `A payment taken back counts no more from the day on which it is`() {
    let payments = [payment(1, "500.00", on: "2023-03-12"), back(2, "100.00", on: "2023-03-14", of: 1)]
    #expect(words(payments, "2023-03-13") == "kept 2023-03-12 500.00")
    #expect(words(payments, "2023-03-14") == "open 400.00")
    #expect(words(payments, "2023-03-21") == "broken 2023-03-21 400.00")
    #expect(words(payments + [payment(3, "100.00", on: "2023-03-18")], "2023-03-18") == "kept 2023-03-18 500.00")
  }

  @Test func `One that is taken back after the last day breaks the promise on that day`() {
    let payments = [payment(1, "500.00", on: "2023-03-12"), back(2, "500.00", on: "2023-04-03", of: 1)]
    #expect(words(payments, "2023-04-02") == "kept 2023-03-12 500.00")
    #expect(words(payments, "2023-04-03") == "broken 2023-04-03 0.00")
  }

  @Test func `What takes back an earlier payment does not lower what came in since`() {
    let payments = [
      payment(1, "500.00", on: "2023-03-01"), back(2, "500.00", on: "2023-03-12", of: 1),
      payment(3, "500.00", on: "2023-03-13"),
    ]
    #expect(words(payments, "2023-03-21") == "kept 2023-03-13 500.00")
  }

  @Test func `Void payments and promises count as never made`() {
    let void = EntryRecord(void: .ofTests)
    let paid = Payment(id: id("p"), record: void, date: day("2023-03-12"), amount: eur("500.00"))
    #expect(words([paid], "2023-03-21") == "broken 2023-03-21 0.00")
    let promise = PaymentPromise(
      id: id("q"), record: void, date: day("2023-03-10"), until: day("2023-03-20"), amount: eur("500.00"))
    #expect(PromiseState(promise, payments: [], asOf: day("2023-03-12")) == nil)
  }

  @Test(arguments: UInt64(1)...40)
  func `Random promises stand as a reckoning day by day finds them`(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let first = NaivePlan.firstDay
    let promise = PaymentPromise(
      id: id("q"), date: first, until: first.adding(days: Int.random(in: 0...40, using: &random)),
      amount: Money(minorUnits: Int64.random(in: 1...12, using: &random), currency: .euro))
    let payments = NaivePlan.randomPayments(using: &random)
    for offset in -3...80 {
      let date = first.adding(days: offset)
      let state = PromiseState(promise, payments: payments.shuffled(using: &random), asOf: date)
      #expect(state?.outcome.words == naive(promise, payments, asOf: date), "\(date)")
    }
  }

  /// Asks of each day since the promise whether what came in by then is enough.
  private func naive(_ promise: PaymentPromise, _ payments: [Payment], asOf end: CalendarDate) -> String? {
    guard promise.date <= end else { return nil }
    let counting = payments.filter { !$0.isVoid && promise.date <= $0.date && $0.date <= promise.until }
      .filter { $0.returned == nil }
    func isKept(_ date: CalendarDate) -> Bool {
      let back = payments.filter { payment in
        !payment.isVoid && payment.date <= date && counting.contains { $0.id == payment.returned }
      }
      let sum = counting.filter { $0.date <= date }.reduce(0) { $0 + $1.amount.minorUnits }
      return sum - back.reduce(0) { $0 + $1.amount.minorUnits } >= promise.amount.minorUnits
    }
    let days = (0...promise.date.days(to: end)).map { promise.date.adding(days: $0) }.reversed()
    if let since = days.prefix(while: isKept).last { return "kept \(since)" }
    let broken = days.prefix { promise.until < $0 && !isKept($0) }.last
    return broken.map { "broken \($0)" } ?? "open"
  }
}

extension PromiseState.Outcome {
  fileprivate var words: String {
    switch self {
    case .open: "open"
    case .kept(let day): "kept \(day)"
    case .broken(let day): "broken \(day)"
    }
  }
}

extension EntryRecord.Voiding {
  /// That an entry was voided one day.
  static let ofTests = EntryRecord.Voiding(at: .epochOfTests, reason: nil)
}

extension Timestamp {
  fileprivate static let epochOfTests: Timestamp = {
    guard let time = Timestamp("2023-01-01T00:00:00Z") else { preconditionFailure("that is no time") }
    return time
  }()
}

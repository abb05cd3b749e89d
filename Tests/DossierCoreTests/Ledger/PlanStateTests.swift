import DossierCore
import Testing

@Suite struct PlanStateTests {
  /// Three instalments of 100.00 agreed on 10 January, due at the end of each month.
  private func plan(brokenAfter: Int = 1, record: EntryRecord = EntryRecord()) -> Plan {
    Plan(
      id: id("q"), record: record, agreed: day("2023-01-10"), brokenAfter: brokenAfter,
      installments: ["2023-01-31", "2023-02-28", "2023-03-31"].map { Installment(eur("100.00"), due: day($0)) })
  }

  private func words(_ payments: [Payment], _ asOf: String, brokenAfter: Int = 1) -> [String] {
    PlanState(plan(brokenAfter: brokenAfter), payments: payments, asOf: day(asOf))?.words ?? []
  }

  @Test func `Nothing is known of it before the agreement, and all is open on that day`() {
    #expect(words([], "2023-01-09") == [])
    #expect(words([], "2023-01-10") == ["open 0.00", "open 0.00", "open 0.00", "running"])
  }

  @Test func `An instalment is open on the day on which it is due, and missed the day after`() {
    #expect(words([], "2023-01-31") == ["open 0.00", "open 0.00", "open 0.00", "running"])
    #expect(
      words([], "2023-02-01") == ["missed 2023-02-01 0.00", "open 0.00", "open 0.00", "broken 2023-02-01"])
  }

  @Test func `Payments since the agreement fill the instalments in order`() {
    let payments = [
      payment(1, "80.00", on: "2023-01-09"), payment(2, "60.00", on: "2023-01-10"),
      payment(3, "90.00", on: "2023-01-31"), payment(4, "150.00", on: "2023-03-31"),
    ]
    #expect(
      words(payments, "2023-02-28", brokenAfter: 2) == ["paid 2023-01-31 100.00", "open 50.00", "open 0.00", "running"])
    #expect(
      words(payments, "2023-03-01", brokenAfter: 2) == [
        "paid 2023-01-31 100.00", "missed 2023-03-01 50.00", "open 0.00", "running",
      ])
    #expect(
      words(payments, "2023-03-31", brokenAfter: 2) == [
        "paid 2023-01-31 100.00", "late 2023-03-31 100.00", "paid 2023-03-31 100.00", "completed 2023-03-31",
      ])
  }

  @Test func `A payment on the day after the due date is late, and misses nothing`() {
    let payments = [payment(1, "100.00", on: "2023-02-01")]
    #expect(words(payments, "2023-02-01") == ["late 2023-02-01 100.00", "open 0.00", "open 0.00", "running"])
  }

  @Test func `It breaks when so many are missed at the same time, and what is paid later does not mend it`() {
    #expect(
      words([], "2023-02-28", brokenAfter: 2) == ["missed 2023-02-01 0.00", "open 0.00", "open 0.00", "running"])
    #expect(words([], "2023-03-01", brokenAfter: 2).last == "broken 2023-03-01")
    let late = [payment(1, "100.00", on: "2023-02-20")]
    #expect(words(late, "2023-03-01", brokenAfter: 2).last == "running")
    #expect(
      words([payment(1, "300.00", on: "2023-02-02")], "2023-04-01") == [
        "late 2023-02-02 100.00", "paid 2023-02-02 100.00", "paid 2023-02-02 100.00", "broken 2023-02-01",
      ])
  }

  @Test func `A payment taken back uncovers what it had covered from that day on`() {
    let payments = [
      payment(1, "100.00", on: "2023-01-20"),
      Payment(id: id("p", 2), date: day("2023-02-10"), amount: eur("30.00"), returned: id("p", 1)),
    ]
    #expect(words(payments, "2023-02-09") == ["paid 2023-01-20 100.00", "open 0.00", "open 0.00", "running"])
    #expect(
      words(payments, "2023-02-10") == ["missed 2023-02-10 70.00", "open 0.00", "open 0.00", "broken 2023-02-10"])
    #expect(
      words(payments + [payment(3, "30.00", on: "2023-02-10")], "2023-02-10") == [
        "paid 2023-01-20 100.00", "open 0.00", "open 0.00", "running",
      ])
  }

  @Test func `One that was completed runs again when a payment is taken back in time`() {
    let payments = [
      payment(1, "300.00", on: "2023-01-20"),
      Payment(id: id("p", 2), date: day("2023-02-10"), amount: eur("50.00"), returned: id("p", 1)),
    ]
    #expect(words(payments, "2023-02-09").last == "completed 2023-01-20")
    #expect(words(payments, "2023-02-10").last == "running")
  }

  @Test func `Void payments and plans count as never made`() {
    let void = EntryRecord(void: .ofTests)
    let paid = Payment(id: id("p"), record: void, date: day("2023-01-12"), amount: eur("100.00"))
    #expect(words([paid], "2023-01-12") == ["open 0.00", "open 0.00", "open 0.00", "running"])
    #expect(PlanState(plan(record: void), payments: [], asOf: day("2023-02-01")) == nil)
  }

  @Test func `What was due before the agreement is missed from the agreement on`() {
    let plan = Plan(
      id: id("q"), agreed: day("2023-03-10"), installments: [Installment(eur("100.00"), due: day("2023-01-31"))])
    #expect(
      PlanState(plan, payments: [], asOf: day("2023-03-10"))?.words == ["missed 2023-03-10 0.00", "broken 2023-03-10"])
  }

  @Test func `Instalments are filled by their due dates, whatever their order in the file`() {
    let plan = Plan(
      id: id("q"), agreed: day("2023-01-10"),
      installments: [
        Installment(eur("70.00"), due: day("2023-02-28")), Installment(eur("30.00"), due: day("2023-01-31")),
      ])
    let state = PlanState(plan, payments: [payment(1, "40.00", on: "2023-01-11")], asOf: day("2023-01-31"))
    #expect(state?.words == ["paid 2023-01-11 30.00", "open 10.00", "running"])
    #expect(state?.paid == eur("40.00"))
    #expect(state?.rest == eur("60.00"))
    #expect(state?.next?.rest == eur("60.00"))
  }

  @Test(arguments: UInt64(1)...40)
  func `Random plans stand as a reckoning day by day finds them`(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let plan = NaivePlan.randomPlan(using: &random)
    let payments = NaivePlan.randomPayments(using: &random)
    let naive = NaivePlan(plan, payments)
    for offset in -3...60 {
      let date = NaivePlan.firstDay.adding(days: offset)
      let expected = naive.words(asOf: date)
      #expect(PlanState(plan, payments: payments.shuffled(using: &random), asOf: date)?.words == expected, "\(date)")
    }
  }
}

extension PlanState {
  /// The instalments and the whole: `late 2023-02-02 100.00`.
  var words: [String] { installments.map { "\($0.outcome.words) \($0.paid)" } + [outcome.words] }
}

extension PlanState.Outcome {
  fileprivate var words: String {
    switch self {
    case .running: "running"
    case .completed(let day): "completed \(day)"
    case .broken(let day): "broken \(day)"
    }
  }
}

extension InstallmentState.Outcome {
  fileprivate var words: String {
    switch self {
    case .open: "open"
    case .paid(let day): "paid \(day)"
    case .late(let day): "late \(day)"
    case .missed(let day): "missed \(day)"
    }
  }
}

internal import DossierCore

/// What is said of each hold and agreement: the columns of its list, and the cells of one.
///
/// `until` is the day that is written, `through` the last day as far as it is known.
extension AgreementFormat {
  private var entries: EntryFormat { EntryFormat(language: language) }

  var holdColumns: [Listing.Column] {
    [
      Listing.Column(key: "reason", title: words[.reason]),
      Listing.Column(key: "from", title: words[.from], yields: 1, yieldsLast: true),
      Listing.Column(key: "until", title: words[.to], isShownIfFilled: true),
      Listing.Column(key: "released", title: words[.released], isShownIfFilled: true),
      Listing.Column(key: "through", title: "", isShown: false),
      Listing.Column(
        key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true, yields: 3, yieldsLast: true),
      Listing.Column(
        key: "amount", title: words[.amount], isNumber: true, isShownIfFilled: true, yields: 4, yieldsLast: true),
      Listing.Column(
        key: "interest", title: words[.interest], isShownIfFilled: true, yields: 2, yieldsLast: true),
      Listing.Column(key: "stops-interest", title: "", isShown: false),
    ] + stateColumns
  }

  /// A hold; without what became of it if there is no state.
  func cells(of hold: Hold, _ state: HoldState?) -> [Listing.Cell] {
    [
      Listing.Cell(hold.reason.rawValue), entries.date(hold.from), entries.date(hold.until),
      entries.date(hold.released?.on), entries.date(state?.through), Listing.Cell(hold.invoice),
      entries.amount(hold.amount), Listing.Cell(hold.interest?.rawValue), Listing.Cell(flag: state?.stopsInterest),
    ] + cells(state.map(outcome))
  }

  var promiseColumns: [Listing.Column] { timeColumns + stateColumns }

  /// A promise; without what became of it if there is no state.
  func cells(of promise: PaymentPromise, _ state: PromiseState?) -> [Listing.Cell] {
    [
      entries.date(promise.date), entries.date(promise.until), entries.amount(promise.amount),
      entries.amount(state?.paid),
    ] + cells(state.map(outcome))
  }

  var settlementColumns: [Listing.Column] {
    timeColumns + stateColumns + [
      Listing.Column(
        key: "waived", title: words[.waivedRest], isNumber: true, isShownIfFilled: true, yields: 3, yieldsLast: true)
    ]
  }

  /// A settlement; without what became of it if there is no state.
  func cells(of settlement: Settlement, _ state: SettlementState?) -> [Listing.Cell] {
    [
      entries.date(settlement.date), entries.date(settlement.until), entries.amount(settlement.amount),
      entries.amount(state?.paid),
    ] + cells(state.map(outcome)) + [entries.amount(state?.waived)]
  }

  var planColumns: [Listing.Column] {
    [
      Listing.Column(key: "agreed", title: words[.agreed], yields: 1, yieldsLast: true),
      Listing.Column(key: "until", title: words[.until]),
      Listing.Column(key: "count", title: words[.installments], isNumber: true, yields: 2, yieldsLast: true),
      Listing.Column(key: "broken-after", title: "", isShown: false),
      Listing.Column(key: "amount", title: words[.amount], isNumber: true),
      Listing.Column(key: "paid", title: words[.paid], isNumber: true, yields: 5, yieldsLast: true),
    ] + stateColumns + [
      Listing.Column(key: "missed", title: "", isShown: false),
      Listing.Column(key: "overdue", title: words[.overdue], isNumber: true, isShownIfFilled: true),
      Listing.Column(
        key: "next-due", title: words[.next].withCapital, isShownIfFilled: true, yields: 6, yieldsLast: true),
      Listing.Column(key: "next-amount", title: "", isNumber: true, isShownIfFilled: true, yields: 3, yieldsLast: true),
    ]
  }

  /// A plan; without what became of it if there is no state.
  ///
  /// People are not told that nothing is overdue.
  func cells(of plan: Plan, _ state: PlanState?) -> [Listing.Cell] {
    let overdue = entries.amount(state?.overdue)
    return [
      entries.date(plan.agreed), entries.date(plan.installments.map(\.due).max()),
      Listing.Cell(count: plan.installments.count), Listing.Cell(count: plan.brokenAfter),
      entries.amount(state?.total), entries.amount(state?.paid),
    ] + cells(state.map(outcome)) + [
      Listing.Cell(count: state?.missed.count),
      state?.overdue.isZero == true ? Listing.Cell(overdue.value, shown: "") : overdue,
      entries.date(state?.next?.installment.due), entries.amount(state?.next?.rest),
    ]
  }

  var installmentColumns: [Listing.Column] {
    [
      Listing.Column(key: "due", title: words[.due]),
      Listing.Column(key: "amount", title: words[.amount], isNumber: true),
      Listing.Column(key: "paid", title: words[.paid], isNumber: true),
    ] + stateColumns + [
      Listing.Column(key: "days-overdue", title: words[.days].withCapital, isNumber: true, isShownIfFilled: true)
    ]
  }

  /// An instalment as of a day.
  func cells(of state: InstallmentState, asOf day: CalendarDate) -> [Listing.Cell] {
    [
      entries.date(state.installment.due), entries.amount(state.installment.amount), entries.amount(state.paid),
    ] + cells(outcome(state)) + [Listing.Cell(count: state.isMissed ? state.daysOverdue(on: day) : nil)]
  }

  /// From when to when, how much, and what was paid of it.
  private var timeColumns: [Listing.Column] {
    [
      Listing.Column(key: "date", title: words[.date], yields: 1, yieldsLast: true),
      Listing.Column(key: "until", title: words[.until]),
      Listing.Column(key: "amount", title: words[.amount], isNumber: true),
      Listing.Column(key: "paid", title: words[.paid], isNumber: true, yields: 2, yieldsLast: true),
    ]
  }

  /// What became of it, and on which day.
  private var stateColumns: [Listing.Column] {
    [
      Listing.Column(key: "state", title: words[.status]),
      Listing.Column(key: "on", title: words[.since].withCapital, isShownIfFilled: true, yields: 4, yieldsLast: true),
    ]
  }

  private func cells(_ outcome: Outcome?) -> [Listing.Cell] {
    [Listing.Cell(outcome?.key, shown: outcome?.word), entries.date(outcome?.day)]
  }
}

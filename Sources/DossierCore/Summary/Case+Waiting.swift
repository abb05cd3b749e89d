extension Case {
  /// What waits for a day, earliest first: what is overdue, due today, or to come.
  ///
  /// What was promised or agreed and broken goes on waiting for as long as something is owed.
  func waiting(
    _ agreements: Agreements, _ unanswered: [Request], isOwing: Bool, asOf day: CalendarDate
  ) -> [WaitingItem] {
    var items: [WaitingItem] = openTasks(asOf: day).map { WaitingItem(kind: .task, day: $0, amount: nil) }
    for promise in agreements.promises {
      guard let rest = rest(of: promise, isOwing: isOwing, asOf: day) else { continue }
      items.append(WaitingItem(kind: .promise, day: promise.promise.until, amount: rest))
    }
    for plan in agreements.plans {
      for installment in plan.installments
      where installment.rest.minorUnits > 0 && plan.isAwaiting(installment, isOwing: isOwing) {
        items.append(WaitingItem(kind: .installment, day: installment.installment.due, amount: installment.rest))
      }
    }
    for settlement in agreements.settlements where settlement.outcome == .open {
      let rest = settlement.settlement.amount.minorUnits - settlement.paid.minorUnits
      items.append(
        WaitingItem(
          kind: .settlement, day: settlement.settlement.until,
          amount: Money(minorUnits: rest, currency: settlement.paid.currency)))
    }
    for request in unanswered {
      if let last = request.answerBy { items.append(WaitingItem(kind: .request, day: last, amount: nil)) }
    }
    for hold in agreements.holds where hold.isInForce {
      if let last = hold.through { items.append(WaitingItem(kind: .hold, day: last, amount: nil)) }
    }
    // Of the deadlines of notices the last one counts, and none that has passed: what follows is a step, not a wait.
    let deadlines = log.filter { !$0.isVoid && $0.at.date <= day }.compactMap(\.deadline)
    if let last = deadlines.max(), last >= day {
      items.append(WaitingItem(kind: .deadline, day: last, amount: nil))
    }
    if let limitation { items.append(WaitingItem(kind: .limitation, day: limitation.until, amount: nil)) }
    return items.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// What is to come of a promise: of a broken one, what was not paid later either; nil if nothing is.
  private func rest(of state: PromiseState, isOwing: Bool, asOf day: CalendarDate) -> Money? {
    let promise = state.promise
    let paid: Int64
    switch state.outcome {
    case .open: paid = state.paid.minorUnits
    case .kept: return nil
    case .broken:
      guard isOwing else { return nil }
      paid = Int64(clamping: max(0, Receipts(payments, from: promise.date, asOf: day).last))
    }
    guard paid < promise.amount.minorUnits else { return nil }
    return Money(minorUnits: promise.amount.minorUnits - paid, currency: promise.amount.currency)
  }

  /// The days of the tasks that were set by a day and neither done nor left out, nor put off to a later day.
  private func openTasks(asOf day: CalendarDate) -> [CalendarDate] {
    let log = log.filter { !$0.isVoid && $0.at.date <= day }.sorted(by: LogEntry.isBefore)
    let answers = Dictionary(
      log.compactMap { entry in entry.task.map { ($0, entry) } }, uniquingKeysWith: { _, last in last })
    return log.filter { $0.kind == .task }.compactMap { task in
      guard let answer = answers[task.id] else { return task.on ?? task.at.date }
      return answer.outcome == .postponed ? answer.until ?? task.on ?? task.at.date : nil
    }
  }
}

extension PlanState {
  /// Whether an instalment waits: any of a running plan, of a broken one those that were missed.
  fileprivate func isAwaiting(_ installment: InstallmentState, isOwing: Bool) -> Bool {
    switch outcome {
    case .running: true
    case .completed: false
    case .broken: isOwing && installment.isMissed
    }
  }
}

extension LogEntry {
  /// Orders by time, and by id what happened at the same time: a file may be in any order.
  static func isBefore(_ left: LogEntry, _ right: LogEntry) -> Bool {
    (left.at.seconds, left.id) < (right.at.seconds, right.id)
  }
}

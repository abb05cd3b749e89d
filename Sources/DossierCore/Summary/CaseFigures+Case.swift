extension CaseFigures {
  /// Takes what counts of a case as of a day.
  init(
    _ file: Case, path: String, holder: Holder, _ reckoned: ClaimFigures?, _ agreements: Agreements,
    asOf day: CalendarDate
  ) {
    let counting = file.invoices.filter { !$0.isVoid && $0.date <= day }
    invoices = counting.map {
      InvoiceFact(
        reference: $0.reference, date: $0.date, due: $0.due, amount: $0.amount, open: reckoned?.openPrincipal[$0.id])
    }
    credits = file.credits.filter { !$0.isVoid && $0.date <= day }.compactMap { credit in
      counting.place(of: credit.invoice).map { CreditFact(invoice: $0, date: credit.date, amount: credit.amount) }
    }
    payments = file.payments.counting.filter { $0.date <= day }.map { payment in
      let units = payment.amount.minorUnits
      return PaymentFact(
        id: payment.id, date: payment.date,
        amount: Money(minorUnits: payment.returned == nil ? units : -units, currency: payment.amount.currency),
        receivedBy: payment.receivedBy, returned: payment.returned)
    }
    promises = agreements.promises.map(PromiseFact.init)
    plans = agreements.plans.map(PlanFact.init)
    handovers = file.handovers.filter { $0.at.date <= day }.map { handover in
      let end = handover.hasEnded(by: day) ? handover.ended : nil
      return HandoverFact(
        to: handover.to, from: handover.at.date, ended: end?.at.date, outcome: end?.outcome)
    }
    holds = agreements.holds.filter(\.isInForce).map(\.hold.reason)
    let unanswered = file.requests.filter { $0.isUnanswered(on: day) }
    requests = unanswered.map(\.kind)
    let history = StatusHistory(file)
    closings = history.closings(by: day)
    let isOpen = history.status(on: day) == .open
    // Where it cannot be reckoned nobody knows that nothing is owed.
    let isOwing = reckoned.map { $0.totals.balance.minorUnits > 0 } ?? true
    waiting = isOpen ? file.waiting(agreements, unanswered, isOwing: isOwing, asOf: day) : []
    summary = CaseSummary(
      file, path: path, holder: holder, history: history, next: waiting.first?.day,
      unpaidDue: invoices.lazy.filter { $0.open.map { $0.minorUnits > 0 } == true }.map(\.due).min(),
      states: file.states(agreements, on: day),
      amounts: reckoned.map { CaseAmounts(totals: $0.totals, open: $0.open) }, asOf: day)
  }
}

extension CaseSummary {
  fileprivate init(
    _ file: Case, path: String, holder: Holder, history: StatusHistory, next: CalendarDate?, unpaidDue: CalendarDate?,
    states: [CaseState], amounts: CaseAmounts?, asOf day: CalendarDate
  ) {
    let counting = file.invoices.filter { !$0.isVoid && $0.date <= day }
    let log = file.log.filter { !$0.isVoid && $0.at.date <= day }
    self.init(
      path: path, id: file.id, number: file.number, references: file.references,
      administration: file.administration, type: file.type, status: history.status(on: day), phase: file.phase,
      opened: file.opened, closed: history.closing(on: day), creditor: file.creditor,
      debtor: file.debtor, coDebtors: file.coDebtors.map(\.debtor),
      agency: file.openHandover(on: day)?.to ?? file.agency, holder: holder,
      forwarded: file.forwarded.flatMap { $0 <= day ? $0 : nil },
      capacity: file.capacity, customerNumber: file.customerNumber, handler: file.handler?.name,
      currency: file.currency, exchangeRate: file.exchangeRate, track: file.track,
      step: log.filter { $0.step != nil && $0.outcome != .postponed }.max(by: LogEntry.isBefore)?.step, tags: file.tags,
      imported: file.imported?.from, contacted: log.filter(\.isContact).map(\.at.date).max(), next: next,
      invoices: counting.count, due: counting.map(\.due).min(), unpaidDue: unpaidDue, states: states, amounts: amounts,
      asOf: day)
  }
}

extension Case {
  /// The hand-over that had begun by a day and had not ended.
  func openHandover(on day: CalendarDate) -> Handover? {
    handovers.last { $0.at.date <= day && $0.hasEnded(by: day) == false }
  }

  /// Who handled the case on a day, as `holder(exchanging:)` says of now.
  func holder(on day: CalendarDate, exchanging exchangesBundles: (Slug) -> Bool) -> Holder {
    if let handover = handovers.last(where: {
      $0.at.date <= day && !$0.hasEnded(by: day) && exchangesBundles($0.to)
    }) {
      return .agency(handover.to)
    }
    if let reception = received.last(where: { $0.at.date <= day }), let ended = reception.ended,
      ended.at.date <= day
    {
      return .sender(reception.from)
    }
    return .here
  }

  /// What holds of the case on a day, in declaration order.
  func states(_ agreements: Agreements, on day: CalendarDate) -> [CaseState] {
    let forwarded: [CaseState] = openHandover(on: day) == nil ? [] : [.forwarded]
    return forwarded + states(agreements).filter { $0 != .forwarded }
  }
}

extension [Invoice] {
  /// The place of the invoice with an id or reference, as the ledger finds it; of equal references the first one due.
  func place(of name: String?) -> Int? {
    guard let name else { return nil }
    if let place = firstIndex(where: { $0.id.text == name }) { return place }
    return indices.filter { self[$0].reference == name }.min {
      (self[$0].due, self[$0].date, self[$0].id) < (self[$1].due, self[$1].date, self[$1].id)
    }
  }
}

extension Handover {
  /// Whether it had ended by a day.
  func hasEnded(by day: CalendarDate) -> Bool { ended.map { $0.at.date <= day } ?? false }
}

extension Request {
  /// Whether it waited for an answer on a day.
  func isUnanswered(on day: CalendarDate) -> Bool {
    !isVoid && at.date <= day && answer.map { $0.at.date <= day } != true
  }
}

extension LogEntry {
  /// Whether somebody spoke or wrote to the debtor, or heard from it.
  fileprivate var isContact: Bool {
    switch kind {
    case .letter, .emailIn, .emailOut, .sms, .call: true
    case .message: side == .debtor
    case .action, .task, .status: false
    }
  }
}

extension PromiseFact {
  fileprivate init(_ state: PromiseState) {
    let outcome: Outcome =
      switch state.outcome {
      case .open: .open
      case .kept: .kept
      case .broken: .broken
      }
    self.init(
      date: state.promise.date, until: state.promise.until, amount: state.promise.amount, outcome: outcome)
  }
}

extension PlanFact {
  fileprivate init(_ state: PlanState) {
    let outcome: Outcome =
      switch state.outcome {
      case .running: .running
      case .completed: .completed
      case .broken: .broken
      }
    self.init(
      agreed: state.plan.agreed, total: state.total, paid: state.paid, overdue: state.overdue, outcome: outcome)
  }
}

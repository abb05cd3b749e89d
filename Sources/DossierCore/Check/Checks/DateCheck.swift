/// Dates of a case in their order.
enum DateCheck: Check {
  static let invoice = FindingKind(
    "invoice-due-before-date", .error, "an invoice is due before its own date",
    "Interest would run from before the invoice. Most often year and month of one of the two dates are wrong.")
  static let hold = FindingKind(
    "hold-ends-before-start", .error, "a hold ends before it starts",
    "Such a hold never holds. 'until' is its last day, 'from' its first.")
  static let promise = FindingKind(
    "promise-ends-before-date", .error, "a promise ends before the day on which it was made",
    "'until' is the last day to keep it.")
  static let settlement = FindingKind(
    "settlement-ends-before-date", .error, "a settlement ends before the day on which it was agreed",
    "'until' is the last day to pay it; such a settlement can never be met.")
  static let closed = FindingKind(
    "closed-before-opened", .error, "a case is closed before it was opened",
    "'closed.at' is earlier than 'opened'.")
  static let handover = FindingKind(
    "handover-ends-before-start", .error, "a hand-over ends before it begins",
    "'ended.at' is earlier than 'at'. Who handles the case depends on the order.")
  static let forwarded = FindingKind(
    "forwarded-without-handover", .warning, "a case was forwarded and names no hand-over",
    "'forwarded' is the day of the first hand-over. Without 'handovers' or 'received' nobody knows to whom.")

  static let notice = FindingKind(
    "notice-ends-before-sent", .error, "something arrived, or its term ended, before it was sent",
    """
    The term of a notice runs from its sending or its receipt. A year was mistyped, or 'delivered' and 'deadline' belong \
    to another entry.
    """)

  static let installment = FindingKind(
    "installment-before-agreement", .error, "an instalment is due before the plan was agreed",
    "It is missed on the day of the agreement, and breaks the plan. Most often a year is wrong.")
  static let returned = FindingKind(
    "returned-before-payment", .error, "a payment is taken back before the day on which it was made",
    "It undoes the payment from its own day on. Most often a year is wrong.")

  static let kinds = [
    invoice, hold, promise, settlement, closed, handover, forwarded, notice, installment, returned,
  ]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] { findings(in: file) }

  /// The same, without facts: nothing outside of the case matters.
  static func findings(in file: Loaded<Case>) -> [Finding] {
    let value = file.value
    var findings: [Finding] = []
    func find(_ kind: FindingKind, _ place: YAMLPath, _ message: String) {
      findings.append(file.finding(kind, at: place, message, hint: "correct one of the two, most often its year"))
    }
    for (index, item) in value.invoices.live where item.due < item.date {
      find(
        invoice, .entry(.invoices, index).key("due"), "due date \(item.due) is before the invoice date \(item.date)")
    }
    for (index, item) in value.holds.live {
      guard let until = item.until, until < item.from else { continue }
      find(hold, .entry(.holds, index).key("until"), "the hold ends on \(until), before it starts on \(item.from)")
    }
    for (index, item) in value.holds.live {
      guard let day = item.released?.on, day < item.from else { continue }
      find(
        hold, .entry(.holds, index).key("released").key("on"),
        "the hold was released on \(day), before it starts on \(item.from)")
    }
    for (index, item) in value.plans.live {
      for (place, part) in item.installments.enumerated() where part.due < item.agreed {
        find(
          installment, .entry(.plans, index).key("installments").index(place).key("due"),
          "the instalment is due on \(part.due), before the plan was agreed on \(item.agreed)")
      }
    }
    if value.payments.contains(where: { $0.returned != nil }) {
      var days: [Identifier: CalendarDate] = [:]
      for payment in value.payments { days[payment.id] = payment.date }
      for (index, item) in value.payments.live {
        guard let paid = item.returned.flatMap({ days[$0] }), item.date < paid else { continue }
        find(
          returned, .entry(.payments, index).key("date"),
          "the payment of \(paid) is taken back on \(item.date), before it was made")
      }
    }
    for (index, item) in value.promises.live where item.until < item.date {
      find(
        promise, .entry(.promises, index).key("until"),
        "the promise ends on \(item.until), before it was made on \(item.date)")
    }
    for (index, item) in value.settlements.live where item.until < item.date {
      find(
        settlement, .entry(.settlements, index).key("until"),
        "the settlement ends on \(item.until), before it was agreed on \(item.date)")
    }
    for (index, item) in value.log.live {
      let sent = item.at.date
      if let delivered = item.delivered, delivered < sent {
        find(notice, .entry(.log, index).key("delivered"), "it arrived on \(delivered), before it was sent on \(sent)")
      }
      if item.notice, let deadline = item.deadline, deadline < sent {
        find(notice, .entry(.log, index).key("deadline"), "the deadline \(deadline) is before the sending on \(sent)")
      }
    }
    if let at = value.closed?.at, at.seconds < value.opened.seconds {
      find(closed, .root.key("closed").key("at"), "the case was closed on \(at.date), before it was opened")
    }
    for (index, item) in value.handovers.enumerated() {
      guard let ended = item.ended, ended.at.seconds < item.at.seconds else { continue }
      find(
        handover, .root.key("handovers").index(index).key("ended").key("at"),
        "the hand-over ended on \(ended.at.date), before it began")
    }
    // A copy tells that its sender forwarded the case, and not to whom.
    if value.forwarded != nil, value.handovers.isEmpty, value.received.isEmpty, value.imported == nil {
      find(forwarded, .root.key("forwarded"), "the case was forwarded, and it names no hand-over")
    }
    return findings
  }
}

extension Replay {
  /// The days on which something can happen, in order; the last is the day reckoned.
  func days() -> [CalendarDate] {
    var days: [CalendarDate] = [asOf]
    for credit in entries.credits {
      days.append(credit.date)
    }
    for cost in entries.costs { days.append(cost.date) }
    for payment in entries.payments {
      days.append(payment.date)
      if payment.returned != nil { days.append(payment.date.adding(days: 1)) }
    }
    for refund in entries.refunds { days.append(refund.date) }
    for waiver in entries.waivers { days.append(waiver.date) }
    for hold in entries.holds {
      days.append(hold.hold.from)
      if let last = hold.through { days.append(last.adding(days: 1)) }
    }
    for place in debts.indices {
      days.append(debts[place].invoice.date)
      guard let late = debts[place].late else { continue }
      days.append(late)
      if let due = debts[place].damagesDay { days.append(due) }
      if let end = debts[place].endedNotice { days.append(end.day) }
      days += anniversaries(place)
    }
    days.sort()
    var ordered: [CalendarDate] = []
    for day in days where day <= asOf && day != ordered.last { ordered.append(day) }
    return ordered
  }

  private func anniversaries(_ place: Int) -> [CalendarDate] {
    guard let rule = rules.interest, rule.compounding == .yearly, let first = firstDay(place), first <= asOf else {
      return []
    }
    return (0...max(0, asOf.year - first.year)).map { first.anniversary(years: $0) }
  }

  /// The first day of default, if all goes unpaid.
  private func firstDay(_ place: Int) -> CalendarDate? {
    switch rules.interest?.starts {
    case nil, .bySize: nil
    case .dayAfterDue: debts[place].late
    case .afterNotice: debts[place].endedNotice?.day
    case .noticeSent: debts[place].endedNotice?.first
    }
  }

  /// The day on which the damages clause takes an invoice in, if it is unpaid then; nil if that is not known.
  func firstDamagesDay(_ place: Int) -> CalendarDate? {
    guard let late = debts[place].late else { return nil }
    switch rules.damages?.due {
    case nil: return nil
    case .due: return late
    case .notice: return debts[place].endedNotice?.day
    case .forward: return entries.forwarded.map { max($0, late) }
    case .opened: return max(entries.opened, late)
    }
  }

  /// The first notice for an invoice to end: the day after its term, and the first day that may then bear interest.
  ///
  /// A notice covers the invoices that it names, or all that were issued when it was sent.
  func firstEndedNotice(_ place: Int) -> (day: CalendarDate, first: CalendarDate)? {
    guard let late = debts[place].late else { return nil }
    var earliest: (day: CalendarDate, first: CalendarDate)?
    for notice in entries.notices {
      guard debts[place].invoice.date <= notice.sent,
        notice.invoices.isEmpty || notice.invoices.contains(where: { entries.place(of: $0) == place }),
        let end = notice.termEnd(under: rules.notice)
      else { continue }
      let sentNext = notice.sent.adding(days: 1)
      let day = max(end.adding(days: 1), sentNext, late)
      if earliest.map({ day < $0.day }) ?? true { earliest = (day, max(sentNext, late)) }
    }
    return earliest
  }

  /// Starts the interest that a notice makes claimable.
  ///
  /// From the sending: the term's days too, on the principal unpaid at its end.
  mutating func startAfterNotices(on day: CalendarDate) throws(LedgerError) {
    guard let starts = rules.interest?.starts, starts != .dayAfterDue else { return }
    for place in debts.indices where debts[place].exists {
      guard let end = debts[place].endedNotice, end.day == day else { continue }
      debts[place].meter?.start(on: starts == .noticeSent ? end.first : end.day)
      guard starts == .noticeSent else { continue }
      var termDay = end.first
      while termDay < day {
        updateHeld(on: termDay)
        let base = debts[place].base(debts[place].open)
        try debts[place].meter?.run(through: termDay, base: base)
        termDay = termDay.adding(days: 1)
      }
      updateHeld(on: day)
    }
  }
}

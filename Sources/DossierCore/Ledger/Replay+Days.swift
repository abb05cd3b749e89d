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
      if let notice = debts[place].notice { days.append(notice.day) }
      days += anniversaries(place)
    }
    days.sort()
    var ordered: [CalendarDate] = []
    for day in days where day <= asOf && day != ordered.last { ordered.append(day) }
    return ordered
  }

  /// Whether anything begins on a day that changes what bears interest.
  func isEventful(_ day: CalendarDate) -> Bool {
    !entries.holds.isEmpty
      || debts.contains { debt in
        debt.invoice.date == day || debt.late == day || debt.notice?.day == day
          || (compounds && debt.meter?.isAnniversary(day) == true)
      }
  }

  private func anniversaries(_ place: Int) -> [CalendarDate] {
    guard compounds, let first = firstDay(place), first <= asOf else {
      return []
    }
    return (0...max(0, asOf.year - first.year)).map { first.anniversary(years: $0) }
  }

  /// The first day of default, if all goes unpaid.
  private func firstDay(_ place: Int) -> CalendarDate? {
    switch starts {
    case .dayAfterDue: debts[place].late
    case .afterNotice, .bySize: debts[place].notice?.day
    case .noticeSent: debts[place].notice?.first
    }
  }

  /// The day on which the damages clause takes an invoice in, if it is unpaid then; nil if that is not known.
  func firstDamagesDay(_ place: Int) -> CalendarDate? {
    guard let late = debts[place].late, let due = rules.damages?.due else { return nil }
    let asked: CalendarDate? =
      switch due {
      case .due: late
      case .notice: debts[place].notice?.day
      case .forward: entries.forwarded.map { max($0, late) }
      case .opened: max(entries.opened, late)
      }
    guard let asked, forbids(.claimsBeforeNotice) else { return asked }
    return debts[place].notice.map { max($0.day, asked) }
  }

  /// Starts the interest that a notice makes claimable.
  ///
  /// From the sending: the term's days too, on the principal unpaid at its end.
  mutating func startAfterNotices(on day: CalendarDate) throws(LedgerError) {
    guard rules.interest != nil, starts != .dayAfterDue else { return }
    for place in debts.indices where debts[place].exists {
      guard let notice = debts[place].notice, notice.day == day else { continue }
      debts[place].meter?.start(on: starts == .noticeSent ? notice.first : notice.day)
      guard starts == .noticeSent else { continue }
      var termDay = notice.first
      while termDay < day {
        updateHeld(on: termDay)
        let base = debts[place].base
        try debts[place].meter?.run(through: termDay, base: base)
        termDay = termDay.adding(days: 1)
      }
      updateHeld(on: day)
    }
  }
}

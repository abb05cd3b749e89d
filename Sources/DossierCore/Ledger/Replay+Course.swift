extension Replay {
  /// How the sums go on after the day reckoned.
  ///
  /// It ends two days before the next event: what a day adds is told one day ahead.
  func course(of claim: Claim) throws(LedgerError) -> BalanceCourse {
    let dayCount = rules.interest?.dayCount ?? .actual365
    var meters: [BalanceCourse.Meter] = []
    var events = claim.days + replayedDays
    for debt in debts {
      guard let meter = debt.meter, debt.base > 0, let first = meter.first, asOf < .latest else { continue }
      let next = asOf.adding(days: 1)
      guard first <= next else { continue }
      do throws(LedgerError) {
        let rate = try meter.finder.rate(on: next, first: first)
        if rate.last < .latest { events.append(rate.last.adding(days: 1)) }
        let yearEnd = dayCount.lastDayOfEqualYears(from: next)
        if yearEnd < .latest { events.append(yearEnd.adding(days: 1)) }
        let daily = try meter.daily(on: next, base: debt.base)
        if daily != .zero { meters.append(BalanceCourse.Meter(accrued: meter.accrued, daily: daily)) }
      } catch {
        switch error {
        case .missingRate, .missingTable: events.append(next)
        default: throw error
        }
      }
    }
    let next = events.filter { $0 > asOf }.min() ?? .latest
    // What was paid too much goes to interest as it accrues: that is no even course.
    let isUneven = !meters.isEmpty && funds.contains { $0.over > 0 }
    let through = isUneven ? asOf : max(asOf, next.adding(days: -2))
    return BalanceCourse(day: asOf, through: through, dayCount: dayCount, meters: meters)
  }

  /// The days on which the rules make something of what is known.
  private var replayedDays: [CalendarDate] {
    var days: [CalendarDate] = []
    for debt in debts {
      days += [debt.late, debt.damagesDay, debt.notice?.day].compactMap(\.self)
      if compounds, let first = debt.meter?.first {
        days += [0, 1].map { first.anniversary(years: asOf.year - first.year + $0) }
      }
    }
    return days
  }
}

extension Claim {
  /// The days that its entries name, and those after the last days of what ends.
  fileprivate var days: [CalendarDate] {
    var days = invoices.map(\.date) + credits.map(\.date) + costs.map(\.date) + payments.map(\.date)
    days += payments.filter { $0.returned != nil }.map { $0.date.next }
    days += refunds.map(\.date) + waivers.map(\.date)
    for settlement in settlements { days += [settlement.date, settlement.until.next] }
    for hold in holds { days += [hold.from, hold.until?.next, hold.released?.on].compactMap(\.self) }
    for notice in notices { days += [notice.sent, notice.delivered].compactMap(\.self) }
    return days + [opened, forwarded].compactMap(\.self)
  }
}

extension CalendarDate {
  /// The day after; the last day has none but itself.
  fileprivate var next: CalendarDate { self < .latest ? adding(days: 1) : self }
}

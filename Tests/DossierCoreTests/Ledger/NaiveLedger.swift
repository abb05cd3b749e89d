import DossierCore

/// A second ledger that shares nothing with the first: every day is visited, every list is searched.
///
/// It knows fixed rates only. Interest is kept as sums of cents × millionths × days for each length of the year.
struct NaiveLedger {
  struct Debt {
    var invoice: Invoice
    var amount: Int128
    var open: Int128 = 0
    var morning: Int128 = 0
    var bears: Int128 = 0
    var sum360: Int128 = 0
    var sum365: Int128 = 0
    var sum366: Int128 = 0
    var taken: Int128 = 0
    var joined: Int128 = 0
    var fee: Int128?
    var inClause = false
    var start: CalendarDate?

    var interest: Int128 {
      let (a, b, c) = (Int128(360), Int128(365), Int128(366))
      let whole = 1_000_000 * a * b * c
      let exact = sum360 * b * c + sum365 * a * c + sum366 * a * b
      return (2 * exact + whole) / (2 * whole)
    }
  }

  struct Item {
    var bucket: Bucket
    var due: CalendarDate
    var date: CalendarDate
    var reference: String
    var id: String
    var own: Int?
    var name: String
    var open: Int128
    /// -1 for an invoice's own principal or interest.
    var extra: Int
  }

  struct Part: Equatable {
    var bucket: Bucket
    var name: String
    var amount: Int128
    var extra: Int
    var debt: Int
    var joined: Int128
  }

  struct Purse {
    var id: Identifier
    var date: CalendarDate
    var isCredit: Bool
    var amount: Int128
    var over: Int128
    var rule: Imputation
    var own: Int?
    var parts: [Part] = []
    var back: Int128 = 0
  }

  let claim: Claim
  let rules: ClaimRules
  let last: CalendarDate
  var debts: [Debt] = []
  var extras: [Item] = []
  var purses: [Purse] = []
  var waived: Int128 = 0
  var refunded: Int128 = 0
  var met: [Identifier: [Part]] = [:]
  var clauseBase: Int128 = 0
  var clauseFees: Int128 = 0
  var clauseGiven: Int128 = 0
  /// Found once, because every day asks for them.
  var stopping: [Hold] = []
  var notices: [(CalendarDate, CalendarDate, Identifier)?] = []
  var eventful: Set<CalendarDate> = []

  init(_ claim: Claim, _ rules: ClaimRules, _ last: CalendarDate) {
    self.claim = claim
    self.rules = rules
    self.last = last
    for invoice in claim.invoices where counts(invoice, invoice.date) {
      debts.append(Debt(invoice: invoice, amount: Int128(invoice.amount.minorUnits)))
    }
    debts = debts.sorted {
      before(
        ($0.invoice.due, $0.invoice.date, $0.invoice.reference, $0.invoice.id.text),
        ($1.invoice.due, $1.invoice.date, $1.invoice.reference, $1.invoice.id.text))
    }
    var excess: [Identifier: Int128] = [:]
    let credits = claim.credits.filter { counts($0, $0.date) }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    for credit in credits where corrects(credit) {
      var rest = Int128(credit.amount.minorUnits)
      for place in debts.indices where named(credit.invoice) == nil || named(credit.invoice) == place {
        let part = min(rest, debts[place].amount)
        debts[place].amount -= part
        rest -= part
      }
      excess[credit.id] = rest
    }
    stopping = claim.holds.filter { counts($0, $0.from) && stops($0) }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    notices = debts.indices.map { findNotice($0) }
    eventful = Set(
      claim.credits.map(\.date) + claim.waivers.map(\.date) + claim.payments.map(\.date) + claim.refunds.map(\.date))
    var today = RandomClaim.start
    while today <= last {
      live(today, excess)
      today = today.adding(days: 1)
    }
  }

  func counts(_ entry: some Entry, _ date: CalendarDate) -> Bool { entry.record.void == nil && date <= last }

  func before(
    _ left: (CalendarDate, CalendarDate, String, String), _ right: (CalendarDate, CalendarDate, String, String)
  ) -> Bool { left < right }

  func named(_ name: String?) -> Int? {
    guard let name else { return nil }
    return debts.firstIndex { $0.invoice.id.text == name } ?? debts.firstIndex { $0.invoice.reference == name }
  }

  func corrects(_ credit: CreditNote) -> Bool { credit.corrects ?? (named(credit.invoice) != nil) }

  func late(_ place: Int) -> CalendarDate {
    max(debts[place].invoice.due.adding(days: 1), debts[place].invoice.date)
  }

  /// The day after the term of the first notice to end, the day after it was sent, and its id.
  func notice(_ place: Int) -> (CalendarDate, CalendarDate, Identifier)? { notices[place] }

  func findNotice(_ place: Int) -> (CalendarDate, CalendarDate, Identifier)? {
    var best: (CalendarDate, CalendarDate, Identifier)?
    for notice in claim.notices.sorted(by: { ($0.sent, $0.id) < ($1.sent, $1.id) }) where notice.sent <= last {
      guard notice.sent >= late(place) else { continue }
      guard notice.invoices.isEmpty || notice.invoices.contains(where: { named($0) == place }) else { continue }
      let days = rules.notice?.days
      let legal = days.map { notice.sent.adding(days: $0) }
      guard let end = notice.deadline ?? legal, end >= legal ?? end else { continue }
      let sent = notice.sent.adding(days: 1)
      let day = max(end.adding(days: 1), sent)
      if best == nil || day < best?.0 ?? day { best = (day, sent, notice.id) }
    }
    return best
  }

  /// What holds stop of each invoice: principal, and whether all.
  func stopped(_ today: CalendarDate) -> [(Int128, Bool)] {
    var result = debts.map { _ in (Int128(0), false) }
    for hold in stopping {
      guard hold.from <= today else { continue }
      if let until = hold.until, until < today { continue }
      if let released = hold.released, released.on <= last, released.on <= today { continue }
      var rest = hold.amount.map { Int128($0.minorUnits) }
      for place in debts.indices {
        if hold.invoice != nil, named(hold.invoice) != place { continue }
        let free = debts[place].open - result[place].0
        if let amount = rest {
          result[place].0 += min(amount, free)
          rest = amount - min(amount, free)
        } else {
          result[place] = (debts[place].open, true)
        }
      }
    }
    return result
  }

  func stops(_ hold: Hold) -> Bool {
    hold.interest == .stops || (hold.interest == nil && [.insolvency, .debtSettlement].contains(hold.reason))
  }

  /// How many days of its year a day counts.
  func weight(_ today: CalendarDate, _ rule: InterestRule) -> (days: Int128, year: Int) {
    let (year, month, day) = today.components
    switch rule.dayCount {
    case .actual365: return (1, 365)
    case .actual360: return (1, 360)
    case .actualActual: return (1, CalendarDate.isLeap(year: year) ? 366 : 365)
    case .thirty360:
      if day == 31 { return (0, 360) }
      guard day == 1 else { return (1, 360) }
      let before = today.adding(days: -1).components.day
      return (month == 3 ? Int128(31 - before) : 1, 360)
    }
  }

  mutating func accrue(_ place: Int, _ today: CalendarDate, _ principal: Int128, _ stop: (Int128, Bool)) {
    guard let rule = rules.interest, case .rate(let rate) = rule.basis, !stop.1 else { return }
    let base = max(0, principal + debts[place].joined - stop.0)
    let (days, year) = weight(today, rule)
    let product = base * Int128(rate.millionths) * days
    switch year {
    case 360: debts[place].sum360 += product
    case 365: debts[place].sum365 += product
    default: debts[place].sum366 += product
    }
  }

  mutating func live(_ today: CalendarDate, _ excess: [Identifier: Int128]) {
    let counts = rules.interest?.paymentDay != .doesNot
    for place in debts.indices where debts[place].invoice.date == today { debts[place].open = debts[place].amount }
    let stops = stopped(today)
    for place in debts.indices {
      start(place, today)
      if let start = debts[place].start, rules.interest?.compounding == .yearly, start < today,
        start.anniversary(years: today.year - start.year) == today
      {
        debts[place].joined = max(debts[place].interest - debts[place].taken, 0)
      }
      debts[place].morning = debts[place].open
      debts[place].bears = debts[place].open
      if counts, let start = debts[place].start, start <= today {
        accrue(place, today, debts[place].open, stops[place])
      }
    }
    fall(today)
    if eventful.contains(today) {
      credit(today, excess)
      waive(today)
    }
    pay(today)
    if eventful.contains(today) { refund(today) }
    if !counts {
      for place in debts.indices {
        if let start = debts[place].start, start <= today { accrue(place, today, debts[place].bears, stops[place]) }
      }
      for place in purses.indices { spread(place, today) }
    }
  }

  mutating func start(_ place: Int, _ today: CalendarDate) {
    guard let rule = rules.interest else { return }
    switch rule.starts {
    case .dayAfterDue: debts[place].start = late(place)
    case .afterNotice:
      if let notice = notice(place), notice.0 == today { debts[place].start = today }
    case .noticeSent:
      guard let notice = notice(place), notice.0 == today else { return }
      debts[place].start = notice.1
      var termDay = notice.1
      while termDay < today {
        accrue(place, termDay, debts[place].open, stopped(termDay)[place])
        termDay = termDay.adding(days: 1)
      }
    case .bySize: preconditionFailure("not generated")
    }
  }

  mutating func waive(_ today: CalendarDate) {
    for waiver in claim.waivers.filter({ counts($0, $0.date) && $0.date == today }).sorted(by: { $0.id < $1.id }) {
      var rest = Int128(waiver.amount.minorUnits)
      for item in items([waiver.of], nil) {
        let amount = min(rest, item.open)
        _ = take(item, amount)
        rest -= amount
        waived += amount
      }
    }
  }

  mutating func refund(_ today: CalendarDate) {
    for refund in claim.refunds.filter({ counts($0, $0.date) && $0.date == today }).sorted(by: { $0.id < $1.id }) {
      var rest = Int128(refund.amount.minorUnits)
      for place in purses.indices {
        let amount = min(rest, purses[place].over)
        purses[place].over -= amount
        rest -= amount
        refunded += amount
      }
    }
  }
}

/// The interest that one debt bears: what accrued so far, in which periods.
///
/// It knows nothing of payments; whoever runs it says what bore interest up to which day.
struct InterestMeter {
  let finder: RateFinder
  let currency: Currency
  /// Whether the periods are written down; sums alone need none.
  let keepsPeriods: Bool
  /// The first day that bears interest; nil as long as it is not known.
  private(set) var first: CalendarDate?
  /// The last day reckoned.
  private(set) var through: CalendarDate = .earliest
  private(set) var accrued = ExactInterest.zero
  private(set) var periods: [InterestPeriod] = []
  /// The rate found last.
  private var known: (from: CalendarDate, rate: DailyRate)?
  /// Unpaid interest that bears interest itself.
  private(set) var compounded: Int128 = 0
  private(set) var joined: [CompoundedInterest] = []

  init(_ finder: RateFinder, currency: Currency, keepsPeriods: Bool = true) {
    self.finder = finder
    self.keepsPeriods = keepsPeriods
    self.currency = currency
  }

  private var rule: InterestRule { finder.rule }

  /// How many days bore interest.
  var days: Int { periods.reduce(0) { $0 + $1.days } }

  /// Sets the first day, before any day from it on was reckoned.
  mutating func start(on day: CalendarDate) {
    first = day
    through = day.adding(days: -1)
  }

  /// Reckons the days since the last one up to and including a day.
  mutating func run(through day: CalendarDate, base: Int128) throws(LedgerError) {
    guard let first, through < day else { return }
    var from = through.adding(days: 1)
    through = day
    guard base > 0 else { return }
    while from <= day {
      let rate = try knownRate(on: from, first: first)
      let to = min(day, rate.last, rule.dayCount.lastDayOfEqualYears(from: from))
      try add(from: from, to: to, base: base, rate)
      guard to < day else { break }
      from = to.adding(days: 1)
    }
  }

  private mutating func knownRate(on day: CalendarDate, first: CalendarDate) throws(LedgerError) -> DailyRate {
    if let known, known.from <= day, day <= known.rate.last { return known.rate }
    let rate = try finder.rate(on: day, first: first)
    known = (day, rate)
    return rate
  }

  /// What the next day would add, for a base.
  func daily(on day: CalendarDate, base: Int128) throws(LedgerError) -> ExactInterest {
    guard let first, first <= day, base > 0 else { return .zero }
    let rate = try finder.rate(on: day, first: first).rate
    let share = ExactInterest.perYear / Int128(rule.dayCount.yearLength(on: day))
    return try ExactInterest(base: base, rate: rate, share: share)
  }

  /// Whether a day is an anniversary of the first day.
  func isAnniversary(_ day: CalendarDate) -> Bool {
    guard let first, first < day else { return false }
    return first.anniversary(years: day.year - first.year) == day
  }

  /// Makes all unpaid interest bear interest from a day on.
  mutating func compound(_ unpaid: Int128, on day: CalendarDate) throws(LedgerError) {
    guard unpaid > 0 else { return }
    compounded = unpaid
    joined.append(CompoundedInterest(on: day, amount: try money(unpaid)))
  }

  /// Takes paid interest out of the base, as far as it is in it, and says how much that was.
  mutating func pay(_ amount: Int128) -> Int128 {
    let part = min(amount, compounded)
    compounded -= part
    return part
  }

  /// Puts interest back into the base whose payment was undone.
  mutating func unpay(_ part: Int128) { compounded += part }

  private mutating func add(
    from: CalendarDate, to: CalendarDate, base: Int128, _ rate: DailyRate
  ) throws(LedgerError) {
    let days = rule.dayCount.days(after: from.adding(days: -1), through: to)
    let yearLength = rule.dayCount.yearLength(on: from)
    let share = Int128(days) * (ExactInterest.perYear / Int128(yearLength))
    accrued = try accrued.adding(ExactInterest(base: base, rate: rate.rate, share: share))
    guard keepsPeriods else { return }
    let period = InterestPeriod(
      from: from, to: to, days: days, base: try money(base), rate: rate.rate, yearLength: yearLength,
      source: rate.source, cap: rate.cap)
    if let joined = periods.last?.joined(with: period) {
      periods[periods.count - 1] = joined
    } else {
      periods.append(period)
    }
  }

  private func money(_ amount: Int128) throws(LedgerError) -> Money {
    try Money(minorUnits: amount, in: currency)
  }
}

extension Money {
  /// Makes an amount of a sum.
  /// - Throws: `LedgerError.overflow` if it does not fit.
  init(minorUnits: Int128, in currency: Currency) throws(LedgerError) {
    guard let minorUnits = Int64(exactly: minorUnits) else { throw .overflow }
    self.init(minorUnits: minorUnits, currency: currency)
  }
}

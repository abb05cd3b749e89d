/// Finds the rate of each day for one debt: what was agreed, and what the law lets hold of it.
struct RateFinder {
  let rule: InterestRule
  let rates: RateTables
  /// The day of the contract, which chooses columns and margins.
  let contract: CalendarDate
  var cap: RateCap?
  /// Whether the highest rate holds instead of a higher one.
  var isLimitedToLaw = false

  /// Finds the rate of a day.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - first: The first day that bears interest.
  /// - Returns: The rate, and the last day up to which it surely holds.
  /// - Throws: `LedgerError.missingTable`, `missingRate` or `overflow`.
  func rate(on day: CalendarDate, first: CalendarDate) throws(LedgerError) -> DailyRate {
    let asked = try askedRate(on: day, first: first)
    guard let cap else { return asked }
    let highest = try tableRate(cap.table, cap.margin, on: day)
    let last = min(asked.last, highest.last)
    guard asked.rate > highest.rate else {
      return DailyRate(rate: asked.rate, source: asked.source, cap: nil, last: last)
    }
    var held = highest
    if !isLimitedToLaw, let otherwise = cap.otherwise { held = try tableRate(otherwise, .zero, on: day) }
    return DailyRate(
      rate: held.rate, source: held.source,
      cap: AppliedRateCap(asked: asked.rate, askedSource: asked.source, highest: highest.rate, source: highest.source),
      last: min(last, held.last))
  }

  private func askedRate(on day: CalendarDate, first: CalendarDate) throws(LedgerError) -> DailyRate {
    switch rule.basis {
    case .rate(let rate): return DailyRate(rate: rate, source: .contract, cap: nil, last: .latest)
    case .table(let table, let usual):
      let margin = rule.earlier.flatMap { contract < $0.contractsBefore ? $0.margin : nil } ?? usual
      let isFixed = rule.fixedAtStart ?? rates.tables[table]?.fixedAtStart ?? false
      let rate = try tableRate(table, margin, on: isFixed ? first : day)
      return isFixed
        ? DailyRate(rate: rate.rate, source: rate.source, cap: nil, last: .latest) : rate
    }
  }

  private func tableRate(
    _ table: Slug, _ margin: Rate, on day: CalendarDate
  ) throws(LedgerError) -> DailyRate {
    let (row, last) = try rates.holding(of: table, on: day, contract: contract)
    guard let rate = row.rate.adding(margin) else { throw .overflow }
    // A base rate may be below zero; a debt then bears no interest, and no creditor owes any.
    return DailyRate(rate: max(rate, .zero), source: .table(table, row: row, margin: margin), cap: nil, last: last)
  }
}

/// The rate of a day.
struct DailyRate {
  let rate: Rate
  let source: RateSource
  /// What was asked, if the law does not allow that much.
  let cap: AppliedRateCap?
  /// The last day up to which all this surely holds.
  let last: CalendarDate
}

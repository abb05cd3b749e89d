/// What became of a promise as of a day.
public struct PromiseState: Sendable, Equatable {
  /// The promise.
  public let promise: PaymentPromise
  /// What was paid of it in time, less what was taken back; at most what was promised.
  public let paid: Money
  /// How it ended, if it did.
  public let outcome: Outcome

  /// How a promise ends.
  public enum Outcome: Sendable, Equatable {
    /// It can still be kept.
    case open
    /// The payments since it was given reached the amount on this day, and still do.
    case kept(on: CalendarDate)
    /// They had not by the day before this one, or fell below it on this one, after the last day to keep it.
    case broken(on: CalendarDate)
  }

  /// Judges a promise by the payments of its case; nil if it is void or was given later than the day.
  public init?(_ promise: PaymentPromise, payments: [Payment], asOf day: CalendarDate) {
    guard !promise.isVoid, promise.date <= day else { return nil }
    let receipts = Receipts(payments, from: promise.date, through: promise.until, asOf: day)
    let amount = Int128(promise.amount.minorUnits)
    var kept: CalendarDate?
    var fallen = promise.until.adding(days: 1)
    for (change, sum) in zip(receipts.days, receipts.sums) {
      if sum >= amount {
        kept = kept ?? change
      } else if kept != nil {
        kept = nil
        fallen = max(fallen, change)
      }
    }
    self.promise = promise
    paid = Money(minorUnits: Int64(clamping: max(0, min(receipts.last, amount))), currency: promise.amount.currency)
    outcome = kept.map { .kept(on: $0) } ?? (day > promise.until ? .broken(on: fallen) : .open)
  }
}

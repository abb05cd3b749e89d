/// What the payments of some time brought, less what was taken back of them, day by day.
struct Receipts {
  /// The days on which the sum changed, in order.
  let days: [CalendarDate]
  /// The sum at the end of each of these days, in minor units.
  let sums: [Int128]

  /// Adds up the payments dated from a day through another, as far as they are known as of a third.
  ///
  /// A payment that takes another back counts from its own date on, also after the last day. What takes back a payment
  /// of another time does not count, and neither does anything void.
  init(
    _ payments: [Payment], from first: CalendarDate, through last: CalendarDate = .latest, asOf day: CalendarDate
  ) {
    var changes: [CalendarDate: Int128] = [:]
    var received: [Identifier: CalendarDate] = [:]
    let known = payments.counting.filter { $0.date <= day }
    for payment in known where payment.returned == nil && first <= payment.date && payment.date <= last {
      received[payment.id] = payment.date
      changes[payment.date, default: 0] += Int128(payment.amount.minorUnits)
    }
    for payment in known {
      guard let date = payment.returned.flatMap({ received[$0] }) else { continue }
      changes[max(date, payment.date), default: 0] -= Int128(payment.amount.minorUnits)
    }
    days = changes.keys.sorted()
    var sum: Int128 = 0
    sums = days.map { day in
      sum += changes[day] ?? 0
      return sum
    }
  }

  /// The sum at the end of all.
  var last: Int128 { sums.last ?? 0 }
}

/// An invoice as it stands while the ledger replays a claim.
struct Debt {
  let invoice: Invoice
  /// The first day on which it is late; nil if there is none.
  let late: CalendarDate?
  /// The first notice for it whose term ends.
  var notice: NoticeEffect?
  /// The day on which the damages clause takes it in, if it is unpaid then; nil if that is not known.
  var damagesDay: CalendarDate?
  /// The amount less correcting credit notes.
  var amount: Int128
  /// The principal unpaid.
  var open: Int128 = 0
  /// The principal that bears interest on the day itself where the day of a payment does not count.
  var dayBase: Int128 = 0
  /// The interest that bears interest on the day itself, likewise.
  var dayCompounded: Int128 = 0
  /// The principal on which holds stop interest.
  var held: Int128 = 0
  /// Whether holds stop all its interest.
  var isHeld = false
  /// Whether it was issued by now.
  var exists = false
  /// Nil if no interest is asked.
  var meter: InterestMeter?
  /// The interest paid and waived.
  var interestTaken: Int128 = 0
  /// The recovery fee that was charged; nil if none was.
  var fee: Int128?
  /// Whether the damages clause took it in.
  var hasDamages = false

  init(_ invoice: Invoice, meter: InterestMeter?) {
    self.invoice = invoice
    amount = Int128(invoice.amount.minorUnits)
    late = invoice.due < .latest ? max(invoice.due.adding(days: 1), invoice.date) : nil
    self.meter = meter
  }

  /// The first notice for it whose term ends, if it has ended by a day.
  func endedNotice(by day: CalendarDate) -> Notice? { notice.flatMap { $0.day <= day ? $0.notice : nil } }

  var key: PositionKey {
    PositionKey(due: invoice.due, date: invoice.date, reference: invoice.reference, id: invoice.id.text)
  }

  var accrued: Int128 { meter?.accrued.rounded ?? 0 }

  var interestDue: Int128 { max(0, accrued - interestTaken) }

  /// What bears interest from now on.
  var base: Int128 { base(open, compounded: meter?.compounded ?? 0) }

  /// What bears interest on the day itself, where the day of a payment does not count.
  var baseOfDay: Int128 { base(dayBase, compounded: dayCompounded) }

  private func base(_ principal: Int128, compounded: Int128) -> Int128 {
    isHeld ? 0 : max(0, principal + compounded - held)
  }
}

/// A cost, fee or damages, or a refund that is owed again.
struct ChargeState {
  let position: Position
  let bucket: Bucket
  /// The invoice whose own it is, by place.
  let debt: Int?
  let key: PositionKey
  let amount: Int128
  var open: Int128
}

/// The order in which positions of one bucket are paid.
struct PositionKey: Comparable {
  let due: CalendarDate
  let date: CalendarDate
  let reference: String
  let id: String

  static func < (left: PositionKey, right: PositionKey) -> Bool {
    (left.due, left.date, left.reference, left.id) < (right.due, right.date, right.reference, right.id)
  }
}

/// Where money goes.
enum Target {
  case principal(Int)
  case interest(Int)
  case charge(Int)
}

/// Something that can be paid on a day.
struct Claimable {
  let target: Target
  let bucket: Bucket
  let key: PositionKey
  let amount: Int128
}

/// Money that went somewhere.
struct Taken {
  let day: CalendarDate
  let target: Target
  let bucket: Bucket
  let position: Position
  var amount: Int128
  /// The part of it that lowered interest that bore interest itself.
  var compounded: Int128
}

/// Money that came in and is spread: a payment, or a credit note.
struct Funds {
  let id: Identifier
  let day: CalendarDate
  let isCredit: Bool
  let amount: Int128
  let imputation: Imputation
  /// The buckets in their order; nil if spread in proportion.
  let order: [Bucket]?
  /// Whether one invoice after another is paid instead of one bucket after another.
  let paysDebtByDebt: Bool
  /// The invoice that it pays first, by place.
  let debt: Int?
  var over: Int128
  var parts: [Taken] = []
  var refunded: Int128 = 0
  var returned: Int128 = 0
}

/// What was given up.
struct GivenUp {
  let id: Identifier
  let day: CalendarDate
  let amount: Int128
  let bucket: Bucket?
  var parts: [Taken]

  var taken: Int128 { parts.reduce(0) { $0 + $1.amount } }
}

/// What became of what was claimed: claimed = paid to the creditor + paid to the agency − refunded + given up + open.
public struct RecoveryFigures: Sendable, Equatable {
  /// How many cases.
  public let cases: Int
  /// How many of them are closed.
  public let closed: Int
  /// Principal, interest, damages and costs before payments, by the day.
  public let claimed: Money
  /// What debtors paid to the creditor, less what was taken back.
  public let paidToCreditor: Money
  /// What debtors paid to the agency, less what was taken back.
  public let paidToAgency: Money
  /// What was paid back to debtors.
  public let refunded: Money
  /// What was waived, and what is owed on cases that are closed.
  public let givenUp: Money
  /// What is owed on open cases.
  public let open: Money
  /// What is owed on all of them.
  public let balance: Money
  /// What was paid and not paid back.
  public let paid: Money
  /// The part of what was claimed that was paid; nil if nothing was claimed.
  public let share: Share?
  /// Days from the opening to the first payment since then.
  public let daysFromOpening: DayStatistics
  /// How many cases are open.
  public var openCases: Int { cases - closed }
}

struct RecoverySums: ReportSums {
  private let currency: Currency
  private(set) var cases = 0
  private var closed = 0
  private var claimed: Int128 = 0
  private var received: [Receiver: Int128] = [:]
  private var refunded: Int128 = 0
  private var waived: Int128 = 0
  private var writtenOff: Int128 = 0
  private var open: Int128 = 0
  private var daysFromOpening = DayStatistics()

  init(_ currency: Currency) { self.currency = currency }

  var weight: Int128 { open }

  mutating func add(_ figures: CaseFigures, _ amounts: CaseAmounts) {
    let (summary, totals) = (figures.summary, amounts.totals)
    cases += 1
    for amount in [totals.principal, totals.interest, totals.damages, totals.costs] {
      claimed += Int128(amount.minorUnits)
    }
    for payment in figures.payments { received[payment.receivedBy, default: 0] += Int128(payment.amount.minorUnits) }
    refunded += Int128(totals.refunds.minorUnits)
    waived += Int128(totals.waived.minorUnits)
    if summary.status == .closed {
      closed += 1
      writtenOff += Int128(totals.balance.minorUnits)
    } else {
      open += Int128(totals.balance.minorUnits)
    }
    let opened = summary.opened.date
    if let first = figures.firstPayment(from: opened) { daysFromOpening.add(opened.days(to: first)) }
  }

  mutating func merge(_ other: RecoverySums) {
    cases += other.cases
    closed += other.closed
    claimed += other.claimed
    received.merge(other.received, uniquingKeysWith: +)
    refunded += other.refunded
    waived += other.waived
    writtenOff += other.writtenOff
    open += other.open
    daysFromOpening.merge(other.daysFromOpening)
  }

  func figures() throws(LedgerError) -> RecoveryFigures {
    let paid = received.values.reduce(0, +) - refunded
    return RecoveryFigures(
      cases: cases, closed: closed, claimed: try money(claimed), paidToCreditor: try money(received[.creditor] ?? 0),
      paidToAgency: try money(received[.agency] ?? 0), refunded: try money(refunded),
      givenUp: try money(waived + writtenOff), open: try money(open), balance: try money(open + writtenOff),
      paid: try money(paid), share: Share(paid, of: claimed), daysFromOpening: daysFromOpening)
  }

  private func money(_ units: Int128) throws(LedgerError) -> Money { try Money(minorUnits: units, in: currency) }
}
